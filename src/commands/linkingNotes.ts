import type { Uri } from 'vscode';
import type { NoteMove } from '../core/link/redirect';
import type { NoteIndex } from '../index/noteIndex';
import { eachAtOnce } from '../platform/files/pool';
import { noteTextOf } from '../platform/notes/noteText';

/** Every other file of the notes folder that links to the note: other notes, and the logs and plans beside people's folders. What lies outside is not touched. */
export async function linkingNotes(index: Pick<NoteIndex, 'note'>, links: NoteMove, found: readonly Uri[]): Promise<string[]> {
  const linking: string[] = [];
  await eachAtOnce(found, 64, async (file) => {
    const uri = file.toString();
    const text = uri === links.from ? '' : await noteTextOf(index, uri).catch(() => '');
    if (links.edits(text, uri).length > 0) linking.push(uri);
  });
  return linking;
}
