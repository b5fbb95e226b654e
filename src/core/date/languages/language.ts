import type { DateMeaning } from './meanings';

/** A stretch of time that has a word. */
export type DateUnit = 'workday' | 'day' | 'week' | 'month' | 'quarter' | 'year';

/**
 * The words of dates in one language, as parts of patterns in lower case: a space is up to three of a text, and accents may be left out.
 * English is always read, and has a grammar of its own.
 */
export interface DateLanguage {
  /** Its letters stand side by side: a word may begin and end anywhere. */
  readonly isUnspaced?: true;
  /** Monday first: the names, then short forms that are other words, too, and so need a word of time beside them. */
  readonly weekdays: readonly (readonly [names: string, short?: string])[];
  /** January first. */
  readonly months: readonly string[];
  /** The first of a month, where it has a word, and what may be behind the number of a day. */
  readonly first?: string;
  readonly ordinal?: string;
  /** Numbers in words. */
  readonly counts: Readonly<Record<string, number>>;
  readonly units: Readonly<Record<DateUnit, string>>;
  /** A unit as it is called behind `next` or `end of`, where that is another word. */
  readonly periods?: Readonly<Partial<Record<DateUnit, string>>>;
  /** `{weekday}`, `{month}`, `{monthNumber}`, `{day}`, `{year}`, `{count}` (with the space behind it), `{unit}`, `{period}` and `{meeting}` are parts. */
  readonly phrases: readonly (readonly [meaning: DateMeaning, ...words: string[]])[];
  readonly clock: ClockTerms;
  readonly neighbours: Neighbours;
}

/** A time of day behind a date. */
interface ClockTerms {
  /** Before the hour. */
  readonly at: string;
  /** Behind the hour, and between hour and minutes where that is more than `:`. */
  readonly hour: string;
  readonly minutes?: string;
  readonly morning?: string;
  readonly afternoon?: string;
  /** Parts of a day, which name no minute. */
  readonly parts: string;
}

/** What the words beside a date make of it; those before it end in the space that is before the date. */
interface Neighbours {
  /** Before a date: it is a deadline. Behind it, where a language says so there. */
  readonly due: string;
  readonly dueBehind?: string;
  /** Before a date: it is when something is done. */
  readonly on: string;
  /** Before a date: it is the topic, has passed, comes again and again, or is where something starts. */
  readonly otherwise: string;
  /** Behind a date: the line may go on with these. */
  readonly goesOn: string;
  /** Behind a date: they say more about it than is understood. */
  readonly changes: string;
  /** Between the dates of a list or a range. */
  readonly list: string;
  /** Weekdays that are other words, too: something else than a noun has to follow. */
  readonly doubtful?: string;
}
