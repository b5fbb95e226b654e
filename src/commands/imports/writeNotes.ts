import { l10n, Uri } from 'vscode';
import { managerId } from '../../core/folder/managerId';
import { meetingFileName } from '../../core/folder/notePath';
import { uriBelow } from '../../core/folder/noteUri';
import type { Person } from '../../core/import/person';
import { type ImportedNote, importedText, type Skip, wordsOf } from '../../core/import/plan';
import { newProfileText } from '../../core/template/newProfile';
import { namesIn } from '../../platform/folders/newNotesFolder';
import { eachAtOnce } from '../../platform/files/pool';
import { createFile, removeUnchanged } from '../../platform/notes/newFile';
import { isUnread } from '../../platform/notes/unreadNotes';
import { Problem, reasonOf } from '../../platform/problem';
import { nameOf } from '../../platform/words/words';
import type { CommandContext } from '../context';
import { breaks } from './gather';

type Services = Pick<CommandContext, 'index' | 'documents' | 'edits'>;

interface Made {
  readonly uri: Uri;
  readonly text: string;
}

interface NewFile {
  readonly note: ImportedNote;
  /** The person's folder. */
  readonly id: string;
  readonly names: FreeNames;
}

/** Files that are written at a time. */
const atOnce = 8;
/** A note's name has no higher number. */
const mostOnOneDay = 999;

/** Tells the notes that are new from those that a person's folder has already: of the same day, with the same body. */
export async function newAmong(
  { index, documents }: Services,
  root: string,
  notes: readonly ImportedNote[],
): Promise<{ readonly added: readonly ImportedNote[]; readonly skipped: readonly Skip[] }> {
  const known = new Map<string, Promise<ReadonlySet<string>>>();
  const bodiesOn = async (id: string, date: string): Promise<ReadonlySet<string>> => {
    const sameDay = index.meetings({ root, id }).filter((meeting) => meeting.date === date && !isUnread(meeting.problem));
    const texts = await Promise.all(sameDay.map(({ uri }) => documents.now(Uri.parse(uri))));
    return new Set(texts.map(({ text }) => wordsOf({ body: text, isWhole: true })));
  };
  const added: ImportedNote[] = [];
  const skipped: Skip[] = [];
  const breathe = breaks();
  for (const note of notes) {
    await breathe();
    const { person, date, source, line, isWhole } = note;
    if (person.id === undefined) {
      added.push(note);
      continue;
    }
    const key = `${person.id}/${date}`;
    const bodies = known.get(key) ?? bodiesOn(person.id, date);
    known.set(key, bodies);
    const there = await bodies;
    if (there.size === 0 || !there.has(wordsOf(note))) added.push(note);
    else skipped.push({ source, reason: 'already-there', ...(isWhole ? {} : { line }) });
  }
  return { added, skipped };
}

/**
 * Writes notes, and a profile for each person who has none; all of them, or none: where one cannot be written, those that were are taken
 * away again, and a `Problem` says so.
 */
export function writeNotes({ index, edits }: Services, root: string, notes: readonly ImportedNote[]): Promise<readonly Uri[]> {
  return edits.inTurn(async () => {
    const made: Made[] = [];
    try {
      const folders = await foldersFor(root, notes, made);
      const files = await filesFor(root, notes, folders);
      const failures: unknown[] = [];
      // Nobody may go on writing once what is there is taken back.
      await eachAtOnce(files, atOnce, async (file) => {
        if (failures.length === 0) await write(root, file, made).catch((error: unknown) => failures.push(error));
      });
      if (failures.length > 0) throw failures[0] as Error;
    } catch (error) {
      throw await undone(made, error);
    } finally {
      for (const { uri } of made) index.refresh(uri.toString());
      await index.settled();
    }
    return made.map(({ uri }) => uri);
  });
}

async function write(root: string, { note, id, names }: NewFile, made: Made[]): Promise<void> {
  const text = await importedText(note);
  for (;;) {
    const uri = Uri.parse(uriBelow(root, id, names.next()));
    if (!(await createFile(uri, text))) continue;
    made.push({ uri, text });
    return;
  }
}

/** The folder of each person by name or ID; of somebody new, one with a profile. */
async function foldersFor(root: string, notes: readonly ImportedNote[], made: Made[]): Promise<ReadonlyMap<string, string>> {
  const folders = new Map<string, string>();
  const taken = await namesIn(root);
  for (const { person } of notes) {
    if (folders.has(keyOf(person))) continue;
    let { id } = person;
    while (id === undefined) {
      const free = managerId(person.name, taken);
      taken.push(free);
      const profile = { uri: Uri.parse(uriBelow(root, free, 'profile.md')), text: newProfileText(newPerson(person.name)) };
      if (!(await createFile(profile.uri, profile.text))) continue;
      made.push(profile);
      id = free;
    }
    folders.set(keyOf(person), id);
  }
  return folders;
}

async function filesFor(root: string, notes: readonly ImportedNote[], folders: ReadonlyMap<string, string>): Promise<NewFile[]> {
  const taken = new Map<string, Set<string>>();
  const files: NewFile[] = [];
  for (const note of notes) {
    const id = folders.get(keyOf(note.person))!;
    const names = taken.get(id) ?? new Set((await namesIn(uriBelow(root, id))).map((name) => name.toLowerCase()));
    taken.set(id, names);
    files.push({ note, id, names: new FreeNames(note.date, names) });
  }
  return files;
}

/** The names that a note of a day may have, those that are free. Which is taken is shared by all notes of a person. */
class FreeNames {
  private sequence = 0;

  constructor(
    private readonly date: string,
    private readonly taken: Set<string>,
  ) {}

  next(): string {
    while (this.sequence < mostOnOneDay) {
      const name = meetingFileName(this.date, ++this.sequence);
      if (this.taken.has(name)) continue;
      this.taken.add(name);
      return name;
    }
    throw new Problem(l10n.t('There are already too many notes for {0}.', this.date));
  }
}

/** As `newManager` starts one when it is told no more than a name. */
function newPerson(name: string) {
  return { name, relation: 'manager', cadence: 'weekly' } as const;
}

/** Takes back what was made, the last first, so that folders are empty when their profile goes. */
async function undone(made: readonly Made[], error: unknown): Promise<Problem> {
  const stay: Uri[] = [];
  for (const { uri, text } of [...made].reverse()) await removeUnchanged(uri, text).catch(() => stay.push(uri));
  const why = l10n.t('Nothing was imported. {0}', reasonOf(error));
  return new Problem(stay.length === 0 ? why : l10n.t("{0} These files couldn't be removed: {1}.", why, stay.map(nameOf).join(', ')));
}

function keyOf({ id, name }: Person): string {
  return id ?? `\u0000${managerId(name)}`;
}
