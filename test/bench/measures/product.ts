import { createNoteIndex, type RunningNoteIndex } from '../../../src/index/createNoteIndex';
import type { CacheStore, NoteFiles, OpenNotes } from '../../../src/index/ports';

export interface Start {
  readonly files: NoteFiles;
  readonly cache?: CacheStore;
  readonly open?: OpenNotes;
}

/** An index that has begun to read; `ready` and `settled` tell how far it is. */
export function startIndex(
  root: string,
  { files, cache, open = { unsaved: () => undefined, known: () => undefined } }: Start,
): RunningNoteIndex {
  const index = createNoteIndex({ files: () => files, open, ...(cache ? { cache } : {}) });
  index.setRoots([root]);
  return index;
}

/** What the tree and the status bar show before anything is opened: people, the meetings of each, and how much is open. */
export function firstAnswer(index: RunningNoteIndex): number {
  return index.managers().reduce((shown, manager) => shown + index.meetings(manager).length + index.openCount(manager), 0);
}
