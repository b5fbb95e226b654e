import { env } from 'vscode';
import { parseDate } from '../core/date/date';
import type { DateInput } from '../core/date/dateInput';
import type { DateFacts } from '../core/date/dateTerms';
import type { DateWords } from '../core/date/dateWords';

/** What a text says that is to be a date and nothing else, as `YYYY-MM-DD` or in words. The reader of words is loaded on first use. */
export async function readDateInput(text: string, facts: DateFacts): Promise<DateInput | undefined> {
  const exact = parseDate(text.trim());
  if (exact !== undefined) return { date: exact };
  const { parseDateInput } = await import('../core/date/dateInput');
  return parseDateInput(text, { ...facts, language: env.language });
}

/** The date that a line names among other words; undefined where it names none. */
export async function readDateIn(line: string, facts: DateFacts): Promise<DateWords | undefined> {
  const { parseDateWords } = await import('../core/date/dateWords');
  return parseDateWords(line, { ...facts, language: env.language });
}
