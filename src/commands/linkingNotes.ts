import type { Uri } from 'vscode';
import type { NoteMove } from '../core/agenda/moveNote';
import { eachAtOnce } from '../platform/files/pool';
import { noteText } from '../platform/noteText';

/** Every other file of the notes folder that links to the note: other notes, and the logs and plans beside people's folders. */
export async function linkingNotes(links: NoteMove, found: readonly Uri[]): Promise<string[]> {
  const linking: string[] = [];
  await eachAtOnce(found, 64, async (file) => {
    const uri = file.toString();
    const text = uri === links.from ? '' : await noteText(file).catch(() => '');
    if (links.edits(text, uri).length > 0) linking.push(uri);
  });
  return linking;
}
