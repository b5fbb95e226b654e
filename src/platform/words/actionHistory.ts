import { l10n, MarkdownString } from 'vscode';
import { type ActionHistory, historyOf } from '../../core/action/history';
import { resolveOwner } from '../../core/action/owner';
import { isOpen } from '../../core/action/status';
import { statusOn } from '../../core/series/meetingStatus';
import type { CalendarDate } from '../../core/date/date';
import type { Action } from '../../core/model';
import type { NoteIndex } from '../../index/noteIndex';
import type { Schedule } from '../../schedule/schedule';
import { firstName } from '../../core/text/firstName';
import { linksTo } from './referenceLinks';
import { actionStatusWords, dateWords, nearWords } from './words';

/** What an action is, where it was raised, its dates, and every note that refers to it. Note text is appended as text. */
export function actionHistory(action: Action, index: NoteIndex, schedule: Schedule): MarkdownString {
  const today = schedule.today();
  const { task } = action;
  const words = new MarkdownString('', true);
  const line = (text: string) => words.appendText(text).appendMarkdown('  \n');
  line(`${ownerWords(action, index)}: ${task.text}`);
  const { raised, references, nudge, carried } = history(action, index, today);
  if (task.status === 'in-progress' || task.status === 'moved') line(actionStatusWords(task.status));
  if (raised !== undefined) line(l10n.t('Raised {0} ({1})', dateWords(raised, today), nearWords(raised, today)));
  if (task.followUp !== undefined) line(l10n.t('Follow up {0}', dateWords(task.followUp, today)));
  if (task.due !== undefined)
    line(
      isOpen(task.status) && task.due < today
        ? l10n.t('Due {0}, overdue', dateWords(task.due, today))
        : l10n.t('Due {0}', dateWords(task.due, today)),
    );
  if (task.done !== undefined) line(l10n.t('Done {0}', dateWords(task.done, today)));
  if (task.cancelled !== undefined) line(l10n.t('Cancelled {0}', dateWords(task.cancelled, today)));
  if (references.length > 0) words.appendText(l10n.t('Carried to {0}', '')).appendMarkdown(`${linksTo(references, index, today)}  \n`);
  if (nudge && isOpen(task.status)) line(l10n.t('Carried {0} times. Complete, assign, cancel, or snooze it.', carried));
  return words;
}

/** How often an open action was carried on; undefined until that is flagged, and while not all notes have been looked through. */
export function timesCarried(action: Action, index: NoteIndex, today: CalendarDate): number | undefined {
  if (!isOpen(action.task.status) || !index.isComplete) return undefined;
  const { nudge, carried } = history(action, index, today);
  return nudge ? carried : undefined;
}

/** `me`, a manager's first name, or the word as written. */
export function ownerWords(action: Action, index: NoteIndex): string {
  const owner = ownerOf(action, index);
  if (owner === 'me') return l10n.t('me');
  const manager = index.manager(action.root, owner);
  return manager === undefined ? owner : firstName(manager.name);
}

/** `me`, a manager's id, or the word as written. */
export function ownerOf({ root, task }: Action, index: NoteIndex): string {
  return task.owner === undefined || task.owner === 'me'
    ? 'me'
    : resolveOwner(
        task.owner,
        index.managers().filter((manager) => manager.root === root),
      );
}

function history(action: Action, index: NoteIndex, today: CalendarDate): ActionHistory {
  const isHeld = (uri: string): boolean => {
    const meeting = index.meeting(uri);
    return meeting !== undefined && statusOn(meeting, today) === 'held';
  };
  return historyOf(
    action,
    action.task.id === undefined ? [] : index.referencesTo(action.task.id, action.root),
    (uri) => index.meeting(uri)?.date,
    isHeld,
  );
}
