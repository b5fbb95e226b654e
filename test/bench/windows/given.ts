import * as vscode from 'vscode';

/** Resolves when the rows of the view of meetings were given to VS Code, and the status bar item is shown. The extension gets the same objects of VS Code, with a look at what goes through them. */
export async function given(): Promise<void> {
  const { window } = vscode;
  const { createTreeView, createStatusBarItem } = window;
  const rows = new Promise<void>((resolve) => {
    window.createTreeView = <T>(id: string, options: vscode.TreeViewOptions<T>) => {
      const { treeDataProvider: provider } = options;
      if (id !== 'oneOnOne.meetings') return createTreeView(id, options);
      const getChildren = async (row?: T): Promise<T[]> => {
        const children = (await provider.getChildren(row)) ?? [];
        if (children.length > 0) resolve();
        return children;
      };
      return createTreeView(id, {
        ...options,
        treeDataProvider: Object.assign(Object.create(provider) as typeof provider, { getChildren }),
      });
    };
  });
  const item = new Promise<void>((resolve) => {
    window.createStatusBarItem = (...args: unknown[]) => {
      const made = (createStatusBarItem as (...args: unknown[]) => vscode.StatusBarItem)(...args);
      const { show } = made;
      if (args[0] === 'oneOnOne.next')
        made.show = () => {
          resolve();
          show.call(made);
        };
      return made;
    };
  });
  await Promise.all([rows, item]);
}
