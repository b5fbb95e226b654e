import type { CalendarDate } from './date';
import { english, readMoment, type DateGrammar } from './dateGrammar';
import type { DateFacts } from './dateTerms';
import { nativeDates } from './languages';

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

const lead = /^\s*(?:(?:by|on|due:?|until|till|before)\s+(?=\S))*/iu;
const tail = /^[\s.!]*$/u;

/**
 * Reads a text that is to be a date and nothing else, with or without a time of day and a `by` or `on` before it. A day that has
 * passed counts.
 * @returns undefined where any word of it is left over, or it is one date in English and another in the other language.
 */
export function parseDateInput(text: string, facts: DateFacts): DateInput | undefined {
  if (text.length > LONGEST) return undefined;
  const spoken = text.replaceAll('’', "'").replaceAll(/[０-９]/g, (digit) => digit.normalize('NFKC'));
  const native = nativeDates(facts.language);
  const inEnglish = readWhole(spoken, facts, english, lead, tail);
  const other = native && readWhole(spoken, facts, native.grammar, native.judge.before, native.judge.behind);
  if (inEnglish === undefined || other === undefined) return inEnglish ?? other;
  return inEnglish.date === other.date ? inEnglish : undefined;
}

function readWhole(text: string, facts: DateFacts, grammar: DateGrammar, before: RegExp, behind: RegExp): DateInput | undefined {
  const start = before.exec(text)?.[0].length ?? 0;
  // "by this week" is a phrase of its own
  const moments = [start, text.length - text.trimStart().length].map((at) => readMoment(text, at, facts, grammar));
  const read = moments.find((one) => one?.date !== undefined && behind.test(text.slice(one.wholeEnd)));
  if (read?.date === undefined) return undefined;
  const { date, clock } = read;
  if (clock === undefined) return { date };
  return clock.time === undefined ? { date, unclear: true } : { date, time: clock.time };
}
