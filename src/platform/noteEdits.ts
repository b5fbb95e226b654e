import { l10n, Uri, workspace, WorkspaceEdit } from 'vscode';
import type { TextDocument } from 'vscode';
import type { TextEdit } from '../core/text/textEdit';
import { applyEdits } from '../core/text/textEdit';
import type { NoteIndex } from '../index/noteIndex';
import { changeBytes, differingDisk } from './noteBytes';
import { createFile } from './newFile';
import { checkWritable, openNote } from './noteFile';
import { toRange } from './ranges';
import { Problem } from './problem';
import { nameOf } from './words';

/** Makes edits of the text as it is at the moment of the call; throws a `Problem` to refuse. Asked again when the text changed meanwhile. */
export type Change = (text: string, uri: Uri) => readonly TextEdit[] | Promise<readonly TextEdit[]>;

/** A note that gets another name in the same undo; nothing may have that name yet. */
export interface Rename { readonly from: Uri; readonly to: Uri }

const attempts = 8;

/**
 * Changes notes the way the contract asks: the change is worked out from the current text, applied as one undoable edit across all
 * notes, and a note that was clean is saved after. A note changed in between is read again. Each call settles when the index knows what
 * was written.
 */
export class NoteEdits {
  private queue: Promise<unknown> = Promise.resolve();
  private writing: Promise<unknown> = Promise.resolve();

  constructor(private readonly index: Pick<NoteIndex, 'refresh' | 'settled'>) {}

  /** Runs one after the other what looks for a note and then makes it, so that two commands at once do not make two. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(work);
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  /** Edits one or more notes, by URI, and renames one of them. A note that refuses leaves all as they are. */
  async change(changes: ReadonlyMap<string, Change>, rename?: Rename): Promise<void> {
    // A save that meets another command's edit does not save.
    const turn = this.writing.then(() => apply(changes, rename));
    this.writing = turn.catch(() => undefined);
    await turn;
    await this.tell(rename === undefined ? changes.keys() : [...changes.keys(), rename.to.toString()]);
  }

  changeOne(uri: Uri, change: Change): Promise<void> {
    return this.change(new Map([[uri.toString(), change]]));
  }

  /** Makes a file that must not exist yet; false when it does. No undo takes it away. */
  async create(uri: Uri, text: string): Promise<boolean> {
    const made = await createFile(uri, text);
    await this.tell([uri.toString()]);
    return made;
  }

  private async tell(uris: Iterable<string>): Promise<void> {
    for (const uri of uris) this.index.refresh(uri);
    await this.index.settled();
  }
}

async function apply(changes: ReadonlyMap<string, Change>, rename?: Rename): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const planned = await Promise.all([...changes].map(([uri, change]) => plan(Uri.parse(uri), change)));
    if (planned.some(({ document, version }) => document.version !== version)) continue;
    const changed = planned.filter(({ edits }) => edits.length > 0);
    const edit = new WorkspaceEdit();
    for (const { document, disk, edits } of changed) {
      if (disk === undefined) for (const one of edits) edit.replace(document.uri, toRange(document, one), one.text);
    }
    const clean = changed.filter(({ document, disk }) => disk === undefined && !document.isDirty).map(({ document }) => document.uri);
    if (rename !== undefined) edit.renameFile(rename.from, rename.to, { overwrite: false });
    // `size` counts texts, not renames.
    if ((edit.size > 0 || rename !== undefined) && !(await workspace.applyEdit(edit))) continue;
    const placeOf = (uri: Uri): Uri => (rename?.from.toString() === uri.toString() ? rename.to : uri);
    for (const { document, disk, edits } of changed) if (disk !== undefined) await changeBytes(await openNote(placeOf(document.uri)), disk, applyEdits(disk, edits));
    for (const uri of clean) await save(placeOf(uri));
    return;
  }
  throw new Problem(l10n.t('The note keeps changing, so nothing was written. Try again.'));
}

interface Plan {
  readonly document: TextDocument;
  /** The document's, when the plan was made. */
  readonly version: number;
  readonly edits: readonly TextEdit[];
  /** The whole file, of a note that VS Code would not write back byte for byte: it is changed on the disk. */
  readonly disk?: string;
}

async function plan(uri: Uri, change: Change): Promise<Plan> {
  const document = await openNote(uri);
  const disk = await differingDisk(document);
  await checkWritable(document);
  const { version } = document;
  const edits = await change(disk ?? document.getText(), uri);
  return { document, version, edits, ...(disk === undefined ? {} : { disk }) };
}

async function save(uri: Uri): Promise<void> {
  const document = await openNote(uri);
  if (document.isDirty && !(await document.save())) {
    throw new Problem(l10n.t('{0} was changed but could not be saved. Your change is in the open editor.', nameOf(document.uri)));
  }
}
