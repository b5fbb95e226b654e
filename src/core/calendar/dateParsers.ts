import type { Parser } from 'chrono-node/en';
import { addBusinessDays } from 'date-fns/addBusinessDays';
import { lastDayOfQuarter } from 'date-fns/lastDayOfQuarter';
import { lastDayOfYear } from 'date-fns/lastDayOfYear';
import { componentsOf, readPlain } from './chronoDates';
import { addDays, addMonths, daysBetween, endOfMonth, inUtc, parseDate, startOfWeek, weekdayFrom, written, type CalendarDate } from './date';

/** What dates in words are told from. */
export interface DateFacts {
  readonly today: CalendarDate;
  /** The date that `next 1:1` means; without it those words mean nothing. */
  readonly nextMeeting?: CalendarDate;
}

interface Phrase {
  readonly words: RegExp;
  /** undefined: these words are no date after all. */
  readonly date: (match: RegExpMatchArray, facts: DateFacts) => CalendarDate | undefined;
  /** Only where they are the whole text, or lead to an end of time. */
  readonly alone?: true;
}

const oneOnOne = '(?:1:1|1-1|1-?on-?1|1 on 1|121|one[- ](?:on|to)[- ]one)';
const month = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
const counted = '(\\d{1,3}|[a-z]{1,6}|a couple of) (fortnight|(?:business|working|work) day|workday)s?';
const period = '(week|month|quarter|year)';

/** What chrono does not know, or, where it says another date than people at work mean, knows otherwise. */
const phrases: readonly Phrase[] = [
  { words: new RegExp(`\\b(?:(?:the|our|my|your) )?next ${oneOnOne}|\\bour next meeting`, 'i'), date: (_, { nextMeeting }) => nextMeeting },
  { words: /\b(?:eod|cob|end of (?:the |this )?day)\b/i, date: (_, { today }) => today },
  { words: /\b(?:the )?day after tomorrow/i, date: (_, { today }) => addDays(today, 2) },
  { words: new RegExp(`\\b(?:in|within) ${counted}`, 'i'), date: (match, { today }) => later(today, match[1], match[2]) },
  { words: new RegExp(`\\b${counted} (?:from|after|on) ([a-z]{1,9})`, 'i'), date: (match, { today }) => later(readPlain(match[3]!, today), match[1], match[2]) },
  { words: new RegExp(`\\bcoming ${period}`, 'i'), date: (match, { today }) => readPlain(`next ${match[1]}`, today) },
  { words: new RegExp(`\\b(?:end|last day) of (?:the |this )?${period}`, 'i'), date: (match, { today }) => endOf(match[1], today) },
  { words: /\b(month|quarter|year)(?:['’]s)?[- ]end/i, date: (match, { today }) => endOf(match[1], today) },
  { words: /\beo([wmqy])\b/i, date: (match, { today }) => endOf({ w: 'week', m: 'month', q: 'quarter', y: 'year' }[match[1]!.toLowerCase()], today) },
  { words: new RegExp(`\\b(?:end|last day) of (?:the )?(?:next|coming) ${period}`, 'i'), date: (match, { today }) => endOf(match[1], startOfNext(match[1], today)) },
  { words: new RegExp(`\\b(?:start|beginning) of (?:the )?(?:next|coming) ${period}`, 'i'), date: (match, { today }) => startOfNext(match[1], today) },
  { words: new RegExp(`\\b(?:by|due|before|until) this ${period}`, 'i'), date: (match, { today }) => endOf(match[1], today) },
  { words: new RegExp(`\\bthis ${period}`, 'i'), date: (match, { today }) => endOf(match[1], today), alone: true },
  { words: new RegExp(`\\b(?:end|last day) of ${month}(?: (\\d{4}))?`, 'i'), date: (match, { today }) => endOfNamed(match, today) },
  { words: /(?<=\b(?:by|before|due|due on|until|on) )the (\d{1,2})(?:st|nd|rd|th)(?= {0,9}(?:$|[.,;)!]))/i, date: (match, { today }) => dayOfMonth(match[1]!, today) },
];

/** As chrono's parsers; they come before its own, and win where both read the same words. */
export function parsersFor(facts: DateFacts): Parser[] {
  return phrases.map(({ words, date, alone }) => ({
    pattern: () => words,
    extract: ({ text }, match) => {
      const found = alone === true && text.trim() !== match[0] ? undefined : date(match, facts);
      return found === undefined ? null : componentsOf(found);
    },
  }));
}

function later(from: CalendarDate | undefined, words = '', unit = ''): CalendarDate | undefined {
  // Words for numbers are chrono's.
  const days = from === undefined ? undefined : readPlain(`in ${words} days`, from);
  if (from === undefined || days === undefined) return undefined;
  const count = daysBetween(from, days);
  return unit.toLowerCase() === 'fortnight' ? addDays(from, count * 14) : written(addBusinessDays(from, count, inUtc));
}

/** A week ends on Friday. */
function endOf(what: string | undefined, date: CalendarDate): CalendarDate {
  switch (what?.toLowerCase()) {
    case 'week': return weekdayFrom(date, 5);
    case 'quarter': return written(lastDayOfQuarter(date, inUtc));
    case 'year': return written(lastDayOfYear(date, inUtc));
    default: return endOfMonth(date);
  }
}

function startOfNext(what: string | undefined, date: CalendarDate): CalendarDate {
  return what?.toLowerCase() === 'week' ? addDays(startOfWeek(date), 7) : addDays(endOf(what, date), 1);
}

/** This month's end where it is the month named, else that of the next such month. */
function endOfNamed([, name = '', year]: RegExpMatchArray, today: CalendarDate): CalendarDate | undefined {
  const first = readPlain(`1 ${name} ${year ?? ''}`.trim(), `${today.slice(0, 8)}01`);
  return first === undefined ? undefined : endOfMonth(first);
}

function dayOfMonth(day: string, today: CalendarDate): CalendarDate | undefined {
  const months = [0, 1, 2].map((ahead) => addMonths(today, ahead, 1).slice(0, 8) + day.padStart(2, '0'));
  return months.find((date) => parseDate(date) !== undefined && date >= today);
}
