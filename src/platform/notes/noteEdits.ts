import { type Disposable, l10n, type Uri } from 'vscode';
import type { NoteIndex } from '../../index/noteIndex';
import type { Documents } from './documents';
import { takeBack } from '../../core/text/takeBack';
import { createFile, isThere, removeUnchanged } from './newFile';
import type { Change } from './notePlan';
import { documentOf, isDirty } from './openDocument';
import { NoteSaves } from './noteSaves';
import { changeNotes, type Rename, type Written } from './noteWriter';
import { Problem, reasonOf } from '../problem';
import { nameOf } from '../words/words';
import { Turns } from '../turns';

export type { Change, Rename, Written };

/**
 * Changes notes the way the contract asks: the change is worked out from the current text, in editors it is one undoable edit across
 * all notes, and a note that was clean is on the disk after. A note changed in between is read again. Each call resolves when the index
 * knows what was written.
 */
export class NoteEdits implements Disposable {
  private readonly making = new Turns();
  private readonly writing = new Turns();
  private readonly saves = new NoteSaves();

  constructor(
    private readonly index: Pick<NoteIndex, 'refresh' | 'settled'>,
    private readonly documents: Pick<Documents, 'read'>,
    private readonly didCreate: (uri: Uri) => void,
  ) {}

  /** Runs one after the other what looks for a note and then makes it, so that two commands at once do not make two. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.making.next(work);
  }

  /** Edits one or more notes, by URI, and renames one of them. A note that refuses leaves all as they are. */
  async change(changes: ReadonlyMap<string, Change>, rename?: Rename): Promise<readonly Written[]> {
    // A save that meets another command's edit does not save.
    const written = await this.writing.next(() => changeNotes(changes, this.documents.read, this.saves, rename));
    await this.tell(rename === undefined ? changes.keys() : [...changes.keys(), rename.to.toString()]);
    return written;
  }

  async changeOne(uri: Uri, change: Change): Promise<void> {
    await this.change(new Map([[uri.toString(), change]]));
  }

  /** Makes changes and goes on with the rest of a command; where that fails, they are taken back. */
  async changeThen<T>(changes: ReadonlyMap<string, Change>, rest: () => Promise<T>): Promise<T> {
    const written = await this.change(changes);
    try {
      return await rest();
    } catch (error) {
      const stay: Uri[] = [];
      for (const one of written) await this.changeOne(one.uri, backTo(one)).catch(() => stay.push(one.uri));
      throw stay.length === 0
        ? error
        : new Problem(l10n.t('{0} These files were changed: {1}.', reasonOf(error), stay.map(nameOf).join(', ')));
    }
  }

  /** Takes changes back that may be long ago, each of another note, wherever the lines are now; a `Problem`, and none, where some are not as they were written. */
  async takeBack(...written: readonly Written[]): Promise<void> {
    const back = (one: Written): Change => {
      return (text, uri) => {
        const edits = takeBack(text, one);
        if (edits === undefined) throw new Problem(l10n.t("Couldn't undo: {0} has changed since.", nameOf(uri)));
        return edits;
      };
    };
    await this.change(new Map(written.map((one) => [one.uri.toString(), back(one)])));
  }

  /** Deletes a file that was made, as long as it has this text and no editor has another. Answers whether it is gone. */
  async remove(uri: Uri, text: string): Promise<boolean> {
    const document = documentOf(uri);
    if (document !== undefined && isDirty(document)) return false;
    await removeUnchanged(uri, text);
    const isGone = !(await isThere(uri));
    if (isGone) await this.tell([uri.toString()]);
    return isGone;
  }

  /** Makes a file that must not exist yet; false when it does. No undo takes it away. */
  async create(uri: Uri, text: string): Promise<boolean> {
    // Whoever meets it next has it from here.
    this.documents.read(text);
    const made = await createFile(uri, text);
    await this.tell([uri.toString()]);
    if (made) this.didCreate(uri);
    return made;
  }

  dispose(): void {
    this.saves.dispose();
  }

  private async tell(uris: Iterable<string>): Promise<void> {
    for (const uri of uris) this.index.refresh(uri);
    await this.index.settled();
  }
}

/** Takes a change back; refuses where the note has changed since. */
function backTo({ before, after }: Written): Change {
  return (text) => {
    const start = text.length - after.length;
    if (text.slice(0, Math.max(0, start)).replace('\uFEFF', '') !== '' || !text.endsWith(after)) throw new Problem('');
    return [{ start, end: text.length, text: before }];
  };
}
