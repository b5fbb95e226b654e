import { l10n } from 'vscode';
import { daysBetween, type CalendarDate } from '../../core/date/date';
import { dayFormat } from './dayFormat';

const weekday = dayFormat({ weekday: 'short' });
const dayOfYear = dayFormat({ day: 'numeric', month: 'short' });
const dayOfAnyYear = dayFormat({ day: 'numeric', month: 'short', year: 'numeric' });

/** A deadline in as few letters as can be: `8 days late`, `today`, `tomorrow`, `Fri` within a week, else `27 Nov`. */
export function dueWords(due: CalendarDate, today: CalendarDate): string {
  const days = daysBetween(today, due);
  if (days === -1) return l10n.t('1 day late');
  if (days < 0) return l10n.t('{0} days late', -days);
  if (days === 0) return l10n.t('today');
  if (days === 1) return l10n.t('tomorrow');
  return shortDate(due, today, days < 7);
}

/** `27 Nov`, with the year where it is not this one; only `Fri` where that is enough. */
export function shortDate(date: CalendarDate, today: CalendarDate, weekdayIsEnough = false): string {
  const format = weekdayIsEnough ? weekday : date.slice(0, 4) === today.slice(0, 4) ? dayOfYear : dayOfAnyYear;
  return format(Date.parse(date));
}
