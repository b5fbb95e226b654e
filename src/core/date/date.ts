import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addDays as plusDays } from 'date-fns/addDays';
import { addMonths as plusMonths } from 'date-fns/addMonths';
import { getISODay } from 'date-fns/getISODay';
import { lastDayOfMonth } from 'date-fns/lastDayOfMonth';

/** A calendar date as `YYYY-MM-DD`: a value, not an instant. Dates compare and sort as strings. */
export type CalendarDate = string;

/** ISO 8601: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Arithmetic stops here, so that every answer stays four digits wide. */
export const LAST_DATE: CalendarDate = '9999-12-31';

const FIRST_DATE: CalendarDate = '0000-01-01';

/** In milliseconds: every day of UTC has as many. */
const dayLength = 86_400_000;

/** date-fns calculates in UTC, whatever this machine's zone is. The small class: the full one makes formatters as it loads. */
export const inUtc = { in: (value: Date | string | number) => new UTCDateMini(value) };

/** The date a text says, when it is exactly `YYYY-MM-DD`, in the calendar, and of the year 1000 or later. */
export function parseDate(text: string): CalendarDate | undefined {
  if (!/^[1-9]\d{3}-\d\d-\d\d$/.test(text)) return undefined;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? text : undefined;
}

/** @param month 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return written(plusDays(date, days, inUtc));
}

/** The same day of another month, or that month's last where it is shorter. `day` asks for another day of the month than the date's own. */
export function addMonths(date: CalendarDate, months: number, day = Number(date.slice(8))): CalendarDate {
  const month = written(plusMonths(`${date.slice(0, 7)}-01`, months, inUtc));
  const last = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)));
  return `${month.slice(0, 8)}${String(Math.min(day, last)).padStart(2, '0')}`;
}

/** Calendar days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  // date-fns makes six objects for it, and figures ask for thousands
  return (Date.parse(to) - Date.parse(from)) / dayLength;
}

export function weekdayOf(date: CalendarDate): Weekday {
  return getISODay(date, inUtc) as Weekday;
}

/** The date itself where it falls on `first`, else the last such day before it. */
export function startOfWeek(date: CalendarDate, first: Weekday = 1): CalendarDate {
  return addDays(date, -((weekdayOf(date) - first + 7) % 7));
}

export function endOfMonth(date: CalendarDate): CalendarDate {
  return written(lastDayOfMonth(date, inUtc));
}

/** The first such weekday at or after a date. */
export function weekdayFrom(date: CalendarDate, weekday: Weekday): CalendarDate {
  return addDays(date, (weekday - weekdayOf(date) + 7) % 7);
}

/** A date of date-fns, kept within the calendar. */
export function written(date: Date): CalendarDate {
  const year = date.getUTCFullYear();
  if (year < 0) return FIRST_DATE;
  // Beyond what a Date holds there is no year at all.
  return year <= 9999 ? date.toISOString().slice(0, 10) : LAST_DATE;
}
