import { InputBoxValidationSeverity, l10n } from 'vscode';
import type { CalendarDate } from '../core/date/date';
import type { DateInput } from '../core/date/dateInput';
import type { DateFacts } from '../core/date/dateTerms';
import { readDateInput } from '../platform/readDates';
import { Steps, type Verdict } from '../platform/quickInput/steps';
import { dateWords } from '../platform/words/words';

interface Question {
  readonly title: string;
  readonly prompt: string;
  readonly value?: string;
}

/** A date, and the time of day where one is typed. */
export interface DateAndTime {
  readonly date: CalendarDate;
  readonly time: string | undefined;
}

/** A date, exact or in words; while one types, the box says which date that is, and it stays open when the focus moves elsewhere. Undefined when cancelled. */
export async function askDate(question: Question, facts: DateFacts, steps = new Steps()): Promise<CalendarDate | undefined> {
  const placeHolder = l10n.t('For example, 2026-11-24, fri, next tue, in 2 weeks, end of month, or next 1:1');
  const refusal = ({ time, unclear }: DateInput) =>
    time === undefined && unclear === undefined ? undefined : l10n.t('Enter a date without a time.');
  return (await ask({ ...question, placeHolder }, facts, refusal, steps))?.date;
}

/** As `askDate`, with a time of day or without. */
export async function askDateAndTime(question: Question, facts: DateFacts, steps = new Steps()): Promise<DateAndTime | undefined> {
  const placeHolder = l10n.t('For example, 2026-11-24 10:00, fri, next tue 2pm, in 2 weeks, or next 1:1');
  const refusal = ({ unclear }: DateInput) => (unclear === undefined ? undefined : l10n.t('Enter the time as 14:00 or 2pm.'));
  const read = await ask({ ...question, placeHolder }, facts, refusal, steps);
  return read && { date: read.date, time: read.time };
}

async function ask(
  options: Question & { readonly placeHolder: string },
  facts: DateFacts,
  refusal: (read: DateInput) => string | undefined,
  steps: Steps,
): Promise<DateInput | undefined> {
  const check = async (text: string): Promise<Verdict> => {
    const read = await readDateInput(text, facts);
    if (read === undefined) return l10n.t('Enter a date as YYYY-MM-DD or in words, such as "next tue".');
    const words = [dateWords(read.date, facts.today), read.time].filter(Boolean).join(' ');
    return refusal(read) ?? (read.date === text.trim() ? undefined : { message: words, severity: InputBoxValidationSeverity.Info });
  };
  const said = await steps.text({ ...options, check });
  const read = said === undefined ? undefined : await readDateInput(said, facts);
  return read === undefined || refusal(read) !== undefined ? undefined : read;
}
