import { addDays, type CalendarDate } from '../date';
import type { MomentPhrase } from '../dateGrammar';
import { deadlineWords, gluedAfter, gluedBefore, lineEnd } from '../dateNeighbours';
import { passedDays } from '../phraseDates';
import { withoutAccents } from './accents';
import type { DateLanguage } from './language';

/** What the words around a date say about it, in one language. */
export interface Judge {
  /** They make no date of it, whatever else they say. */
  refuses(text: string, moment: MomentPhrase): boolean;
  /** It stands for itself, as a date to come, or one that is meant although it has passed. */
  isWhole(text: string, moment: MomentPhrase, today: CalendarDate): boolean;
  isDeadline(text: string, moment: MomentPhrase): boolean;
  /** The text between two dates makes a list or a range of them. */
  isList(between: string): boolean;
  /** Words before a date, and behind it, in a field that is to be a date and nothing else. */
  readonly before: RegExp;
  readonly behind: RegExp;
}

/** Characters that are looked at on either side. */
const reach = 40;

export function judgeOf(language: DateLanguage): Judge {
  return language.isUnspaced ? unspacedJudge(language) : spacedJudge(language);
}

/** Strict: a weekday needs a word of time before it or ends what is said; what has other meanings needs more. */
function spacedJudge({ weekdays, counts, neighbours }: DateLanguage): Judge {
  const due = endsIn(`${neighbours.due}|${deadlineWords}`);
  const on = endsIn(`${neighbours.on}|on|for`);
  const otherwise = endsIn(neighbours.otherwise);
  const goesOn = startsWith(neighbours.goesOn);
  // A weekday in so many weeks.
  const changes = startsWith(`${neighbours.changes}|(?:in|dans|en|dentro de|em|daqui a) (?:\\d+|${Object.keys(counts).join('|')})`);
  const list = new RegExp(
    `^[\\s,]*(?:(?:${withoutAccents(neighbours.list)}|&|\\+|[-–—/])\\s*)?(?:${withoutAccents(neighbours.on)}|${withoutAccents(neighbours.due)})?\\s*$`,
    'iu',
  );
  const another = new RegExp(`^\\s?(?:[,&+±/]|(?:${withoutAccents(neighbours.list)})(?= ))\\s?\\d{1,2}(?![\\d:])`, 'iu');
  const onePlusOne = new RegExp(`\\d{1,2}\\.? ?(?:[,&+/]|(?:${withoutAccents(neighbours.list)})) ?$`, 'iu');
  const short = wholeWords(weekdays.flatMap(([, form]) => (form === undefined ? [] : [form])).join('|'));
  const doubtful = wholeWords(neighbours.doubtful ?? '(?!)');
  const judge: Judge = {
    before: new RegExp(
      `^\\s*(?:(?:${withoutAccents(neighbours.due)}|${withoutAccents(neighbours.on)}|${deadlineWords}|on)\\s+(?=\\S))*`,
      'iu',
    ),
    behind: /^[\s.!]*$/u,
    isList: (between) => list.test(between),
    isDeadline: (text, moment) => due.test(wordsBefore(text, moment)),
    refuses(text, moment) {
      const before = wordsBefore(text, moment);
      const rest = text.slice(moment.wholeEnd, moment.wholeEnd + reach);
      if (another.test(rest) || (/^\d/.test(text.slice(moment.start)) && moment.kind !== 'day' && onePlusOne.test(before))) return true;
      if (rest.trimStart() !== rest && changes.test(rest.trimStart())) return true;
      return !due.test(before) && otherwise.test(before.replace(on, ' '));
    },
    isWhole(text, moment, today) {
      const { kind, date, wholeStart, wholeEnd } = moment;
      const before = wordsBefore(text, moment);
      const after = text.slice(wholeEnd, wholeEnd + reach);
      if (date === undefined || gluedBefore.test(before) || gluedAfter.test(after)) return false;
      const ends = lineEnd.test(text.slice(wholeEnd));
      const isDue = due.test(before);
      if (!isToCome(moment, today, isDue, ends)) return false;
      if (ends && text.slice(0, wholeStart).trim() === '') return true;
      if (kind === 'stretch' || /^\s\d/.test(after) || judge.refuses(text, moment)) return false;
      const isLed = isDue || on.test(before);
      const said = text.slice(moment.start, moment.end);
      if (kind === 'weekday' || kind === 'numbered') {
        if (short.test(said) && !isLed && moment.clock === undefined) return false;
        if (!isLed && !startsLine(before) && (doubtful.test(said) || /\p{Lu}\p{Ll}+ $/u.test(before))) return false;
        if (!isLed && !ends && moment.clock === undefined && !startsLine(before)) return false;
      }
      if (kind === 'ordinal' && !isLed && !/^\p{L}/u.test(said)) return false;
      const stops = !/^\s*[\p{L}\p{N}\0']/u.test(after) || goesOn.test(after.trimStart());
      return stops || (isDue && kind !== 'ordinal' && kind !== 'numbered' && !doubtful.test(said));
    },
  };
  return judge;
}

/** Particles are glued to a date; a date stands for itself where a sign or a particle is on both sides. */
function unspacedJudge({ neighbours }: DateLanguage): Judge {
  const dueBefore = new RegExp(`(?:${neighbours.due})\\s*$|(?:^|[^\\p{L}\\p{N}])(?:${deadlineWords}) $`, 'iu');
  const dueBehind = new RegExp(`^ ?(?:${neighbours.dueBehind ?? '(?!)'})`, 'u');
  const on = new RegExp(`(?:${neighbours.on})$`, 'u');
  const otherwise = new RegExp(`(?:${neighbours.otherwise})\\s?$`, 'u');
  const goesOn = new RegExp(`^(?:${neighbours.goesOn})`, 'u');
  const changes = new RegExp(`^(?:${neighbours.changes})`, 'u');
  const list = new RegExp(`^[\\s,、，]*(?:${neighbours.list})?\\s*$`, 'u');
  const judge: Judge = {
    before: new RegExp(`^\\s*(?:(?:${neighbours.due}|${deadlineWords}|on)\\s*)?`, 'iu'),
    behind: new RegExp(`^ ?(?:${neighbours.dueBehind ?? '(?!)'}|[にの])*[\\s。.!！]*$`, 'u'),
    isList: (between) => list.test(between),
    isDeadline: (text, { start, wholeEnd }) =>
      dueBefore.test(text.slice(Math.max(0, start - reach), start)) || dueBehind.test(text.slice(wholeEnd, wholeEnd + reach)),
    refuses(text, { start, wholeEnd }) {
      const before = text.slice(Math.max(0, start - reach), start);
      const after = text.slice(wholeEnd, wholeEnd + reach);
      return (otherwise.test(before) && !dueBefore.test(before)) || (changes.test(after) && !dueBehind.test(after) && !goesOn.test(after));
    },
    isWhole(text, moment, today) {
      const { kind, date, start, wholeStart, wholeEnd } = moment;
      const before = text.slice(Math.max(0, start - reach), start);
      const after = text.slice(wholeEnd, wholeEnd + reach);
      if (
        date === undefined ||
        /[\p{Script=Latin}\p{N}_/\\@#$'+=~-]$/u.test(before) ||
        /^[\p{Script=Latin}\p{N}_/\\@'=+±~〜～・.–—-]/u.test(after)
      )
        return false;
      const isDue = judge.isDeadline(text, moment);
      const ends = lineEnd.test(text.slice(wholeEnd)) || /^[。！？、，）」』】\s]*$/u.test(text.slice(wholeEnd));
      if (!isToCome(moment, today, isDue, ends)) return false;
      if (ends && text.slice(0, wholeStart).trim() === '') return true;
      if (kind === 'stretch' || judge.refuses(text, moment) || (kind === 'ordinal' && !isDue)) return false;
      const isFree = !/[\p{L}\p{N}]$/u.test(before) || on.test(before);
      return (
        (isFree || dueBehind.test(after) || dueBefore.test(before)) &&
        (ends || !/^[\p{L}\p{N}\0]/u.test(after) || goesOn.test(after) || dueBehind.test(after))
      );
    },
  };
  return judge;
}

function isToCome({ date = '', kind }: MomentPhrase, today: CalendarDate, isDue: boolean, ends: boolean): boolean {
  return date >= today || isDue || (ends && kind === 'yearless' && date >= addDays(today, -passedDays));
}

function startsLine(before: string): boolean {
  return /(?:^|[,;:(.!?–—-])\s*$/u.test(before);
}

function wordsBefore(text: string, { start }: MomentPhrase): string {
  return text.slice(Math.max(0, start - reach), start);
}

function endsIn(words: string): RegExp {
  return new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${withoutAccents(words)}) $`, 'iu');
}

function startsWith(words: string): RegExp {
  return new RegExp(`^(?:${withoutAccents(words)})(?![\\p{L}\\p{N}])`, 'iu');
}

function wholeWords(words: string): RegExp {
  return new RegExp(`^(?:${withoutAccents(words)})\\.?$`, 'iu');
}
