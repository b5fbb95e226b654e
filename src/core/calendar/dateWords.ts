import type { CalendarDate } from './date';
import { phrases, type PhraseContext } from './datePhrases';

/** What a date said in words means, and where it stands: UTF-16 offsets into the text, without a `by` or `on` before it. */
export interface DateWords {
  readonly date: CalendarDate;
  readonly start: number;
  readonly end: number;
}

/** Further on than this nothing is looked for. */
const LONGEST = 2000;
/** Code, link targets, addresses, Dataview fields, and the dates that Tasks' emoji carry, are no words. */
const UNSPOKEN = /`+[^`]*`+|\]\([^)\s]*\)|\[\[[^\]]*\]\]|<[^>\s]*>|\b[a-z]+:\/\/\S+|\[\w+::[^\]]*\]|[➕⏳⌛📅📆🗓✅❌🛫]\uFE0F? ?\d{4}-\d\d-\d\d/giu;
const DUE = /\b(?:by|due(?: on)?|until|till|before|no later than|deadline:?)(?: the)? $/i;

/**
 * The date that a line names in English words, today at the earliest: `2026-12-01`, `fri`, `next tue`, `tomorrow`, `in 2 weeks`,
 * `28 Nov`, `end of the month`, `next 1:1` and the like. The one after `by`, `due`, `until` or `before` wins, then the first.
 * A date in figures counts only as `YYYY-MM-DD`, since `12/11` is two dates; short names such as `sat` and `may` need a word before
 * them, or the text to themselves. A bare weekday is the next one, today included; with `next` it is the one of next week.
 * Weeks start on Monday and end on Friday.
 */
export function parseDateWords(text: string, context: PhraseContext): DateWords | undefined {
  const spoken = text.slice(0, LONGEST).replace(UNSPOKEN, (hidden) => '\0'.repeat(hidden.length));
  const found = phrases.flatMap(({ words, date }) => [...spoken.matchAll(words)].flatMap((match): DateWords[] => {
    const day = standsAlone(spoken, match) ? date(match, context) : undefined;
    const start = match.index + match[0].length - match[0].trimStart().length;
    return day === undefined || day < context.today ? [] : [{ date: day, start, end: match.index + match[0].trimEnd().length }];
  }));
  // The longer of two readings is the whole of it: "end of next week" holds "next week".
  const whole = found.filter((one) => !found.some((other) => other !== one && other.start <= one.start && other.end >= one.end && other.end - other.start > one.end - one.start));
  whole.sort((a, b) => a.start - b.start);
  return whole.find(({ start }) => DUE.test(spoken.slice(Math.max(0, start - 40), start))) ?? whole[0];
}

/** Not a part of a longer word, number, path or range. */
function standsAlone(text: string, match: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, match.index - 2), match.index);
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 2);
  return !/[\p{L}\p{N}_/\\@#$^.'’]$|[\p{L}\p{N}][-–—]$/u.test(before) && !/^[\p{L}\p{N}_/\\]|^[-–—.:][\p{L}\p{N}]/u.test(after);
}
