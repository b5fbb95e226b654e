import { commands, Disposable, l10n, type TabInputText, type TabInputTextDiff, type TextDocument, window, workspace } from 'vscode';
import { keepsLines } from '../../core/text/keepsLines';
import { readDisk, writeDisk } from './noteDisk';
import { Problem } from '../problem';
import { nameOf } from '../words/words';
import type { NotePlan } from './notePlan';
import { documentOf, isDirty } from './openDocument';

/** An edit, and the text of a note before and after it. */
type Edited = Pick<NotePlan, 'before' | 'after' | 'edits'>;

/** Saves what was clean before it was changed, and remembers what could not be saved. */
export class NoteSaves implements Disposable {
  /** The version that was left in a document whose save failed, by URI, until that is saved or thrown away. */
  private readonly failed = new Map<string, number>();
  /** The version that saving an edit left, and whether nobody else changed it meanwhile. */
  private readonly saved = new WeakMap<TextDocument, { readonly version: number; readonly isOwn: boolean }>();
  private readonly listeners = Disposable.from(
    workspace.onDidSaveTextDocument(({ uri }) => this.failed.delete(uri.toString())),
    workspace.onDidCloseTextDocument(({ uri }) => this.failed.delete(uri.toString())),
    workspace.onDidChangeTextDocument((event) => this.hasFailed(event.document)),
  );

  /** Whether a document is dirty since a save of ours failed. */
  hasFailed(document: TextDocument): boolean {
    const uri = document.uri.toString();
    if (this.failed.has(uri) && !isDirty(document)) this.failed.delete(uri);
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

  /** Whether a document is as it was when an edit of it had been saved: what others did to it before was saved with that. */
  isAsSaved(document: TextDocument): boolean {
    return this.saved.get(document)?.version === document.version;
  }

  /** Whether nobody but what formats or trims on save has changed it since it was edited, as far as anybody can tell. */
  isOwnAsSaved(document: TextDocument): boolean {
    return this.isAsSaved(document) && this.saved.get(document)?.isOwn === true;
  }

  dispose(): void {
    this.listeners.dispose();
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
    if (isSaved && now !== undefined) await saveUndone(now, edited);
    if (isSaved) this.saved.set(document, { version: document.version, isOwn });
    else this.saved.delete(document);
    return isSaved || isOnDisk(document, edited);
  }
}

/** Milliseconds. */
const beforeAskingAgain = 300;

/** VS Code takes an edit that somebody takes back while it is being saved for one that never was: the disk has it. */
async function saveUndone(document: TextDocument, { before, after }: Edited): Promise<void> {
  if (before === after || document.getText() !== before) return;
  const disk = await readDisk(document.uri);
  if (disk.replace('\uFEFF', '') === after) await writeDisk(document.uri, disk, disk.slice(0, disk.length - after.length) + before);
}

async function isOnDisk({ uri }: TextDocument, { before, edits }: Edited): Promise<boolean> {
  const disk = await readDisk(uri).catch(() => undefined);
  // lines that were taken out leave nothing to be found
  return disk !== undefined && disk.replace('\uFEFF', '') !== before && keepsLines(before, edits, disk);
}

export class NotSaved extends Problem {
  /** Where the changes are taken back. */
  readonly short: string;

  constructor({ uri }: TextDocument) {
    super(l10n.t("Couldn't save {0}. Your changes are in the open editor.", nameOf(uri)));
    this.short = l10n.t("Couldn't save {0}.", nameOf(uri));
  }
}

/** A diff that is active saves its other side, too, where that has changes. */
function isActive(document: TextDocument): boolean {
  const input = window.tabGroups.activeTabGroup.activeTab?.input as Partial<TabInputText & TabInputTextDiff> | undefined;
  const other = input?.original && documentOf(input.original);
  const shown = input?.uri ?? (other !== undefined && isDirty(other) ? undefined : input?.modified);
  return window.activeTextEditor?.document === document && shown?.toString() === document.uri.toString();
}
