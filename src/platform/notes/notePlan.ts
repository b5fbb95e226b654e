import { l10n, type TextDocument, type Uri, workspace } from 'vscode';
import { applyEdits, type TextEdit } from '../../core/text/textEdit';
import type { ScannedText } from '../../index/scannedText';
import { notUtf8, readDisk } from './noteDisk';
import { documentOf, hasTab, isDirty } from './openDocument';
import { checkReadable, checkText } from './noteFile';
import { Problem } from '../problem';
import { isReadOnly } from './readOnly';
import { nameOf } from '../words/words';

/** Reads a text that a note has or is about to have, once for all who ask. */
export type NoteReading = (text: string) => ScannedText;

/** Makes edits of the text as it is at the moment of the call; throws a `Problem` to refuse. Asked again when the text changed meanwhile. */
export type Change = (text: string, uri: Uri, read: NoteReading) => readonly TextEdit[] | Promise<readonly TextEdit[]>;

/** What is to become of one note, worked out from the text that it is about. */
export interface NotePlan {
  readonly uri: Uri;
  readonly before: string;
  readonly after: string;
  readonly edits: readonly TextEdit[];
  readonly change: Change;
  /** Where it is changed in an editor; else it is changed on the disk. */
  readonly document?: TextDocument;
  /** The document's, when the plan was made. */
  readonly version?: number;
  /** Whether the document had changes that are not saved: these are the user's to save. */
  readonly isDirty: boolean;
}

/**
 * A note with unsaved changes is changed in its document, and so is one that a tab shows as it is on the disk. Any other one, and one
 * that VS Code would not write back byte for byte, is changed on the disk.
 * @param inEditor opens a document where there is none, for the sake of one undo.
 */
export async function planNote(uri: Uri, change: Change, read: NoteReading, inEditor: boolean): Promise<NotePlan> {
  const known = documentOf(uri);
  const wasDirty = known !== undefined && isDirty(known);
  if (!wasDirty) await checkReadable(uri);
  if (!(known?.isUntitled ?? false) && (await isReadOnly(uri)))
    throw new Problem(l10n.t("Couldn't save {0} because it's read-only.", nameOf(uri)));
  const disk = wasDirty ? '' : await readDisk(uri);
  const document = wasDirty ? known : await shownAs(uri, disk, inEditor);
  const before = document?.getText() ?? disk;
  const version = document?.version;
  await checkText(uri, read(before));
  const edits = await change(before, uri, read);
  const after = applyEdits(before, edits);
  // Whoever meets it next has it from here.
  read(after);
  return {
    uri,
    before,
    after,
    edits,
    change,
    isDirty: wasDirty,
    ...(document === undefined ? {} : { document }),
    ...(version === undefined ? {} : { version }),
  };
}

/** Whether the note is no longer what the plan was made from, as far as a document tells. */
export function isStale({ uri, document, version, isDirty: wasDirty }: NotePlan): boolean {
  if (document !== undefined) return document.version !== version || isDirty(document) !== wasDirty;
  const open = documentOf(uri);
  return open !== undefined && isDirty(open);
}

/** The clean document that says the same as the file, byte for byte. */
async function shownAs(uri: Uri, disk: string, inEditor: boolean): Promise<TextDocument | undefined> {
  const document = hasTab(uri) ? documentOf(uri) : inEditor ? await workspace.openTextDocument(uri) : undefined;
  if (document === undefined) return undefined;
  if (!document.encoding.startsWith('utf8')) throw notUtf8(uri);
  return document.getText() === disk.replace(/^\uFEFF/, '') ? document : undefined;
}
