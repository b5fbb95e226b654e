import { addDays, parseDate, weekdayFrom, weekdayOf, type CalendarDate } from './date';
import { shift, spanOf, terms, weekdayCalled, type DateSpan } from './dateTerms';
import {
  counted,
  dayOfMonth,
  dayOfYear,
  edge,
  inNamedWeek,
  inWeek,
  inWeeks,
  ledWeekday,
  namedEdge,
  nthOfMonth,
  numberedWeekday,
} from './phraseDates';
import type { Phrase, PhraseKind } from './phrase';
import { pattern } from './phrasePattern';

const { weekday, month, day, period, count, unit, oneOnOne } = terms;
const year = '(?<year>[1-9]\\d{3})';
const yearBehind = `(?:,? ${year}| '?(?<short>\\d\\d)(?![:\\d]| ?[ap]\\.?m))`;
const dayAndMonth = `(?:${weekday},? )?(?:the )?${day}(?: of)?(?: |-)${month}`;
const monthAndDay = `(?:${weekday},? )?${month} (?:the )?${day}`;
const noTime = "(?! ?(?:[ap]\\.?m|h|o'clock)(?!\\p{L})|[:.]\\d|%)";
const week = '(?:(?:the )?(?<which>next|this) week|(?:the )?(?<later>week after next))';
const weeks = '(?<unit>weeks?|fortnights?)';
const inMonth = `(?:(?:the )?(?<which>this|next|coming) month|the month|${month}(?:,? ${year})?)`;
const thisOrNext = `(?:(?:the )?(?<which>this|next|coming|current) |the )?${period}`;
const named = `(?:${month}|q(?<quarter>[1-4]))(?:,? ${year})?`;
const edges: readonly (readonly [words: string, of: (span: DateSpan) => CalendarDate])[] = [
  ['(?:end|close|last day)', ({ last }) => last],
  ['(?:start|beginning|first day)', ({ first }) => first],
  ['first (?:business|working|work) ?day', ({ first }) => shift(addDays(first, -1), 1, 'workday')],
  ['last (?:business|working|work) ?day', ({ last }) => shift(addDays(last, 1), -1, 'workday')],
];
const initials: Readonly<Record<string, string>> = { w: 'week', m: 'month', q: 'quarter', y: 'year' };

/** Of those that fit at a place the longest counts, and of those the first. */
export const phrases: readonly Phrase[] = [
  phrase('dated', '(?<iso>\\d{4}-\\d{1,2}-\\d{1,2})(?:T\\d\\d:\\d\\d(?::\\d\\d)?)?', ({ iso = '' }) =>
    parseDate(iso.replace(/-(?=\d(?!\d))/g, '-0')),
  ),
  phrase('yearless', dayAndMonth, dayOfYear),
  phrase('dated', `${dayAndMonth}${yearBehind}`, dayOfYear),
  phrase('dated', `${dayAndMonth}-${year}`, dayOfYear),
  phrase('yearless', monthAndDay, dayOfYear),
  phrase('dated', `${monthAndDay}${yearBehind}`, dayOfYear),
  phrase('ordinal', 'the (?<number>\\d{1,2})(?:st|nd|rd|th)(?: of (?:the |(?<which>this|next) )month)?', dayOfMonth),

  phrase('weekday', weekday, (parts, { today }) => weekdayFrom(today, weekdayCalled(parts.weekday))),
  phrase('numbered', `${weekday},? (?:the )?(?<number>\\d{1,2})(?:st|nd|rd|th)`, numberedWeekday),
  phrase('numbered', `${weekday} (?:the )?(?<number>\\d{1,2})${noTime}`, numberedWeekday),
  phrase('day', `(?:the )?(?<which>next|this coming|this|coming) ${weekday}`, ledWeekday),
  phrase('day', `(?:the )?${weekday} after next`, (parts, { today }) => inWeek(parts.weekday, today, 2)),
  phrase('day', `${weekday} ${weeks}`, (parts, { today }) => shift(weekdayFrom(today, weekdayCalled(parts.weekday)), 1, parts.unit)),
  phrase('day', `${weekday},? (?:of )?${week}`, inNamedWeek),
  phrase('day', `${week},? (?:on )?${weekday}`, inNamedWeek),
  phrase('day', `${weekday},? in ${count}${weeks}(?:'? time)?`, inWeeks),
  phrase('day', `in ${count}${weeks}(?:'? time)?,? (?:on )?${weekday}`, inWeeks),
  phrase('day', `(?:the )?(?<place>first|second|third|fourth|last|1st|2nd|3rd|4th) ${weekday} (?:of|in) ${inMonth}`, nthOfMonth),

  phrase('day', '(?:today|tonight|this (?:afternoon|evening))', (_, { today }) => today),
  phrase('day', '(?:tomorrow|tmrw|tmr)', (_, { today }) => addDays(today, 1)),
  phrase('day', '(?:the )?day after tomorrow', (_, { today }) => addDays(today, 2)),
  phrase('day', `today ${weeks}`, (parts, { today }) => shift(today, 1, parts.unit)),
  phrase('day', `tomorrow ${weeks}`, (parts, { today }) => shift(addDays(today, 1), 1, parts.unit)),
  phrase('day', terms.dayEnd, (_, { today }) => today),
  phrase('day', `(?:(?:the|our|my|your) )?next ${oneOnOne}|our next meeting`, (_, { nextMeeting }) => nextMeeting),

  phrase('day', `(?:in|within) ${count}${unit}(?:(?:'s|')? time)?(?: from (?:now|today))?`, counted),
  phrase('day', `${count}${unit} from (?:now|today)`, counted),
  phrase('day', `(?<=\\b(?:in|within)(?: the)? )next ${count}${unit}`, counted),
  phrase('stretch', `(?:next |\\+ ?)?${count}${unit}`, counted),

  phrase('period', `(?:the )?(?:next|coming) ${period}`, (parts, { today }) => shift(today, 1, parts.period)),
  phrase('period', `(?:the )?${period} after next`, (parts, { today }) => shift(today, 2, parts.period)),
  phrase('period', '(?:this|the|this coming) weekend', (_, { today }) => (weekdayOf(today) > 5 ? today : weekdayFrom(today, 6))),
  phrase('period', '(?:the )?next weekend', (_, { today }) => inWeek('sat', today, 1)),
  phrase('led', `(?:by|due|before|until) this ${period}`, (parts, { today }) => spanOf(parts.period, today).last),
  phrase('stretch', `this ${period}`, (parts, { today }) => spanOf(parts.period, today).last),
  ...edges.flatMap(([words, of]) => [
    phrase('day', `(?:the )?${words}(?: |-)of(?: |-)${thisOrNext}`, (parts, { today }) => edge(parts, today, of)),
    phrase('yearless', `(?:the )?${words} of ${named}`, (parts, { today }) => namedEdge(parts, today, of)),
  ]),
  phrase('day', "(?:the )?(?<period>month|quarter|year)(?:'s)?(?: |-)end", (parts, { today }) => spanOf(parts.period, today).last),
  phrase('day', 'eo(?<initial>[wmqy])', ({ initial = '' }, { today }) => spanOf(initials[initial.toLowerCase()], today).last),
];

function phrase(kind: PhraseKind, words: string, date: Phrase['date']): Phrase {
  return { kind, words: pattern(words), date };
}
