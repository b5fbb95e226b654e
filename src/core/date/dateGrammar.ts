import { readClock, type ClockWords } from './clockWords';
import { shift, countOf, terms, type DateFacts } from './dateTerms';
import type { CalendarDate } from './date';
import { phrases } from './datePhrases';
import type { Phrase, PhraseKind } from './phrase';
import { pattern, type Parts, type PhrasePattern } from './phrasePattern';

/** The words of a date at one place of a text. */
export interface DatePhrase {
  readonly kind: PhraseKind;
  /** undefined: words of a date that name none, such as `31 Nov`. */
  readonly date: CalendarDate | undefined;
  readonly start: number;
  readonly end: number;
}

/** A date with the time of day that is before or behind it. */
export interface MomentPhrase extends DatePhrase {
  readonly wholeStart: number;
  readonly wholeEnd: number;
  /** What was said of the time of day. */
  readonly clock?: ClockWords;
  /** Whose words they are; both where English has the same ones for the same date. */
  readonly of?: 'native' | 'both';
}

/** The phrases of one language, and what may be around them. */
export interface DateGrammar {
  readonly phrases: readonly Phrase[];
  readonly links: readonly Link[];
  readonly clock: (text: string, at: number) => ClockWords | undefined;
  /** Between a date and a time of day. */
  readonly gap: RegExp;
}

/** Words that a date follows, and what they make of it. */
interface Link {
  readonly words: PhrasePattern;
  readonly of: readonly PhraseKind[];
  readonly date: (parts: Parts, base: CalendarDate) => CalendarDate;
}

const days: readonly PhraseKind[] = ['day', 'weekday', 'yearless', 'dated', 'ordinal', 'numbered'];
const { count, unit, dayEnd } = terms;
const links: readonly Link[] = [
  { words: pattern(`(?:(?:in|within) )?${count}${unit} (?<link>from|after|before)`), of: days, date: stretched },
  { words: pattern('the day before'), of: days, date: (_, base) => shift(base, -1) },
  { words: pattern('the day after'), of: days, date: (_, base) => shift(base, 1) },
  { words: pattern(`${count}(?<unit>weeks?|fortnights?) on`), of: ['weekday'], date: stretched },
  { words: pattern(`${dayEnd}(?: on| of| for|,)?`), of: days, date: (_, base) => base },
  { words: pattern('(?:the )?end of'), of: ['weekday', 'day'], date: (_, base) => base },
];
/** Phrases are never nested deeper. */
const deepest = 2;
/** Between a date, the words that lead to it, and a time of day. */
const gap = /,?[ \t\u00a0]{1,3}(?:on[ \t\u00a0]{1,3})?/iy;

export const english: DateGrammar = { phrases, links, clock: readClock, gap };

/** The longest words of a date that start at an offset. */
function readPhrase(text: string, start: number, facts: DateFacts, grammar: DateGrammar, depth = 0): DatePhrase | undefined {
  let best: DatePhrase | undefined;
  for (const { kind, words, date } of grammar.phrases) {
    const found = words.at(text, start);
    const read = found !== undefined && found.end > (best?.end ?? start) ? date(found.parts, facts) : null;
    if (found !== undefined && read !== null) best = { kind, date: read, start, end: found.end };
  }
  for (const { words, of, date } of depth < deepest ? grammar.links : []) {
    const found = words.at(text, start);
    const from = found && behindGap(text, found.end, grammar);
    const base = from === undefined ? undefined : readPhrase(text, from, facts, grammar, depth + 1);
    if (found === undefined || base === undefined || base.end <= (best?.end ?? start) || !of.includes(base.kind)) continue;
    best = { kind: 'day', date: base.date && date(found.parts, base.date), start, end: base.end };
  }
  return best;
}

/** The date, and the time of day beside it, that start at an offset. */
export function readMoment(text: string, start: number, facts: DateFacts, grammar = english): MomentPhrase | undefined {
  const before = grammar.clock(text, start);
  const from = before && behindGap(text, before.end, grammar);
  const led = from === undefined ? undefined : readPhrase(text, from, facts, grammar);
  const phrase = led ?? readPhrase(text, start, facts, grammar);
  if (phrase === undefined) return undefined;
  const iso = /T(\d\d:\d\d)/i.exec(text.slice(phrase.start, phrase.end));
  const moment = { ...phrase, wholeStart: start, wholeEnd: phrase.end };
  if (iso !== null && phrase.kind === 'dated') return { ...moment, clock: { time: iso[1]!, end: phrase.end } };
  if (led !== undefined && before !== undefined) return { ...moment, clock: before };
  const behind = behindGap(text, phrase.end, grammar);
  const after = behind === undefined ? undefined : grammar.clock(text, behind);
  return after === undefined ? moment : { ...moment, wholeEnd: after.end, clock: after };
}

function behindGap(text: string, at: number, { gap: between }: DateGrammar): number | undefined {
  between.lastIndex = at;
  return between.test(text) ? between.lastIndex : undefined;
}

function stretched({ count: many, unit: far, link = '' }: Parts, base: CalendarDate): CalendarDate {
  return shift(base, link.toLowerCase() === 'before' ? -countOf(many) : countOf(many), far);
}
