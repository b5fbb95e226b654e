import type { CalendarDate } from '../core/calendar/date';
import { parseDate } from '../core/calendar/date';
import type { DateInput } from '../core/calendar/dateInput';
import type { DateFacts } from '../core/calendar/dateTerms';

/** What a text says that is to be a date and nothing else, as `YYYY-MM-DD` or in words. The reader of words is loaded on first use. */
export async function readDateInput(text: string, facts: DateFacts): Promise<DateInput | undefined> {
  const exact = parseDate(text.trim());
  if (exact !== undefined) return { date: exact };
  const { parseDateInput } = await import('../core/calendar/dateInput');
  return parseDateInput(text, facts);
}

/** The date that a line names among other words; undefined where it names none. */
export async function readDateIn(line: string, facts: DateFacts): Promise<CalendarDate | undefined> {
  const { parseDateWords } = await import('../core/calendar/dateWords');
  return parseDateWords(line, facts)?.date;
}
