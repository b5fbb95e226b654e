import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, day, press, run, useDesk, workspaceFolder } from './desk';

/** Every file of the workspace with its size, so that nothing can be written unnoticed. */
async function listing(folder = workspaceFolder()): Promise<string[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  const found = await Promise.all(
    entries.map(async ([name, type]) => {
      const uri = vscode.Uri.joinPath(folder, name);
      return type === vscode.FileType.Directory ? listing(uri) : [`${uri.path} ${(await vscode.workspace.fs.stat(uri)).size}`];
    }),
  );
  return found.flat().sort();
}

describe('a command without arguments', () => {
  const desk = useDesk();

  for (const command of [
    'newManager',
    'newMeeting',
    'insertTemplate',
    'completeAction',
    'cancelAction',
    'reopenAction',
    'snoozeAction',
    'assignAction',
    'exportNotes',
    'exportIssues',
    'sendMessage',
    'putOnAgenda',
  ]) {
    it(`${command} asks, and can be left with nothing written`, async () => {
      await desk.series({ '2026-11-17.md': '- [ ] @me Open ^v1v1v1\n- [x] @me Done ^v2v2v2\n' });
      if (command === 'insertTemplate')
        await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content: '' }));
      const before = await listing();
      assert.equal(await press('leave', run(command)), undefined);
      assert.deepEqual(await listing(), before);
      assert.deepEqual(desk.messages, []);
    });
  }

  it('newMeeting asks for a date and an agenda when only the person is known, and takes what is offered', async () => {
    const series = await desk.series({ [`${day(-3)}.md`]: '' }, 'cadence: weekly\ntemplate: five-part');
    const uri = (await press(
      'accept',
      run('newMeeting', { kind: 'manager', manager: series.id, root: vscode.Uri.joinPath(series.folder, '..').toString() }),
    )) as vscode.Uri;
    assert.equal(uri.toString(), series.uri(`${day(4)}.md`).toString());
    assert.equal((await (await api()).meetings(series.id)).at(-1)?.type, 'five-part');
  });

  it('asks for the dates of an action when none is given', async () => {
    const series = await desk.series({ '2026-11-17.md': '- [ ] @me Open ^v1v1v1\n' });
    assert.equal(await press('leave', run('snoozeAction', { id: 'v1v1v1' })), undefined);
    assert.equal(await series.read('2026-11-17.md'), '- [ ] @me Open ^v1v1v1\n');
    assert.equal(await press('accept', run('snoozeAction', { id: 'v1v1v1' })), true);
    assert.equal(await series.read('2026-11-17.md'), `- [ ] @me Open 📅 ${day(1)} ^v1v1v1\n`);
  });
});
