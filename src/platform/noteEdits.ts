import { FileSystemError, l10n, Uri, workspace, WorkspaceEdit } from 'vscode';
import type { TextDocument } from 'vscode';
import type { TextEdit } from '../core/text/textEdit';
import { applyEdits } from '../core/text/textEdit';
import { toRange } from './ranges';
import { Problem } from './problem';
import { nameOf } from './words';

/** Makes edits of the text as it is at the moment of the call; throws a `Problem` to refuse. Asked again when the text changed meanwhile. */
export type Change = (text: string, uri: Uri) => readonly TextEdit[] | Promise<readonly TextEdit[]>;

/** A note that gets another name in the same undo; nothing may have that name yet. */
export interface Rename { readonly from: Uri; readonly to: Uri }

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

  /** Edits one or more notes, and renames one of them; true when anything changed. */
  async change(changes: ReadonlyMap<string, Change>, rename?: Rename): Promise<boolean> {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const plan = await planned(changes);
      if (plan === undefined) {
        await new Promise((resolve) => setTimeout(resolve, pause));
        continue;
      }
      const edit = new WorkspaceEdit();
      for (const { document, edits } of plan.edited) for (const one of edits) edit.replace(document.uri, toRange(document, one), one.text);
      const clean = plan.edited.filter(({ document, edits }) => edits.length > 0 && !document.isDirty).map(({ document }) => document.uri);
      if (rename !== undefined) edit.renameFile(rename.from, rename.to, { overwrite: false });
      if (edit.size > 0 && !(await workspace.applyEdit(edit))) continue;
      for (const [uri, change] of plan.onDisk) await changeBytes(uri, change);
      for (const uri of clean) await save(rename?.from.toString() === uri.toString() ? rename.to : uri);
      return edit.size > 0 || plan.onDisk.length > 0;
    }
    throw new Problem(l10n.t('The note keeps changing, so nothing was written. Try again.'));
  }

  changeOne(uri: Uri, change: Change): Promise<boolean> {
    return this.change(new Map([[uri.toString(), change]]));
  }

  /** Makes a file that must not exist yet; false when it does. Folders above it are made too. */
  async create(uri: Uri, text: string): Promise<boolean> {
    if (await this.exists(uri)) return false;
    const edit = new WorkspaceEdit();
    edit.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(text) });
    if (await workspace.applyEdit(edit)) return true;
    if (await this.exists(uri)) return false;
    throw await whyNotCreated(uri);
  }

  async exists(uri: Uri): Promise<boolean> {
    return workspace.fs.stat(uri).then(() => true, () => false);
  }
}

async function open(uri: Uri): Promise<TextDocument> {
  try {
    return await workspace.openTextDocument(uri);
  } catch (error) {
    throw new Problem(l10n.t('{0} cannot be read: {1}', nameOf(uri), error instanceof Error ? error.message : String(error)));
  }
}

interface Plan {
  readonly edited: readonly { readonly document: TextDocument; readonly edits: readonly TextEdit[] }[];
  /** Notes that VS Code would not write back byte for byte. */
  readonly onDisk: readonly (readonly [Uri, Change])[];
}

/** What is to be done in each note as it is now; undefined when one changed while it was looked at. */
async function planned(changes: ReadonlyMap<string, Change>): Promise<Plan | undefined> {
  const asked = [...changes].map(([uri, change]) => ({ uri: Uri.parse(uri), change }));
  const opened = await Promise.all(asked.map(async ({ uri, change }) => {
    const document = await open(uri);
    return { document, change, state: await compareWithDisk(document), version: document.version };
  }));
  if (opened.some(({ state }) => state === 'stale')) return undefined;
  const edited = await Promise.all(opened.filter(({ state }) => state === 'same').map(async ({ document, change }) => ({ document, edits: await change(document.getText(), document.uri) })));
  if (opened.some(({ document, version }) => document.version !== version)) return undefined;
  return { edited, onDisk: opened.filter(({ state }) => state === 'mixed line ends').map(({ document, change }) => [document.uri, change] as const) };
}

async function save(uri: Uri): Promise<void> {
  const document = await open(uri);
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
  const edits = await change(text, uri);
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
