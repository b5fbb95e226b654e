import ICAL from 'ical.js';
import { parseWrittenTime } from './calendarTime';
import { addDays, addMonths, daysBetween, daysInMonth, startOfWeek, weekdayOf, type CalendarDate, type Weekday } from '../date/date';

/**
 * A recurrence rule of RFC 5545 section 3.3.10, as far as whole days go. Of its parts ical.js expands, and what the RFC's table calls
 * "limit" is a filter here: with BYMONTH, negative BYMONTHDAY or both BYDAY and BYMONTHDAY ical.js 2.2 names other days, or searches forever.
 */
export interface RecurrenceRule {
  /** What ical.js expands: without COUNT, UNTIL, BYSETPOS and limits. */
  readonly recur: ICAL.Recur;
  /** BYSETPOS picks among the days of one of these. */
  readonly period: string;
  readonly count?: number;
  /** As written: a date, or a date and time with or without Z. */
  readonly until?: string;
  readonly setPositions: readonly number[];
  readonly limits: readonly Limit[];
}

type Limit = (day: CalendarDate, start: CalendarDate) => boolean;
type Parts = Record<string, readonly (number | string)[]>;

/** Every day of a year, counted from both ends, takes less. */
const LONGEST_RULE = 5_000;
/** The calendar that holds without being named, and what programs add for themselves. */
const SAYS_NOTHING = /^(?:RSCALE=GREGORIAN$|SKIP=OMIT$|X-)/;
const PART = /^(?:FREQ|INTERVAL|COUNT|UNTIL|WKST|BY(?:SECOND|MINUTE|HOUR|DAY|MONTHDAY|YEARDAY|WEEKNO|MONTH|SETPOS))=/;
/** Longer steps lead out of the calendar, and ical.js walks through each day of them. */
const LONGEST_INTERVAL = 10_000;
/** Every day of 27 years. */
const MOST_DAYS = 10_000;
/** As rules write them, Monday first. */
export const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/**
 * Reads what is after `RRULE:`. A part without a value is taken as not written.
 * @returns undefined for rules by the hour or less, by week number, which ical.js lacks, and broken ones: an end that cannot be read too.
 */
export function parseRule(text: string): RecurrenceRule | undefined {
  if (text.length > LONGEST_RULE) return undefined;
  const parts = text
    .toUpperCase()
    .replace(/\s+/g, '')
    .split(';')
    .map((part) => part.replace(/,(?=,|$)|(?<==),+/g, ''));
  const written = parts.filter((part) => /=./.test(part) && !SAYS_NOTHING.test(part));
  const ends = new Map(written.flatMap((part) => (/^(?:COUNT|UNTIL)=/.test(part) ? [part.split('=') as [string, string]] : [])));
  const [count, until] = [ends.get('COUNT'), ends.get('UNTIL')];
  if (!written.every((part) => PART.test(part))) return undefined;
  if (count !== undefined && !/^0*[1-9]\d{0,8}$/.test(count)) return undefined;
  if (until !== undefined && parseWrittenTime(until) === undefined) return undefined;
  try {
    const rule = readRule(ICAL.Recur.fromString(written.filter((part) => !/^(?:COUNT|UNTIL)=/.test(part)).join(';')));
    return rule && { ...rule, ...(count && { count: Number(count) }), ...(until && { until }) };
  } catch {
    return undefined;
  }
}

function readRule(recur: ICAL.Recur): RecurrenceRule | undefined {
  const { freq } = recur;
  const parts = recur.parts as Parts;
  if (!['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'].includes(freq) || 'BYWEEKNO' in parts) return undefined;
  const take = (name: string) => {
    const values = parts[name];
    delete parts[name];
    return values;
  };
  for (const name of ['BYHOUR', 'BYMINUTE', 'BYSECOND']) take(name);
  const setPositions = (take('BYSETPOS') ?? []).map(Number);
  const limits: Limit[] = [];
  recur.interval = Math.min(recur.interval, LONGEST_INTERVAL);
  if (freq === 'YEARLY' && 'BYMONTHDAY' in parts) {
    const years = recur.interval;
    limits.push((day, start) => (Number(day.slice(0, 4)) - Number(start.slice(0, 4))) % years === 0);
    recur.freq = 'MONTHLY';
    recur.interval = 1;
  } else if (freq === 'YEARLY' && !('BYDAY' in parts) && !('BYYEARDAY' in parts)) {
    // ical.js moves the 29th of February into March.
    limits.push((day, start) => day.slice(8) === start.slice(8));
  }
  if (recur.freq !== 'YEARLY') limits.push(...inMonths(take('BYMONTH')));
  if (freq === 'DAILY') limits.push(...onMonthDays(take('BYMONTHDAY')));
  if (freq === 'DAILY' || 'BYMONTHDAY' in parts) limits.push(...onWeekdays(take('BYDAY')));
  return { recur, period: freq, setPositions, limits };
}

/**
 * The rule's days from one date to another, both included, oldest first; `start` is the first of all, whether the rule names it or
 * not. `until` is applied by the caller, who knows the zone. Terminates for every rule.
 */
