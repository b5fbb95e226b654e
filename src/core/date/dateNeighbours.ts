import { addDays, type CalendarDate } from './date';
import type { MomentPhrase } from './dateGrammar';
import { passedDays } from './phraseDates';

const months = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const days = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const dayBefore = 'days?|weeks?|nights?|mornings?|evenings?|weekends?';

/** These make a deadline of the date behind them. */
export const deadlineWords = "by|due:?|due on|due by|until|till?|'til|before|no later than|not later than|deadline:?";
const deadline = endsIn(deadlineWords, '(?: the)?');
const noDeadline = endsIn(`(?:not|never|can't|won't|don't|isn't|${dayBefore}) (?:by|before|until|till)`);
/** With one of these even a short name, `sat` or `may`, is a day. */
const led = endsIn('by|on|due:?|before|until|till|for|than|deadline:?', '(?: the)?(?: coming)?');
/** Behind these a date is the topic, or where something starts; or it is one of many, or not the day itself. */
const otherwise = endsIn(
  [
    'about|around|circa|re|regarding|concerning|of|off|since|from|after|between|to|than|not|never|except|during|through(?:out)?|thru|versus|vs|per',
    'over|every|each|any|some|no|most|other|another|same|last|past|previous|prior|following|next|first|second|third|fourth|fifth|early|earlier|earliest|mid',
    "late|later|the|an?|our|my|your|his|her|its|their|these|those|that|it'?s|it is|that's|what's|is it|was|were|like|love|loves|hate|hates",
    'daily|weekly|biweekly|fortnightly|monthly|always|usually|recurring|repeats?|starts?|starting|started|begins?|beginning|effective',
    'maybe|perhaps|possibly|probably|roughly|approx\\.?|approximately|almost|could be|might be|may be|avoid|skip|fiscal|financial|academic|tax',
    `(?:${dayBefore}) before`,
    '(?:last|past|previous|same|that|each|any) (?:week|month|quarter|year|sprint)',
  ].join('|'),
);
/** What is never done is done on no day; but one can tell another not to forget. */
const never =
  /(?:^|[^\p{L}\p{N}])(?:never|don't|do not|doesn't|must not|mustn't|should not|shouldn't|avoid)(?! (?:forget|miss)) [\p{L}' -]*$/iu;
/** Days with a name of their own. */
const named = endsIn(
  [
    'black|good|holy|easter|palm|ash|shrove|maundy|whit|fat|pancake|super|bowl|cyber|giving|patch|casual|freaky|focus|demo|throwback|thirsty|taco',
    'ruby|manic|stormy|bloody|blue|happy|sheffield|man|girl|plough|boxing|fish|mothering|small business|prime|tgi|meeting',
  ].join('|'),
);
/** After a date a line may go on with these, and the date still stands for itself. */
const goesOn = startsWith(
  [
    'about|with|without|and|but|so|if|when|while|unless|because|as|whether|what|how|why|who|where|which|for|at|in|on|to|via|into|using|during',
    'from|against|regarding|re|per|by|latest|please|pls|thanks|instead|too|also|again|sharp|we|they|he|she|you|or (?:so|earlier|sooner)',
  ].join('|'),
);
/** These say more about the date than is understood. */
const changes = startsWith(
  [
    'after|before|of|off|or|nor|not|next|last|this|that|following|previous|past|weeks?|months?|quarters?|years?|days?|fortnights?|sprints?',
    'weekends?|onwards?|through|thru|ago|later|earlier|ish|from (?:now|today|then)|\\d+',
    `in (?:\\d+|an?|one|two|three|four|six|some|a few|(?:the )?(?:${months}|q[1-4]|new|next|following))`,
    '(?:and|plus) (?:an?|one|two|three|\\d+) (?:half|days?|weeks?|months?)',
  ].join('|'),
);
/** Another number of the same month, or so many days more: `Dec 3, 5 and 9`, `Friday +1`. */
const further =
  /^\s?(?:[,&+±]|\+\/-|(?:and|or|plus|to)(?= ))\s?(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: (?:days?|weeks?)\b|\s*(?:$|[,;.&)]|(?:and|or)\b))/iu;
