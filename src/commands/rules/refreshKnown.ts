import { l10n, type Uri } from 'vscode';
import { Problem } from '../../platform/problem';
import { nameOf } from '../../platform/words/words';
import type { CommandContext } from '../context';
import { refreshNote } from '../freshness';

/** Until the index knows a note as it is now, and which IDs other notes have. Throws a `Problem` for what is none. */
export async function refreshKnown(context: CommandContext, uri: Uri): Promise<void> {
  await refreshNote(context, uri);
  await context.index.completeNow();
  // What changed is told a frame later.
  context.documents.changed(uri.toString());
  context.linter.noteChanged(uri.toString());
  if (context.index.note(uri.toString()) === undefined) throw new Problem(l10n.t("{0} isn't a 1:1 note.", nameOf(uri)));
}
