import { FileSystemError, l10n, type Uri, workspace } from 'vscode';
import { Problem } from './problem';
import { nameOf } from './words';

/** The text of a note as it is now: an open document's, else the file's. */
export async function noteText(uri: Uri): Promise<string> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open !== undefined) return open.getText();
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') throw new Problem(l10n.t('There is no note {0}.', nameOf(uri)));
    throw new Problem(l10n.t('{0} cannot be read: {1}', nameOf(uri), error instanceof Error ? error.message : String(error)));
  }
}
