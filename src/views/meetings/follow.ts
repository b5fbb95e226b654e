import { Disposable, type TextEditor, type TreeView, window } from 'vscode';
import type { MeetingsNode } from './nodes';
import type { MeetingsProvider } from './provider';

/** Selects the note of the active editor where its row is in sight: nothing is opened, scrolled to from afar or focused for it. */
export function followEditor(view: TreeView<MeetingsNode>, provider: MeetingsProvider): Disposable {
  const open = new Set<string>();
  const follow = async (editor: TextEditor | undefined): Promise<void> => {
    const node = editor && view.visible ? provider.nodeFor(editor.document.uri.toString()) : undefined;
    if (node?.kind !== 'meeting' || view.selection.includes(node)) return;
    const parent = provider.getParent(node);
    if (parent === undefined || (parent.kind !== 'manager' && !open.has(parent.key))) return;
    await view.reveal(node, { select: true, focus: false, expand: false });
  };
  return Disposable.from(
    view.onDidExpandElement(({ element }) => open.add(element.key)),
    view.onDidCollapseElement(({ element }) => open.delete(element.key)),
    view.onDidChangeVisibility(() => void follow(window.activeTextEditor)),
    window.onDidChangeActiveTextEditor((editor) => void follow(editor)),
  );
}
