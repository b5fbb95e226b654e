import { addDays, weekdayOf, type CalendarDate } from '../calendar/date';
import type { Action } from '../model';
import { compareTexts } from '../text/compareTexts';

export type Bucket = 'overdue' | 'week' | 'later' | 'none';

/** Where an open action stands on a day: due before it, due from it to the Sunday that ends its week (Monday to Sunday), later, or without a date. */
export function bucketOf(due: CalendarDate | undefined, today: CalendarDate): Bucket {
  if (due === undefined) return 'none';
  if (due < today) return 'overdue';
  return due <= addDays(today, 7 - weekdayOf(today)) ? 'week' : 'later';
}

/** Soonest due first, those without a date last; then in the order they were raised; then as they stand in the notes. */
export function byDue(a: Action, b: Action): number {
  return compareTexts(a.task.due ?? '~', b.task.due ?? '~') || compareTexts(a.task.raised ?? '~', b.task.raised ?? '~') || compareTexts(a.uri, b.uri) || a.line - b.line;
}
