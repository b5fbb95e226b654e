import { l10n, MarkdownString, Uri } from 'vscode';
import { type ActionHistory, historyOf } from '../core/action/history';
import { resolveOwner } from '../core/action/owner';
import { isOpen } from '../core/action/status';
import type { Action } from '../core/model';
import type { NoteIndex } from '../index/noteIndex';
import type { Schedule } from '../index/schedule';
import { dateWords, daysAgoWords, firstName, nameOf } from './words';

/** What an action is, where it was raised, its dates, and every note that refers to it. Note text is appended as text. */
export function actionHistory(action: Action, index: NoteIndex, schedule: Schedule): MarkdownString {
  const today = schedule.today();
  const { task } = action;
  const words = new MarkdownString('', true);
  const line = (text: string) => words.appendText(text).appendMarkdown('  \n');
  line(`${ownerWords(action, index)}: ${task.text}`);
  const { raised, references, carried } = history(action, index);
  if (raised !== undefined) line(l10n.t('Raised {0} ({1})', dateWords(raised, today), daysAgoWords(raised, today)));
  if (task.followUp !== undefined) line(l10n.t('Ask again {0}', dateWords(task.followUp, today)));
  if (task.due !== undefined) line(task.due < today && task.done === undefined ? l10n.t('Due {0}, overdue', dateWords(task.due, today)) : l10n.t('Due {0}', dateWords(task.due, today)));
  if (task.done !== undefined) line(l10n.t('Done {0}', dateWords(task.done, today)));
  if (task.cancelled !== undefined) line(l10n.t('Cancelled {0}', dateWords(task.cancelled, today)));
  const notes = new Set(references.map(({ uri }) => index.meeting(uri)?.date ?? nameOf(Uri.parse(uri))));
  if (notes.size > 0) line(l10n.t('In {0}', [...notes].join(', ')));
  if (wantsDecision(action, index)) line(l10n.t('Carried {0} times. Decide: do it, hand it over, or drop it.', carried));
  return words;
}

/** Open, and carried three times or more. */
export function wantsDecision(action: Action, index: NoteIndex): boolean {
  return isOpen(action.task.status) && history(action, index).nudge;
}

/** `me`, a manager's first name, or the word as written. */
export function ownerWords({ root, task }: Action, index: NoteIndex): string {
  const owner = resolveOwner(task.owner, index.managers().filter((manager) => manager.root === root));
  if (owner === 'me') return l10n.t('me');
  const manager = index.manager(root, owner);
  return manager === undefined ? owner : firstName(manager.name);
}

function history(action: Action, index: NoteIndex): ActionHistory {
  return historyOf(action, action.task.id === undefined ? [] : index.referencesTo(action.task.id), (uri) => index.meeting(uri)?.date);
}
