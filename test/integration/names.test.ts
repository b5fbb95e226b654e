import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { nameOf } from '../../src/platform/words/words';
import { run, useDesk, withWorkspace, workspaceFolder } from './desk';

describe('names', () => {
  const desk = useDesk();

  const written = ['José Núñez', 'José Núñez'.normalize('NFD'), 'JOSÉ NÚÑEZ'.normalize('NFD'), 'josé núñez'];
  for (const stored of ['NFC', 'NFD'] as const) {
    it(`of a person, stored in ${stored}, are found in either Unicode form and in any case`, async () => {
      const series = await desk.series();
      const name = `José Núñez ${series.first}`;
      await series.write('profile.md', `---\nname: ${name.normalize(stored)}\n---\n`);
      await run('refresh');
      for (const [at, word] of written.entries()) {
        const uri = await run<vscode.Uri>('newMeeting', { manager: `${word} ${series.first}`, date: `2031-02-0${at + 1}`, open: false });
        assert.equal(uri?.toString(), series.uri(`2031-02-0${at + 1}.md`).toString(), desk.errors().join());
      }
    });
  }

  it('of a person are no link in a message', async () => {
    const series = await desk.series();
    await series.write('profile.md', '---\nname: "[Ada](command:workbench.action.quit)"\nuntil: 2020-01-01\n---\n');
    await run('refresh');
    await desk.refused(
      'addToAgenda',
      { manager: series.id, text: 'Refunds' },
      /^The series with \[Ada\]\u2060\(command:workbench\.action\.quit\) is archived\.$/,
    );
  });

  const one = vscode.Uri.joinPath(workspaceFolder(), '..', 'a');
  const two = vscode.Uri.joinPath(workspaceFolder(), '..', 'b');
  const same = vscode.Uri.joinPath(workspaceFolder(), '..', 'other', 'a');
  const folder = (uri: vscode.Uri, index: number): vscode.WorkspaceFolder => ({ uri, index, name: uri.path.split('/').at(-1)! });
  const named: [what: string, folders: vscode.Uri[], name: string | undefined][] = [
    ['one folder', [workspaceFolder()], '1on1/ada/profile.md'],
    ['two folders', [workspaceFolder(), two], `${workspaceFolder().path.split('/').at(-1)}/1on1/ada/profile.md`],
    [
      'three folders, two of one name elsewhere',
      [workspaceFolder(), one, same],
      `${workspaceFolder().path.split('/').at(-1)}/1on1/ada/profile.md`,
    ],
  ];
  for (const [what, folders, name] of named) {
    it(`of notes, in a window with ${what}`, async () => {
      await withWorkspace('workspaceFolders', folders.map(folder), async () =>
        assert.equal(nameOf(vscode.Uri.joinPath(workspaceFolder(), '1on1', 'ada', 'profile.md')), name),
      );
    });
  }
});
