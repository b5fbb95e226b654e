/** A calendar date as `YYYY-MM-DD`: a value, not an instant. Dates compare and sort as strings. */
export type CalendarDate = string;

/** ISO 8601: Monday is 1, Sunday is 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Arithmetic stops here, so that every answer stays four digits wide. */
export const LAST_DATE: CalendarDate = '9999-12-31';

const LAST_DAY = 2_932_896;

/** The date a text says, when it is exactly `YYYY-MM-DD`, in the calendar, and of the year 1000 or later. */
export function parseDate(text: string): CalendarDate | undefined {
  const parts = /^([1-9]\d{3})-(\d\d)-(\d\d)$/.exec(text);
  if (parts === null) return undefined;
  const [, year, month, day] = parts.map(Number) as [number, number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? text : undefined;
}

/** @param month 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOf(dayNumber(date) + days);
}

/** The same day of another month, or that month's last where it is shorter. `day` asks for another day of the month than the date's own. */
export function addMonths(date: CalendarDate, months: number, day = dayIn(date)): CalendarDate {
  const count = Math.max(0, Math.min(yearOf(date) * 12 + monthOf(date) - 1 + months, 9999 * 12 + 11));
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  return written(year, month, Math.min(day, daysInMonth(year, month)));
}

/** Calendar days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

export function weekdayOf(date: CalendarDate): Weekday {
  return (((((dayNumber(date) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** ISO 8601 week: the first one of a year has its first Thursday, so `year` may differ from the date's own. */
export function isoWeek(date: CalendarDate): { readonly year: number; readonly week: number } {
  const thursday = addDays(date, 4 - weekdayOf(date));
  return { year: yearOf(thursday), week: Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1 };
}

/** The date itself where it falls on `first`, else the last such day before it. */
export function startOfWeek(date: CalendarDate, first: Weekday = 1): CalendarDate {
  return addDays(date, -((weekdayOf(date) - first + 7) % 7));
}

export function endOfMonth(date: CalendarDate): CalendarDate {
  return written(yearOf(date), monthOf(date), daysInMonth(yearOf(date), monthOf(date)));
}

/** The first such weekday at or after a date. */
export function weekdayFrom(date: CalendarDate, weekday: Weekday): CalendarDate {
  return addDays(date, (weekday - weekdayOf(date) + 7) % 7);
}

/** Days since 1970-01-01, in the Gregorian calendar throughout. Years start in March, so that a leap day is the last of its year. */
function dayNumber(date: CalendarDate): number {
  const month = monthOf(date);
  const year = yearOf(date) - (month <= 2 ? 1 : 0);
  const inYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayIn(date) - 1;
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + inYear - 719_468;
}

function dateOf(number: number): CalendarDate {
  const day = Math.max(0, Math.min(number, LAST_DAY) + 719_468);
  const cycle = Math.floor(day / 146_097);
  const inCycle = day - cycle * 146_097;
  const yearInCycle = Math.floor((inCycle - Math.floor(inCycle / 1460) + Math.floor(inCycle / 36_524) - Math.floor(inCycle / 146_096)) / 365);
  const inYear = inCycle - (365 * yearInCycle + Math.floor(yearInCycle / 4) - Math.floor(yearInCycle / 100));
  const march = Math.floor((5 * inYear + 2) / 153);
  const month = march < 10 ? march + 3 : march - 9;
  return written(cycle * 400 + yearInCycle + (month <= 2 ? 1 : 0), month, inYear - Math.floor((153 * march + 2) / 5) + 1);
}

function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}

function monthOf(date: CalendarDate): number {
  return Number(date.slice(5, 7));
}

function dayIn(date: CalendarDate): number {
  return Number(date.slice(8, 10));
}

function written(year: number, month: number, day: number): CalendarDate {
  return `${year < 1000 ? String(year).padStart(4, '0') : year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}
