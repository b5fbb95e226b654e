import { l10n, MarkdownString, Uri } from 'vscode';
import { resolveOwner } from '../core/action/owner';
import { isOpen } from '../core/action/status';
import type { Action } from '../core/model';
import type { NoteIndex } from '../index/noteIndex';
import type { Schedule } from '../index/schedule';
import { dateWords, daysAgoWords, firstName, nameOf } from './words';

/** After so many notes an action wants a decision. */
const nudgeAt = 3;

/** What an action is, where it was raised, its dates, and every note that refers to it. Note text is appended as text. */
export function actionHistory(action: Action, index: NoteIndex, schedule: Schedule): MarkdownString {
  const today = schedule.today();
  const { task, uri } = action;
  const words = new MarkdownString('', true);
  const line = (text: string) => words.appendText(text).appendMarkdown('  \n');
  line(`${ownerWords(action, index)}: ${task.text}`);
  const raised = task.raised ?? index.meeting(uri)?.date;
  if (raised !== undefined) line(l10n.t('Raised {0} ({1})', dateWords(raised, today), daysAgoWords(raised, today)));
  if (task.followUp !== undefined) line(l10n.t('Ask again {0}', dateWords(task.followUp, today)));
  if (task.due !== undefined) line(task.due < today && task.done === undefined ? l10n.t('Due {0}, overdue', dateWords(task.due, today)) : l10n.t('Due {0}', dateWords(task.due, today)));
  if (task.done !== undefined) line(l10n.t('Done {0}', dateWords(task.done, today)));
  if (task.cancelled !== undefined) line(l10n.t('Cancelled {0}', dateWords(task.cancelled, today)));
  const carried = notesReferringTo(action, index);
  if (carried.length > 0) line(l10n.t('In {0}', carried.map((note) => index.meeting(note)?.date ?? nameOf(Uri.parse(note))).join(', ')));
  if (wantsDecision(action, index)) line(l10n.t('Carried {0} times. Decide: do it, hand it over, or drop it.', carried.length));
  return words;
}

/** Open, and carried three times or more. */
export function wantsDecision(action: Action, index: NoteIndex): boolean {
  return isOpen(action.task.status) && notesReferringTo(action, index).length >= nudgeAt;
}

/** `me`, a manager's first name, or the word as written. */
export function ownerWords({ root, task }: Action, index: NoteIndex): string {
  const owner = resolveOwner(task.owner, index.managers().filter((manager) => manager.root === root));
  if (owner === 'me') return l10n.t('me');
  const manager = index.manager(root, owner);
  return manager === undefined ? owner : firstName(manager.name);
}

function notesReferringTo({ uri, task }: Action, index: NoteIndex): string[] {
  return task.id === undefined ? [] : [...new Set(index.referencesTo(task.id).map((reference) => reference.uri))].filter((note) => note !== uri);
}
