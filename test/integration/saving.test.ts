import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { day, run, type Series, until, useDesk } from './desk';
import { TinyDisk, withNotesOn } from './tinyDisk';

const today = day();

/** Sets settings of VS Code in the workspace until the work is done. */
async function withSettings(settings: Readonly<Record<string, unknown>>, work: () => Promise<void>): Promise<void> {
  const set = async (to: (key: string) => unknown): Promise<void> => {
    for (const key of Object.keys(settings))
      await vscode.workspace.getConfiguration().update(key, to(key), vscode.ConfigurationTarget.Workspace);
  };
  await set((key) => settings[key]);
  try {
    await work();
  } finally {
    await set(() => undefined);
  }
}

async function show(uri: vscode.Uri): Promise<vscode.TextDocument> {
  return (await vscode.window.showTextDocument(uri, { preview: false })).document;
}

const tabs = ['in the active editor', 'in a tab behind another', 'beside the active editor'] as const;
const places = ['in no tab', ...tabs, 'in a diff'] as const;
type Open = (typeof places)[number];

async function place(series: Pick<Series, 'uri'>, file: string, where: Open): Promise<void> {
  if (where === 'in no tab') return;
  if (where === 'in a diff') {
    await vscode.commands.executeCommand('vscode.diff', series.uri('profile.md'), series.uri(file));
    await until('the diff is there', () => vscode.window.activeTextEditor?.document.uri.toString() === series.uri(file).toString());
    return;
  }
  await show(series.uri(file));
  if (where === 'in a tab behind another') await show(series.uri('profile.md'));
  if (where === 'beside the active editor')
    await vscode.window.showTextDocument(series.uri('profile.md'), { viewColumn: vscode.ViewColumn.Beside, preview: false });
}

