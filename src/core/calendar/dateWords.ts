import { Chrono, configuration, type Parser } from 'chrono-node/en';
import { dateOf, noonOf } from './chronoDates';
import type { CalendarDate } from './date';
import { guardAfter, guardBefore, rangeOf } from './dateGuards';
import { parsersFor, type DateFacts } from './dateParsers';

/** What a date said in words means, and where it stands: UTF-16 offsets into the text, without a `by` or `on` before it. */
export interface DateWords {
  readonly date: CalendarDate;
  readonly start: number;
  readonly end: number;
}

/** Further on than this nothing is looked for: chrono may take time by the square of a line's length. */
const LONGEST = 600;
/** Code, link targets, addresses, Dataview fields, the dates that Tasks' emoji carry, and wide gaps, are no words. */
const UNSPOKEN = /`+[^`]*`+|\]\([^)\s]*\)|\[\[[^\]]*\]\]|<[^>\s]*>|\b[a-z]+:\/\/\S+|\[\w+::[^\]]*\]|[➕⏳⌛📅📆🗓✅❌🛫]\uFE0F? ?\d{4}-\d\d-\d\d|\s{10,}/giu;
const DUE = /\b(?:by|due(?: on)?|until|till|before|no later than|deadline:?)(?: the)? $/i;
const { parsers, refiners } = configuration.createCasualConfiguration();
/** Two of chrono's parsers read no deadline, and try each gap between stretches of time both ways before they give up: `2 days ago`, `2 days later`. */
const meant = parsers.filter((parser) => !/ago\|before|later\|after/.test(parser.pattern(casualContext()).source));

/**
 * The date that a line names in English words, today at the earliest: `2026-12-01`, `fri`, `next tue`, `tomorrow`, `in 2 weeks`,
 * `28 Nov`, `end of the month`, `next 1:1` and the like. The one after `by`, `due`, `until` or `before` wins, then the first.
 * A date in figures counts only as `YYYY-MM-DD`, since `12/11` is two dates; short names such as `sat` and `may` need a word before
 * them, or the text to themselves. A bare weekday is the next one, today included; with `next` it is the one of next week.
 * Weeks start on Monday and end on Friday. chrono reads; what it does not know is in `dateParsers`, what it reads wrong in `dateGuards`.
 */
export function parseDateWords(text: string, facts: DateFacts): DateWords | undefined {
  const spoken = text.slice(0, LONGEST).replace(UNSPOKEN, (hidden) => '\0'.repeat(hidden.length));
  const chrono = new Chrono({ parsers: [...parsersFor(facts), ...meant], refiners: [guardBefore(facts.today), ...refiners, guardAfter(facts.today)] });
  const found = chrono.parse(spoken, noonOf(facts.today), { forwardDate: true }).flatMap((result): DateWords[] => {
    const date = dateOf(result.start);
    return date === undefined ? [] : [{ date, ...rangeOf(result) }];
  });
  return found.find(({ start }) => DUE.test(spoken.slice(Math.max(0, start - 40), start))) ?? found[0];
}

/** All of a context that chrono's parsers ask for where they choose their pattern. */
function casualContext(): Parameters<Parser['pattern']>[0] {
  return { option: { forwardDate: true } } as Parameters<Parser['pattern']>[0];
}
