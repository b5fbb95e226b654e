import { notePlace } from '../../core/folder/notePath';
import type { NotesFolders } from './notesFolders';

/** The notes folder of a note that the index reads (see `notePlace`); undefined for any other file. */
export function rootOfNote(folders: Pick<NotesFolders, 'rootOf'>, uri: string): string | undefined {
  const root = folders.rootOf(uri);
  return root !== undefined && notePlace(root, uri) !== undefined ? root : undefined;
}
