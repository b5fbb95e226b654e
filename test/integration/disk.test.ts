import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Notes } from '../../src/platform/notes/notes';
import { NotesFolders } from '../../src/platform/folders/notesFolders';
import { api, run, type Series, until, useDesk, withWorkspace, workspaceFolder } from './desk';
import { FlakyFiles } from './flakyFiles';

const long = 30_000;

describe('the disk and what is open', () => {
  const desk = useDesk();

  async function shown(series: Series, file: string): Promise<vscode.TextDocument> {
    const document = await vscode.workspace.openTextDocument(series.uri(file));
    await vscode.window.showTextDocument(document, { preview: false });
    return document;
  }
  const datesOf = async (series: Series): Promise<string[]> => (await (await api()).meetings(series.id)).map(({ date }) => date);
  const textsOf = async (series: Series): Promise<string[]> =>
    (await (await api()).actions({ manager: series.id })).map(({ text }) => text);

  const outside: [what: string, act: (series: Series) => Thenable<unknown>, dates: string[], texts: string[]][] = [
    ['deleted', (series) => vscode.workspace.fs.delete(series.uri('2031-03-04.md')), [], []],
    ['renamed', (series) => vscode.workspace.fs.rename(series.uri('2031-03-04.md'), series.uri('2031-03-11.md')), ['2031-03-11'], ['Disk']],
    ['changed', (series) => series.write('2031-03-04.md', '- [ ] @me Other ^q1q1q1\n'), ['2031-03-04'], ['Other']],
    ['emptied', (series) => series.write('2031-03-04.md', ''), ['2031-03-04'], []],
    ['dated anew', (series) => series.write('2031-03-04.md', '---\ndate: 2031-03-05\n---\n'), ['2031-03-05'], []],
  ];
  for (const [what, act, dates, texts] of outside) {
    it(`a note that is open and clean and is ${what} outside is what the disk says`, async () => {
      const series = await desk.series({ '2031-03-04.md': '- [ ] @me Disk ^q1q1q1\n' });
      await shown(series, '2031-03-04.md');
      await act(series);
      await run('refresh');
      assert.deepEqual([await datesOf(series), await textsOf(series)], [dates, texts]);
    });
  }

  it('what is typed and not saved wins over the disk', async () => {
    const series = await desk.series({ '2031-03-04.md': '- [ ] @me Disk ^q1q1q1\n' });
    const document = await shown(series, '2031-03-04.md');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 10, 0, 14), 'Typed');
    await vscode.workspace.applyEdit(edit);
    await series.write('2031-03-04.md', '- [ ] @me Outside ^q1q1q1\n');
    await run('refresh');
    assert.deepEqual(await textsOf(series), ['Typed']);
  });

  it('a command by the id of a note that was renamed outside acts where the note is now', async () => {
    const series = await desk.series({ '2031-03-04.md': '- [ ] @me Disk ^q1q1q1\n' });
    await shown(series, '2031-03-04.md');
    await vscode.workspace.fs.rename(series.uri('2031-03-04.md'), series.uri('2031-03-11.md'));
    await run('refresh');
    assert.equal(await run('completeAction', { id: 'q1q1q1' }), true, desk.errors().join());
    assert.match(await series.read('2031-03-11.md'), /^- \[x\] @me Disk .*✅/);
    assert.deepEqual(await series.names(), ['2031-03-11.md', 'profile.md']);
  });

  it('a command by the id of a note that was deleted outside says that there is none', async () => {
    const series = await desk.series({ '2031-03-04.md': '- [ ] @me Disk ^q1q1q1\n' });
    await shown(series, '2031-03-04.md');
    await vscode.workspace.fs.delete(series.uri('2031-03-04.md'));
    await run('refresh');
    await desk.refused('completeAction', { id: 'q1q1q1' }, /q1q1q1/);
    assert.deepEqual(await series.names(), ['profile.md']);
  });
});

describe('a file system that fails', () => {
  let scheme = '';
  let count = 0;
  const disposables: vscode.Disposable[] = [];
  const files = {
    '/w/1on1/ada/profile.md': '---\nname: Ada\nrole: Lead\n---\n',
    '/w/1on1/ada/2031-03-04.md': '- [ ] @me Far away ^q2q2q2\n',
  };

  beforeEach(() => (scheme = `one-on-one-flaky-${++count}`));
  afterEach(() => vscode.Disposable.from(...disposables.splice(0)).dispose());

  async function notesThere(): Promise<Notes> {
    let folders: NotesFolders | undefined;
    await withWorkspace(
      'workspaceFolders',
      [{ uri: vscode.Uri.parse(`${scheme}:/w`), name: 'w', index: 0 }],
      async () => void (folders = new NotesFolders()),
    );
    assert.ok(folders);
    const storageUri = vscode.Uri.joinPath(workspaceFolder(), '.storage-of-flaky');
    const notes = new Notes({ storageUri, globalStorageUri: storageUri }, folders);
    disposables.push(notes, folders);
    await notes.index.ready;
    return notes;
  }
  const register = (provider: FlakyFiles): void => void disposables.push(vscode.workspace.registerFileSystemProvider(scheme, provider));

  it('because its provider comes later: the notes are read by themselves', async () => {
    const { index } = await notesThere();
    assert.deepEqual(index.managers(), []);
    register(new FlakyFiles(files));
    await until('the notes are read', () => index.withId('q2q2q2', undefined).length === 1);
    assert.deepEqual([index.managers().map(({ name }) => name), index.meetings().map(({ date }) => date)], [['Ada'], ['2031-03-04']]);
  }).timeout(long);

  for (const failing of ['readFile', 'readDirectory', 'stat'] as const) {
    it(`for a moment, in ${failing}: the notes are read by themselves`, async () => {
      const provider = new FlakyFiles(files);
      register(provider);
      provider.failing = failing;
      const { index } = await notesThere();
      const allRead = (): boolean => index.managers()[0]?.profile.role === 'Lead' && index.withId('q2q2q2', undefined).length === 1;
      assert.equal(allRead(), false);
      provider.failing = undefined;
      await until('the notes are read', allRead);
      assert.deepEqual(
        index.meetings().map(({ date, problem }) => [date, problem]),
        [['2031-03-04', undefined]],
      );
    }).timeout(long);
  }
});
