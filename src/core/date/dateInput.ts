import type { CalendarDate } from './date';
import { readMoment } from './dateGrammar';
import type { DateFacts } from './dateTerms';

/** What a field says that takes a date. */
export interface DateInput {
  readonly date: CalendarDate;
  /** `HH:MM`, where one is said. */
  readonly time?: string;
  /** A time of day is said, but not the minute: `thursday morning`, `friday at 5`, `mon 10:00 EST`. */
  readonly unclear?: true;
}

/** Characters; no date in words is longer. */
const LONGEST = 100;

/**
 * Reads a text that is to be a date and nothing else, with or without a time of day and a `by` or `on` before it. A day that has
 * passed counts.
 * @returns undefined where any word of it is left over.
 */
export function parseDateInput(text: string, facts: DateFacts): DateInput | undefined {
  if (text.length > LONGEST) return undefined;
  const start = /^\s*(?:(?:by|on|due|until|till|before)\s+(?=\S))*/iu.exec(text)![0].length;
  // "by this week" is a phrase of its own
  const moments = [start, text.length - text.trimStart().length].map((at) => readMoment(text, at, facts));
  const read = moments.find((one) => one?.date !== undefined && /^[\s.!]*$/u.test(text.slice(one.wholeEnd)));
  if (read?.date === undefined) return undefined;
  const { date, clock } = read;
  if (clock === undefined) return { date };
  return clock.time === undefined ? { date, unclear: true } : { date, time: clock.time };
}
