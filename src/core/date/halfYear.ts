import type { CalendarDate } from './date';

/** The first and the last day of a half-year, and its name: `2026-H2`. */
export interface HalfYear {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly name: string;
}

/** The half-year that a date is in, or one so many before it. */
export function halfYearOf(date: CalendarDate, before = 0): HalfYear {
  const halves = Number(date.slice(0, 4)) * 2 + (Number(date.slice(5, 7)) > 6 ? 1 : 0) - before;
  const year = String(Math.floor(halves / 2)).padStart(4, '0');
  return halves % 2 === 0
    ? { from: `${year}-01-01`, to: `${year}-06-30`, name: `${year}-H1` }
    : { from: `${year}-07-01`, to: `${year}-12-31`, name: `${year}-H2` };
}
