import type { CalendarDate } from '../core/calendar/date';
import { parseDate } from '../core/calendar/date';
import type { DateFacts } from '../core/calendar/dateParsers';

/** The date that a text says, as `YYYY-MM-DD` or in words; undefined where it says none. The reader of words is loaded on first use. */
export async function readDate(text: string, facts: DateFacts): Promise<CalendarDate | undefined> {
  const exact = parseDate(text.trim());
  if (exact !== undefined) return exact;
  const { parseDateWords } = await import('../core/calendar/dateWords');
  return parseDateWords(text, facts)?.date;
}
