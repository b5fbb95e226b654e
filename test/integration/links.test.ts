import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { FoundData } from '../../src/commands/rules/check';
import { api, notesFolder, run, until, useDesk, withSetting, workspaceFolder } from './desk';

const whereThereIsADisk = __HOST__ === 'node' ? it : it.skip;

describe('links on the disk', () => {
  const desk = useDesk();

  whereThereIsADisk('that lead round in a circle, or nowhere, end there', async () => {
    if (__HOST__ !== 'node') return;
    else {
      const { symlinkSync } = await import('node:fs');
      const series = await desk.series({ '2026-11-17.md': '- [ ] @me Tracked ^g1g1g1\n' });
      symlinkSync('..', series.uri('loop').fsPath);
      symlinkSync('itself.md', series.uri('itself.md').fsPath);
      symlinkSync('nowhere.md', series.uri('2026-11-24.md').fsPath);
      symlinkSync('nowhere.md', desk.remove(vscode.Uri.joinPath(notesFolder(), 'templates', 'nowhere.md')).fsPath);
      await run('refresh');
      assert.deepEqual(
        (await (await api()).meetings(series.id)).map(({ date }) => date),
        ['2026-11-17'],
      );
      assert.equal((await (await api()).actions({ manager: series.id })).length, 1);
      assert.equal(await run('completeAction', { id: 'g1g1g1' }), true);
      assert.ok(await run('newMeeting', { manager: series.id, date: '2031-02-04', open: false }), desk.errors().join());
      await desk.refused('newMeeting', { manager: series.id, date: '2031-02-11', template: 'nowhere' }, /nowhere/);
    }
  });

  whereThereIsADisk('to a note elsewhere are written through, and stay links', async () => {
    if (__HOST__ !== 'node') return;
    else {
      const { lstatSync, symlinkSync } = await import('node:fs');
      const series = await desk.series({ 'kept.txt': '- [ ] @me Linked ^g1g1g1\n' });
      symlinkSync('kept.txt', series.uri('2026-11-17.md').fsPath);
      await run('refresh');
      assert.equal(await run('completeAction', { id: 'g1g1g1' }), true, desk.errors().join());
      assert.match(await series.read('kept.txt'), /^- \[x\] @me Linked ✅/);
      assert.equal(lstatSync(series.uri('2026-11-17.md').fsPath).isSymbolicLink(), true);
    }
  });

  whereThereIsADisk(
    'out of the workspace and the notes folders are listed with their problem, and nothing of them is read or given away',
    async () => {
      if (__HOST__ !== 'node') return;
      else {
        const { mkdirSync, symlinkSync, writeFileSync } = await import('node:fs');
        const outside = desk.remove(vscode.Uri.joinPath(workspaceFolder(), '..', `outside-${Date.now()}`));
        mkdirSync(outside.fsPath);
        const secret = vscode.Uri.joinPath(outside, '2026-11-24.md');
        writeFileSync(secret.fsPath, '# Secret\n\n- [ ] @me Secret ^g2g2g2\n');
        const series = await desk.series({ '2026-11-17.md': '- [ ] @me Tracked ^g1g1g1\n' });
        symlinkSync(secret.fsPath, series.uri('2026-11-24.md').fsPath);
        symlinkSync(outside.fsPath, desk.remove(vscode.Uri.joinPath(notesFolder(), 'elsewhere')).fsPath);
        await run('refresh');
        const links = [series.uri('2026-11-24.md'), vscode.Uri.joinPath(notesFolder(), 'elsewhere', '2026-11-24.md')];
        const told = (await run<FoundData[]>('check')).filter(({ rule }) => rule === 'note/outside');
        for (const link of links) {
          const [found, ...more] = told.filter(({ uri }) => uri === link.toString());
          assert.deepEqual([found?.message.includes(secret.fsPath), more], [true, []]);
        }
        assert.deepEqual(
          (await (await api()).meetings(series.id)).map(({ date }) => date),
          ['2026-11-17', '2026-11-24'],
        );
        assert.deepEqual(
          (await (await api()).actions({})).filter(({ text }) => text === 'Secret'),
          [],
        );
        for (const format of ['markdown', 'json']) assert.doesNotMatch(await run<string>('exportNotes', { format }), /Secret/);
        assert.doesNotMatch(await run<string>('exportIssues', { format: 'markdown' }), /Secret/);
        await desk.refused('carryOver', { uri: links[0] }, /2026-11-24\.md/);
        await desk.refused('createInvite', { uri: links[0] }, /2026-11-24\.md/);
        const next = await run<vscode.Uri>('newMeeting', { manager: series.id, date: '2031-02-04', open: false });
        assert.doesNotMatch(await series.read(next.path.split('/').at(-1)!), /Secret|g2g2g2/);
        await vscode.window.showTextDocument(links[0]!);
        await run('refresh');
        assert.deepEqual(
          (await (await api()).actions({ manager: series.id })).map(({ id }) => id),
          ['g1g1g1'],
          'open in an editor, too',
        );
      }
    },
  );

  whereThereIsADisk("are watched where they lead: a note, a person's folder and the notes folder", async () => {
    if (__HOST__ !== 'node') return;
    else {
      const { mkdirSync, rmSync, symlinkSync, writeFileSync } = await import('node:fs');
      const real = desk.remove(vscode.Uri.joinPath(workspaceFolder(), '..', `real-${Date.now()}`)).fsPath;
      const write = (name: string, id: string): void => writeFileSync(`${real}/${name}`, `- [ ] @me One ^${id}\n`);
      const known = async (id: string): Promise<boolean> => (await (await api()).actions({})).some((action) => action.id === id);
      mkdirSync(`${real}/ada-real`, { recursive: true });
      mkdirSync(`${real}/people/grace-real`, { recursive: true });
      write('ada-real/2026-11-17.md', 'h1h1h1');
      write('people/grace-real/2026-11-17.md', 'h2h2h2');
      write('one.md', 'h3h3h3');
      symlinkSync(real, desk.remove(vscode.Uri.joinPath(workspaceFolder(), 'linked-notes')).fsPath);
      symlinkSync(`${real}/people/grace-real`, `${real}/grace-linked`);
      symlinkSync(`${real}/one.md`, `${real}/ada-real/2026-11-18.md`);
      await withSetting('folder', 'linked-notes', async () => {
        await until('all are read', async () => (await known('h1h1h1')) && (await known('h2h2h2')) && (await known('h3h3h3')));
        const changes: [file: string, id: string][] = [
          ['ada-real/2026-11-17.md', 'i1i1i1'],
          ['ada-real/2026-11-24.md', 'i2i2i2'],
          ['people/grace-real/2026-11-17.md', 'i3i3i3'],
          ['people/grace-real/2026-11-24.md', 'i4i4i4'],
          ['one.md', 'i5i5i5'],
        ];
        // a watcher takes a moment to start, and tells nothing of what came before
        for (const [file, id] of changes) {
          await until(`${file} is seen without being asked for`, async () => {
            write(file, id);
            await new Promise((resolve) => setTimeout(resolve, 100));
            return known(id);
          });
        }
        rmSync(`${real}/ada-real/2026-11-24.md`);
        await until('a deleted one is gone', async () => !(await known('i2i2i2')));
      });
      await run('refresh');
    }
  });
});