describe('what a command saves', () => {
  const desk = useDesk();
  const messy = '# Title  \n\ntrailing \t \n- [ ] @me One ^s1s1s1\n\n\n- [ ] @me Two ^s2s2s2   \n\n\n\n';
  const trimming = { 'files.trimTrailingWhitespace': true, 'files.trimFinalNewlines': true, 'files.insertFinalNewline': true };

  for (const where of places) {
    for (const [name, text] of [
      ['a note that saving would trim', messy],
      ['a note without a last line end', messy.trimEnd()],
    ] as const) {
      it(`is the action's line alone, in ${name}, ${where}`, () =>
        withSettings(trimming, async () => {
          const series = await desk.series({ '2026-11-17.md': text });
          await place(series, '2026-11-17.md', where);
          assert.equal(await run('completeAction', { id: 's1s1s1' }), true, desk.errors().join());
          assert.equal(await series.read('2026-11-17.md'), text.replace('- [ ] @me One ^', `- [x] @me One ✅ ${today} ^`));
          assert.deepEqual(vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).length, 0);
        }));
    }
  }

  it('is dates and links alone, where a meeting moves', () =>
    withSettings(trimming, async () => {
      const linking = 'see  \n- [x](2026-11-17.md)  \n\n\n';
      const series = await desk.series({ '2026-11-17.md': `---\ndate: 2026-11-17\n---\n${messy}`, '2026-11-10.md': linking });
      const uri = await run<vscode.Uri>('reschedule', { uri: series.uri('2026-11-17.md'), date: '2026-11-19' });
      assert.deepEqual(desk.errors(), []);
      assert.equal(await series.read('2026-11-19.md'), `---\ndate: 2026-11-19\n---\n${messy}`);
      assert.equal(await series.read('2026-11-10.md'), linking.replace('11-17', '11-19'));
      assert.match(uri.path, /2026-11-19/);
    }));

  const marks: [setting: string, globs: Record<string, boolean>][] = [
    ['a name anywhere', { '**/2026-11-17.md': true }],
    ['a folder from the workspace', { '1on1/**': true }],
    ['all but some', { '**/*.md': true, 'nothing/**': false }],
  ];
  for (const where of places) {
    for (const [name, globs] of marks) {
      it(`is nothing in a note that VS Code is told is read-only (${name}), ${where}`, async () => {
        const text = '- [ ] @me One ^s1s1s1\n- [ ] Two\n';
        const series = await desk.series({ '2026-11-17.md': text, '2026-11-24.md': '' });
        await withSettings({ 'files.readonlyInclude': globs }, async () => {
          await place(series, '2026-11-17.md', where);
          for (const [command, argument] of [
            ['completeAction', { id: 's1s1s1' }],
            ['trackAction', { uri: series.uri('2026-11-17.md'), line: 1 }],
            ['markHeld', { uri: series.uri('2026-11-17.md') }],
          ] as const) {
            await desk.refused(command, argument, /2026-11-17\.md.*read-only/);
          }
          assert.equal(await series.read('2026-11-17.md'), text);
          assert.deepEqual(vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).length, 0);
        });
      });
    }
  }

  it('is written where readonlyExclude takes it out again', async () => {
    const series = await desk.series({ '2026-11-17.md': '- [ ] @me One ^s1s1s1\n' });
    await withSettings(
      { 'files.readonlyInclude': { '1on1/**': true }, 'files.readonlyExclude': { '**/2026-11-17.md': true } },
      async () => {
        assert.equal(await run('completeAction', { id: 's1s1s1' }), true, desk.errors().join());
        assert.match(await series.read('2026-11-17.md'), /- \[x\] @me One/);
      },
    );
  });

  it('is nothing in an editor that is read-only in this session', async () => {
    const text = '- [ ] @me One ^s1s1s1\n';
    const series = await desk.series({ '2026-11-17.md': text });
    await show(series.uri('2026-11-17.md'));
    await vscode.commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
    try {
      for (let times = 0; times < 2; times++) await desk.refused('completeAction', { id: 's1s1s1' }, /2026-11-17\.md/);
      assert.equal(await series.read('2026-11-17.md'), text);
    } finally {
      await vscode.commands.executeCommand('workbench.action.files.resetActiveEditorReadonlyInSession');
    }
  });

  const markers = '- [ ] @me One ^s1s1s1\n<<<<<<< HEAD\n- [ ] @me Mine ^s2s2s2\n=======\n- [ ] @me Theirs ^s3s3s3\n>>>>>>> theirs\n';
  const arrivals: [name: string, text: string][] = [
    ['conflict markers', markers],
    ['a conflict at the end', `- [ ] @me One ^s1s1s1\n${markers.split('\n').slice(1).join('\n')}`],
    ['broken front matter', '---\ndate: [\n---\n- [ ] @me One ^s1s1s1\n'],
    [
      'front matter in a conflict',
      `---\n<<<<<<< HEAD\ndate: 2026-11-17\n=======\ndate: 2026-11-18\n>>>>>>> theirs\n---\n- [ ] @me One ^s1s1s1\n`,
    ],
  ];
  for (const [name, text] of arrivals) {
    it(`is nothing where ${name} came to the disk and the open editor does not know`, async () => {
      const disk = new TinyDisk({
        '/w/notes/ada/profile.md': '---\nname: Ada\n---\n',
        '/w/notes/ada/2026-11-17.md': '- [ ] @me One ^s1s1s1\n',
      });
      await withNotesOn(disk, async () => {
        const uri = disk.uri('/w/notes/ada/2026-11-17.md');
        await show(uri);
        disk.put(uri.path, text, true);
        const start = Date.now();
        for (const [command, argument] of [
          ['completeAction', { uri, line: 0, source: '- [ ] @me One ^s1s1s1' }],
          ['markHeld', { uri }],
          ['snoozeAction', { uri, line: 0, source: '- [ ] @me One ^s1s1s1', due: '2031-02-03' }],
        ] as const) {
          await desk.refused(command, argument, /2026-11-17\.md/);
        }
        assert.ok(Date.now() - start < 6000, 'without waiting');
        assert.equal(disk.text(uri.path), text);
      });
    });
  }

  /** What somebody else does to the note: types into it, replaces text in all files. */
  const others: [who: string, change: (document: vscode.TextDocument) => Promise<unknown>][] = [
    [
      'one types in its editor, and leaves it',
      async (document) => {
        const editor = await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One, preview: false });
        await editor.edit((edit) => edit.insert(document.lineAt(1).range.end, ', as planned'));
      },
    ],
    [
      'text is replaced in all files',
      async (document) => {
        const edit = new vscode.WorkspaceEdit();
        edit.insert(document.uri, document.lineAt(1).range.end, ', as planned');
        await vscode.workspace.applyEdit(edit);
      },
    ],
  ];
  for (const [who, change] of others) {
    for (const where of ['in a tab behind another', 'beside the active editor', 'in the active editor'] as const) {
      for (const isSaved of [true, false]) {
        it(`keeps it when ${who} meanwhile, ${isSaved ? 'and it is saved' : 'and it is not saved'}, ${where}`, async () => {
          const path = '/w/notes/ada/2026-11-17.md';
          const disk = new TinyDisk({ '/w/notes/ada/profile.md': '---\nname: Ada\n---\n', [path]: '- [ ] @me One ^s1s1s1\nA point\n' });
          await withNotesOn(disk, async () => {
            const profile = disk.uri('/w/notes/ada/profile.md');
            const document = await show(disk.uri(path));
            if (where === 'in a tab behind another') await show(profile);
            if (where === 'beside the active editor')
              await vscode.window.showTextDocument(profile, { viewColumn: vscode.ViewColumn.Beside, preview: false });
            let theirs: Promise<unknown> | undefined;
            disk.manners = {
              async written() {
                if (theirs !== undefined) return;
                const changed = change(document);
                theirs = changed
                  .then(() => isSaved && document.save())
                  .then(() => vscode.window.showTextDocument(profile, { viewColumn: vscode.ViewColumn.Beside, preview: false }));
                await changed;
              },
            };
            assert.equal(await run('completeAction', { id: 's1s1s1' }), true, desk.errors().join());
            await theirs;
            const both = `- [x] @me One ✅ ${today} ^s1s1s1\nA point, as planned\n`;
            assert.equal(document.getText(), both);
            assert.equal(disk.text(path), isSaved ? both : both.replace(', as planned', ''));
            // VS Code tells extensions that what was typed while it saved is saved, too.
            assert.match(await run<string>('shareAgenda', { uri: document.uri, as: 'text' }), /A point, as planned/);
            const shared = `---\nshared: ${today}\n`;
            assert.ok(document.getText().startsWith(shared) && document.getText().endsWith(both), document.getText());
            assert.equal(disk.text(path)?.startsWith(shared), isSaved);
            await document.save();
            assert.equal(disk.text(path), document.getText());
          });
        });
      }
    }
  }

  /** A person's folder on a tiny disk. */
  const ada = (disk: TinyDisk): Pick<Series, 'uri'> => ({ uri: (file) => disk.uri(`/w/notes/ada/${file}`) });
  const adas = (file: string, text: string): TinyDisk =>
    new TinyDisk({ '/w/notes/ada/profile.md': '---\nname: Ada\n---\n', [`/w/notes/ada/${file}`]: text });

  /** Does it once, when a command has changed a document. */
  function onceChanged(document: vscode.TextDocument, work: () => Promise<unknown>): Promise<unknown> {
    return new Promise((resolve) => {
      const listener = vscode.workspace.onDidChangeTextDocument((event) => {
        if (event.document !== document || event.contentChanges.length === 0) return;
        listener.dispose();
        resolve(work());
      });
    });
  }

  async function insert(document: vscode.TextDocument, at: vscode.Position, text: string): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, at, text);
    assert.ok(await vscode.workspace.applyEdit(edit));
  }

  for (const where of tabs) {
    for (const when of ['before it is saved', 'while it is saved'] as const) {
      it(`is nothing where one takes it back ${when}, ${where}`, async () => {
        const text = '\uFEFF- [ ] @me One ^s1s1s1\r\nA point\r\n';
        const disk = adas('2026-11-17.md', text);
        await withNotesOn(disk, async () => {
          await place(ada(disk), '2026-11-17.md', where);
          const uri = ada(disk).uri('2026-11-17.md');
          const document = await vscode.workspace.openTextDocument(uri);
          const undo = async (): Promise<void> => {
            await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One, preview: false });
            await vscode.commands.executeCommand('undo');
          };
          let theirs = when === 'before it is saved' ? onceChanged(document, undo) : undefined;
          disk.manners = { written: () => (theirs ??= undo()) as Promise<void> };
          assert.equal(await run('completeAction', { id: 's1s1s1' }), true, desk.errors().join());
          await theirs;
          assert.deepEqual(desk.errors(), []);
          assert.equal(`\uFEFF${document.getText()}`, text);
          assert.equal(disk.text(uri.path), text);
          assert.equal(
            vscode.window.tabGroups.all.some(({ tabs: shown }) => shown.some(({ isDirty }) => isDirty)),
            false,
          );
        });
      });
    }

    it(`keeps it when text is replaced in the very line before it is saved, and is there once, ${where}`, async () => {
      const disk = adas('2031-02-04.md', '# Plan\n\n## Mine\n\n- [ ] one\n');
      await withNotesOn(disk, async () => {
        await place(ada(disk), '2031-02-04.md', where);
        const document = await vscode.workspace.openTextDocument(ada(disk).uri('2031-02-04.md'));
        const theirs = onceChanged(document, () => insert(document, document.positionAt(document.getText().indexOf('budget')), 'new '));
        assert.ok(await run('addToAgenda', { manager: 'ada', text: 'The budget' }));
        await theirs;
        assert.deepEqual(document.getText().match(/.*budget/g), ['- [ ] The new budget']);
        await document.save();
        assert.equal(disk.text(document.uri.path), document.getText());
      });
    });
  }

  for (const where of ['in a tab behind another', 'beside the active editor'] as const) {
    it(`keeps it when text is replaced while others still work on the note before it is saved, ${where}`, async () => {
      const disk = adas('2026-11-17.md', '- [ ] @me One ^s1s1s1\nA point\n');
      await withNotesOn(disk, async () => {
        await place(ada(disk), '2026-11-17.md', where);
        const document = await vscode.workspace.openTextDocument(ada(disk).uri('2026-11-17.md'));
        const listener = vscode.workspace.onWillSaveTextDocument((event) => {
          listener.dispose();
          event.waitUntil(insert(document, new vscode.Position(1, 7), ', as planned'));
        });
        assert.equal(await run('completeAction', { id: 's1s1s1' }), true, desk.errors().join());
        assert.equal(document.getText(), `- [x] @me One ✅ ${today} ^s1s1s1\nA point, as planned\n`);
        assert.equal(disk.text(document.uri.path), document.getText());
      });
    });
  }

  for (const when of ['before it has its new name', 'as it gets its new name'] as const) {
    it(`keeps it when one types into a note that moves, ${when}`, async () => {
      const disk = adas('2026-11-17.md', '---\ndate: 2026-11-17\n---\nA point\n');
      disk.put('/w/notes/ada/2026-11-10.md', '[x](2026-11-17.md)\n');
      await withNotesOn(disk, async () => {
        const document = await show(ada(disk).uri('2026-11-17.md'));
        let theirs: Promise<void> | undefined;
        const type = (): Promise<void> => (theirs ??= insert(document, new vscode.Position(1, 0), 'duration: 30\n'));
        const listener = vscode.workspace.onWillRenameFiles((event) => when === 'before it has its new name' && event.waitUntil(type()));
        if (when === 'as it gets its new name') disk.manners = { rename: () => void type() };
        const uri = await run<vscode.Uri>('reschedule', { uri: document.uri, date: '2026-11-19' });
        listener.dispose();
        assert.deepEqual(desk.errors(), []);
        const moved = await vscode.workspace.openTextDocument(uri);
        assert.equal(moved.getText(), '---\nduration: 30\ndate: 2026-11-19\n---\nA point\n');
        assert.equal(disk.text('/w/notes/ada/2026-11-10.md'), '[x](2026-11-19.md)\n');
        assert.equal(disk.text('/w/notes/ada/2026-11-17.md'), undefined);
        await moved.save();
        assert.equal(disk.text(uri.path), moved.getText());
      });
    });
  }

  it('leaves to another program what that writes while a write is refused', async () => {
    const disk = adas('2026-11-17.md', '- [ ] @me One ^s1s1s1\n');
    await withNotesOn(disk, async () => {
      const { path } = ada(disk).uri('2026-11-17.md');
      disk.manners = {
        write: () => {
          disk.manners = {};
          disk.put(path, 'Theirs\n');
          throw new Error('EBUSY: resource busy or locked');
        },
      };
      await desk.refused('completeAction', { id: 's1s1s1' }, /Couldn't save .*EBUSY/);
      assert.equal(disk.text(path), 'Theirs\n');
    });
  });

  const ends: [what: string, end: (document: vscode.TextDocument) => Thenable<unknown>][] = [
    ['saved', (document) => document.save()],
    ['thrown away', () => vscode.commands.executeCommand('workbench.action.files.revert')],
  ];
  for (const [what, end] of ends) {
    it(`is no longer told as not saved once it is ${what}, and one types on`, async () => {
      const disk = adas('2026-11-17.md', '- [ ] @me One ^s1s1s1\n- [ ] @me Two ^s2s2s2\n');
      await withNotesOn(disk, async () => {
        const document = await show(ada(disk).uri('2026-11-17.md'));
        disk.manners = {
          write: () => {
            throw new Error('ENOSPC: no space left on device, write');
          },
        };
        await desk.refused('completeAction', { id: 's1s1s1' }, /Couldn't save/);
        disk.manners = {};
        await end(document);
        const saved = disk.text(document.uri.path);
        await insert(document, new vscode.Position(2, 0), 'typed\n');
        desk.messages.length = 0;
        assert.equal(await run('completeAction', { id: 's2s2s2' }), true, desk.errors().join());
        assert.deepEqual(desk.errors(), []);
        assert.equal(disk.text(document.uri.path), saved);
        await document.save();
        assert.match(disk.text(document.uri.path) ?? '', /\[x\] @me Two.*\ntyped\n$/);
      });
    });
  }

  it('is told each time as long as it does not reach the disk', async () => {
    const text = '- [ ] @me One ^s1s1s1\n- [ ] @me Two ^s2s2s2\n- [ ] @me Three ^s3s3s3\n';
    const disk = new TinyDisk({ '/w/notes/ada/profile.md': '---\nname: Ada\n---\n', '/w/notes/ada/2026-11-17.md': text });
    await withNotesOn(disk, async () => {
      const document = await show(disk.uri('/w/notes/ada/2026-11-17.md'));
      disk.manners = {
        write: () => {
          throw new Error('ENOSPC: no space left on device, write');
        },
      };
      await desk.refused('completeAction', { id: 's1s1s1' }, /Couldn't save/);
      await desk.refused('completeAction', { uri: document.uri, line: 1 }, /Couldn't save/);
      assert.equal(disk.text('/w/notes/ada/2026-11-17.md'), text);
      disk.manners = {};
      assert.equal(await run('snoozeAction', { uri: document.uri, line: 2, due: '2031-02-03' }), true);
      assert.equal(disk.text('/w/notes/ada/2026-11-17.md'), document.getText());
      assert.match(document.getText(), /\[x\] @me One.*\n- \[x\] @me Two.*\n- \[ \] @me Three 📅 2031-02-03/);
    });
  });
});
