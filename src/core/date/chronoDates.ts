import { casual } from 'chrono-node/en';
import { parseDate, type CalendarDate } from './date';

/**
 * What chrono reads in a day of a month and a year, each in its words: `28th`, `nov.`, `2026`; `twenty-first`, `march`, `2027`.
 * Undefined where it is in no calendar, or chrono reads less than all of it.
 */
export function readMonthDay(day: string, month: string, year: string): CalendarDate | undefined {
  const words = `${day} of ${month.replace('.', '')} ${year}`;
  const [result] = casual.parse(words);
  if (result === undefined || result.index !== 0 || result.text !== words) return undefined;
  const { start } = result;
  if (!start.isCertain('day') || !start.isCertain('month') || !start.isCertain('year')) return undefined;
  return parseDate([start.get('year'), start.get('month'), start.get('day')].map((part) => String(part).padStart(2, '0')).join('-'));
}
