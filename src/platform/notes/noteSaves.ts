import { commands, l10n, type TextDocument, window } from 'vscode';
import { Problem } from '../problem';
import { nameOf } from '../words/words';
import { documentOf } from './notePlan';

/** Saves what was clean before it was changed, and remembers what could not be saved. */
export class NoteSaves {
  /** The version that was left in a document whose save failed, by URI. */
  private readonly failed = new Map<string, number>();

  /** Whether a document is dirty since a save of ours failed. */
  hasFailed(document: TextDocument): boolean {
    const uri = document.uri.toString();
    if (!document.isDirty) this.failed.delete(uri);
    return this.failed.has(uri);
  }

  /** Whether it is dirty for that reason alone: no one has typed since. */
  isOwn(document: TextDocument): boolean {
    return this.hasFailed(document) && this.failed.get(document.uri.toString()) === document.version;
  }

  /**
   * Whether the document was saved. What formats or trims on save is left out where VS Code allows it, which is in the active editor. VS Code
   * may be busy with a note, above all one that was just renamed: it is asked once more.
   */
  async save(document: TextDocument): Promise<boolean> {
    if (await saveNow(document)) return true;
    await new Promise((resolve) => setTimeout(resolve, beforeAskingAgain));
    const now = documentOf(document.uri);
    if (now === undefined || (await saveNow(now))) return true;
    this.keep(now);
    return false;
  }

  keep(document: TextDocument): void {
    this.failed.set(document.uri.toString(), document.version);
  }
}

/** Milliseconds. */
const beforeAskingAgain = 300;

async function saveNow(document: TextDocument): Promise<boolean> {
  if (isActive(document)) await commands.executeCommand('workbench.action.files.saveWithoutFormatting');
  if (document.isDirty && !document.isClosed) await document.save();
  // one that VS Code closed meanwhile, as it may one that was renamed, stays as dirty as it was
  const now = document.isClosed ? documentOf(document.uri) : document;
  return now?.isDirty !== true;
}

export function notSaved(document: TextDocument): Problem {
  return new Problem(l10n.t("Couldn't save {0}. Your changes are in the open editor.", nameOf(document.uri)));
}

function isActive(document: TextDocument): boolean {
  const input = window.tabGroups.activeTabGroup.activeTab?.input as { readonly uri?: { toString(): string } } | undefined;
  return window.activeTextEditor?.document === document && input?.uri?.toString() === document.uri.toString();
}
