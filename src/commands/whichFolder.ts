import { l10n, Uri, window } from 'vscode';
import { innermostFolder } from '../core/folder/noteUri';
import type { NoteIndex } from '../index/noteIndex';
import { Problem } from '../platform/problem';
import { nameOf } from '../platform/words/words';

/** The notes folder that a URI is in; without one, that of the active editor. */
export function folderAt(index: NoteIndex, uri = window.activeTextEditor?.document.uri.toString()): string | undefined {
  return uri === undefined ? undefined : innermostFolder(index.roots(), uri);
}

/** An ID means an action of one notes folder: a note of another one cannot refer to it. */
export function refuseOtherFolder(actions: readonly { readonly root: string }[], { root }: { readonly root: string }): void {
  if (actions.some((action) => action.root !== root))
    throw new Problem(
      l10n.t(
        'An agenda can only refer to actions in its own notes folder. Select a person or meeting in {0}.',
        nameOf(Uri.parse(actions[0]!.root)),
      ),
    );
}

/**
 * Of what bears one name in several notes folders, that of one folder: the `preferred` one where it has any, else the only one.
 * What `name` means is a problem where neither says.
 */
export function inOneFolder<T extends { readonly root: string }>(found: readonly T[], preferred: string | undefined, name: string): T[] {
  const own = found.filter(({ root }) => root === preferred);
  if (own.length > 0) return own;
  const roots = [...new Set(found.map(({ root }) => root))];
  if (roots.length < 2) return [...found];
  const names = roots.map((root) => nameOf(Uri.parse(root))).join(', ');
  throw new Problem(l10n.t('{0} is in more than one notes folder: {1}. Open a note in the folder you mean, then try again.', name, names));
}
