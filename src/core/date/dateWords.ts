import type { CalendarDate } from './date';
import type { MomentPhrase } from './dateGrammar';
import { isDeadline, isList, isOtherwise, isWhole } from './dateNeighbours';
import type { DateFacts } from './dateTerms';
import { nativeDates, type NativeDates } from './languages';
import { readMoments } from './readMoments';

/** What a date said in words means, and where it is: UTF-16 offsets into the text, without a `by` or `on` before it. */
export interface DateWords {
  readonly date: CalendarDate;
  readonly start: number;
  readonly end: number;
  /** Where they are all that `due: friday` says, a field that somebody wrote by hand: from its `due:` on. */
  readonly field?: { readonly start: number; readonly end: number };
}

/** Further on than this nothing is looked for: a line of a note is shorter. */
const LONGEST = 600;
/** Code, quotations, what is struck out, link targets, addresses and wide gaps: something is there, but no words of a date. */
const UNSPOKEN = /`+[^`]*`+|~~[^~]+~~|"[^"]*"|“[^”]*”|\]\([^)\s]*\)|\[\[[^\]]*\]\]|<[^>\s]*>|\b[a-z]+:\/\/\S+|\s{10,}/giu;
/** Fields and tags, which may be anywhere. */
const ASIDE = /\[\w+::[^\]]*\]|[➕⏳⌛📅📆🗓✅❌🛫]\uFE0F? ?\d{4}-\d\d-\d\d|(?<!\S)#[^\s#]+/giu;
const WORD = /(?<![\p{L}\p{M}\p{N}_])[\p{L}\p{N}+]/gu;
/** Where words stand side by side, one may begin at any letter. */
const LETTER = /(?<![\p{L}\p{M}\p{N}_])[\p{L}\p{N}+]|[\p{Script=Han}\p{Script=Hiragana}]|(?<!\p{N})\p{N}/gu;

/**
 * The date that a line of a note names in English words, or in those of another language beside them: `2026-12-01`, `fri`, `next tue`, `tomorrow`, `in 2 weeks`, `28 Nov`, `end of the
 * month`, `next 1:1` and the like (`datePhrases` has them all). The one after `by`, `due`, `until` or `before` wins, then the first.
 * Words that are not understood as a whole give no date: `Friday's flake`, `Black Friday`, `friday or monday`, `12/11`.
 * A bare weekday is the next one, today included; with `next` it is the one of next week. Weeks start on Monday and end on Friday.
 * A date that has passed counts where it is a deadline (`by 27 Nov`) or ends the line, and is of the last 60 days where no year is said.
 */
export function parseDateWords(text: string, facts: DateFacts): DateWords | undefined {
  const spoken = text
    .slice(0, LONGEST)
    .replaceAll('’', "'")
    .replaceAll(/[０-９]/g, asciiDigit)
    .replace(UNSPOKEN, (hidden) => '\0'.repeat(hidden.length))
    .replace(ASIDE, (aside) => ' '.repeat(aside.length));
  const native = nativeDates(facts.language);
  const moments = momentsIn(spoken, facts, native);
  const isOne = (one?: MomentPhrase, other?: MomentPhrase): boolean => {
    const between = one === undefined || other === undefined ? undefined : spoken.slice(one.wholeEnd, other.wholeStart);
    return between === undefined || !(isList(between) || native?.judge.isList(between));
  };
  const apart = moments.filter((moment, at) => isOne(moments[at - 1], moment) && isOne(moment, moments[at + 1]));
  const meant = apart.filter((moment) => isMeant(spoken, moment, facts, native));
  const isDue = (moment: MomentPhrase): boolean =>
    (moment.of !== 'native' && isDeadline(spoken, moment)) || native?.judge.isDeadline(spoken, moment) === true;
  const found = meant.find(isDue) ?? meant[0];
  if (found?.date === undefined) return undefined;
  const words = spoken.slice(found.start, found.end).replace(/[.,\s]+$/, '');
  const end = found.start + words.length;
  const field = handwrittenField(spoken, found, end);
  return { date: found.date, start: found.start, end, ...(field && { field }) };
}

/** With what sets it apart from the text: brackets around it, a comma or a full stop behind it. A time of day is more than a field can say. */
function handwrittenField(text: string, { start, clock }: MomentPhrase, end: number): DateWords['field'] {
  const lead = /(?<![\p{L}\p{N}])(\(?)due: {0,3}$/iu.exec(text.slice(0, start));
  if (lead === null || clock !== undefined) return undefined;
  const isClosed = text[end] === ')';
  const from = lead.index + (isClosed ? 0 : lead[1]!.length);
  const behind = isClosed && lead[1] !== '' ? end + 1 : end;
  return { start: from, end: behind + (/^[.,;](?=\s|$)/.test(text.slice(behind)) ? 1 : 0) };
}

/** A digit of full width, as it is typed between letters of full width. */
function asciiDigit(digit: string): string {
  return digit.normalize('NFKC');
}

/** By the language whose words they are; words that both languages have are none where one of them says so. */
function isMeant(text: string, moment: MomentPhrase, { today }: DateFacts, native: NativeDates | undefined): boolean {
  if (native === undefined) return isWhole(text, moment, today);
  if (moment.of === 'native') return native.judge.isWhole(text, moment, today);
  if (isWhole(text, moment, today)) return !native.judge.refuses(text, moment);
  return moment.of === 'both' && native.judge.isWhole(text, moment, today) && !isOtherwise(text, moment);
}

/** From left to right; the words of one are not read again as another's. */
function momentsIn(text: string, facts: DateFacts, native: NativeDates | undefined): MomentPhrase[] {
  const moments: MomentPhrase[] = [];
  let end = 0;
  for (const { index } of text.matchAll(native?.isUnspaced ? LETTER : WORD)) {
    const moment = index < end ? undefined : readMoments(text, index, facts, native);
    if (moment === undefined) continue;
    moments.push(moment);
    end = moment.wholeEnd;
  }
  return moments;
}
