import type { DateRange } from '../model';
import { awayUntil } from './away';
import type { Cadence, Ordinal } from './cadence';
import {
  LAST_DATE,
  addDays,
  addMonths,
  daysBetween,
  daysInMonth,
  endOfMonth,
  weekdayFrom,
  weekdayOf,
  type CalendarDate,
  type Weekday,
} from '../date/date';

/**
 * A series of meetings, seen from its last occurrence.
 *
 * The next date follows the cadence from `last`. With a weekday, a last meeting that was moved counts for the day it was moved
 * from: up to four days before it, or two after; so the series is back on its weekday, and every second week stays every second
 * week. Months keep the day of the month (the last one where a month is shorter, and the 31st again where there is one), or the
 * weekday's place in the month. With no `last` at all the series starts on its first day at or after today.
 *
 * An occurrence while someone is away falls out. By days and weeks (below four) the next one by the cadence counts; one by months,
 * or by four weeks and more, is put off to the first free day after the absence on the same weekday, if that is before the next one.
 */
export interface Series {
  readonly cadence: Cadence;
  readonly last?: CalendarDate;
  /** The day of the month that the series keeps, where `last` had to be earlier. */
  readonly anchorDay?: number;
  readonly away: readonly DateRange[];
  /** No occurrence is later. */
  readonly until?: CalendarDate;
}

/** Series end here: beyond it dates could not be written. */
const END: CalendarDate = '9999';

/** The date that follows the last occurrence: in the past when the meeting is overdue. */
export function expectedDate(series: Series, today: CalendarDate): CalendarDate | undefined {
  return occurrencesFrom(series, series.last === undefined ? today : addDays(series.last, 1)).next().value;
}

/** Every occurrence after `last` from one date to another, both included. `from` stands for today where there is no `last`. */
export function occurrences(series: Series, from: CalendarDate, to: CalendarDate): CalendarDate[] {
  const dates: CalendarDate[] = [];
  for (const date of occurrencesFrom(series, from)) {
    if (date > to) break;
    dates.push(date);
  }
  return dates;
}

/** Whether an occurrence that falls out is put off, not dropped. */
function isPutOff({ every, unit }: Cadence): boolean {
  return unit === 'month' || every * (unit === 'week' ? 7 : 1) >= 28;
}

/** Every occurrence after `last` from a date on. `from` stands for today where there is no `last`. */
export function* occurrencesFrom(series: Series, from: CalendarDate): Generator<CalendarDate, undefined> {
  const { cadence, last, away, until = LAST_DATE } = series;
  const slot = slots(series, from);
  let given = last ?? '';
  let step = last === undefined ? 0 : stepBefore(cadence, last, from);
  for (let date = slot(step); date <= until && date < END; step += 1, date = slot(step)) {
    const following = slot(step + 1);
    const taken = freeDate(date, following, cadence, away);
    if (taken !== undefined && taken >= from && taken > given && taken <= until) {
      given = taken;
      yield taken;
    }
    const end = awayUntil(date, away);
    // A long absence is crossed in one stride.
    if (end !== undefined) step += Math.max(0, Math.floor(daysBetween(date, end) / longestStep(cadence)) - 1);
  }
  return undefined;
}

/** The date an occurrence takes: its own when it is free, the one that it is put off to, or none. `following` is the next one by the cadence. */
export function freeDate(
  slot: CalendarDate,
  following: CalendarDate,
  cadence: Cadence,
  away: readonly DateRange[],
): CalendarDate | undefined {
  let date = slot;
  for (let end = awayUntil(date, away); end !== undefined; end = awayUntil(date, away)) {
    if (!isPutOff(cadence) || end >= END) return undefined;
    date = weekdayFrom(addDays(end, 1), weekdayOf(slot));
    if (date >= following) return undefined;
  }
  return date;
}

/** The dates by the cadence alone: 0 is the one the last meeting stood for, or the first at or after today where there was none. */
function slots({ cadence, last, anchorDay, away }: Series, today: CalendarDate): (step: number) => CalendarDate {
  const { every, unit, weekday, ordinal } = cadence;
  if (unit === 'day') {
    const first = last ?? today;
    return (step) => onWeekday(addDays(first, step * every), weekday);
  }
  if (unit === 'week') {
    const first = last === undefined ? onWeekday(today, weekday) : stoodFor(last, weekday);
    return (step) => addDays(first, step * every * 7);
  }
  if (weekday === undefined) {
    const first = last ?? today;
    const day = Math.max(Number(first.slice(8)), anchorDay ?? 0);
    return (step) => addMonths(first, step * every, day);
  }
  const base = last === undefined ? onWeekday(today, weekday) : stoodFor(last, weekday);
  const place = ordinal ?? placeInMonth(base);
  const inMonth = (step: number) => nthWeekday(addMonths(base, step, 1), weekday, place);
  if (last === undefined) {
    const start = inMonth(0) < today ? 1 : 0;
    return (step) => inMonth(start + step * every);
  }
  const stood = nearestMonth(last, (month) => [inMonth(month), freeDate(inMonth(month), inMonth(month + every), cadence, away)]);
  return (step) => inMonth(stood + step * every);
}

