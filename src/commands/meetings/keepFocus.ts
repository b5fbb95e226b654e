import { type Uri, window } from 'vscode';

/** Renames a note, and answers its new `Uri`. Where one types in it, one types on: VS Code shows it under the new name without the focus. */
export async function keepFocus(from: Uri, rename: () => Promise<Uri>): Promise<Uri> {
  const isActive = window.activeTextEditor?.document.uri.toString() === from.toString();
  const to = await rename();
  if (isActive && to !== from) await window.showTextDocument(to, { preview: false });
  return to;
}
