import { duplicates, type IdLine } from '../core/action/history';
import type { NoteIndex } from './noteIndex';

/** A line whose id another line of its notes folder has, too. */
export interface DuplicateLine extends IdLine {
  /** The whole line as it is in the file, without its line end. */
  readonly source: string;
  readonly text: string;
}

type Ids = Pick<NoteIndex, 'duplicateIds' | 'withId' | 'winsWithId' | 'meeting'>;

interface Duplicate {
  readonly line: DuplicateLine;
  readonly oldest: DuplicateLine;
}

/** Every action and win of one note but the oldest of each duplicate id, with the oldest: the one that keeps it. Only ids that the note has are looked at. */
export function newerDuplicatesIn(
  index: Ids & Pick<NoteIndex, 'actionsIn' | 'plan'>,
  { uri, root }: { readonly uri: string; readonly root: string },
): (DuplicateLine & { readonly oldest: DuplicateLine })[] {
  const used = new Set(index.duplicateIds().flatMap((one) => (one.root === root ? [one.id] : [])));
  if (used.size === 0) return [];
  const plan = index.plan(uri);
  const own = [...index.actionsIn(uri).map(({ task }) => task.id), ...(plan?.kind === 'wins' ? plan.wins.map(({ id }) => id) : [])];
  return [...new Set(own)]
    .flatMap((id) => (id !== undefined && used.has(id) ? newerWith(index, root, id) : []))
    .flatMap(({ line, oldest }) => (line.uri === uri ? [{ ...line, oldest }] : []))
    .sort((a, b) => a.line - b.line);
}

/** The notes that have a duplicate, newer or older. */
export function notesWithDuplicates(index: Ids): string[] {
  return index.duplicateIds().flatMap(({ root, id }) => linesWith(index, root, id).map(({ uri }) => uri));
}

function newerWith(index: Ids, root: string, id: string): Duplicate[] {
  const lines = linesWith(index, root, id);
  const newer = duplicates(lines, (uri) => index.meeting(uri)?.date);
  const oldest = lines.find((line) => !newer.includes(line));
  return oldest === undefined ? [] : newer.map((line) => ({ line, oldest }));
}

function linesWith(index: Ids, root: string, id: string): DuplicateLine[] {
  return [
    ...index.withId(id, root).map(({ uri, line, source, task }) => ({ uri, line, source, id, raised: task.raised, text: task.text })),
    ...index.winsWithId(id, root).map(({ uri, line, source, date, text }) => ({ uri, line, source, id, raised: date, text })),
  ];
}
