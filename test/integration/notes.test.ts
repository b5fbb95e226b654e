import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { notePlace } from '../../src/core/folder/notePath';
import { TimeSlice } from '../../src/index/timeSlice';
import { WorkspaceFiles } from '../../src/platform/files/workspaceFiles';
import { type Disk, Notes } from '../../src/platform/notes/notes';
import { NotesFolders } from '../../src/platform/folders/notesFolders';
import { until } from './desk';

/** Node's own files are not even bundled for the worker host. */
async function disk(): Promise<Disk | undefined> {
  return __HOST__ === 'node' ? (await import('../../src/platform/files/nodeDisk')).nodeDisk() : undefined;
}

describe('notes of a window', () => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  const root = vscode.Uri.joinPath(folder.uri, '1on1');
  const at = (...parts: string[]): vscode.Uri => vscode.Uri.joinPath(root, ...parts);
  const write = async (uri: vscode.Uri, text: string): Promise<void> => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const storageUri = vscode.Uri.joinPath(folder.uri, '.storage-of-a-test');
  let folders: NotesFolders;
  let notes: Notes;

  before(async () => {
    folders = new NotesFolders();
    notes = new Notes({ storageUri, globalStorageUri: storageUri }, folders, await disk());
    await notes.index.ready;
  });
  after(async () => {
    notes.dispose();
    folders.dispose();
    await vscode.workspace.fs.delete(at('test-person'), { recursive: true }).then(undefined, () => undefined);
    await vscode.workspace.fs.delete(storageUri, { recursive: true }).then(undefined, () => undefined);
  });

  it('are those of the folder that the setting names', () => {
    assert.deepEqual(notes.index.roots(), [root.toString()]);
    assert.deepEqual(
      notes.index.managers().map(({ name }) => name),
      ['Ada Lovelace', 'Grace Hopper', 'José Álvarez'],
    );
    assert.ok(notes.index.openActions().length > 3);
  });

  it('have the URIs that documents have, whatever their names', async () => {
    const uri = at('test-person', "2031-01-01 naïve (a) & 'b' #1.md");
    await write(uri, '- [ ] one ^zzz001\n');
    await until('a new note is noticed', () => notes.index.withId('zzz001', root.toString()).length === 1);
    const document = await vscode.workspace.openTextDocument(uri);
    assert.deepEqual(
      notes.index.actionsIn(document.uri.toString()).map(({ source }) => source),
      [document.lineAt(0).text],
    );
  });

  it('are followed as one types, and after', async () => {
    const uri = at('test-person', '2031-01-02.md');
    await write(uri, '- [ ] from the disk ^zzz002\n');
    await until('a new note is noticed', () => notes.index.withId('zzz002', root.toString()).length === 1);
    const edit = new vscode.WorkspaceEdit();
    await vscode.workspace.openTextDocument(uri);
    edit.replace(uri, new vscode.Range(0, 6, 0, 19), 'typed');
    await vscode.workspace.applyEdit(edit);
    assert.equal(notes.index.withId('zzz002', root.toString())[0]?.task.text, 'typed');
    await (await vscode.workspace.openTextDocument(uri)).save();
    await notes.index.settled();
    assert.equal(notes.index.withId('zzz002', root.toString())[0]?.task.text, 'typed');
  });

  it('are noticed when another program writes, renames and deletes them', async () => {
    const [from, to] = [at('test-person', '2031-02-01.md'), at('test-person', '2031-02-02.md')];
    await write(from, '- [ ] here ^zzz003\n');
    await until('written', () => notes.index.meeting(from.toString()) !== undefined);
    await vscode.workspace.fs.rename(from, to);
    await until('renamed', () => notes.index.meeting(from.toString()) === undefined && notes.index.meeting(to.toString()) !== undefined);
    assert.deepEqual(
      notes.index.withId('zzz003', root.toString()).map(({ uri }) => uri),
      [to.toString()],
    );
    await vscode.workspace.fs.delete(at('test-person'), { recursive: true });
    await until('the folder deleted', () => notes.index.manager(root.toString(), 'test-person') === undefined);
  });

  it('follow the setting', async () => {
    const settings = vscode.workspace.getConfiguration('oneOnOne');
    const changed = new Promise<void>((resolve) => folders.onDidChange(() => resolve()));
    await settings.update('folder', 'elsewhere', vscode.ConfigurationTarget.Workspace);
    await changed;
    await notes.index.settled();
    assert.deepEqual([notes.index.roots(), notes.index.managers()], [[], []]);
    assert.deepEqual(
      folders.all.map(({ uri }) => uri.toString()),
      [vscode.Uri.joinPath(folder.uri, 'elsewhere').toString()],
    );
    await settings.update('folder', undefined, vscode.ConfigurationTarget.Workspace);
    await until('back again', () => notes.index.managers().length === 3);
  });

  it('read the same through VS Code as through Node', async function () {
    const node = await disk();
    if (!node) this.skip();
    const plain = ({ files, exists }: Awaited<ReturnType<WorkspaceFiles['list']>>) => ({
      exists,
      files: files.map(({ uri, stat }) => `${uri} ${stat?.size}`).sort(),
    });
    for (const folder of [undefined, at('ada-lovelace').toString()])
      assert.deepEqual(
        plain(await new WorkspaceFiles().list(root.toString(), undefined, folder)),
        plain(await node.files.list(root.toString(), undefined, folder)),
      );
    assert.equal((await new WorkspaceFiles().list(at('none').toString())).exists, false);
  });

  it('are read before their stat is taken where they are meeting notes, and neither known nor links', async () => {
    await write(at('test-person', '2031-01-03.md'), '');
    await write(at('test-person', 'running.md'), '');
    const linked = at('test-person', '2031-01-04.md');
    if (__HOST__ === 'node') (await import('node:fs')).symlinkSync('running.md', linked.fsPath);
    const { files } = await new WorkspaceFiles().list(root.toString(), () => false);
    const looked = files.filter(({ stat }) => stat !== undefined).map(({ uri }) => uri);
    assert.ok(files.some(({ uri, stat }) => uri === at('test-person', '2031-01-03.md').toString() && stat === undefined));
    for (const { uri } of files) {
      const kind = notePlace(root.toString(), uri)?.kind;
      assert.equal(looked.includes(uri), kind !== 'meeting' || uri === linked.toString(), uri);
    }
    assert.equal((await new WorkspaceFiles().list(root.toString())).files.filter(({ stat }) => stat === undefined).length, 0);
    for (const name of ['2031-01-03.md', 'running.md', ...(__HOST__ === 'node' ? ['2031-01-04.md'] : [])])
      await vscode.workspace.fs.delete(at('test-person', name));
    await until('gone', () => notes.index.manager(root.toString(), 'test-person') === undefined);
  });

  it('are taken in with breaks, however many answers come at once', async () => {
    const file = { uri: at('ada-lovelace', 'profile.md').toString() };
    let turn = 0;
    let isOver = false;
    const tick = async (): Promise<void> => {
      while (!isOver) {
        await new TimeSlice().yield();
        turn++;
      }
    };
    const ticking = tick();
    const taken: number[] = [];
    await new WorkspaceFiles().readAll(new Array<typeof file>(60).fill(file), () => {
      taken.push(turn);
      for (const end = performance.now() + 4; performance.now() < end;);
    });
    isOver = true;
    await ticking;
    assert.equal(taken.length, 60);
    const inOneTurn = Math.max(...taken.map((one) => taken.filter((other) => other === one).length));
    assert.ok(inOneTurn <= 3, String(inOneTurn));
  });

  it('are there at once from the cache the next time', async () => {
    const cached = new Notes({ storageUri, globalStorageUri: storageUri }, folders, await disk());
    await cached.index.ready;
    cached.dispose();
    let saved: readonly unknown[] = [];
    await until('saved', () => {
      void vscode.workspace.fs.readDirectory(storageUri).then(
        (entries) => (saved = entries),
        () => undefined,
      );
      return saved.length > 0;
    });
    const next = new Notes({ storageUri, globalStorageUri: storageUri }, folders, await disk());
    await next.index.ready;
    assert.equal(next.index.managers().length, 3);
    await next.index.settled();
    assert.equal(next.index.managers().length, 3);
    next.dispose();
  });
});
