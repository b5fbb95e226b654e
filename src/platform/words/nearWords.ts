import { daysBetween, type CalendarDate } from '../../core/date/date';
import { daysAgoWords, distanceWords } from './words';

/** How far a date is: `in 3 days`, `tomorrow`, `today`, `yesterday`, `8 days ago`. */
export function nearWords(date: CalendarDate, today: CalendarDate): string {
  const days = daysBetween(today, date);
  return days < 0 ? daysAgoWords(date, today) : distanceWords(days);
}
