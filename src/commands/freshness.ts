import type { Uri } from 'vscode';
import type { Manager } from '../core/model';
import type { NoteIndex } from '../index/noteIndex';
import type { CommandContext } from './context';

/** What is not known may have been written a moment ago, before anybody was told of the file. @param of whose notes have it; absent: anybody's may. */
export async function findOrRescan<T>(index: NoteIndex, find: () => T | undefined, of?: Manager): Promise<T | undefined> {
  const found = find();
  if (found !== undefined) return found;
  await (of === undefined ? index.rescan() : index.lookFor(of));
  return find();
}

/** Until the index knows a note as it is now. What is read of it next has been read with that. */
export async function refreshNote({ index, documents }: Pick<CommandContext, 'index' | 'documents'>, uri: Uri): Promise<void> {
  // One that cannot be read is for the index to tell.
  await documents.now(uri).catch(() => undefined);
  index.refresh(uri.toString());
  await index.settled();
}
