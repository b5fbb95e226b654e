import { FileType, l10n, Uri, workspace } from 'vscode';
import { excludePattern, hasLine, withLine, withoutLine } from '../core/git/exclude';
import { gitOf } from './git';
import type { GitPlace } from './gitFolder';
import { isMissing } from './folders/folders';
import { whyNotWritten } from './notes/newFile';
import { Problem } from './problem';
import { nameOf } from './words/words';

/** The line of the local exclude file that keeps a folder out of its repository. A `Problem` where none can. */
async function lineFor(folder: Uri, { path }: GitPlace): Promise<string> {
  // Git sees a link as a file.
  const isLink = await workspace.fs.stat(folder).then(
    ({ type }) => (type & FileType.SymbolicLink) !== 0,
    () => false,
  );
  const pattern = path === '' ? undefined : excludePattern(path, !isLink);
  if (pattern === undefined)
    throw new Problem(l10n.t("{0} is the top folder of its Git repository, so it can't be kept out of it.", nameOf(folder)));
  return bytesOf(pattern);
}

export async function isKeptOut(folder: Uri, place: GitPlace): Promise<boolean> {
  return hasLine(await readExclude(place), await lineFor(folder, place));
}

/** Writes our line into `info/exclude`, or takes it away; nothing else in the file changes. */
export async function setKeptOut(folder: Uri, place: GitPlace, isKept: boolean): Promise<void> {
  const line = await lineFor(folder, place);
  const text = await readExclude(place);
  const after = isKept ? (hasLine(text, line) ? text : withLine(text, line)) : withoutLine(text, line);
  if (after === text) return;
  const file = excludeFile(place);
  try {
    await workspace.fs.createDirectory(Uri.joinPath(file, '..'));
    await workspace.fs.writeFile(
      file,
      Uint8Array.from(after, (sign) => sign.charCodeAt(0)),
    );
  } catch (error) {
    throw whyNotWritten(file, error);
  }
}

/** Whether git has something of a folder already; undefined where nobody can say. */
export async function isTracked(folder: Uri): Promise<boolean | undefined> {
  const repository = await gitOf(Uri.joinPath(folder, '-')).catch(() => undefined);
  return repository?.getObjectDetails('', folder.fsPath).then(
    () => true,
    () => false,
  );
}

/** Whether a folder is ignored already, as far as git says. */
export async function isIgnored(folder: Uri): Promise<boolean> {
  const repository = await gitOf(Uri.joinPath(folder, '-')).catch(() => undefined);
  const ignored = await repository?.checkIgnore([folder.fsPath]).catch(() => undefined);
  return (ignored?.size ?? 0) > 0;
}

function excludeFile({ common }: GitPlace): Uri {
  return Uri.joinPath(common, 'info', 'exclude');
}

/** Each character a byte: whatever is in the file stays. */
async function readExclude(place: GitPlace): Promise<string> {
  const file = excludeFile(place);
  try {
    return Array.from(await workspace.fs.readFile(file), (byte) => String.fromCharCode(byte)).join('');
  } catch (error) {
    if (isMissing(error)) return '';
    throw whyNotWritten(file, error);
  }
}

function bytesOf(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
}
