import { l10n } from 'vscode';
import { daysBetween, type CalendarDate } from '../../core/date/date';
import type { Topic, TopicName } from '../../core/series/topics';
import { shortDate } from './dueWords';
import { nearWords, distanceWords } from './words';

/** Days before the last day to give notice, from which on it is mentioned. */
const noticeNear = 14;

export function topicName(track: TopicName): string {
  switch (track) {
    case 'one-on-one':
      return l10n.t('1:1');
    case 'skip-level':
      return l10n.t('Skip-level');
    case 'career':
      return l10n.t('Career');
    case 'performance':
      return l10n.t('Performance');
  }
}

/** The state of a topic: `35 days ago · due in 3 days`, `planned tomorrow`, `not yet · overdue 2 days`. */
export function topicState(track: Topic, today: CalendarDate): string {
  return [
    track.last === undefined ? l10n.t('not yet') : nearWords(track.last, today),
    track.planned === undefined
      ? track.due && dueIn(track.due, today)
      : l10n.t('planned {0}', distanceWords(daysBetween(today, track.planned))),
    noticeWords(track, today),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** What a topic asks for now: its name and when it is due; undefined while it asks for nothing. */
export function topicAsks(track: Topic, today: CalendarDate): string | undefined {
  const notice = noticeWords(track, today);
  const due = track.state === 'due' || track.state === 'overdue' ? track.due && dueIn(track.due, today) : undefined;
  return due === undefined && notice === undefined ? undefined : `${topicName(track.name)}: ${[due, notice].filter(Boolean).join(' · ')}`;
}

function dueIn(due: CalendarDate, today: CalendarDate): string {
  const days = daysBetween(today, due);
  if (days < 0) return distanceWords(days);
  if (days === 0) return l10n.t('due today');
  return days === 1 ? l10n.t('due tomorrow') : l10n.t('due in {0} days', days);
}

function noticeWords({ notice, planned }: Topic, today: CalendarDate): string | undefined {
  if (notice === undefined || notice.days > noticeNear || (planned !== undefined && notice.days < 0)) return undefined;
  return notice.days < 0
    ? l10n.t("two weeks' notice was due {0}", shortDate(notice.by, today))
    : l10n.t('give notice by {0}', shortDate(notice.by, today));
}
