import type { CalendarDate } from './date';
import type { DateFacts } from './dateTerms';
import type { Parts, PhrasePattern } from './phrasePattern';

/**
 * `weekday` is one alone; `yearless` a day of a month without its year; `numbered` ends in a number; `ordinal` is `the 15th`; `period`
 * names more than a day; `led` has its `by`; `stretch` is a date only where it is the whole text.
 */
export type PhraseKind = 'day' | 'weekday' | 'yearless' | 'dated' | 'numbered' | 'ordinal' | 'period' | 'led' | 'stretch';

export interface Phrase {
  readonly kind: PhraseKind;
  readonly words: PhrasePattern;
  /** undefined: these words are no date, nor is a part of them; null: they are not one phrase. */
  readonly date: (parts: Parts, facts: DateFacts) => CalendarDate | undefined | null;
}
