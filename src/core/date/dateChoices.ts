import { compareTexts } from '../text/compareTexts';
import { addDays, endOfMonth, weekdayFrom, type CalendarDate, type Weekday } from './date';
import type { DateFacts } from './dateTerms';
import { type OfferedWords, offeredInEnglish, offeredWords } from './languages/offeredWords';

/** Dates that people name, as words to offer while typing. `parseDateInput` reads each as its date. */
export interface DateChoice {
  readonly words: string;
  readonly date: CalendarDate;
}

/** In the language of VS Code, then in English; of each soonest first, but for the next 1:1, which comes before all where it is known. */
export function dateChoices(facts: DateFacts): DateChoice[] {
  const native = facts.language === undefined ? undefined : offeredWords(facts.language);
  return [native, offeredInEnglish].flatMap((words) => (words === undefined ? [] : choicesIn(words, facts)));
}

function choicesIn(offered: OfferedWords, { today, nextMeeting }: DateFacts): DateChoice[] {
  const tomorrow = addDays(today, 1);
  const nextWeek = weekdayFrom(tomorrow, 1);
  const choices = [
    { words: offered.today, date: today },
    { words: offered.tomorrow, date: tomorrow },
    ...offered.weekdays.map((words, at) => ({ words, date: weekdayFrom(today, (at + 1) as Weekday) })),
    ...offered.weekdays.map((day, at) => ({ words: offered.nextWeekday.replace('{0}', day), date: addDays(nextWeek, at) })),
    { words: offered.inOneWeek, date: addDays(today, 7) },
    { words: offered.inTwoWeeks, date: addDays(today, 14) },
    { words: offered.endOfMonth, date: endOfMonth(today) },
  ].sort((a, b) => compareTexts(a.date, b.date));
  return nextMeeting === undefined ? choices : [{ words: offered.nextMeeting, date: nextMeeting }, ...choices];
}
