import { commands, type TreeView } from 'vscode';

/** The rows of a view that the keyboard is on, or was when its list was last left for something that is no list. */
export class FocusedRows<N> {
  constructor(private readonly view: Pick<TreeView<N>, 'visible' | 'selection' | 'onDidChangeSelection'>) {}

  /**
   * The focused row, or all that are selected with it; none where the view is not to be seen. VS Code tells an extension of the selection
   * alone, so the focused row is put into it, or out of it, and back.
   */
  async now(): Promise<readonly N[]> {
    const { view } = this;
    if (!view.visible) return [];
    const before = view.selection;
    const seen: (readonly N[])[] = [];
    const listener = view.onDidChangeSelection(({ selection }) => seen.push(selection));
    await commands.executeCommand('list.toggleSelection');
    await commands.executeCommand('list.toggleSelection');
    listener.dispose();
    const [toggled] = seen;
    if (toggled === undefined) return [];
    const added = toggled.find((row) => !before.includes(row));
    return added === undefined ? before : [added];
  }
}