export function expandRule(rule: RecurrenceRule, start: CalendarDate, from: CalendarDate, to: CalendarDate): CalendarDate[] {
  const days: CalendarDate[] = start >= from && start <= to ? [start] : [];
  if (isOver(rule, start, from)) return days;
  let left = (rule.count ?? MOST_DAYS) - 1;
  for (const day of rule.setPositions.length > 0
    ? pickedDays(rule, start, from, to)
    : namedDays(rule, start, firstToWalk(rule, start, from), to)) {
    if (left <= 0 || day > to) break;
    if (day <= start) continue;
    left -= 1;
    if (day >= from) days.push(day);
  }
  return days;
}

/** Ends ical.js's search for a month that never comes (`INTERVAL=24;BYDAY=5MO` in February), which it starts while it is constructed. */
class BoundedIterator extends ICAL.RecurIterator {
  override increment_month(): void {
    super.increment_month();
    if (this.rule.until !== null && this.last.year > this.rule.until.year) throw new RangeError('no such day');
  }
}

function* namedDays(
  { recur, limits }: RecurrenceRule,
  start: CalendarDate,
  first: CalendarDate,
  to: CalendarDate,
): Generator<CalendarDate> {
  const rule = recur.clone();
  rule.until = ICAL.Time.fromDateString(to);
  try {
    const iterator = new BoundedIterator({ rule, dtstart: ICAL.Time.fromDateString(first) });
    for (let next = iterator.next(), count = 0; next !== null && count < MOST_DAYS; next = iterator.next(), count += 1) {
      const day = next.toString();
      if (limits.every((holds) => holds(day, start))) yield day;
    }
  } catch {
    // A rule that contradicts itself names no further day.
  }
}

/** BYSETPOS, which ical.js knows with BYDAY by the month only: the days of a whole period are looked at. */
function* pickedDays(rule: RecurrenceRule, start: CalendarDate, from: CalendarDate, to: CalendarDate): Generator<CalendarDate> {
  const { parts } = rule.recur;
  const first = firstToWalk(rule, start, from);
  let period = '';
  let days: CalendarDate[] = [];
  for (const day of namedDays(
    rule,
    start,
    'BYDAY' in parts || 'BYMONTHDAY' in parts ? startOfPeriod(rule, first) : first,
    addDays(to, 366),
  )) {
    const own = startOfPeriod(rule, day);
    if (own !== period) {
      yield* picked(rule, days);
      days = [];
    }
    period = own;
    days.push(day);
  }
  yield* picked(rule, days);
}

function picked({ setPositions }: RecurrenceRule, days: readonly CalendarDate[]): CalendarDate[] {
  return days.filter((_, index) => setPositions.includes(index + 1) || setPositions.includes(index - days.length));
}

function startOfPeriod({ period, recur: { wkst } }: RecurrenceRule, date: CalendarDate): CalendarDate {
  switch (period) {
    // ical.js: Sunday is 1.
    case 'WEEKLY':
      return startOfWeek(date, (wkst === 1 ? 7 : wkst - 1) as Weekday);
    case 'MONTHLY':
      return `${date.slice(0, 8)}01`;
    case 'YEARLY':
      return `${date.slice(0, 5)}01-01`;
    default:
      return date;
  }
}

/** Most series in a calendar are, and need not be walked. */
function isOver(
  { recur: { freq, interval }, count, until, limits, setPositions }: RecurrenceRule,
  start: CalendarDate,
  from: CalendarDate,
): boolean {
  // A day more, since the caller's zone decides.
  if (until !== undefined && addDays(parseWrittenTime(until)!.date, 1) < from) return true;
  if (count === undefined || limits.length > 0 || setPositions.length > 0 || (freq !== 'DAILY' && freq !== 'WEEKLY')) return false;
  // Each of these periods has a day.
  return addDays(start, count * interval * (freq === 'DAILY' ? 1 : 7)) < from;
}

/** A start some periods before a date, from which the rule names the same days; what is counted has to be counted from its own start. */
function firstToWalk({ count, recur: { freq, interval } }: RecurrenceRule, start: CalendarDate, from: CalendarDate): CalendarDate {
  const longest = interval * { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 }[freq as 'DAILY'];
  const periods = Math.floor(daysBetween(start, from) / longest) - 2;
  if (count !== undefined || periods <= 0) return start;
  if (freq === 'DAILY' || freq === 'WEEKLY') return addDays(start, periods * longest);
  // From a day that some months lack, the steps are few and are walked.
  return start.slice(8) > '28' ? start : addMonths(start, periods * interval * (freq === 'YEARLY' ? 12 : 1));
}

function inMonths(months: Parts[string] | undefined): Limit[] {
  return months === undefined ? [] : [(day) => months.includes(Number(day.slice(5, 7)))];
}

function onMonthDays(monthDays: Parts[string] | undefined): Limit[] {
  if (monthDays === undefined) return [];
  return [
    (date) => {
      const [year, month, day] = date.split('-').map(Number) as [number, number, number];
      return monthDays.includes(day) || monthDays.includes(day - daysInMonth(year, month) - 1);
    },
  ];
}

function onWeekdays(weekdays: Parts[string] | undefined): Limit[] {
  const names = weekdays?.map((one) => String(one).slice(-2));
  return names === undefined ? [] : [(day) => names.includes(WEEKDAYS[weekdayOf(day) - 1]!)];
}
