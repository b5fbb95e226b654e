import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, notesFolder, run, useDesk } from './desk';

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
      assert.deepEqual((await (await api()).meetings(series.id)).map(({ date }) => date), ['2026-11-17']);
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
});
