import { duplicates, type IdLine } from '../core/action/history';
import type { NoteIndex } from './noteIndex';

/** A line whose id another line of its notes folder has, too. */
export interface DuplicateLine extends IdLine {
  /** The whole line as it is in the file, without its line end. */
  readonly source: string;
  readonly text: string;
}

/** Every action and win but the oldest of each duplicate id, with the oldest: the one that keeps it. */
export function newerDuplicates(
  index: Pick<NoteIndex, 'duplicateIds' | 'withId' | 'winsWithId' | 'meeting'>,
): { readonly line: DuplicateLine; readonly oldest: DuplicateLine }[] {
  return index.duplicateIds().flatMap(({ root, id }) => {
    const lines = [
      ...index.withId(id, root).map(({ uri, line, source, task }) => ({ uri, line, source, id, raised: task.raised, text: task.text })),
      ...index.winsWithId(id, root).map(({ uri, line, source, date, text }) => ({ uri, line, source, id, raised: date, text })),
    ];
    const newer = duplicates(lines, (uri) => index.meeting(uri)?.date);
    const oldest = lines.find((line) => !newer.includes(line));
    return oldest === undefined ? [] : newer.map((line) => ({ line, oldest }));
  });
}
