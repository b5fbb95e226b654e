import type { CalendarDate } from '../date/date';
import { signsOf } from './fields';

const dueField = new RegExp(
  `::|${signsOf('due')
    .map(([sign]) => sign)
    .join('|')}`,
);
const date = /\d{4}-\d\d-\d\d/g;

/** Whether a task line may be due before a day. A cheap look that misses none: whether it is needs the line read. */
export function mayBeDueBefore(source: string, day: CalendarDate): boolean {
  return dueField.test(source) && (source.match(date) ?? []).some((found) => found < day);
}
