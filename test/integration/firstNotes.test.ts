import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { FirstNotes } from '../../src/platform/folders/firstNotes';
import { isFolder } from '../../src/platform/folders/folders';
import { NotesFolders } from '../../src/platform/folders/notesFolders';
import { until, workspaceFolder } from './desk';

describe('the first notes folder', () => {
  const disposables: vscode.Disposable[] = [];
  const made = vscode.Uri.joinPath(workspaceFolder(), 'made-by-a-test');
  let told = 0;

  const name = (folder: string | undefined): Thenable<void> =>
    vscode.workspace.getConfiguration('oneOnOne').update('folder', folder, vscode.ConfigurationTarget.Workspace);
  const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
  const untilTold = (): Promise<void> => until('it is told', () => told > 0);
  const start = (): FirstNotes => {
    told = 0;
    const folders = new NotesFolders();
    const first = new FirstNotes(folders, isFolder, () => (told += 1));
    disposables.push(folders, first);
    return first;
  };

  afterEach(async () => {
    vscode.Disposable.from(...disposables.splice(0)).dispose();
    await name(undefined);
    await vscode.workspace.fs.delete(made, { recursive: true }).then(undefined, () => undefined);
  });

  it('is told of where it exists', async () => {
    start();
    await untilTold();
    assert.equal(told, 1);
  });

  it('is told of when it is made, once', async () => {
    await name('made-by-a-test');
    start();
    await wait(500);
    assert.equal(told, 0, 'there is none');
    for (const person of ['ada', 'grace'])
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(made, person, 'profile.md'), new Uint8Array());
    await untilTold();
    await wait(500);
    assert.equal(told, 1);
  });

  it('is told of when the setting names it', async () => {
    await name('made-by-a-test');
    start();
    await wait(500);
    await name('1on1');
    await untilTold();
    assert.equal(told, 1);
  });

  it('is not told of when nobody wants to know any more', async () => {
    start().dispose();
    await wait(500);
    assert.equal(told, 0);
  });
});
