import type { DateRange } from '../model';
import type { CalendarDate } from '../date/date';

/** The last day of the absence that this date falls in, ranges that overlap included; undefined when it is free. Ranges written backwards count. */
export function awayUntil(date: CalendarDate, away: readonly DateRange[]): CalendarDate | undefined {
  let until: CalendarDate | undefined;
  for (const { from, to } of away) {
    const [first, last] = from <= to ? [from, to] : [to, from];
    if (first <= date && date <= last && (until === undefined || last > until)) until = last;
  }
  return until;
}
