import { type Tab, type TextDocument, type Uri, window, workspace } from 'vscode';

/** The document of a note that VS Code has open, in a tab or not. */
export function documentOf(uri: Uri): TextDocument | undefined {
  return workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}

/** The document that has something to say that the disk has not; a clean one may be older than the disk. */
export function unsavedDocument(uri: Uri): TextDocument | undefined {
  const open = documentOf(uri);
  return open !== undefined && isUnsaved(open) ? open : undefined;
}

/** Whether the disk has not what a document says. */
export function isUnsaved(document: TextDocument): boolean {
  return isDirty(document) || !document.encoding.startsWith('utf8');
}

/**
 * Whether a document has changes that are not saved. VS Code tells extensions that one is clean when it has saved it, also where somebody
 * typed meanwhile, and corrects itself at the next key; its tab knows at once.
 */
export function isDirty(document: TextDocument): boolean {
  return document.isDirty || document.isUntitled || tabsOf(document.uri).some((tab) => tab.isDirty);
}

export function hasTab(uri: Uri): boolean {
  return tabsOf(uri).length > 0;
}

/** Editors of the text, and diffs in which it can be changed. */
function tabsOf(uri: Uri): readonly Tab[] {
  const wanted = uri.toString();
  return window.tabGroups.all.flatMap(({ tabs }) =>
    tabs.filter(({ input }) => {
      const shown = input as { readonly uri?: Uri; readonly modified?: Uri } | undefined;
      return shown?.uri?.toString() === wanted || shown?.modified?.toString() === wanted;
    }),
  );
}
