import { Disposable, type TextEditor, type TreeView, window } from 'vscode';
import type { Turns } from '../../platform/turns';
import type { MeetingsNode } from './nodes';
import type { MeetingsProvider } from './provider';

/**
 * Selects the note or the plan of the active editor, or the closed group that it is in: nothing is opened or focused for it.
 *
 * @param reveals what the view reveals, in turn.
 */
export function followEditor(view: TreeView<MeetingsNode>, provider: MeetingsProvider, reveals: Turns): Disposable {
  const open = new Set<string>();
  const follow = async (editor: TextEditor | undefined): Promise<void> => {
    const node = editor && view.visible ? provider.nodeFor(editor.document.uri.toString()) : undefined;
    const parent = node && provider.getParent(node);
    if ((node?.kind !== 'meeting' && node?.kind !== 'plan') || parent === undefined) return;
    const row = parent.kind === 'manager' || open.has(parent.key) ? node : parent;
    await reveals.next(async () => {
      if (!view.selection.includes(row)) await view.reveal(row, { select: true, focus: false, expand: false });
    });
  };
  void follow(window.activeTextEditor);
  return Disposable.from(
    view.onDidExpandElement(({ element }) => open.add(element.key)),
    view.onDidCollapseElement(({ element }) => open.delete(element.key)),
    view.onDidChangeVisibility(() => void follow(window.activeTextEditor)),
    window.onDidChangeActiveTextEditor((editor) => void follow(editor)),
  );
}
