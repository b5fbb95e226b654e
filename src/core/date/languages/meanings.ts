import { addDays, weekdayFrom, weekdayOf, type CalendarDate } from '../date';
import { shift, spanOf, weekdayCalled, type DateFacts, type DateSpan } from '../dateTerms';
import { counted, dayOfMonth, dayOfYear, edge, inWeek, inWeeks, ledWeekday, namedEdge, numberedWeekday } from '../phraseDates';
import type { Phrase, PhraseKind } from '../phrase';
import type { Parts } from '../phrasePattern';
import { parseDate } from '../date';

type Meaning = readonly [kind: PhraseKind, date: Phrase['date']];

const last = ({ last: end }: DateSpan): CalendarDate => end;
const start = ({ first }: DateSpan): CalendarDate => first;

/** What a phrase of any language means; its parts are in English words. */
export const meanings = {
  iso: ['dated', ({ iso = '' }) => parseDate(iso)],
  today: ['day', (_, { today }) => today],
  tomorrow: ['day', (_, { today }) => addDays(today, 1)],
  afterTomorrow: ['day', (_, { today }) => addDays(today, 2)],
  /** The next such day, today included. */
  weekday: ['weekday', comes],
  thisWeekday: ['day', comes],
  /** The first such day after today. */
  comingWeekday: ['day', (parts, facts) => ledWeekday({ ...parts, which: 'coming' }, facts)],
  weekdayOfThisWeek: ['day', ({ weekday }, { today }) => inWeek(weekday, today, 0)],
  weekdayOfNextWeek: ['day', ({ weekday }, { today }) => inWeek(weekday, today, 1)],
  weekdayAfterNext: ['day', ({ weekday }, { today }) => inWeek(weekday, today, 2)],
  /** A week after the next such day. */
  weekdayWeek: ['day', (parts, facts) => addDays(comes(parts, facts), 7)],
  weekdayInWeeks: ['day', inWeeks],
  numberedWeekday: ['numbered', numberedWeekday],
  counted: ['day', counted],
  /** A date only where it is all there is. */
  stretch: ['stretch', counted],
  next: ['period', ({ period }, { today }) => shift(today, 1, period)],
  nextYear: ['period', (_, { today }) => shift(today, 1, 'year')],
  afterNext: ['period', ({ period }, { today }) => shift(today, 2, period)],
  endOfThis: ['day', (parts, { today }) => edge(parts, today, last)],
  endOfNext: ['day', (parts, { today }) => edge({ ...parts, which: 'next' }, today, last)],
  startOfNext: ['day', (parts, { today }) => edge({ ...parts, which: 'next' }, today, start)],
  endOfWeek: endOf('week'),
  endOfMonth: endOf('month'),
  endOfQuarter: endOf('quarter'),
  endOfYear: endOf('year'),
  endOfNamedMonth: ['yearless', (parts, { today }) => namedEdge(parts, today, last)],
  weekend: ['period', (_, { today }) => (weekdayOf(today) > 5 ? today : weekdayFrom(today, 6))],
  nextWeekend: ['period', (_, { today }) => inWeek('sat', today, 1)],
  dayOfYear: ['yearless', dayOfYear],
  datedDay: ['dated', dayOfYear],
  /** In numbers alone: it needs a word of time before it. */
  numberedDay: ['ordinal', dayOfYear],
  dayOfMonth: ['ordinal', dayOfMonth],
  meeting: ['day', (_, { nextMeeting }) => nextMeeting],
} as const satisfies Readonly<Record<string, Meaning>>;

export type DateMeaning = keyof typeof meanings;

function comes({ weekday }: Parts, { today }: DateFacts): CalendarDate {
  return weekdayFrom(today, weekdayCalled(weekday));
}

function endOf(period: string): Meaning {
  return ['day', (_, { today }) => spanOf(period, today).last];
}
