import { InputBoxValidationSeverity, l10n, window } from 'vscode';
import type { CalendarDate } from '../core/calendar/date';
import type { DateFacts } from '../core/calendar/dateParsers';
import { readDate } from '../platform/readDates';
import { dateWords } from '../platform/words';

/** A date, exact or in words; while one types, the box says which date that is, and it stays when one looks something up elsewhere. Undefined when left, or when nothing is typed. */
export async function askDate(options: { title: string; prompt: string; value?: string }, facts: DateFacts): Promise<CalendarDate | undefined> {
  const said = await window.showInputBox({
    ...options,
    ignoreFocusOut: true,
    placeHolder: l10n.t('2026-11-24, or words: fri, next tue, in 2 weeks, end of month, next 1:1'),
    validateInput: async (text) => {
      if (text.trim() === '') return undefined;
      const date = await readDate(text, facts);
      if (date === undefined) return l10n.t('Write a date as YYYY-MM-DD or in words such as "next tue".');
      return date === text.trim() ? undefined : { message: dateWords(date, facts.today), severity: InputBoxValidationSeverity.Info };
    },
  });
  return said === undefined ? undefined : readDate(said, facts);
}
