import { type CalendarDate, parseDate, weekdayOf } from '../date/date';
import { monthCalled, weekdayNamed } from './calendarWords';

/** What `11/12/26` begins with, and `11-12-26`, which may be a year's last digits, too. */
export const dayOrders = ['day-first', 'month-first', 'year-first'] as const;
export type DayOrder = (typeof dayOrders)[number];

/** A date as somebody wrote it in a heading or a file name. */
export interface WrittenDate {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** undefined: it depends on `either`, or on a year; or the calendar has none such. */
  readonly date?: CalendarDate;
  /** Its numbers can be read in several ways. */
  readonly either?: Readonly<Partial<Record<DayOrder, CalendarDate>>>;
  /** `MM-DD`: it has no year. */
  readonly monthDay?: string;
  /** Its numbers can be read in this one way alone, so others are likely to be written so. */
  readonly shows?: DayOrder;
}

type Read = Omit<WrittenDate, 'start' | 'end' | 'text'>;

interface Form {
  readonly words: RegExp;
  /** undefined: these are no words of a date. */
  readonly read: (parts: Readonly<Record<string, string | undefined>>) => Read | undefined;
}

const before = '(?<![\\p{L}\\p{N}])';
const behind = '(?![\\p{L}\\p{N}])';
/** `1-1-2026-11-24` and `1-1-24-Nov-2026` are a 1:1, and its date. */
const notOneOnOne = '(?!(?<=(?<!\\d)1[-_])1[-_])(?!1 1 |1[-_]1[-_]\\d+[-_ ](?:\\d|\\p{L}{3,10}[-_ ]\\d))';
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th|er|\\.?[ºª]|\\.)?';
const month = '(?<month>\\p{L}{3,10})\\.?';
const gap = '[ \\t\\u00a0_]';
const of = `(?:of|de|del|du|d')?${gap}*`;

const forms: readonly Form[] = [
  {
    words: form(
      `(?<year>[12]\\d{3})(?<sign>[-‐‑‒–—/_ ]|\\. ?)(?<month>\\d{1,2})\\k<sign>(?<day>\\d{1,2})(?=T\\d\\d[-:.]?\\d\\d|(?![\\p{L}\\p{N}]))`,
      '',
    ),
    read: numbers,
  },
  { words: form('(?<year>[12]\\d{3})[年년] ?(?<month>\\d{1,2})[月월] ?(?<day>\\d{1,2})[日일]', ''), read: numbers },
  {
    // 202611241000 is how a slip box counts its slips
    words: form(
      '(?<year>(?:19|20)\\d\\d)(?<month>\\d\\d)(?<day>\\d\\d)(?=T\\d{4}|(?:[01]\\d|2[0-3])[0-5]\\d(?:[0-5]\\d)?(?!\\d)|(?![\\p{L}\\p{N}]))',
      '',
    ),
    read: numbers,
  },
  { words: form(`${day}${gap}*[-/]?${gap}*${of}${month}(?:,|-|/|${gap})*${of}(?<year>[12]\\d{3}|'\\d\\d)`), read: named },
  { words: form(`${month}(?:-|/|${gap})*(?:the )?${day}(?:,|-|/|${gap})+(?<year>[12]\\d{3}|'\\d\\d)`), read: named },
  { words: form(`(?<year>[12]\\d{3})(?:,|-|/|${gap})+${month}(?:-|/|${gap})*${day}`), read: named },
  { words: form('(?<day>\\d{1,2})(?<sign>[-/.])(?<month>\\p{L}{3,10})\\k<sign>(?<year>\\d\\d)'), read: named },
  { words: form(`${day}${gap}*${of}${month}`), read: named },
  { words: form(`${month}${gap}+(?:the )?${day}`), read: named },
  {
    words: form(`${notOneOnOne}(?<first>\\d{1,2})(?<sign>[/_-]|\\. ?)(?<second>\\d{1,2})\\k<sign>(?<year>\\d{4}|\\d\\d)`),
    read: inAnyOrder,
  },
  { words: form(`${notOneOnOne}(?<first>\\d{1,2}) (?<second>\\d{1,2}) (?<year>(?:19|20)\\d\\d)`), read: inAnyOrder },
];