/** The date by the cadence one step before another. */
export function slotBefore({ cadence: { every, unit, weekday, ordinal }, anchorDay = 0 }: Series, slot: CalendarDate): CalendarDate {
  if (unit !== 'month') return addDays(slot, -every * (unit === 'week' ? 7 : 1));
  if (weekday === undefined) return addMonths(slot, -every, Math.max(Number(slot.slice(8)), anchorDay));
  return nthWeekday(addMonths(slot, -every, 1), weekday, ordinal ?? placeInMonth(slot));
}

/** The series whose first occurrence is on a date, or nearest to it. */
export function startingOn(series: Series, date: CalendarDate): Series & { readonly last: CalendarDate } {
  const anchorDay = Number(date.slice(8));
  return { ...series, anchorDay, last: slotBefore({ ...series, anchorDay }, date) };
}

/** A series in step with a date that is to come, before which it has none; without a weekday it begins there. */
export function inStepWith(series: Series, date: CalendarDate, today: CalendarDate): Series {
  const started = startingOn(series, date);
  if (series.cadence.weekday === undefined) return started;
  let { last } = started;
  while (last >= today) last = slotBefore(started, last);
  return { ...started, last };
}

/** Which month's date a meeting stood for, from the one before its own to the one after: the nearest by date, or by what that was put off to. */
function nearestMonth(date: CalendarDate, candidates: (month: number) => (CalendarDate | undefined)[]): number {
  const distance = (month: number) =>
    Math.min(...candidates(month).map((day) => (day === undefined ? Infinity : Math.abs(daysBetween(date, day)))));
  return [-1, 0, 1].reduce((best, month) => (distance(month) < distance(best) ? month : best));
}

/** A step that lies before `from` for sure, so that far-off dates are not walked to; at least 1, as 0 is the last occurrence itself. */
function stepBefore(cadence: Cadence, last: CalendarDate, from: CalendarDate): number {
  return Math.max(1, Math.floor(daysBetween(last, from) / longestStep(cadence)) - 1);
}

/** Days from one occurrence to the next, at the most. */
export function longestStep({ every, unit }: Cadence): number {
  return every * (unit === 'day' ? 1 : unit === 'week' ? 7 : 31);
}

/** Days from one occurrence to the next, at the least. */
export function shortestStep({ every, unit }: Cadence): number {
  return every * (unit === 'day' ? 1 : unit === 'week' ? 7 : 28);
}

function onWeekday(date: CalendarDate, weekday: Weekday | undefined): CalendarDate {
  return weekday === undefined ? date : weekdayFrom(date, weekday);
}

/** The weekday that a meeting was moved from: four days before it to two after. */
function stoodFor(date: CalendarDate, weekday: Weekday | undefined): CalendarDate {
  return weekday === undefined ? date : weekdayFrom(addDays(date, -4), weekday);
}

/** Which one of its weekday a date is in its month; the fifth is the last. */
export function placeInMonth(date: CalendarDate): Ordinal {
  const place = Math.ceil(Number(date.slice(8)) / 7);
  return place > 4 ? -1 : (place as Ordinal);
}

/** The first to fourth, or the last, such weekday of the month that a date is in. */
export function nthWeekday(month: CalendarDate, weekday: Weekday, place: Ordinal): CalendarDate {
  if (place === -1) return weekdayFrom(addDays(endOfMonth(month), -6), weekday);
  return addDays(weekdayFrom(`${month.slice(0, 8)}01`, weekday), (place - 1) * 7);
}

/**
 * The day of the month that a series keeps: the last meeting's, or where that is a month's last day, the later day that a meeting
 * before it was on.
 * @param dates of the series' meetings, oldest first.
 */
export function anchorDayOf(dates: readonly CalendarDate[]): number | undefined {
  let anchor: number | undefined;
  for (let at = dates.length - 1; at >= 0; at -= 1) {
    const date = dates[at]!;
    const day = Number(date.slice(8));
    anchor = Math.max(anchor ?? 0, day);
    if (day !== daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)))) break;
  }
  return anchor;
}
