import { commands, Disposable, l10n, type TextDocument, window, workspace } from 'vscode';
import { keepsLines } from '../../core/text/keepsLines';
import { readDisk } from './noteDisk';
import { Problem } from '../problem';
import { nameOf } from '../words/words';
import type { NotePlan } from './notePlan';
import { documentOf, isDirty } from './openDocument';

/** An edit, and the text of a note before and after it. */
type Edited = Pick<NotePlan, 'before' | 'after' | 'edits'>;

/** Saves what was clean before it was changed, and remembers what could not be saved. */
export class NoteSaves {
  /** The version that was left in a document whose save failed, by URI. */
  private readonly failed = new Map<string, number>();
  /** The version that saving an edit left, where nobody else changed it meanwhile. */
  private readonly saved = new WeakMap<TextDocument, number>();

  /** Whether a document is dirty since a save of ours failed. */
  hasFailed(document: TextDocument): boolean {
    const uri = document.uri.toString();
    if (!isDirty(document)) this.failed.delete(uri);
    return this.failed.has(uri);
  }

  /** Whether it is dirty for that reason alone: no one has typed since. */
  isOwn(document: TextDocument): boolean {
    return this.hasFailed(document) && this.failed.get(document.uri.toString()) === document.version;
  }

  /**
   * Whether what was edited is on the disk. What formats or trims on save is left out where VS Code allows it, which is in the active editor.
   * VS Code may be busy with a note, above all one that was just renamed: it is asked once more, unless the edit is there and somebody
   * types on.
   */
  async save(document: TextDocument, edited: Edited): Promise<boolean> {
    for (const wait of [0, beforeAskingAgain]) {
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      const now = documentOf(document.uri) ?? document;
      if (await this.saveNow(now, edited)) return true;
    }
    this.keep(documentOf(document.uri) ?? document);
    return false;
  }

  /** Whether nobody but what formats or trims on save has changed a document since it was edited, as far as anybody can tell. */
  isAsSaved(document: TextDocument): boolean {
    return this.saved.get(document) === document.version;
  }

  keep(document: TextDocument): void {
    this.failed.set(document.uri.toString(), document.version);
  }

  /** Whether it is clean after, or has the edit on the disk and more that is somebody else's to save. */
  private async saveNow(document: TextDocument, edited: Edited): Promise<boolean> {
    let isOwn = document.getText() === edited.after;
    let saves = 0;
    // One types where the editor is active. What comes once the text has gone to the disk leaves the document dirty until it is saved again.
    const others = Disposable.from(
      workspace.onDidChangeTextDocument(
        (event) => (isOwn &&= event.document !== document || window.activeTextEditor?.document !== document),
      ),
      workspace.onDidSaveTextDocument((saved) => (isOwn &&= saved !== document || ++saves === 1)),
    );
    try {
      const byCommand = isActive(document);
      if (byCommand) await commands.executeCommand('workbench.action.files.saveWithoutFormatting');
      if (isDirty(document) && !document.isClosed && !(byCommand && (await isOnDisk(document, edited)))) await document.save();
    } finally {
      others.dispose();
    }
    // one that VS Code closed meanwhile, as it may one that was renamed, stays as dirty as it was
    const now = document.isClosed ? documentOf(document.uri) : document;
    const isSaved = now === undefined || !isDirty(now);
    if (isOwn && isSaved) this.saved.set(document, document.version);
    else this.saved.delete(document);
    return isSaved || isOnDisk(document, edited);
  }
}

/** Milliseconds. */
const beforeAskingAgain = 300;

async function isOnDisk({ uri }: TextDocument, { before, edits }: Edited): Promise<boolean> {
  const disk = await readDisk(uri).catch(() => undefined);
  // lines that were taken out leave nothing to be found
  return disk !== undefined && disk.replace('\uFEFF', '') !== before && keepsLines(before, edits, disk);
}

export function notSaved(document: TextDocument): Problem {
  return new Problem(l10n.t("Couldn't save {0}. Your changes are in the open editor.", nameOf(document.uri)));
}

function isActive(document: TextDocument): boolean {
  const input = window.tabGroups.activeTabGroup.activeTab?.input as { readonly uri?: { toString(): string } } | undefined;
  return window.activeTextEditor?.document === document && input?.uri?.toString() === document.uri.toString();
}
