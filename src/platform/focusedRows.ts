import { commands, type TreeView } from 'vscode';
import { focusedAmong } from './focusedAmong';

/** The rows of a view that the keyboard is on, or was when its list was last left for something that is no list. */
export class FocusedRows<N> {
  constructor(private readonly view: Pick<TreeView<N>, 'visible' | 'selection' | 'onDidChangeSelection'>) {}

  /**
   * The focused row, or all that are selected with it; none where no row has the focus, or the view is not to be seen. Undefined where
   * one has it and cannot be told: its list is being repainted.
   *
   * VS Code tells an extension of the selection alone, so the focused row is put into it, or out of it, and back. Each of the two is told
   * before the command is said to be done, so what is not told then has not happened.
   */
  async now(): Promise<readonly N[] | undefined> {
    const { view } = this;
    if (!view.visible) return [];
    const before = view.selection;
    const told: (readonly N[])[] = [];
    const listener = view.onDidChangeSelection(({ selection }) => told.push(selection));
    await commands.executeCommand('list.toggleSelection');
    await commands.executeCommand('list.toggleSelection');
    listener.dispose();
    return focusedAmong(before, told);
  }
}
