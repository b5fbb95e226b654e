import { l10n, type TextDocument, type Uri, window, workspace } from 'vscode';
import { decodeNote } from '../../core/note/utf8';
import { whyNotWritten } from './newFile';
import { whyNotRead } from './noteFile';
import { documentOf, isDirty } from './openDocument';
import { Problem } from '../problem';
import { nameOf } from '../words/words';

/** Milliseconds that VS Code is given to load what was written into an open document. */
const patience = 2000;

/** The text of a file, a byte order mark included; bytes that are no text are refused. */
export async function readDisk(uri: Uri): Promise<string> {
  const bytes = await workspace.fs.readFile(uri).then(undefined, (error: unknown) => {
    throw whyNotRead(uri, error);
  });
  if (decodeNote(bytes) === undefined) throw notUtf8(uri);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

export function notUtf8(uri: Uri): Problem {
  return new Problem(l10n.t("{0} isn't UTF-8 text. Save it with UTF-8 encoding and try again.", nameOf(uri)));
}

/**
 * Writes a file that is as it was known; false where it is not, and then nothing is written. A `Problem` says why it cannot be written;
 * its text is as before then.
 */
export async function writeDisk(uri: Uri, before: string, after: string): Promise<boolean> {
  const document = documentOf(uri);
  if ((await readDisk(uri)) !== before || (document !== undefined && isDirty(document))) return false;
  const bytes = new TextEncoder().encode(after);
  try {
    await workspace.fs.writeFile(uri, bytes);
  } catch (error) {
    await restore(uri, before, bytes);
    throw whyNotWritten(uri, error);
  }
  // There one undo takes it back, and what is typed next goes on from it.
  if (document !== undefined)
    for (const end = Date.now() + patience; !isLike(document, after) && Date.now() < end;) await changeOf(document, 300);
  return true;
}

/**
 * What could not be written whole may have emptied the file, or left its start there; anything else is another program's. Where the text
 * cannot go back there, an editor has it.
 */
async function restore(uri: Uri, before: string, written: Uint8Array): Promise<void> {
  try {
    const left = await workspace.fs.readFile(uri);
    if (left.every((byte, at) => byte === written[at])) await workspace.fs.writeFile(uri, new TextEncoder().encode(before));
  } catch {
    await window.showTextDocument(await workspace.openTextDocument({ content: before, language: 'markdown' }), { preview: false });
    throw new Problem(l10n.t("Couldn't save {0}. Its text is in the open editor. Save it to another location.", nameOf(uri)));
  }
}

function isLike(document: TextDocument, text: string): boolean {
  return uniform(document.getText()) === uniform(text);
}

function uniform(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

/** Settles when the document changes, or after so many milliseconds. */
function changeOf(document: TextDocument, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    const listener = workspace.onDidChangeTextDocument((event) => event.document === document && done());
  });
}