/** The first words of a date in a short text; of several that start there, the longest. */
export function findDate(text: string): WrittenDate | undefined {
  let best: WrittenDate | undefined;
  for (const { words, read } of forms) {
    for (const match of text.matchAll(words)) {
      const [said] = match;
      const start = match.index;
      const end = start + said.length;
      if (best !== undefined && (start > best.start || (start === best.start && end <= best.end))) break;
      const found = read(match.groups ?? {});
      if (found === undefined) continue;
      best = { start, end, text: said.trim(), ...byWeekday(found, text, start, end) };
      break;
    }
  }
  return best;
}

/** The date, where it is told which order numbers have, or which year a date without one is of. */
export function settledDate(said: WrittenDate, order: DayOrder | undefined, year: string | undefined): CalendarDate | undefined {
  if (said.monthDay !== undefined) return year === undefined ? undefined : parseDate(`${year}-${said.monthDay}`);
  return said.date ?? (said.either && order && said.either[order]);
}

function form(words: string, end = behind): RegExp {
  return new RegExp(`${before}${words}${end}`, 'giu');
}

function numbers({ year, month: inYear, day: inMonth }: Readonly<Record<string, string | undefined>>): Read {
  return dated(year, inYear, inMonth);
}

function named({ year, month: word = '', day: inMonth = '' }: Readonly<Record<string, string | undefined>>): Read | undefined {
  const inYear = monthCalled(word);
  if (inYear === undefined) return undefined;
  if (year !== undefined) return dated(inFull(year.replace("'", '')), String(inYear), inMonth);
  const monthDay = `${two(String(inYear))}-${two(inMonth)}`;
  return parseDate(`2028-${monthDay}`) === undefined ? undefined : { monthDay };
}

/** With dots the day comes first everywhere; else numbers that fit one way alone say so, but for a year, which none of them has to be. */
function inAnyOrder({ first = '', second = '', sign = '', year = '' }: Readonly<Record<string, string | undefined>>): Read {
  const full = inFull(year);
  if (sign.startsWith('.')) return dated(full, second, first);
  const mayBeYearFirst = /[-_]/.test(sign) && first.length === 2 && year.length === 2;
  const orders: readonly (readonly [DayOrder, Read])[] = [
    ['day-first', dated(full, second, first)],
    ['month-first', dated(full, first, second)],
    ['year-first', mayBeYearFirst ? dated(inFull(first), second, year) : {}],
  ];
  const either = Object.fromEntries(orders.flatMap(([order, { date }]) => (date === undefined ? [] : [[order, date]])));
  const [shows, ...more] = dayOrders.filter((order) => either[order] !== undefined);
  if (shows === undefined || shows === 'year-first') return {};
  const date = either[shows]!;
  if (more.length === 0) return { date, shows };
  return more.every((order) => either[order] === date) ? { date } : { either };
}

function dated(year = '', inYear = '', inMonth = ''): Read {
  const date = parseDate(`${year}-${two(inYear)}-${two(inMonth)}`);
  return date === undefined ? {} : { date };
}

/** A weekday beside numbers that can be read in several ways says which way. */
function byWeekday(read: Read, text: string, start: number, end: number): Read {
  const { either } = read;
  if (either === undefined) return read;
  const beside = [/(\p{L}+)[.,]?\s*$/u.exec(text.slice(0, start)), /^[,\s(]*(\p{L}+)/u.exec(text.slice(end))];
  const weekday = beside.map((match) => weekdayNamed(match?.[1] ?? '')).find((one) => one !== undefined);
  const fitting = dayOrders.flatMap((order) => {
    const date = either[order];
    return date !== undefined && weekdayOf(date) === weekday ? [{ date, shows: order }] : [];
  });
  return fitting.length === 1 ? fitting[0]! : read;
}

function inFull(year: string): string {
  return year.length === 2 ? `20${year}` : year;
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}