const earlier = /(?<![\p{L}\p{N}.:-])\d{1,2}(?:st|nd|rd|th)?(?: ?[,&+] ?| (?:and|or|to) )(?:the )?$/iu;
/** More of a date, glued to something: `December 5th, 2027ish`. */
const unfinished = new RegExp(`^,? {0,3}(?:(?:on|of|the) )*(?:${days}|\\d{4}|\\d{1,2}(?:st|nd|rd|th)? ${months}|${months} \\d)`, 'i');
export const gluedBefore = /[\p{L}\p{N}_/\\@#$^.'+=~-]$|[\p{L}\p{N}][–—]$/u;
export const gluedAfter = /^[\p{L}\p{N}_/\\@'=+±]|^[-–—.:][\p{L}\p{N}]/u;
export const lineEnd = /^[\s.,;:!?)\]}*~"”]*$/u;
const listed = /^[\s,]*(?:\(?(?:and|or|plus|resp\.|to|through|thru|till?|until|then|vs\.?|versus|&|\+|[-–—/])\s*)?(?:on |by |the )?$/iu;

/** Whether a date stands for itself in its line, as a date to come or one that is meant although it has passed. */
export function isWhole(text: string, moment: MomentPhrase, today: CalendarDate): boolean {
  const { date, kind, wholeStart, wholeEnd } = moment;
  const before = wordsBefore(text, moment);
  const after = text.slice(wholeEnd, wholeEnd + 40);
  if (date === undefined || gluedBefore.test(before) || gluedAfter.test(after) || isPart(text, moment)) return false;
  const ends = lineEnd.test(text.slice(wholeEnd));
  const isDue = isDeadline(text, moment);
  const hasJustPassed = kind === 'yearless' && date >= addDays(today, -passedDays);
  if (date < today && !isDue && !(hasJustPassed && ends)) return false;
  if (ends && text.slice(0, wholeStart).trim() === '') return true;
  return isNamed(text, moment, before, ends) && isMeant(moment, before, isDue) && (ends || goesOnAfter(moment, after, isDue));
}

/** Whether it is behind `by`, `due` or the like. */
export function isDeadline(text: string, moment: MomentPhrase): boolean {
  return moment.kind === 'led' || deadline.test(wordsBefore(text, moment));
}

/** Whether the text between two dates makes a list or a range of them: `friday or monday`, `mon to wed`. */
export function isList(between: string): boolean {
  return listed.test(between);
}

/** Whether the words beside a date say that it is none to come, or a part of something longer. */
export function isOtherwise(text: string, moment: MomentPhrase): boolean {
  return isPart(text, moment) || (!isDeadline(text, moment) && otherwise.test(wordsBefore(text, moment)));
}

function isPart(text: string, moment: MomentPhrase): boolean {
  const after = text.slice(moment.wholeEnd, moment.wholeEnd + 40);
  if (unfinished.test(after) || further.test(after)) return true;
  return /^\d/.test(text.slice(moment.start)) && moment.kind !== 'day' && earlier.test(wordsBefore(text, moment));
}

/**
 * A short name may be another word, or a person's: it needs a word of time before it, a time of day behind, or (but for `sat` and
 * `sun`) the end of the line.
 */
function isNamed(text: string, { kind, start, end, clock }: MomentPhrase, before: string, ends: boolean): boolean {
  const words = text.slice(start, end);
  if (kind !== 'weekday' && kind !== 'numbered') return !/^may\b/.test(words) || led.test(before);
  return !named.test(before) && (/day\b/i.test(words) || led.test(before) || clock !== undefined || (ends && !/^s/i.test(words)));
}

function isMeant({ kind }: MomentPhrase, before: string, isDue: boolean): boolean {
  if (kind === 'stretch' || (kind === 'ordinal' && !led.test(before)) || (kind === 'period' && / for $/i.test(before))) return false;
  return isDue
    ? !noDeadline.test(before)
    : !never.test(before) && !otherwise.test(before.replace(/ (?:on|for) $|\b(?:in|within) the $/i, ' '));
}

function goesOnAfter({ kind }: MomentPhrase, after: string, isDue: boolean): boolean {
  const rest = after.trimStart();
  // "28 Nov 15 people": who comes then
  if (rest !== after && changes.test(rest)) return kind === 'yearless' && /^\d+\s+\p{L}/u.test(rest);
  if (isDue && kind !== 'numbered' && kind !== 'ordinal') return true;
  return !/^[\p{L}\p{N}\0']/u.test(rest) || goesOn.test(rest);
}

/** `by` stands before the date also where a time of day has it: `by 3pm Friday`. */
function wordsBefore(text: string, { wholeStart, start }: MomentPhrase): string {
  const lead = /^(?:by|before|until) /i.exec(text.slice(wholeStart, start))?.[0] ?? '';
  const at = wholeStart + lead.length;
  return text.slice(Math.max(0, at - 40), at);
}

function endsIn(words: string, more = ''): RegExp {
  return new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${words})${more} $`, 'iu');
}

function startsWith(words: string): RegExp {
  return new RegExp(`^(?:${words})(?![\\p{L}\\p{N}'])`, 'iu');
}
