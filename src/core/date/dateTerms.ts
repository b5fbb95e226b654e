import { addBusinessDays } from 'date-fns/addBusinessDays';
import {
  addDays,
  addMonths,
  endOfMonth,
  inUtc,
  startOfWeek,
  weekdayFrom,
  weekdayOf,
  written,
  type CalendarDate,
  type Weekday,
} from './date';

/** What dates in words are told from. */
export interface DateFacts {
  readonly today: CalendarDate;
  /** The date that `next 1:1` means; without it those words mean nothing. */
  readonly nextMeeting?: CalendarDate | undefined;
  /** Whose words are read beside English ones, as BCP 47: `de`, `pt-br`. */
  readonly language?: string;
}

/** A stretch of days that has a name; a week ends on Friday. */
export interface DateSpan {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

/** The words that phrases are made of, as parts of patterns. */
export const terms = {
  weekday: '(?<weekday>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\\.?',
  month:
    '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|' +
    'sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?',
  day:
    '(?<day>\\d{1,2}(?:st|nd|rd|th)?|(?:twenty|thirty)-[a-z]{5,7}|' +
    'first|second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|[a-z]{3,5}teen|twentie|thirtie)th)',
  period: '(?<period>week|month|quarter|year)',
  count: '(?<count>\\d{1,4} ?|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:a )?couple(?: of)?) )',
  unit:
    '(?<unit>(?:business|working|work)(?: |-)days?|workdays?|days?|' + 'fortnights?|weeks?|wks?|months?|mos?|quarters?|years?|yrs?|[dwy])',
  oneOnOne: '(?:1:1|1-1|1-?on-?1|1 on 1|121|one(?: |-)(?:on|to)(?: |-)one)',
  dayEnd:
    '(?:eod|cob|eob|' +
    '(?:the )?(?:end|close)(?: |-)of(?: |-)(?:the |this )?(?:business |working |work )?day|(?:end|close) of (?:business|play))',
} as const;

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const numbers = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** @param word as `terms.weekday` has it. */
export function weekdayCalled(word = ''): Weekday {
  return (weekdays.indexOf(word.slice(0, 3).toLowerCase()) + 1) as Weekday;
}

/** @param words as `terms.count` has them, or `the`. */
export function countOf(words = ''): number {
  const word = words.trim().toLowerCase();
  if (/^\d/.test(word)) return Number(word);
  if (word.includes('couple')) return 2;
  return word === 'a' || word === 'an' || word === 'the' ? 1 : numbers.indexOf(word);
}

/** So many units on; back where the count is negative. */
export function shift(date: CalendarDate, count: number, unit = ''): CalendarDate {
  const word = unit.toLowerCase();
  if (word.includes('work') || word.includes('business')) return written(addBusinessDays(date, count, inUtc));
  if (word.startsWith('f')) return addDays(date, count * 14);
  if (word.startsWith('w')) return addDays(date, count * 7);
  if (word.startsWith('m')) return addMonths(date, count);
  if (word.startsWith('q')) return addMonths(date, count * 3);
  return word.startsWith('y') ? addMonths(date, count * 12) : addDays(date, count);
}

/** The week, month, quarter or year that a date is in, or the one so many after it. */
export function spanOf(period: string | undefined, date: CalendarDate, ahead = 0): DateSpan {
  const year = date.slice(0, 4);
  switch (period?.toLowerCase()) {
    case 'week': {
      // On a weekend, the week at work that people speak of is the one that comes.
      const monday = ahead === 0 && weekdayOf(date) > 5 ? addDays(startOfWeek(date), 7) : addDays(startOfWeek(date), ahead * 7);
      return { first: monday, last: weekdayFrom(monday, 5) };
    }
    case 'quarter': {
      const first = addMonths(`${year}-${String(Math.floor((Number(date.slice(5, 7)) - 1) / 3) * 3 + 1).padStart(2, '0')}-01`, ahead * 3);
      return { first, last: endOfMonth(addMonths(first, 2)) };
    }
    case 'year': {
      const first = addMonths(`${year}-01-01`, ahead * 12);
      return { first, last: endOfMonth(addMonths(first, 11)) };
    }
    default: {
      const first = addMonths(date, ahead, 1);
      return { first, last: endOfMonth(first) };
    }
  }
}
