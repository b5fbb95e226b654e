import { commands, type TreeView } from 'vscode';

/** Milliseconds in which a list is painted again. */
const repainting = 80;
/** Milliseconds that what was selected may take to be told. */
const late = 150;

/** The rows of a view that the keyboard is on, or was when its list was last left for something that is no list. */
export class FocusedRows<N> {
  constructor(private readonly view: Pick<TreeView<N>, 'visible' | 'selection' | 'onDidChangeSelection'>) {}

  /**
   * The focused row, or all that are selected with it; none where the view is not to be seen. VS Code tells an extension of the selection
   * alone, so the focused row is put into it, or out of it, and back.
   */
  async now(): Promise<readonly N[]> {
    // A list that is being repainted has no focused row for a moment.
    return (await this.toggled()) ?? (await pause(repainting).then(() => this.toggled())) ?? [];
  }

  /** Undefined where no row has the focus, as far as the list says now. */
  private async toggled(): Promise<readonly N[] | undefined> {
    const { view } = this;
    if (!view.visible) return [];
    const before = view.selection;
    const seen: (readonly N[])[] = [];
    const listener = view.onDidChangeSelection(({ selection }) => seen.push(selection));
    await commands.executeCommand('list.toggleSelection');
    await commands.executeCommand('list.toggleSelection');
    // On a busy machine the selection is told a moment after the command is done.
    if (seen.length === 0) await pause(late);
    listener.dispose();
    const [toggled] = seen;
    if (toggled === undefined) return undefined;
    const added = toggled.find((row) => !before.includes(row));
    return added === undefined ? before : [added];
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
