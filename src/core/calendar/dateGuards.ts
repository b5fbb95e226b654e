import type { ParsedResult, ParsingResult, Refiner } from 'chrono-node/en';
import { componentsOf, dateOf, readPlain } from './chronoDates';
import { addDays, addMonths, endOfMonth, type CalendarDate } from './date';

const DURATION = 'result/relativeDate';
const LED = /\b(?:by|on|due|before|until|till|for|from)(?: the)?(?: coming)? $/i;

/** Drops what chrono reads by the letter and people do not mean as a date in a note, and moves what is left to today or later, before chrono joins its readings. */
export function guardBefore(today: CalendarDate): Refiner {
  return { refine: ({ text }, results) => results.filter((result) => isMeant(text, result)).map((result) => forward(result, today)) };
}

/** Joins what chrono leaves apart (`a week from Friday`, `two days before the next 1:1`), then drops ranges, what is past, and what stands where no date does. */
export function guardAfter(today: CalendarDate): Refiner {
  return { refine: ({ text }, results) => joined(text, results).filter((result) => !result.end && (dateOf(result.start) ?? '') >= today && isNamed(text, result)) };
}

function isMeant(text: string, { text: words, start, index }: ParsingResult): boolean {
  const tags = start.tags();
  const duration = tags.has(DURATION);
  if (tags.has(`${DURATION}AndTime`)) return false;
  // "This month" by itself names no day.
  if (!duration && !start.isCertain('day') && !start.isCertain('weekday')) return false;
  // `2026.12.1` may be a version.
  if (!/\p{L}/u.test(words) && !/^\d{4}-\d{1,2}-\d{1,2}$/.test(words)) return false;
  if (/^(?:on\s+)?(?:(?:last|past)\s+(?!day of\b)|weekday\b)/i.test(words)) return false;
  // "Our first March release".
  if (start.isDateWithUnknownYear() && !/\d|\sof\s/i.test(words)) return text.trim() === words.trim();
  // "The next two weeks", "+3d": a stretch of time, unless something makes it a moment.
  if (duration && /^(?:next|after|[+-])\s*(?:\d|an?\b|\w+\s)/i.test(words)) return text.trim() === words.trim() || /\b(?:in|within)(?: the)? $/i.test(text.slice(Math.max(0, index - 12), index));
  return true;
}

function forward(result: ParsingResult, today: CalendarDate): ParsingResult {
  const { start, text } = result;
  const date = dateOf(start);
  const shortYear = /^(.*\d.*?)[\s,]+\d\d$/.exec(text);
  if (shortYear !== null && start.isCertain('year') && date !== undefined && date < today) {
    // "28 Nov 15 people": what follows is no year.
    result.text = shortYear[1]!;
    start.delete('year');
  }
  if (start.isOnlyWeekdayComponent() && date !== undefined && date < today) imply(result, addDays(date, 7));
  if (start.isDateWithUnknownYear() && start.isCertain('day')) {
    // chrono takes the year that is nearest, and gives up on a leap day.
    const years = Array.from({ length: 9 }, (_, ahead) => Number(today.slice(0, 4)) + ahead);
    const year = years.find((one) => (dateOf({ get: (part) => (part === 'year' ? one : start.get(part)) }) ?? '') >= today);
    if (year !== undefined) start.imply('year', year);
  }
  // chrono lets 31 January and a month run into March.
  if (start.tags().has(DURATION) && !start.isCertain('day') && Number(today.slice(8)) > 28 && Number(start.get('day')) < 4 && date !== undefined) assign(result, endOfMonth(addMonths(date, -1, 1)));
  return result;
}

function joined(text: string, results: readonly ParsingResult[]): ParsingResult[] {
  const found: ParsingResult[] = [];
  for (const result of results) {
    const before = found.at(-1);
    const date = before === undefined ? undefined : readJoined(text, before, result);
    if (before === undefined || date === undefined) {
      found.push(result);
      continue;
    }
    result.text = text.slice(before.index, result.index + result.text.length);
    result.index = before.index;
    assign(result, date);
    found.splice(-1, 1, result);
  }
  return found;
}

/** A stretch of time, counted from or back from the date after it. */
function readJoined(text: string, stretch: ParsingResult, from: ParsingResult): CalendarDate | undefined {
  if (!stretch.start.tags().has(DURATION) || from.start.tags().has(DURATION)) return undefined;
  const gap = stretch.index + stretch.text.length;
  const link = /^\s+(from|after|on|before)\s+/i.exec(text.slice(gap, from.index + from.text.length));
  const base = dateOf(from.start);
  if (link === null || base === undefined || gap + link[0].length < from.index) return undefined;
  const words = stretch.text.replace(/^(?:in|within|for)\s+/i, '');
  return readPlain(link[1]!.toLowerCase() === 'before' ? `${words} ago` : words, base);
}

/** Not a part of a longer word, number, path or range, and not a word that means something else there. */
function isNamed(text: string, result: ParsingResult): boolean {
  const { start, end } = rangeOf(result);
  const words = text.slice(start, end);
  const [before, after] = [text.slice(Math.max(0, start - 20), start), text.slice(end, end + 20)];
  if (/[\p{L}\p{N}_/\\@#$^.'’]$|[\p{L}\p{N}][-–—]$/u.test(before) || /^[\p{L}\p{N}_/\\]|^[-–—.:][\p{L}\p{N}]/u.test(after)) return false;
  const alone = before.trim() === '' && text.slice(end).trim() === '' && text.slice(0, start).trim() === '';
  if (alone) return true;
  // A stretch of time ("two weeks of leave") is a moment only with `in`, `from now` or the like.
  if (result.start.tags().has(DURATION)) return /^(?:in|within|next)\s|\s(?:from|after|on|before)\s/i.test(words);
  if (/^now$/i.test(words)) return false;
  if (/^may\b/.test(words)) return LED.test(before);
  const name = /^(?:(this|next)\s+)?(\p{L}+)\.?(\s.*)?$/iu.exec(words);
  if (name === null || !result.start.isOnlyWeekdayComponent()) return true;
  if (/\b(?:every|each|last|past|since|previous) $/i.test(before) || /^ ?(?:[-–—]|to\b)/i.test(after)) return false;
  if (name[1] !== undefined || name[3] !== undefined) return true;
  if (/\bto $/i.test(before)) return false;
  // A short name alone may be another word, or a person's: it needs a word of time before it, or (but for `sat` and `sun`) the end.
  return /day$/i.test(name[2]!) || LED.test(before) || (/^[.!)]? *$/.test(after) && !/^(?:s|weekend)/i.test(name[2]!));
}

/** Where the words stand without a bracket, a comma, or the `on` that chrono counts among them: UTF-16 offsets. */
export function rangeOf({ index, text }: Pick<ParsedResult, 'index' | 'text'>): { readonly start: number; readonly end: number } {
  const lead = /^[\s,(（]*(?:on\s+)?/i.exec(text)![0].length;
  return { start: index + lead, end: index + Math.max(lead, text.replace(/[\s,.)）]+$/, '').length) };
}

function imply({ start }: ParsingResult, date: CalendarDate): void {
  const { year, month, day } = componentsOf(date);
  start.imply('year', year).imply('month', month).imply('day', day);
}

function assign({ start }: ParsingResult, date: CalendarDate): void {
  const { year, month, day } = componentsOf(date);
  start.assign('year', year).assign('month', month).assign('day', day);
}
