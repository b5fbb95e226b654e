import { l10n } from 'vscode';
import { type MeetingTimes, weekdayParts } from '../../core/series/meetingTimes';
import { dayFormat } from './dayFormat';

const weekdayName = dayFormat({ weekday: 'long' });
const aMonday = Date.UTC(2026, 5, 1);
const day = 86_400_000;

/** Of the week from Monday on, in VS Code's language. */
export function dayNames(): string[] {
  return Array.from({ length: 7 }, (_, at) => weekdayName(aMonday + at * day));
}

/** How often one meets, and on which day at what time. */
export function meetingTimesWords({ cadence = 'weekly', weekday, time }: MeetingTimes): { readonly often: string; readonly when: string } {
  const on = weekday === undefined ? undefined : dayWords(weekday);
  const when =
    on === undefined
      ? time === undefined
        ? l10n.t('the day varies')
        : l10n.t('at {0}, the day varies', time)
      : time === undefined
        ? l10n.t('on {0}', on)
        : l10n.t('on {0} at {1}', on, time);
  return { often: cadenceWords(cadence), when };
}

function cadenceWords(cadence: string): string {
  switch (cadence) {
    case 'weekly':
      return l10n.t('Every week');
    case 'biweekly':
      return l10n.t('Every two weeks');
    case 'monthly':
      return l10n.t('Every month');
    case 'quarterly':
      return l10n.t('Every quarter');
    default:
      return cadence.charAt(0).toUpperCase() + cadence.slice(1);
  }
}

function dayWords(weekday: string): string {
  const parts = weekdayParts(weekday);
  const name = parts === undefined ? weekday : (dayNames()[parts.day - 1] ?? weekday);
  switch (parts?.place) {
    case 'first':
    case '1st':
      return l10n.t('the first {0}', name);
    case 'second':
    case '2nd':
      return l10n.t('the second {0}', name);
    case 'third':
    case '3rd':
      return l10n.t('the third {0}', name);
    case 'fourth':
    case '4th':
      return l10n.t('the fourth {0}', name);
    case 'last':
      return l10n.t('the last {0}', name);
    default:
      return name;
  }
}
