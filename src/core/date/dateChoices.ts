import { compareTexts } from '../text/compareTexts';
import { addDays, endOfMonth, weekdayFrom, type CalendarDate, type Weekday } from './date';

/** Dates that people name, as words to offer while typing. `parseDateWords` reads each as its date. */
export interface DateChoice {
  readonly words: string;
  readonly date: CalendarDate;
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Soonest first, but for the next 1:1, which comes before all where it is known. */
export function dateChoices(today: CalendarDate, nextMeeting?: CalendarDate): DateChoice[] {
  const tomorrow = addDays(today, 1);
  const nextWeek = weekdayFrom(tomorrow, 1);
  const choices = [
    { words: 'today', date: today },
    { words: 'tomorrow', date: tomorrow },
    ...weekdays.map((words, at) => ({ words, date: weekdayFrom(today, (at + 1) as Weekday) })),
    ...weekdays.map((day, at) => ({ words: `next ${day}`, date: addDays(nextWeek, at) })),
    { words: 'in 1 week', date: addDays(today, 7) },
    { words: 'in 2 weeks', date: addDays(today, 14) },
    { words: 'end of month', date: endOfMonth(today) },
  ].sort((a, b) => compareTexts(a.date, b.date));
  return nextMeeting === undefined ? choices : [{ words: 'next 1:1', date: nextMeeting }, ...choices];
}
