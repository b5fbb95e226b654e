import { l10n, type TextDocument, Uri, workspace, WorkspaceEdit } from 'vscode';
import type { TextEdit } from '../../core/text/textEdit';
import { keepsLines } from '../../core/text/keepsLines';
import { isThere } from './newFile';
import { readDisk, writeDisk } from './noteDisk';
import { type Change, isStale, type NotePlan, type NoteReading, planNote } from './notePlan';
import { type NoteSaves, NotSaved } from './noteSaves';
import { documentOf, isDirty } from './openDocument';
import { Problem } from '../problem';
import { toRange } from '../ranges';
import { nameOf } from '../words/words';

/** A note that gets another name in the same undo; nothing may have that name yet. */
export interface Rename {
  readonly from: Uri;
  readonly to: Uri;
}

/** The text of a note before and after, without a byte order mark where it was changed in an editor. */
export type Written = Pick<NotePlan, 'uri' | 'before' | 'after'>;

const attempts = 8;

/**
 * Changes notes as a whole: what is in editors is one undo, what was clean is saved, and what is then not found on the disk is made again
 * from the text that is there. A failure leaves every note as it was; where that fails, its message names those that are not.
 */
export async function changeNotes(
  changes: ReadonlyMap<string, Change>,
  read: NoteReading,
  saves: NoteSaves,
  rename?: Rename,
): Promise<readonly Written[]> {
  const all = new Map<string, Written>();
  let left = changes;
  let renaming = rename;
  for (let attempt = 0; attempt < attempts; attempt++) {
    const writer = new NoteWriter(saves, renaming);
    const plans = await Promise.all([...left].map(([uri, change]) => planNote(Uri.parse(uri), change, read, renaming !== undefined)));
    const changed = plans.filter(
      ({ before, after, document }) => after !== before || (document !== undefined && saves.hasFailed(document)),
    );
    if (plans.some(isStale) || !(await writer.write(changed))) continue;
    const lost = await lostOf(
      changed.map((plan) => ({ ...plan, uri: writer.placeOf(plan.uri) })),
      saves,
    );
    for (const { uri, before, after } of changed) all.set(uri.toString(), { uri: writer.placeOf(uri), before, after });
    if (lost.length === 0) return [...all.values()];
    left = new Map(lost.map(({ uri, change }) => [uri.toString(), change]));
    renaming = undefined;
  }
  throw new Problem(l10n.t('The note changed while it was being updated. No changes were made. Try again.'));
}

class ReadOnlyEditor extends Problem {}

/** One attempt, which can be taken back. */
class NoteWriter {
  private readonly done: { readonly uri: Uri; readonly takeBack: () => Promise<boolean> }[] = [];

  constructor(
    private readonly saves: NoteSaves,
    private readonly rename: Rename | undefined,
  ) {}

  placeOf(uri: Uri): Uri {
    return this.rename?.from.toString() === uri.toString() ? this.rename.to : uri;
  }

  /** False where a note is no longer as it was planned for; nothing is changed then. */
  async write(plans: readonly NotePlan[]): Promise<boolean> {
    const owed = new Set(plans.filter(({ document }) => document !== undefined && this.saves.isOwn(document)));
    try {
      const written = (await this.writeToDisk(plans)) && (await this.edit(plans.filter(({ document }) => document !== undefined)));
      if (written) await this.save(plans, owed);
      else await this.takeBack();
      return written;
    } catch (error) {
      const only = plans.length === 1 && this.rename === undefined;
      const stays = only && plans[0]?.document !== undefined && !(error instanceof ReadOnlyEditor) ? [] : await this.takeBack();
      const message = error instanceof NotSaved ? error.short : error instanceof Problem ? error.message : undefined;
      if (message === undefined || only) throw error;
      throw new Problem(
        stays.length === 0
          ? l10n.t('{0} No changes were made.', message)
          : l10n.t('{0} These files were changed: {1}.', message, stays.map(nameOf).join(', ')),
      );
    }
  }

  private async writeToDisk(plans: readonly NotePlan[]): Promise<boolean> {
    for (const { uri, before, after, document } of plans) {
      if (document !== undefined) continue;
      if (!(await writeDisk(uri, before, after))) return false;
      this.done.push({ uri, takeBack: () => writeDisk(uri, after, before).catch(() => false) });
    }
    return true;
  }

  private async edit(plans: readonly NotePlan[]): Promise<boolean> {
    const { rename } = this;
    if (plans.length === 0 && rename === undefined) return true;
    const edit = new WorkspaceEdit();
    // Before the texts: where it fails, VS Code would bring back what was typed into the note.
    if (rename !== undefined) edit.renameFile(rename.from, rename.to, { overwrite: false });
    for (const { document, edits } of plans) if (document !== undefined) replace(edit, document, edits, this.placeOf(document.uri));
    const applied = await workspace.applyEdit(edit);
    if (rename !== undefined && (await isThere(rename.to)) && !(await isThere(rename.from)))
      this.done.push({ uri: rename.to, takeBack: () => renameBack(rename) });
    for (const plan of plans) this.done.push({ uri: this.placeOf(plan.uri), takeBack: () => this.putBack(plan) });
    // VS Code asks for no version of a note under a new name: what somebody typed before it had that has moved the text.
    const moved = plans.find(({ uri }) => uri.toString() === rename?.from.toString());
    if (applied && moved?.document !== undefined && moved.document.getText() !== moved.before) {
      await this.putTyped(moved, moved.document.getText());
      return false;
    }
    const isForeign = plans.some(
      ({ document, before, after }) => document !== undefined && document.getText() !== before && document.getText() !== after,
    );
    if (applied || rename === undefined || isForeign) return applied;
    throw new Problem(l10n.t("Couldn't rename {0}. Check that its folder is writable.", nameOf(rename.from)));
  }

