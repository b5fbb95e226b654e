import { readMonthDay } from './chronoDates';
import { addDays, addMonths, parseDate, startOfWeek, weekdayFrom, weekdayOf, type CalendarDate } from './date';
import { countOf, shift, spanOf, weekdayCalled, type DateFacts, type DateSpan } from './dateTerms';
import { nthWeekday } from '../series/seriesDates';
import type { Parts } from './phrasePattern';

/** A date without a year that passed no longer ago is that one; else it is the next such one. */
export const passedDays = 60;
const places: Readonly<Record<string, 1 | 2 | 3 | 4 | -1>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
  last: -1,
};
/** A leap year, to ask whether there is such a day at all. */
const anyYear = '2028';

/** `fri 27 nov`, with its year or without. A weekday that it is not makes it none; null where what looks like a year is something else. */
export function dayOfYear(parts: Parts, { today }: DateFacts): CalendarDate | undefined | null {
  const { day = '', month = '', short, year } = parts;
  // "28 Nov 15 people": what follows is no year.
  if (short !== undefined && short < today.slice(2, 4)) return null;
  const said = year ?? (short && `20${short}`);
  const read = readMonthDay(day, month, said ?? anyYear);
  const date = said === undefined && read !== undefined ? nearest((at) => parseDate(`${at}${read.slice(4)}`), today) : read;
  return date === undefined || parts.weekday === undefined || weekdayOf(date) === weekdayCalled(parts.weekday) ? date : undefined;
}

/** `friday 4`: of the days of that number in this month and two more, the first to come that is such a weekday. */
export function numberedWeekday({ weekday, number }: Parts, { today }: DateFacts): CalendarDate | undefined {
  const dates = [0, 1, 2].map((ahead) => dayIn(addMonths(today, ahead, 1), number));
  return dates.find((date) => date !== undefined && date >= today && weekdayOf(date) === weekdayCalled(weekday));
}

/** `the 15th`, this month's or the next; `the 15th of next month`. */
export function dayOfMonth({ number, which }: Parts, { today }: DateFacts): CalendarDate | undefined {
  if (which !== undefined) return dayIn(addMonths(today, isNext(which) ? 1 : 0, 1), number);
  const dates = [0, 1, 2].map((ahead) => dayIn(addMonths(today, ahead, 1), number));
  return dates.find((date) => date !== undefined && date >= today);
}

/** `next`: that of next week; `coming`: after today. */
export function ledWeekday({ which = '', weekday }: Parts, { today }: DateFacts): CalendarDate {
  if (isNext(which)) return inWeek(weekday, today, 1);
  return weekdayFrom(/coming$/i.test(which) ? addDays(today, 1) : today, weekdayCalled(weekday));
}

/** A day of this week, from Monday, or of one so many on. */
export function inWeek(weekday: string | undefined, today: CalendarDate, ahead: number): CalendarDate {
  return addDays(startOfWeek(today), ahead * 7 + weekdayCalled(weekday) - 1);
}

/** `friday next week`, `friday this week`, `friday the week after next`. */
export function inNamedWeek({ weekday, which, later }: Parts, { today }: DateFacts): CalendarDate {
  return inWeek(weekday, today, later !== undefined ? 2 : isNext(which) ? 1 : 0);
}

/** `monday in two weeks`: of the week that is two weeks from today. */
export function inWeeks({ weekday, count, unit }: Parts, { today }: DateFacts): CalendarDate {
  return inWeek(weekday, shift(today, countOf(count), unit), 0);
}

export function counted({ count, unit }: Parts, { today }: DateFacts): CalendarDate {
  return shift(today, countOf(count), unit);
}

/** `the first monday of next month`, `the last friday in march`; of `the month` the one to come. */
export function nthOfMonth({ place = '', weekday, which, month, year }: Parts, { today }: DateFacts): CalendarDate | undefined {
  const inMonth = (date: CalendarDate): CalendarDate => nthWeekday(date, weekdayCalled(weekday), places[place.toLowerCase()] ?? 1);
  if (month === undefined) {
    const here = inMonth(today);
    const isAhead = which === undefined ? here < today : !/^this$/i.test(which);
    return isAhead ? inMonth(addMonths(today, 1, 1)) : here;
  }
  const first = readMonthDay('1', month, year ?? anyYear);
  if (first === undefined || year !== undefined) return first && inMonth(first);
  return nearest((at) => inMonth(`${at}${first.slice(4)}`), today);
}

/** The start or the end of a week, month, quarter or year. The start of what has begun is no date to come. */
export function edge({ period = '', which }: Parts, today: CalendarDate, of: (span: DateSpan) => CalendarDate): CalendarDate | undefined {
  const date = of(spanOf(period, today, isNext(which) || /^coming$/i.test(which ?? '') ? 1 : 0));
  return date < today ? undefined : date;
}

/** The start or the end of a month or a quarter by its name. */
export function namedEdge(
  { month, quarter, year }: Parts,
  today: CalendarDate,
  of: (span: DateSpan) => CalendarDate,
): CalendarDate | undefined {
  const inYear = (at: string): CalendarDate | undefined => {
    if (month === undefined) return of(spanOf('quarter', `${at}-${String(Number(quarter) * 3).padStart(2, '0')}-01`));
    const first = readMonthDay('1', month, at);
    return first && of(spanOf('month', first));
  };
  return year === undefined ? nearest((at) => inYear(String(at)), today) : inYear(year);
}

/** The first of a yearly date that is to come, or has just passed; a leap day may be years away. */
function nearest(of: (year: number) => CalendarDate | undefined, today: CalendarDate): CalendarDate | undefined {
  const earliest = addDays(today, -passedDays);
  const years = Array.from({ length: 10 }, (_, ahead) => Number(today.slice(0, 4)) - 1 + ahead);
  for (const year of years) {
    const date = of(year);
    if (date !== undefined && date >= earliest) return date;
  }
  return undefined;
}

function dayIn(month: CalendarDate, day = ''): CalendarDate | undefined {
  return parseDate(month.slice(0, 8) + day.padStart(2, '0'));
}

function isNext(word: string | undefined): boolean {
  return word?.toLowerCase() === 'next';
}
