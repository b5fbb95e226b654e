import fc from 'fast-check';

/** From UTC-11 to UTC+14, with and without clocks that change, on both halves of the earth. */
export const machineZones = [
  'Pacific/Pago_Pago',
  'America/Los_Angeles',
  'America/St_Johns',
  'America/Santiago',
  'America/Sao_Paulo',
  'UTC',
  'Europe/London',
  'Africa/Cairo',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Apia',
  'Pacific/Kiritimati',
];

/** One of them, for a property. */
export const anyMachineZone = fc.constantFrom(...machineZones);

/** Runs a test's body with each of them as this machine's own. */
export function inMachineZones(body: (zone: string) => void): void {
  for (const zone of machineZones) inMachineZone(zone, () => body(zone));
}

export function inMachineZone(zone: string, body: () => void): void {
  const own = process.env.TZ;
  process.env.TZ = zone;
  try {
    body();
  } finally {
    if (own === undefined) delete process.env.TZ;
    else process.env.TZ = own;
  }
}
