import type { NoteIndex } from '../index/noteIndex';

/** What is not known may have been written a moment ago, before anybody was told of the file. */
export async function findOrRescan<T>(index: NoteIndex, find: () => T | undefined): Promise<T | undefined> {
  const found = find();
  if (found !== undefined) return found;
  await index.rescan();
  return find();
}

/** Until the index knows a note as it is now. */
export async function refreshNote(index: NoteIndex, uri: string): Promise<void> {
  index.refresh(uri);
  await index.settled();
}
