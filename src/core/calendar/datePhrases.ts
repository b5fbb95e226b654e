import { addDays, addMonths, endOfMonth, parseDate, startOfWeek, weekdayFrom, weekdayOf, type CalendarDate, type Weekday } from './date';

export interface PhraseContext {
  readonly today: CalendarDate;
  /** The date that `next 1:1` means; without it those words mean nothing. */
  readonly nextMeeting?: CalendarDate;
}

export interface DatePhrase {
  /** Found anywhere; the parser sees to it that no part of a longer word is taken. Runs are bounded, so that no line is slow. */
  readonly words: RegExp;
  /** undefined: these words are no date after all. */
  readonly date: (match: RegExpExecArray, context: PhraseContext) => CalendarDate | undefined;
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NUMBERS = ['a', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

const weekday = '(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)';
const month = '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const day = '(\\d{1,2})(?:st|nd|rd|th)?';
const year = '(?:,? (\\d{4}))?';
const count = `(\\d{1,3}|an?|one|${NUMBERS.slice(1).join('|')}|a couple of)`;
const unit = '(day|week|fortnight|month|quarter|year|(?:business|working|work) day|workday)s?';
const oneOnOne = '(?:1:1|1-1|1-?on-?1|1 on 1|121|one[- ](?:on|to)[- ]one)';

export const phrases: readonly DatePhrase[] = [
  { words: /\d{4}-\d\d-\d\d/g, date: ([text]) => parseDate(text) },
  { words: /today|tonight|eod|cob|end of (?:the |this )?day/gi, date: (_, { today }) => today },
  { words: /tomorrow|tmrw/gi, date: (_, { today }) => addDays(today, 1) },
  { words: /(?:the )?day after tomorrow/gi, date: (_, { today }) => addDays(today, 2) },
  { words: new RegExp(`(?:(?:the|our|my|your) )?next ${oneOnOne}|our next meeting`, 'gi'), date: (_, { nextMeeting }) => nextMeeting },
  { words: new RegExp(`(?:(this|next|coming) )?${weekday}`, 'gi'), date: namedDay },
  { words: new RegExp(`(?:in|within) ${count} ${unit}(?:['’] time)?`, 'gi'), date: (match, { today }) => later(today, match[1], match[2]) },
  { words: new RegExp(`${count} ${unit} from (?:now|today)`, 'gi'), date: (match, { today }) => later(today, match[1], match[2]) },
  { words: new RegExp(`${count} ${unit} (?:from|after) tomorrow`, 'gi'), date: (match, { today }) => later(addDays(today, 1), match[1], match[2]) },
  { words: new RegExp(`${count} ${unit} (?:from|after|on) ${weekday}`, 'gi'), date: (match, { today }) => later(weekdayFrom(today, weekdayNamed(match[3])), match[1], match[2]) },
  { words: new RegExp(`^ {0,9}\\+? ?(\\d{1,3}) ?(d|w|m|days?|weeks?|months?) {0,9}$`, 'gi'), date: (match, { today }) => later(today, match[1], { d: 'day', w: 'week', m: 'month' }[match[2]!.toLowerCase()[0]!]) },
  { words: /(next|coming) (week|month|quarter|year)/gi, date: (match, { today }) => later(today, '1', match[2]) },
  { words: /(?:(?:by|due|before|until) |^ {0,9})this (week|month|quarter|year)/gi, date: (match, { today }) => endOf(match[1], today) },
  { words: /end of (?:the |this )?(week|month|quarter|year)|(month|quarter|year)(?:'s)?[- ]end/gi, date: (match, { today }) => endOf(match[1] ?? match[2], today) },
  { words: /end of (?:the )?(?:next|coming) (week|month|quarter|year)/gi, date: (match, { today }) => endOf(match[1], startOfNext(match[1], today)) },
  { words: /(?:start|beginning) of (?:the )?(?:next|coming) (week|month|quarter|year)/gi, date: (match, { today }) => startOfNext(match[1], today) },
  { words: /eo([wmqy])/gi, date: (match, { today }) => endOf({ w: 'week', m: 'month', q: 'quarter', y: 'year' }[match[1]!.toLowerCase()], today) },
  { words: new RegExp(`end of ${month}(?: (\\d{4}))?`, 'gi'), date: (match, { today }) => endOfNamed(match, today) },
  { words: new RegExp(`(?:${weekday},? )?(?:the )?${day} (?:of )?${month}${year}`, 'gi'), date: (match, { today }) => inMonth(match[2], match[3], match[4], today) },
  { words: new RegExp(`(?:${weekday},? )?${month} ${day}${year}`, 'gi'), date: (match, { today }) => (isMay(match) ? undefined : inMonth(match[3], match[2], match[4], today)) },
  { words: /(?<=\b(?:by|before|due|due on|until|on) )the (\d{1,2})(?:st|nd|rd|th)(?= {0,9}(?:$|[.,;)!]))/gi, date: (match, { today }) => dayOfMonth(Number(match[1]), today) },
];

/** A short name alone may be another word, or a person's: it needs a word of time before it, or the text to itself, or (but for `sat` and `sun`) its end. */
function namedDay(match: RegExpExecArray, { today }: PhraseContext): CalendarDate | undefined {
  const [words, which, name = ''] = match;
  const before = match.input.slice(Math.max(0, match.index - 12), match.index);
  const after = match.input.slice(match.index + words.length);
  if (/\b(?:every|each|last|past|since|previous) $/i.test(before) || /^(?:s\b| ?(?:[-–—]|to\b))/i.test(after)) return undefined;
  if (which === undefined && /\bto $/i.test(before)) return undefined;
  const alone = before.trim() === '' && after.trim() === '';
  const led = which !== undefined || /\b(?:by|on|due|before|until|till|for|from|(?:by|before) (?:the )?coming)(?: the)? $/i.test(before);
  const last = /^[.!)]? *$/.test(after) && !/^s/i.test(name);
  if (!name.toLowerCase().endsWith('day') && !alone && !led && !last) return undefined;
  const from = which?.toLowerCase() === 'next' ? addDays(startOfWeek(today), 7) : today;
  return weekdayFrom(from, weekdayNamed(name));
}

function weekdayNamed(name = ''): Weekday {
  return (WEEKDAYS.indexOf(name.slice(0, 3).toLowerCase()) + 1) as Weekday;
}

function later(from: CalendarDate, amount = '', what = ''): CalendarDate {
  const word = amount.toLowerCase();
  const number = /^\d/.test(word) ? Number(word) : word === 'a couple of' ? 2 : Math.max(NUMBERS.indexOf(word), 0) + 1;
  switch (what.toLowerCase()) {
    case 'day': return addDays(from, number);
    case 'week': return addDays(from, number * 7);
    case 'fortnight': return addDays(from, number * 14);
    case 'month': return addMonths(from, number);
    case 'quarter': return addMonths(from, number * 3);
    case 'year': return addMonths(from, number * 12);
    default: return workdays(from, number);
  }
}

function workdays(from: CalendarDate, count: number): CalendarDate {
  let date = from;
  for (let left = count; left > 0;) {
    date = addDays(date, 1);
    if (weekdayOf(date) <= 5) left -= 1;
  }
  return date;
}

function endOf(what: string | undefined, date: CalendarDate): CalendarDate {
  switch (what?.toLowerCase()) {
    case 'week': return weekdayFrom(date, 5);
    case 'quarter': return endOfMonth(addMonths(date, 2 - ((Number(date.slice(5, 7)) - 1) % 3), 1));
    case 'year': return `${date.slice(0, 4)}-12-31`;
    default: return endOfMonth(date);
  }
}

function startOfNext(what: string | undefined, date: CalendarDate): CalendarDate {
  return what?.toLowerCase() === 'week' ? addDays(startOfWeek(date), 7) : addDays(endOf(what, date), 1);
}

function endOfNamed(match: RegExpExecArray, today: CalendarDate): CalendarDate | undefined {
  const first = inMonth('1', match[1], match[2] ?? today.slice(0, 4), today);
  if (first === undefined) return undefined;
  const end = endOfMonth(first);
  return end >= today || match[2] !== undefined ? end : endOfMonth(addMonths(first, 12));
}

/** Without a year, the first at or after today; a leap day may be years away. */
function inMonth(dayText = '', name = '', yearText: string | undefined, today: CalendarDate): CalendarDate | undefined {
  const number = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const rest = `-${String(number).padStart(2, '0')}-${dayText.padStart(2, '0')}`;
  if (yearText !== undefined) return parseDate(`${yearText}${rest}`);
  const thisYear = Number(today.slice(0, 4));
  return Array.from({ length: 9 }, (_, ahead) => parseDate(`${thisYear + ahead}${rest}`)).find((date) => date !== undefined && date >= today);
}

function dayOfMonth(number: number, today: CalendarDate): CalendarDate | undefined {
  const months = [0, 1, 2].map((ahead) => addMonths(today, ahead, 1).slice(0, 8) + String(number).padStart(2, '0'));
  return months.find((date) => parseDate(date) !== undefined && date >= today);
}

/** "we may 5x": in small letters, and before a number, it is the verb unless a word of time leads to it. */
function isMay(match: RegExpExecArray): boolean {
  return match[2] === 'may' && match[1] === undefined && !/(?:^|\b(?:by|on|due|before|until|for) )$/i.test(match.input.slice(Math.max(0, match.index - 8), match.index));
}
