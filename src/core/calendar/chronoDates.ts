import { casual, type ParsingComponents } from 'chrono-node/en';
import { parseDate, type CalendarDate } from './date';

/**
 * chrono reckons with the fields of a `Date` on this machine's clock. Noon of the date on that very clock is therefore the one
 * reference whose fields, and whatever is added to them, are the same in every zone.
 */
export function noonOf(date: CalendarDate): Date {
  return new Date(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8)), 12);
}

/** The date that components show, never by way of an instant; undefined for one that is in no calendar or past the year 9999. */
export function dateOf(components: Pick<ParsingComponents, 'get'>): CalendarDate | undefined {
  return parseDate([components.get('year'), components.get('month'), components.get('day')].map((part) => String(part).padStart(2, '0')).join('-'));
}

export function componentsOf(date: CalendarDate): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8)) };
}

/** What chrono by itself reads in a phrase that is nothing but a date. */
export function readPlain(words: string, today: CalendarDate): CalendarDate | undefined {
  const [result] = casual.parse(words, noonOf(today), { forwardDate: true });
  return result === undefined ? undefined : dateOf(result.start);
}
