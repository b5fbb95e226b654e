import { l10n, Uri, workspace } from 'vscode';
import type { ActionStatus, Manager, MeetingStatus, NoteProblem } from '../../core/model';
import { daysBetween } from '../../core/date/date';
import type { CalendarDate } from '../../core/date/date';
import { dayFormat } from './dayFormat';
import { closerMessage, closerMessages, problemMessages, problemValues } from '../../core/note/problemMessages';

/** A file's or folder's name in messages: its path below the workspace folder, with that folder's name where there are several, in full where two have one name. */
export function nameOf(uri: Uri): string {
  const own = workspace.getWorkspaceFolder(uri);
  const others = (workspace.workspaceFolders ?? []).filter((folder) => folder.uri.toString() !== own?.uri.toString());
  return own !== undefined && others.some(({ name }) => name === own.name) ? uri.fsPath : workspace.asRelativePath(uri, others.length > 0);
}

/** The notes folder of an action or a person, where there are several: two may have the same. */
export function folderWords(roots: readonly string[], root: string): string | undefined {
  return roots.length < 2 ? undefined : nameOf(Uri.parse(root));
}

/** The notes folder of a person, where somebody in another one has the same name; else nothing. */
export function folderOfNamesake(managers: readonly Manager[], { name, root }: Manager): string {
  return managers.some((one) => one.name === name && one.root !== root) ? nameOf(Uri.parse(root)) : '';
}

export function problemWords(problem: Pick<NoteProblem, 'code' | 'detail'>): string {
  const closer = closerMessage(problem);
  return l10n.t(closer === undefined ? problemMessages[problem.code] : closerMessages[closer], problemValues(problem));
}

const thisYear = dayFormat({ weekday: 'short', day: 'numeric', month: 'short' });
const anyYear = dayFormat({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });

/** `Tue 24 Nov`, with the year where it is not this one. */
export function dateWords(date: CalendarDate, today: CalendarDate): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return (date.slice(0, 4) === today.slice(0, 4) ? thisYear : anyYear)(Date.UTC(year, month - 1, day));
}

/** How far a meeting is: `in 3 days`, `tomorrow 10:00`, `today 10:00`, `overdue 2 days`. */
export function distanceWords(days: number, time?: string): string {
  if (days < -1) return l10n.t('overdue {0} days', -days);
  if (days === -1) return l10n.t('overdue 1 day');
  if (days === 0) return time === undefined ? l10n.t('today') : l10n.t('today {0}', time);
  if (days === 1) return time === undefined ? l10n.t('tomorrow') : l10n.t('tomorrow {0}', time);
  return l10n.t('in {0} days', days);
}

/** How far a date is: `in 3 days`, `tomorrow`, `today`, `yesterday`, `8 days ago`. */
export function nearWords(date: CalendarDate, today: CalendarDate): string {
  const days = daysBetween(today, date);
  if (days >= 0) return distanceWords(days);
  return days === -1 ? l10n.t('yesterday') : l10n.t('{0} days ago', -days);
}

export function statusWords(status: MeetingStatus): string {
  switch (status) {
    case 'planned':
      return l10n.t('planned');
    case 'held':
      return l10n.t('held');
    case 'cancelled':
      return l10n.t('cancelled');
    case 'missed':
      return l10n.t('missed');
  }
}

export function actionStatusWords(status: ActionStatus): string {
  switch (status) {
    case 'open':
      return l10n.t('open');
    case 'in-progress':
      return l10n.t('in progress');
    case 'done':
      return l10n.t('done');
    case 'cancelled':
      return l10n.t('cancelled');
    case 'moved':
      return l10n.t('moved on');
  }
}
