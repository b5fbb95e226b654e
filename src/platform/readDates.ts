import type { CalendarDate } from '../core/calendar/date';
import { parseDate } from '../core/calendar/date';

/** What dates in words are told from. */
export interface DateContext {
  readonly today: CalendarDate;
  /** What "next 1:1" means. */
  readonly nextMeeting?: CalendarDate;
}

/** The date that a text says, as `YYYY-MM-DD` or in words; undefined where it says none. The reader of words is loaded on first use. */
export async function readDate(text: string, context: DateContext): Promise<CalendarDate | undefined> {
  const exact = parseDate(text.trim());
  if (exact !== undefined) return exact;
  const { parseDateWords } = await import('../core/calendar/dateWords');
  return parseDateWords(text, context)?.date;
}