  private async save(plans: readonly NotePlan[], owed: ReadonlySet<NotePlan>): Promise<void> {
    for (const plan of plans) {
      const { uri, document, isDirty: wasDirty, before } = plan;
      if (document === undefined) continue;
      const open = await workspace.openTextDocument(this.placeOf(uri));
      if (wasDirty) {
        if (!this.saves.hasFailed(open)) continue;
        if (!owed.has(plan)) throw new NotSaved(open);
      }
      if (!(await this.saves.save(open, plan))) throw new NotSaved(open);
      // An editor can be read-only for as long as the window is open; saving it does nothing, and says nothing. Where it has no edit
      // either, somebody took that back.
      if (!wasDirty && (await readDisk(open.uri)) === before && open.getText() !== before)
        throw new ReadOnlyEditor(l10n.t("Couldn't save {0} because it's read-only.", nameOf(open.uri)));
    }
  }

  /** Leaves the text that a note had when it was renamed, with what somebody had typed. */
  private async putTyped({ uri }: NotePlan, typed: string): Promise<void> {
    const document = await workspace.openTextDocument(this.placeOf(uri));
    await editAlone(document, [{ start: 0, end: document.getText().length, text: typed }]);
  }

  /** Gives what could not be taken back. */
  private async takeBack(): Promise<Uri[]> {
    const stays: Uri[] = [];
    for (const { uri, takeBack } of this.done.splice(0).reverse()) if (!(await takeBack())) stays.push(uri);
    return stays;
  }

  private async putBack({ uri, before, after, isDirty: wasDirty }: NotePlan): Promise<boolean> {
    const place = this.placeOf(uri);
    const document = documentOf(place);
    if (document === undefined) return putBackFile(place, before, after);
    if (document.getText() === before) return true;
    if (document.getText() !== after) return false;
    const edits = [{ start: 0, end: after.length, text: before }];
    if (!(await editAlone(document, edits))) return false;
    if (!wasDirty) await this.saves.save(document, { before: after, after: before, edits });
    return true;
  }
}

function editAlone(document: TextDocument, edits: readonly TextEdit[]): Thenable<boolean> {
  const edit = new WorkspaceEdit();
  replace(edit, document, edits);
  return workspace.applyEdit(edit);
}

function replace(edit: WorkspaceEdit, document: TextDocument, edits: readonly TextEdit[], uri = document.uri): void {
  for (const one of edits) edit.replace(uri, toRange(document, one), one.text);
}

/** Of a document that is closed by now. */
async function putBackFile(uri: Uri, before: string, after: string): Promise<boolean> {
  const disk = (await readDisk(uri).catch(() => undefined)) ?? '';
  const mark = disk.startsWith('\uFEFF') ? '\uFEFF' : '';
  return disk !== mark + after || writeDisk(uri, disk, mark + before).catch(() => false);
}

async function renameBack({ from, to }: Rename): Promise<boolean> {
  const edit = new WorkspaceEdit();
  edit.renameFile(to, from, { overwrite: false });
  return workspace.applyEdit(edit);
}

/** The notes whose change is not on the disk, since someone else wrote there at the same time. */
async function lostOf(plans: readonly NotePlan[], saves: NoteSaves): Promise<NotePlan[]> {
  const own = plans.filter((plan) => !plan.isDirty);
  const start = Date.now();
  const missing = await missingOf(own, saves);
  // Another window that had looked at the file before may write it now; it is given as long as looking takes here.
  const slow = own.filter((plan) => plan.uri.scheme !== 'file' && !missing.includes(plan));
  if (slow.length === 0) return missing;
  await new Promise((resolve) => setTimeout(resolve, Math.max(30, 3 * (Date.now() - start))));
  return [...missing, ...(await missingOf(slow, saves))];
}

async function missingOf(plans: readonly NotePlan[], saves: NoteSaves): Promise<NotePlan[]> {
  const found = await Promise.all(plans.map((plan) => isWritten(plan, saves)));
  return plans.filter((_, at) => !found[at]);
}

/** Whether the disk has the change; what saving did to other lines is taken out again, and what somebody typed there is not. */
async function isWritten({ uri, before, after, edits, document }: NotePlan, saves: NoteSaves): Promise<boolean> {
  const disk = await readDisk(uri);
  const mark = document !== undefined && disk.startsWith('\uFEFF') ? '\uFEFF' : '';
  if (disk === mark + after) return true;
  const open = documentOf(uri);
  const isClean = document !== undefined && (open === undefined || !isDirty(open));
  const isFormatted = isClean && wordsOf(disk) === wordsOf(after);
  if (isFormatted && (open === undefined || saves.isOwnAsSaved(open))) return writeDisk(uri, disk, mark + after);
  // Somebody may have gone on in the very line, or have taken the edit back.
  if (isClean && open !== undefined && saves.isAsSaved(open) && mark + open.getText() === disk) return true;
  return keepsLines(before, edits, disk);
}

/** What formatting and trimming leave as it is. */
function wordsOf(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
