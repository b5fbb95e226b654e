import { FileSystemError, l10n, Uri, workspace } from 'vscode';
import { Problem, reasonOf } from '../problem';
import { nameOf } from '../words/words';

/**
 * Makes a file that must not exist yet; false where something has its name. It gets its name once it is whole, and is no part of any
 * editor's undo. Folders above it are made too. A `Problem` says why it cannot be made; nothing is left behind then.
 */
export async function createFile(uri: Uri, text: string): Promise<boolean> {
  const [isTaken, folders] = await Promise.all([isThere(uri), missingAbove(uri)]);
  if (isTaken) return false;
  const bytes = new TextEncoder().encode(text);
  const beside = Uri.joinPath(uri, '..', `.one-on-one-${crypto.randomUUID().slice(0, 8)}`);
  try {
    await workspace.fs.writeFile(beside, bytes);
    await place(beside, uri, bytes);
  } catch (error) {
    await remove(beside);
    for (const folder of folders) await remove(folder);
    if (await isThere(uri).catch(() => false)) return false;
    throw whyNotWritten(uri, error);
  }
  // Another window may have given its file this name in the same moment.
  return isSame(await workspace.fs.readFile(uri), bytes);
}

/** Whether something has this name; a `Problem` where no one can say. */
export async function isThere(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw whyNotWritten(uri, error);
  }
}

/** Deletes a file whose content is still this one: no one else has written to it. Its folder goes along where nothing else is in it. */
export async function removeUnchanged(uri: Uri, text: string): Promise<void> {
  const bytes = await workspace.fs.readFile(uri).then(undefined, () => undefined);
  if (bytes !== undefined && isSame(bytes, new TextEncoder().encode(text)) && (await remove(uri))) await remove(Uri.joinPath(uri, '..'));
}

/** The words of a file system that did not take what was written. */
export function whyNotWritten(uri: Uri, error: unknown): Problem {
  if (error instanceof Problem) return error;
  const name = nameOf(uri);
  if (workspace.fs.isWritableFileSystem(uri.scheme) === false)
    return new Problem(l10n.t("Couldn't save {0}. Its file system is read-only.", name));
  if (error instanceof FileSystemError && error.code === 'NoPermissions')
    return new Problem(l10n.t("Couldn't save {0}. Check that the file and its folder are writable.", name));
  if (/\bENOSPC\b|\bEDQUOT\b|no space left|quota/i.test(reasonOf(error)))
    return new Problem(l10n.t("Couldn't save {0}. The disk is full.", name));
  return new Problem(l10n.t("Couldn't save {0}: {1}", name, reasonOf(error)));
}

async function place(from: Uri, to: Uri, bytes: Uint8Array): Promise<void> {
  try {
    await workspace.fs.rename(from, to, { overwrite: false });
  } catch (error) {
    if (await isThere(to)) throw error;
    // There are file systems that cannot rename.
    await remove(from);
    await workspace.fs.writeFile(to, bytes).then(undefined, async (failure: unknown) => {
      await remove(to);
      throw failure;
    });
  }
}

/** The folders above that do not exist, the innermost first. */
async function missingAbove(uri: Uri): Promise<Uri[]> {
  const missing: Uri[] = [];
  for (let folder = Uri.joinPath(uri, '..'); folder.path !== '/' && !(await exists(folder)); folder = Uri.joinPath(folder, '..'))
    missing.push(folder);
  return missing;
}

async function exists(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    (error: unknown) => !isMissing(error),
  );
}

/** A file, or a folder that is empty. */
async function remove(uri: Uri): Promise<boolean> {
  return workspace.fs.delete(uri, { useTrash: false }).then(
    () => true,
    () => false,
  );
}

function isMissing(error: unknown): boolean {
  return error instanceof FileSystemError && error.code === 'FileNotFound';
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}
