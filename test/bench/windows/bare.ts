// What the extension is held against: one that shows one row and one status bar item, and before that reads every note where none of them is known yet.
import * as vscode from 'vscode';
import { eachAtOnce } from '../../../src/platform/files/pool';
import { WorkspaceFiles } from '../../../src/platform/files/workspaceFiles';

declare const __HOST__: 'node' | 'worker';
declare const __ROW__: string;

export async function activate({ workspaceState, subscriptions }: vscode.ExtensionContext): Promise<void> {
  const rows = new vscode.EventEmitter<undefined>();
  let shown: string[] = [];
  const provider: vscode.TreeDataProvider<string> = {
    onDidChangeTreeData: rows.event,
    getChildren: () => shown,
    getTreeItem: (row) => new vscode.TreeItem(row),
  };
  subscriptions.push(rows, vscode.window.createTreeView('oneOnOne.meetings', { treeDataProvider: provider }));
  const isFirst = workspaceState.get('seen') === undefined;
  if (isFirst) await readAll(vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, '1on1'));
  shown = [__ROW__];
  rows.fire(undefined);
  const item = vscode.window.createStatusBarItem('oneOnOne.next', vscode.StatusBarAlignment.Left, 0);
  item.text = __ROW__;
  item.show();
  subscriptions.push(item);
  await workspaceState.update('seen', true);
}

/** R where there is a disk; else as many at once as VS Code's own way of reading takes. */
async function readAll(root: vscode.Uri): Promise<void> {
  if (__HOST__ === 'node') {
    const { pathsBelow, readAllSync } = await import('../measures/reads');
    readAllSync(pathsBelow(root.fsPath));
  } else {
    const { found } = await new WorkspaceFiles().find(root.toString());
    await eachAtOnce(found, 64, async (uri) => void (await vscode.workspace.fs.readFile(vscode.Uri.parse(uri))));
  }
}
