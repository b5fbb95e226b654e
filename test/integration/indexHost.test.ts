import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe(`the ${__HOST__} extension host`, () => {
  it('opens a folder of the scheme that a user would meet there', () => {
    assert.deepEqual(
      vscode.workspace.workspaceFolders?.map((folder) => folder.uri.scheme),
      [__HOST__ === 'node' ? 'file' : 'vscode-remote'],
    );
  });

  it('has a writable workspace', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const file = vscode.Uri.joinPath(folder.uri, 'written-by-a-test.md');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('# Written\n'));
    assert.equal((await vscode.workspace.openTextDocument(file)).getText(), '# Written\n');
    await vscode.workspace.fs.delete(file);
  });
});
