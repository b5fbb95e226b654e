import { addDays, weekdayOf, type CalendarDate } from '../date/date';
import type { Action, TaskLine } from '../model';
import { compareTexts } from '../text/compareTexts';

export type DueGroup = 'overdue' | 'followUp' | 'week' | 'later' | 'none';

/**
 * The group of an open action on a day: due before it; to be asked about before it; due from it to the Sunday that ends its week (Monday to
 * Sunday), later, or without a due date.
 */
export function dueGroupOf({ due, followUp }: Pick<TaskLine, 'due' | 'followUp'>, today: CalendarDate): DueGroup {
  if (due !== undefined && due < today) return 'overdue';
  if (followUp !== undefined && followUp < today) return 'followUp';
  if (due === undefined) return 'none';
  return due <= addDays(today, 7 - weekdayOf(today)) ? 'week' : 'later';
}

/** Soonest due first, those without a date last; then in the order they were raised; then as they are in the notes. */
export function byDue(a: Action, b: Action): number {
  return (
    compareTexts(a.task.due ?? '~', b.task.due ?? '~') ||
    compareTexts(a.task.raised ?? '~', b.task.raised ?? '~') ||
    compareTexts(a.uri, b.uri) ||
    a.line - b.line
  );
}
