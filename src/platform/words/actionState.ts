import { l10n } from 'vscode';
import { isOpen } from '../../core/action/status';
import type { CalendarDate } from '../../core/date/date';
import type { Action } from '../../core/model';
import type { NoteIndex } from '../../index/noteIndex';
import { ownerWords } from './actionHistory';
import { dueWords } from './dueWords';
import { dateWords } from './words';

/** Whether its reference is shown as a warning: it is late, or not found. */
export function isLate(action: Action | undefined, today: CalendarDate): boolean {
  return action === undefined || (isOpen(action.task.status) && action.task.due !== undefined && action.task.due < today);
}

/** How an action is, where something refers to it: `me · due Fri`, `done Tue 24 Nov`; `not found` where there is none. */
export function stateWords(action: Action | undefined, index: NoteIndex, today: CalendarDate): string {
  if (action === undefined) return l10n.t('not found');
  const { task } = action;
  if (task.status === 'done') return task.done === undefined ? l10n.t('done') : l10n.t('done {0}', dateWords(task.done, today));
  if (!isOpen(task.status)) return task.status === 'cancelled' ? l10n.t('cancelled') : l10n.t('moved on');
  const due =
    task.due === undefined ? undefined : task.due < today ? dueWords(task.due, today) : l10n.t('due {0}', dueWords(task.due, today));
  return [ownerWords(action, index), due].filter(Boolean).join(' · ');
}
