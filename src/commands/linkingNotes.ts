import { Uri } from 'vscode';
import type { NoteMove } from '../core/link/redirect';
import { eachAtOnce } from '../platform/files/pool';
import type { CommandContext } from './context';

/** Every other file of the notes folder that links to the note: other notes, and the logs and plans beside people's folders. What lies outside is not touched. */
export async function linkingNotes(
  { index, documents }: Pick<CommandContext, 'index' | 'documents'>,
  links: NoteMove,
  found: readonly string[],
): Promise<string[]> {
  const linking: string[] = [];
  await eachAtOnce(found, 64, async (uri) => {
    if (uri === links.from || index.note(uri)?.problem?.code === 'outside') return;
    const note = await documents.now(Uri.parse(uri)).catch(() => undefined);
    if (note !== undefined && links.edits(note.text, uri).length > 0) linking.push(uri);
  });
  return linking;
}
