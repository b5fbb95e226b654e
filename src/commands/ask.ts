import { l10n } from 'vscode';
import { compareNext } from '../core/series/nextMeeting';
import type { Manager } from '../core/model';
import { fold } from '../core/text/fold';
import type { NoteIndex } from '../index/noteIndex';
import type { Schedule } from '../schedule/schedule';
import { type Choice, Steps } from '../platform/quickInput/steps';
import { distanceWords, folderOfNamesake } from '../platform/words/words';
import { Problem } from '../platform/problem';
import type { Arguments } from './arguments';
import { findOrRescan } from './freshness';
import { folderAt, inOneFolder } from './whichFolder';

export type { Choice };

/** Asks for one of several, as one of several steps or alone. Undefined when cancelled. */
export function askChoice<T>(
  title: string,
  placeHolder: string,
  choices: readonly Choice<T>[],
  steps = new Steps(),
): Promise<Choice<T> | undefined> {
  return steps.choice({ title, placeHolder, choices });
}

/**
 * The manager that `manager` names, by id or by name; undefined when it names none. A wrong one is a problem.
 * @param at the URI of what the command is about: of several notes folders, that one's is meant.
 */
export async function namedManager(index: NoteIndex, args: Arguments, at = args.uri('uri')?.toString()): Promise<Manager | undefined> {
  const word = args.word('manager');
  if (word === undefined) return undefined;
  const found = await managerCalled(index, word, args.word('root'), at);
  if (found === undefined) throw new Problem(l10n.t('There is no manager "{0}".', word));
  return found;
}

/** The manager with an id or a name, in one notes folder; without it, in that of a note, or of the active editor, else in any. Two folders that have one are a problem. */
export function managerCalled(index: NoteIndex, word: string, root?: string, note?: string): Promise<Manager | undefined> {
  return findOrRescan(index, () => {
    const candidates = index.managers().filter((manager) => root === undefined || manager.root === root);
    const ways = [
      ({ id }: Manager) => id === word,
      ({ name }: Manager) => fold(name) === fold(word),
      ({ id }: Manager) => fold(id) === fold(word),
    ];
    const found = ways.map((is) => candidates.filter(is)).find(({ length }) => length > 0) ?? [];
    return inOneFolder(found, root ?? (note && folderAt(index, note)) ?? folderAt(index), word)[0];
  });
}

/** Asks for a manager, the nearest next meeting first; the only one is taken without asking. */
export async function askManager(
  index: Pick<NoteIndex, 'managers'>,
  schedule: Schedule,
  title: string,
  question = l10n.t('Select a person'),
  steps?: Steps,
): Promise<Manager | undefined> {
  const active = index.managers().filter((manager) => !schedule.isArchived(manager));
  if (active.length === 0) throw new Problem(l10n.t('You haven\'t added anyone yet. Run "1:1: New Manager…" first.'));
  if (active.length === 1) return active[0];
  const rows = active.map((manager) => ({ manager, next: schedule.next(manager) }));
  rows.sort((a, b) => compareNext(a.next, b.next) || a.manager.name.localeCompare(b.manager.name));
  const choices = rows.map(({ manager, next }) => ({
    label: manager.name,
    description: [next && distanceWords(next.days, next.here.time), folderOfNamesake(active, manager)].filter(Boolean).join(' · '),
    value: manager,
  }));
  return (await askChoice(title, question, choices, steps))?.value;
}
