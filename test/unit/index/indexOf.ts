import { createNoteIndex, type RunningNoteIndex } from '../../../src/index/createNoteIndex';
import type { IndexChange } from '../../../src/index/noteIndex';
import type { CacheStore } from '../../../src/index/ports';
import type { MemoryNotes } from './memoryNotes';

export const root = 'file:///notes';

export interface Told {
  readonly all: boolean;
  readonly uris: readonly string[];
  readonly managers: readonly string[];
}

const running: RunningNoteIndex[] = [];

/** Ends those that `indexOf` has made; for `afterEach`. */
export function endIndexes(): void {
  running.splice(0).forEach((index) => index.dispose());
}

/** An index over files in memory, read to the end. */
export async function indexOf(
  notes: MemoryNotes,
  cache?: CacheStore,
  roots: readonly string[] = [root],
  pauses?: readonly number[],
): Promise<RunningNoteIndex> {
  const index = createNoteIndex({
    files: () => notes,
    open: notes,
    now: () => notes.now,
    ...(cache ? { cache } : {}),
    ...(pauses ? { pauses } : {}),
    report: (error) => {
      throw error;
    },
  });
  running.push(index);
  index.setRoots(roots);
  await index.ready;
  await index.settled();
  return index;
}

/** The same, and what it tells from then on; each question waits for a frame to end. */
export async function watchedIndexOf(notes: MemoryNotes): Promise<{ index: RunningNoteIndex; told: () => Promise<Told[]> }> {
  const index = await indexOf(notes);
  const changes: IndexChange[] = [];
  index.onDidChange((change) => changes.push(change));
  const told = async (): Promise<Told[]> => {
    await index.settled();
    await new Promise((resolve) => setTimeout(resolve, 20));
    return changes.splice(0).map(({ all, uris, managers }) => ({ all, uris: [...uris].sort(), managers: [...managers].sort() }));
  };
  await told();
  return { index, told };
}
