import type { Weekday } from '../date/date';

/** How often a series meets. `1 month` with an ordinal is "first tuesday"; the ordinal needs a weekday, -1 is the last. */
export interface Cadence {
  readonly every: number;
  readonly unit: 'day' | 'week' | 'month';
  readonly weekday?: Weekday;
  readonly ordinal?: Ordinal;
}

export type Ordinal = 1 | 2 | 3 | 4 | -1;

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const ORDINALS: Readonly<Record<string, Ordinal>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  last: -1,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
};
const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const WORDS: ReadonlyMap<string, Cadence> = new Map<string, Cadence>([
  ['daily', { every: 1, unit: 'day' }],
  ['weekly', { every: 1, unit: 'week' }],
  ...['biweekly', 'bi-weekly', 'fortnightly'].map((word) => [word, { every: 2, unit: 'week' }] as const),
  ['monthly', { every: 1, unit: 'month' }],
  ['quarterly', { every: 3, unit: 'month' }],
  ...['yearly', 'annually'].map((word) => [word, { every: 12, unit: 'month' }] as const),
]);
/** More than this is a slip of the pen; it keeps every step inside the calendar. */
const MOST = 999;

/**
 * Reads a cadence as the profile has it: `weekly`, `biweekly`, `monthly`, `quarterly`, `every 3 weeks`, `every other week`,
 * in any case; with its weekday (`tuesday`, `tue`, `first tuesday`, `last friday`) in the second argument, or after a comma or
 * `on` (`monthly, first tuesday`; `weekly on tue`). An ordinal alone (`last friday`) is monthly; with a cadence that is not in
 * months its ordinal does not count. A weekday that cannot be read is left out.
 * @returns undefined for what is none of these, `never` included.
 */
export function parseCadence(text: string | undefined, weekday?: string): Cadence | undefined {
  const words = normal(text);
  const [head = '', ...tail] = words.split(/\s*,\s*(?:on\s+)?|\s+on\s+/);
  const rhythm = parseRhythm(head.replace(/^(?:the|on)\s+/, ''));
  const alone = rhythm === undefined ? parseWeekday(words) : undefined;
  const base: Cadence | undefined = rhythm ?? (alone?.ordinal === undefined ? undefined : { every: 1, unit: 'month' });
  if (base === undefined) return undefined;
  const day = alone ?? parseWeekday(weekday) ?? parseWeekday(tail.join(' '));
  if (day === undefined) return base;
  return base.unit === 'month' ? { ...base, ...day } : { ...base, weekday: day.weekday };
}

/** `never`: this is not to be talked about at set times. */
export function isNever(text: string | undefined): boolean {
  return normal(text) === 'never';
}

/** A weekday by its English name or its first three letters or more, with `first` to `fourth` or `last` before it. */
export function parseWeekday(text: string | undefined): { readonly weekday: Weekday; readonly ordinal?: Ordinal } | undefined {
  const words = normal(text)
    .replace(/^(?:on\s+)?(?:the\s+)?/, '')
    .split(' ');
  const name = words.at(-1)!.replace(/s$/, '');
  const weekday = name.length < 3 ? 0 : DAYS.findIndex((day) => day.startsWith(name)) + 1;
  if (weekday === 0 || words.length > 2) return undefined;
  if (words.length === 1) return { weekday: weekday as Weekday };
  const ordinal = Object.hasOwn(ORDINALS, words[0]!) ? ORDINALS[words[0]!] : undefined;
  return ordinal === undefined ? undefined : { weekday: weekday as Weekday, ordinal };
}

function parseRhythm(text: string): Cadence | undefined {
  const known = WORDS.get(text);
  if (known !== undefined) return known;
  const parts = /^every\s(?:(\S+)\s)?(day|week|month|quarter|year)s?$/.exec(text);
  if (parts === null) return undefined;
  const count = parts[1] === undefined ? 1 : parts[1] === 'other' ? 2 : number(parts[1]);
  if (count < 1 || count > MOST) return undefined;
  if (parts[2] === 'quarter') return { every: count * 3, unit: 'month' };
  if (parts[2] === 'year') return { every: count * 12, unit: 'month' };
  return { every: count, unit: parts[2] as Cadence['unit'] };
}

function number(text: string): number {
  return /^\d{1,4}$/.test(text) ? Number(text) : NUMBERS.indexOf(text);
}

function normal(text: string | undefined): string {
  return (text ?? '').trim().toLowerCase().replace(/\s+/g, ' ');
}
