import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { day, note, run, type Series, useDesk } from './desk';

const file = `${day(5)}.md`;
const agenda = (body: string): string => note(body, `date: ${day(5)}\nstatus: planned`);
/** The line below the first heading. */
const top = 6;

describe('lines of an agenda', () => {
  const desk = useDesk();

  const lensesOf = async (series: Series, line: number, name = file): Promise<string[]> => {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', series.uri(name), 40);
    return lenses.filter(({ range }) => range.start.line === line).map(({ command }) => command?.title ?? '');
  };
  const point = ['Discussed', 'Add outcome'];

  const rows: [body: string, lenses: readonly string[]][] = [
    ['## Recap\n- [ ] Refunds: on track', point],
    ['## Recap\n- [/] Refunds: on track', point],
    ['## Recap\n- [x] Refunds: on track', ['Not discussed', 'Add outcome']],
    ['## Recap\n- [ ] Refunds by Friday', ['Track action', 'Discussed']],
    ['## Recap\n- [ ] @me Refunds', ['Track action', 'Discussed']],
    ['## Follow-up\n- [ ] Refunds', ['Track action', 'Discussed']],
    ['## Wins\n- [ ] Refunds ([win](../wins.md#^abc123))', point],
    ['## Notes\n- [ ] Refunds', ['Track action']],
    ['## Notes\n- [x] Refunds', []],
    ['## Private\n- [ ] Refunds', []],
    ['## Private\n- [ ] Ask for a raise', ['Track action']],
    ['## Recap\n- [ ] ', []],
    ['## Recap\n- Refunds', []],
  ];
  for (const [body, lenses] of rows)
    it(`${JSON.stringify(body)} offers ${lenses.join(', ') || 'nothing'}`, async () => {
      const series = await desk.series({ [file]: agenda(`${body}\n`) });
      await vscode.window.showTextDocument(series.uri(file));
      assert.deepEqual(await lensesOf(series, top), lenses);
    });

  it('has two lenses at most, the first line of a note too', async () => {
    const series = await desk.series({ [file]: '- [ ] @me Send it by friday\n- [ ] Refunds\n' });
    await vscode.window.showTextDocument(series.uri(file));
    const [summary = '', ...others] = await lensesOf(series, 0);
    assert.match(summary, /^2 points · 15 of 30 min/);
    assert.deepEqual(others, ['Track action']);
    assert.deepEqual(await lensesOf(series, 1), point);
  });

  it('of a note of days gone by, only what was left offers it', async () => {
    const old = `${day(-20)}.md`;
    const series = await desk.series({ [old]: note('## Recap\n- [x] Refunds\n- [ ] Payouts\n', `date: ${day(-20)}\nstatus: held`) });
    await vscode.window.showTextDocument(series.uri(old));
    assert.deepEqual(await lensesOf(series, top, old), []);
    assert.deepEqual(await lensesOf(series, top + 1, old), point);
  });

  it('a task of a profile is no talking point', async () => {
    const series = await desk.series();
    await series.write('profile.md', `---\nname: ${series.name}\n---\n- [ ] Refunds\n`);
    await run('refresh');
    await vscode.window.showTextDocument(series.uri('profile.md'));
    assert.deepEqual(await lensesOf(series, 3, 'profile.md'), ['Track action']);
  });

  it('a point is ticked without a date, and cleared again', async () => {
    const text = agenda('## Recap\n- [ ] Refunds (5m)\n- [ ] Payouts\n');
    const series = await desk.series({ [file]: text });
    const uri = series.uri(file);
    assert.equal(await run('toggleDiscussed', { uri, line: top }), true);
    assert.equal(await series.read(file), text.replace('[ ] Refunds', '[x] Refunds'));
    assert.equal(await run('toggleDiscussed', { uri: uri.toString(), line: top, discussed: true }), true);
    assert.equal(await series.read(file), text.replace('[ ] Refunds', '[x] Refunds'));
    assert.equal(await run('toggleDiscussed', { uri, line: top }), false);
    assert.equal(await series.read(file), text);
  });

  it('of selected points, one that is left ticks all', async () => {
    const text = agenda('## Recap\n- [x] Refunds\n- [ ] Payouts\n');
    const series = await desk.series({ [file]: text });
    const editor = await vscode.window.showTextDocument(series.uri(file));
    editor.selection = new vscode.Selection(top, 0, top + 1, 5);
    assert.equal(await run('toggleDiscussed'), true);
    assert.equal(editor.document.getText(), text.replace('[ ]', '[x]'));
    assert.equal(await run('toggleDiscussed'), false);
    assert.equal(editor.document.getText(), text.replace('[x]', '[ ]'));
  });

  it('an outcome goes below the point, behind what is there', async () => {
    const text = agenda('## Recap\n- [x] Refunds\n  - first\n    - more\n- [ ] Payouts\n');
    const series = await desk.series({ [file]: text });
    assert.equal(await run('addOutcome', { uri: series.uri(file), line: top, text: 'agreed\non it' }), true);
    assert.equal(await series.read(file), text.replace('    - more\n', '    - more\n  - agreed on it\n'));
  });

  it('an outcome that is to be typed has the cursor, once', async () => {
    const text = agenda('## Recap\n1. [x] Refunds\n2. [ ] Payouts\n');
    const series = await desk.series({ [file]: text });
    const uri = series.uri(file);
    for (const time of [1, 2]) {
      assert.equal(await run('addOutcome', { uri, line: top }), true);
      const editor = vscode.window.activeTextEditor;
      assert.ok(editor);
      assert.equal(editor.document.getText(), text.replace('Refunds\n', 'Refunds\n   - \n'), `time ${time}`);
      assert.deepEqual([editor.selection.active.line, editor.selection.active.character], [top + 1, 5]);
    }
    assert.equal(await series.read(file), text, 'nothing is saved before there are words');
  });

  it('what is no talking point is refused', async () => {
    const text = agenda('## Recap\n- [ ] @me Send it ^s1d2f3\n- Refunds\n- [ ] \n');
    const series = await desk.series({ [file]: text });
    const uri = series.uri(file);
    for (const command of ['toggleDiscussed', 'addOutcome']) {
      await desk.refused(command, { uri, line: top }, /is a tracked action/);
      await desk.refused(command, { uri, line: top + 1 }, /isn't a task/);
      await desk.refused(command, { uri, line: top + 2 }, /is empty/);
    }
    await desk.refused('toggleDiscussed', { uri, line: top, discussed: 'yes' }, /discussed/);
    assert.equal(await series.read(file), text);
  });
});
