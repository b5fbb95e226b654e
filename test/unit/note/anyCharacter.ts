import fc from 'fast-check';

/** One character of any script, or of none; no half of a pair. fast-check's own, the unit `binary`, takes each process a second to make. */
export const anyCharacter = fc
  .oneof(fc.integer({ min: 0, max: 0xff }), fc.integer({ min: 0x100, max: 0xd7ff }), fc.integer({ min: 0xe000, max: 0x10ffff }))
  .map((code) => String.fromCodePoint(code));
