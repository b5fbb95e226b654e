import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answering, day, notesFolder, readFile, refresh, run, useDesk } from './desk';
import { Repository } from './gitRepository';

const log = (): vscode.Uri => vscode.Uri.joinPath(notesFolder(), 'wins.md');
const write = (text: string) => vscode.workspace.fs.writeFile(log(), new TextEncoder().encode(text));

/** The log says something else, or is not there, until the work is done. */
async function withLog(text: string | undefined, work: () => Promise<void>): Promise<void> {
  const before = await readFile(log());
  await (text === undefined ? vscode.workspace.fs.delete(log()) : write(text));
  await refresh();
  try {
    await work();
  } finally {
    await write(before);
    await refresh();
  }
}

describe('1:1: Log Win', () => {
  const desk = useDesk();

  it('adds one before the others, and changes nothing else', async () => {
    await withLog('\ufeff# Wins\r\n\r\n- 2026-01-02 Épée 🗡 ^w1w1w1\r\n', async () => {
      const uri = await run<vscode.Uri>('logWin', { text: 'From 78\nto 86 #area/refunds' });
      assert.equal(uri?.toString(), log().toString(), desk.errors().join());
      const after = `\ufeff# Wins\r\n\r\n- ${day()} From 78 to 86 #area/refunds\r\n- 2026-01-02 Épée 🗡 ^w1w1w1\r\n`;
      assert.equal(await readFile(log()), after);
      await run('logWin', { text: 'From 78 to 86 #area/refunds' });
      assert.equal(await readFile(log()), after, 'not twice');
      await run('logWin', { text: 'Older', date: '2026-01-01' });
      assert.equal(await readFile(log()), `${after}- 2026-01-01 Older\r\n`);
    });
  });

  it('makes the log, once for two at the same time', async () => {
    await withLog(undefined, async () => {
      const uris = await Promise.all([run<vscode.Uri>('logWin', { text: 'One' }), run<vscode.Uri>('logWin', { text: '2026-01-02 Two' })]);
      assert.deepEqual(
        uris.map((uri) => uri?.toString()),
        [log().toString(), log().toString()],
      );
      assert.equal(await readFile(log()), `# Wins\n\n- ${day()} One\n- 2026-01-02 Two\n`);
    });
  });

  it('asks for the words alone', async () => {
    await withLog('', async () => {
      const asked = await answering('Typed', () => Promise.resolve(run('logWin')));
      assert.deepEqual(
        asked.map(({ title }) => title),
        ['Log win'],
      );
      assert.equal(await readFile(log()), `- ${day()} Typed\n`);
    });
  });

  if (__HOST__ === 'node')
    it('links to what is selected as it is in its commit', async () => {
      const repository = await Repository.named('win-ledger');
      desk.remove(repository.root);
      repository.git('remote', 'add', 'origin', 'git@github.com:me/ledger.git');
      await repository.commit('One', day(-1), { file: 'pay.txt' });
      await repository.register();
      const uri = vscode.Uri.joinPath(repository.root, 'pay.txt');
      const link = `[pay.txt:1](https://github.com/me/ledger/blob/${repository.git('rev-parse', 'HEAD').trim()}/pay.txt#L1)`;
      const editor = await vscode.window.showTextDocument(uri);
      editor.selection = new vscode.Selection(0, 0, 0, 3);
      await withLog('', async () => {
        await run('logWin', { text: 'Selected #area/x' });
        await vscode.commands.executeCommand('workbench.action.closeAllEditors');
        await run('logWin', {
          text: 'Named',
          uri: uri.toString(),
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
        });
        await run('logWin', { text: 'None' });
        assert.equal(await readFile(log()), `- ${day()} None\n- ${day()} Named (${link})\n- ${day()} Selected (${link}) #area/x\n`);
      });
    });

  const wrong: [argument: unknown, message: RegExp][] = [
    [{ text: ' ' }, /text can't be " "/],
    [{ text: 7 }, /text can't be "7"/],
    [{ text: '- [ ] ' }, /text can't be/],
    [{ text: 'a', date: 'someday' }, /date can't be "someday"/],
    [{ text: 'a', uri: 'file:///nowhere/x.ts' }, /x\.ts doesn't exist/],
    [{ text: 'a', range: 7 }, /range can't be "7"/],
    ['a', /one object, not "a"/],
  ];
  for (const [argument, message] of wrong)
    it(`refuses ${JSON.stringify(argument)}`, async () => {
      const before = await readFile(log());
      await desk.refused('logWin', argument, message);
      assert.equal(await readFile(log()), before);
    });

  it('leaves a log alone that has a merge conflict', async () => {
    const text = '<<<<<<< ours\n- a\n=======\n- b\n>>>>>>> theirs\n';
    await withLog(text, async () => {
      await desk.refused('logWin', { text: 'a' }, /wins\.md/);
      assert.equal(await readFile(log()), text);
    });
  });
});
