import { l10n, type Uri, workspace } from 'vscode';
import { Problem, reasonOf } from './problem';
import { nameOf } from './words';

/** Writes what the user asked to be written, over what is there. */
export async function writeTarget(target: Uri, text: string): Promise<void> {
  try {
    await workspace.fs.writeFile(target, new TextEncoder().encode(text));
  } catch (error) {
    throw new Problem(l10n.t('{0} cannot be written: {1}', nameOf(target), reasonOf(error)));
  }
}
