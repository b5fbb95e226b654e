import { FileSystemError, l10n, Uri, workspace, WorkspaceEdit } from 'vscode';
import type { TextDocument } from 'vscode';
import type { TextEdit } from '../core/text/textEdit';
import { applyEdits } from '../core/text/textEdit';
import { toRange } from './ranges';
import { Problem } from './problem';
import { nameOf } from './words';

/** Makes edits of the text as it is at the moment of the call; throws a `Problem` to refuse. */
export type Change = (text: string, uri: Uri) => readonly TextEdit[];

const attempts = 8;
/** Milliseconds before a note that is newer on the disk than in its document is looked at again: VS Code is about to load it. */
const pause = 150;

/**
 * Changes notes the way the contract asks: the change is worked out from the current text, applied as one undoable edit across all
 * notes, and a note that was clean is saved after. A note changed in between is read again.
 */
export class NoteEdits {
  private queue: Promise<unknown> = Promise.resolve();

  /** Runs one after the other what looks for a note and then makes it, so that two commands at once do not make two. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(work);
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  /** Edits one or more notes; true when anything changed. */
  async change(changes: ReadonlyMap<string, Change>): Promise<boolean> {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const documents = await Promise.all([...changes.keys()].map((uri) => open(Uri.parse(uri))));
      const states = new Map(await Promise.all(documents.map(async (document) => [document, await compareWithDisk(document)] as const)));
      if ([...states.values()].includes('stale')) {
        await new Promise((resolve) => setTimeout(resolve, pause));
        continue;
      }
      const edit = new WorkspaceEdit();
      const clean: TextDocument[] = [];
      const raw: { document: TextDocument; edits: Change }[] = [];
      for (const document of documents) {
        const change = changes.get(document.uri.toString());
        if (change === undefined) continue;
        if (states.get(document) === 'mixed line ends') {
          raw.push({ document, edits: change });
          continue;
        }
        const edits = change(document.getText(), document.uri);
        for (const one of edits) edit.replace(document.uri, toRange(document, one), one.text);
        if (edits.length > 0 && !document.isDirty) clean.push(document);
      }
      if (edit.size > 0 && !(await workspace.applyEdit(edit))) continue;
      for (const { document, edits } of raw) await changeBytes(document.uri, edits);
      for (const document of clean) await save(document);
      return edit.size > 0 || raw.length > 0;
    }
    throw new Problem(l10n.t('The note keeps changing, so nothing was written. Try again.'));
  }

  changeOne(uri: Uri, change: Change): Promise<boolean> {
    return this.change(new Map([[uri.toString(), change]]));
  }

  /** Makes a file that must not exist yet; false when it does. Folders above it are made too. */
  async create(uri: Uri, text: string): Promise<boolean> {
    if (await exists(uri)) return false;
    const edit = new WorkspaceEdit();
    edit.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(text) });
    if (await workspace.applyEdit(edit)) return true;
    if (await exists(uri)) return false;
    throw await whyNotCreated(uri);
  }
}

async function open(uri: Uri): Promise<TextDocument> {
  try {
    return await workspace.openTextDocument(uri);
  } catch (error) {
    throw new Problem(l10n.t('{0} cannot be read: {1}', nameOf(uri), error instanceof Error ? error.message : String(error)));
  }
}

async function save(document: TextDocument): Promise<void> {
  if (document.isDirty && !(await document.save())) {
    throw new Problem(l10n.t('{0} was changed but could not be saved. Your change is in the open editor.', nameOf(document.uri)));
  }
}

/**
 * VS Code makes mixed line ends uniform when it saves, and replaces bytes that are no text. The first kind of note is changed on the
 * disk instead, so that every other byte stays; the second is refused.
 */
async function compareWithDisk(document: TextDocument): Promise<'same' | 'mixed line ends' | 'stale'> {
  if (document.isDirty || document.isUntitled || !document.encoding.startsWith('utf8')) return 'same';
  const disk = decode(await workspace.fs.readFile(document.uri), document.uri).replace(/^\uFEFF/, '');
  const text = document.getText();
  if (disk === text) return 'same';
  return disk.replace(/\r\n?/g, '\n') === text.replace(/\r\n?/g, '\n') ? 'mixed line ends' : 'stale';
}

async function changeBytes(uri: Uri, change: Change): Promise<void> {
  const before = await workspace.fs.stat(uri);
  const text = decode(await workspace.fs.readFile(uri), uri);
  const edits = change(text, uri);
  if (edits.length === 0) return;
  const now = await workspace.fs.stat(uri);
  if (now.mtime !== before.mtime || now.size !== before.size) throw new Problem(l10n.t('{0} changed meanwhile, so nothing was written. Try again.', nameOf(uri)));
  await workspace.fs.writeFile(uri, new TextEncoder().encode(applyEdits(text, edits)));
}

function decode(bytes: Uint8Array, uri: Uri): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Problem(l10n.t('{0} is not UTF-8 text, so nothing was written. Save it with the encoding UTF-8 first.', nameOf(uri)));
  }
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

async function whyNotCreated(uri: Uri): Promise<Problem> {
  if (workspace.fs.isWritableFileSystem(uri.scheme) === false) return new Problem(l10n.t('{0} cannot be written: its file system is read-only.', nameOf(uri)));
  try {
    await workspace.fs.createDirectory(Uri.joinPath(uri, '..'));
  } catch (error) {
    const words = error instanceof FileSystemError || error instanceof Error ? error.message : String(error);
    return new Problem(l10n.t('{0} cannot be written: {1}', nameOf(uri), words));
  }
  return new Problem(l10n.t('{0} cannot be written. Look whether its folder is read-only or the disk is full.', nameOf(uri)));
}
