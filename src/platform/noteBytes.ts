import { l10n, type TextDocument, type Uri, workspace } from 'vscode';
import { decisive, whyNotRead } from './noteFile';
import { Problem } from './problem';
import { nameOf } from './words';

/** Milliseconds that VS Code is given to load what is newer on the disk than in a document. */
const patience = 2000;

/**
 * The text on the disk, a byte order mark included, where a clean document does not say the same: VS Code makes mixed line ends uniform
 * when it saves. One that is older than the disk is waited for; bytes that are no text are refused.
 */
export async function differingDisk(document: TextDocument): Promise<string | undefined> {
  for (const end = Date.now() + patience; ; await changeOf(document, 300)) {
    if (decisive(document.uri) !== undefined) return undefined;
    const disk = await readBytes(document.uri);
    if (document.getText() === disk.replace(/^\uFEFF/, '')) return undefined;
    if (uniform(document.getText()) === uniform(disk) || Date.now() > end) return disk;
  }
}

/** Writes a file whose text is known. VS Code then loads it into the document, where one undo takes it back; that is waited for, so that all see the same. */
export async function changeBytes(document: TextDocument, before: string, after: string): Promise<void> {
  if (decisive(document.uri) !== undefined || (await readBytes(document.uri)) !== before) throw new Problem(l10n.t('{0} changed meanwhile, so nothing was written. Try again.', nameOf(document.uri)));
  await workspace.fs.writeFile(document.uri, new TextEncoder().encode(after));
  for (const end = Date.now() + patience; uniform(document.getText()) !== uniform(after) && Date.now() < end;) await changeOf(document, 300);
}

function uniform(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

async function readBytes(uri: Uri): Promise<string> {
  try {
    return decode(await workspace.fs.readFile(uri), uri);
  } catch (error) {
    throw whyNotRead(uri, error);
  }
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

function decode(bytes: Uint8Array, uri: Uri): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Problem(l10n.t('{0} is not UTF-8 text, so nothing was written. Save it with the encoding UTF-8 first.', nameOf(uri)));
  }
}
