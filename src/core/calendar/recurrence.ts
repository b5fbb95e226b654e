import { addDays, addMonths, daysBetween, daysInMonth, startOfWeek, weekdayOf, type CalendarDate, type Weekday } from './date';

/** A recurrence rule of RFC 5545 section 3.3.10, as far as whole days go. */
export interface RecurrenceRule {
  readonly freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  readonly count?: number;
  /** As written: a date, or a date and time with or without Z. */
  readonly until?: string;
  readonly byMonth: readonly number[];
  /** Negative: from the month's end. */
  readonly byMonthDay: readonly number[];
  /** `nth` 0: every such weekday; negative: from the end. */
  readonly byDay: readonly { readonly weekday: Weekday; readonly nth: number }[];
  readonly bySetPos: readonly number[];
  readonly weekStart: Weekday;
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** Reads what stands after `RRULE:`. @returns undefined for rules by the hour or less, by year day or week number, and broken ones. */
export function parseRule(text: string): RecurrenceRule | undefined {
  const parts = new Map(text.toUpperCase().split(';').map((part) => [part.slice(0, part.indexOf('=')).trim(), part.slice(part.indexOf('=') + 1).trim()]));
  const freq = parts.get('FREQ');
  if (freq !== 'DAILY' && freq !== 'WEEKLY' && freq !== 'MONTHLY' && freq !== 'YEARLY') return undefined;
  if (parts.has('BYYEARDAY') || parts.has('BYWEEKNO')) return undefined;
  const numbers = (name: string) => (parts.get(name) ?? '').split(',').map(Number).filter((number) => Number.isInteger(number) && number !== 0);
  const count = numbers('COUNT')[0];
  const until = parts.get('UNTIL');
  return {
    freq,
    // Longer steps lead out of the calendar.
    interval: Math.min(Math.max(1, numbers('INTERVAL')[0] ?? 1), 10_000),
    ...(count === undefined ? {} : { count }),
    ...(until === undefined ? {} : { until }),
    byMonth: numbers('BYMONTH'),
    byMonthDay: numbers('BYMONTHDAY'),
    byDay: (parts.get('BYDAY') ?? '').split(',').flatMap((day) => {
      const weekday = WEEKDAYS.indexOf(day.slice(-2)) + 1;
      return weekday === 0 ? [] : [{ weekday: weekday as Weekday, nth: Number(day.slice(0, -2)) || 0 }];
    }),
    bySetPos: numbers('BYSETPOS'),
    weekStart: (WEEKDAYS.indexOf(parts.get('WKST') ?? 'MO') + 1 || 1) as Weekday,
  };
}

/**
 * The rule's days from one date to another, both included, oldest first; `start` is the first of all, whether the rule names it or
 * not. `until` is left to the caller, who knows the zone. Ends for every rule, since only days up to `to` are looked at.
 */
export function expandRule(rule: RecurrenceRule, start: CalendarDate, from: CalendarDate, to: CalendarDate): CalendarDate[] {
  const days: CalendarDate[] = start >= from && start <= to ? [start] : [];
  let left = (rule.count ?? Infinity) - 1;
  const longest = rule.interval * { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 }[rule.freq];
  // What is counted has to be counted from the start; else the periods before are skipped.
  const first = rule.count === undefined ? Math.max(0, Math.floor(daysBetween(start, from) / longest) - 1) : 0;
  for (let index = first; left > 0; index += 1) {
    const period = periodAt(rule, start, index);
    if (period > to || period >= '9998') break;
    for (const day of picked(rule, daysOf(rule, period, start))) {
      if (day <= start || left <= 0) continue;
      left -= 1;
      if (day >= from && day <= to) days.push(day);
    }
  }
  return days;
}

/** The first day of a period. */
function periodAt({ freq, interval, weekStart }: RecurrenceRule, start: CalendarDate, index: number): CalendarDate {
  switch (freq) {
    case 'DAILY': return addDays(start, index * interval);
    case 'WEEKLY': return addDays(startOfWeek(start, weekStart), index * interval * 7);
    case 'MONTHLY': return addMonths(start, index * interval, 1);
    case 'YEARLY': return addMonths(`${start.slice(0, 4)}-01-01`, index * interval * 12);
  }
}

function daysOf(rule: RecurrenceRule, period: CalendarDate, start: CalendarDate): CalendarDate[] {
  const { byMonth, byMonthDay, byDay } = rule;
  const inMonths = (day: CalendarDate) => byMonth.length === 0 || byMonth.includes(Number(day.slice(5, 7)));
  const onWeekdays = (day: CalendarDate) => byDay.length === 0 || byDay.some(({ weekday }) => weekday === weekdayOf(day));
  switch (rule.freq) {
    case 'DAILY':
      return [period].filter((day) => inMonths(day) && onWeekdays(day) && (byMonthDay.length === 0 || monthDays(day, byMonthDay).includes(day)));
    case 'WEEKLY': {
      const weekdays = byDay.length === 0 ? [weekdayOf(start)] : byDay.map(({ weekday }) => weekday);
      return weekdays.map((weekday) => addDays(period, (weekday - rule.weekStart + 7) % 7)).filter(inMonths);
    }
    case 'MONTHLY':
      return inMonths(period) ? daysOfMonth(rule, period, start) : [];
    case 'YEARLY': {
      if (byDay.length > 0 && byMonth.length === 0 && byMonthDay.length === 0) return weekdaysIn(period, `${period.slice(0, 4)}-12-31`, byDay);
      const own = [Number(start.slice(5, 7))];
      const months = byMonth.length > 0 ? byMonth : byMonthDay.length > 0 ? Array.from({ length: 12 }, (_, index) => index + 1) : own;
      return months.filter((month) => month >= 1 && month <= 12).flatMap((month) => daysOfMonth(rule, addMonths(period, month - 1), start));
    }
  }
}

function daysOfMonth({ byMonthDay, byDay }: RecurrenceRule, first: CalendarDate, start: CalendarDate): CalendarDate[] {
  const last = addDays(addMonths(first, 1), -1);
  if (byMonthDay.length > 0) return monthDays(first, byMonthDay).filter((day) => byDay.length === 0 || byDay.some(({ weekday }) => weekday === weekdayOf(day)));
  return byDay.length > 0 ? weekdaysIn(first, last, byDay) : monthDays(first, [Number(start.slice(8))]);
}

/** Those of the days that the month has. */
function monthDays(month: CalendarDate, wanted: readonly number[]): CalendarDate[] {
  const length = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)));
  return wanted.map((day) => (day < 0 ? length + 1 + day : day)).filter((day) => day >= 1 && day <= length)
    .map((day) => month.slice(0, 8) + String(day).padStart(2, '0'));
}

function weekdaysIn(first: CalendarDate, last: CalendarDate, byDay: RecurrenceRule['byDay']): CalendarDate[] {
  return byDay.flatMap(({ weekday, nth }) => {
    const all: CalendarDate[] = [];
    for (let day = addDays(first, (weekday - weekdayOf(first) + 7) % 7); day <= last; day = addDays(day, 7)) all.push(day);
    const one = all.at(nth > 0 ? nth - 1 : nth);
    return nth === 0 ? all : one === undefined ? [] : [one];
  });
}

function picked({ bySetPos }: RecurrenceRule, days: readonly CalendarDate[]): readonly CalendarDate[] {
  const sorted = days.length > 1 ? [...new Set(days)].sort() : days;
  return bySetPos.length === 0 ? sorted : sorted.filter((_, index) => bySetPos.includes(index + 1) || bySetPos.includes(index - sorted.length));
}
