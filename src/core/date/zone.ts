import { tzOffset } from '@date-fns/tz/tzOffset';
import { addDays, type CalendarDate } from './date';

/**
 * Between instants and the clock on a wall. An instant is milliseconds since the epoch; a zone is an IANA name, and where it is
 * absent, or not known to this host, the machine's own.
 */
export interface WallTime {
  readonly date: CalendarDate;
  /** `HH:MM`, 24 hours. */
  readonly time: string;
}

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Whether this host knows the zone's name. */
export function isZone(zone: string): boolean {
  if (knownZones.has(zone)) return true;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: zone }).format(0);
  } catch {
    return false;
  }
  knownZones.add(zone);
  return true;
}

/** Asking takes the host a third of a millisecond, and people share zones. */
const knownZones = new Set<string>();

export function machineZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

export function inZone(instant: number, zone?: string): WallTime {
  const wall = new Date(instant + offset(instant, zone)).toISOString();
  return { date: wall.slice(0, 10), time: wall.slice(11, 16) };
}

export function todayIn(instant: number, zone?: string): CalendarDate {
  return inZone(instant, zone).date;
}

/**
 * When a clock in the zone shows this date and time. Where clocks change this is RFC 5545 section 3.3.5: of a time that comes
 * twice, the first; a time that is skipped is read with the offset before the gap, so 02:30 is an hour after 01:30.
 */
export function instantOf(date: CalendarDate, time: string, zone?: string): number {
  return instantOfWall(Date.parse(`${date}T${time}:00Z`), (instant) => offset(instant, zone));
}

/** The same moment on another clock. */
export function convert(wall: WallTime, from: string | undefined, to: string | undefined): WallTime {
  return from === to ? wall : inZone(instantOf(wall.date, wall.time, from), to);
}

/** Milliseconds until the date changes, always more than 0; the day may have 23 or 25 hours, or the next one start at 01:00. */
export function msUntilMidnight(instant: number, zone?: string): number {
  const today = todayIn(instant, zone);
  const midnight = instantOf(addDays(today, 1), '00:00', zone);
  if (midnight > instant && todayIn(midnight, zone) > today && todayIn(midnight - 1, zone) === today) return midnight - instant;
  // Midnight comes twice, or a day is skipped: the change of date is looked for.
  let [still, over] = [instant, instant + 2 * DAY];
  while (over - still > 1) {
    const middle = Math.floor((still + over) / 2);
    if (todayIn(middle, zone) === today) still = middle;
    else over = middle;
  }
  return over - instant;
}

/** `HH:MM` from what people write, `9:30` or `09:30`; undefined for what no 24-hour clock shows. */
export function parseTime(text: string): string | undefined {
  const parts = /^(\d{1,2}):(\d\d)$/.exec(text.trim());
  if (parts === null || Number(parts[1]) > 23 || Number(parts[2]) > 59) return undefined;
  return `${parts[1]!.padStart(2, '0')}:${parts[2]}`;
}

/**
 * The same in a zone of any making.
 * @param wall what the clock shows, as if it were UTC.
 * @param offsetAt milliseconds from UTC at an instant.
 */
export function instantOfWall(wall: number, offsetAt: (instant: number) => number): number {
  // No zone is further than a day from UTC, so these two are on either side of any change near the wall time.
  const before = offsetAt(wall - DAY);
  const after = offsetAt(wall + DAY);
  if (offsetAt(wall - before) === before) return wall - before;
  return offsetAt(wall - after) === after ? wall - after : wall - before;
}

/** Milliseconds from UTC that a zone's clock is at an instant. */
export function offset(instant: number, zone: string | undefined): number {
  if (zone === 'UTC') return 0;
  const minutes = zone === undefined ? undefined : zoneMinutes(instant, zone);
  // A name such as `constructor` is found on the library's cache object: only a number counts.
  return (typeof minutes === 'number' && Number.isFinite(minutes) ? minutes : -new Date(instant).getTimezoneOffset()) * MINUTE;
}

/** As the library answers. */
function zoneMinutes(instant: number, zone: string): unknown {
  const key = `${instant} ${zone}`;
  if (knownMinutes.has(key)) return knownMinutes.get(key);
  const minutes: unknown = tzOffset(zone, new Date(instant));
  if (knownMinutes.size >= mostMinutes) knownMinutes.clear();
  knownMinutes.set(key, minutes);
  return minutes;
}

/** The meetings of a few days are asked for again and again, and each answer takes the host as long as reading a line of a note. */
const knownMinutes = new Map<string, unknown>();
const mostMinutes = 1000;
