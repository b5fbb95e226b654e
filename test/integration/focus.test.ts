import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { answeringEach, day, isPick, run, type Series, until, useDesk } from './desk';

/** Answers the question that is asked with the row of that name; gives the names and places that were offered before all others, or undefined where nothing was asked. */
async function choosing(label: string | undefined, work: () => Thenable<unknown>): Promise<string[] | undefined> {
  let offered: string[] | undefined;
  await answeringEach(work, (shown) => {
    const rows = isPick(shown) ? shown.items : [];
    const end = rows.findIndex(({ kind }) => kind === vscode.QuickPickItemKind.Separator);
    offered = rows.slice(0, end < 0 ? 0 : end).map((item) => `${item.label}, ${item.description}`);
    if (label === undefined || !isPick(shown)) return 'leave';
    shown.activeItems = rows.filter((row) => row.label === label);
    return 'accept';
  });
  return offered;
}

describe('a command that is given nothing', () => {
  const desk = useDesk();
  const row = '- [ ] @me In the view 📅 2001-01-01 ^f1f1f1';
  const open = '- [ ] @me At the cursor ^f2f2f2';
  const done = '- [x] @me Done before ✅ 2026-11-18 ^f3f3f3';
  const text = `${row}\n${open}\n${done}\nwords\n`;

  /** The note with the cursor in a line; then the keyboard is on the first row of the actions view, or on its group. */
  async function focusRow(line: number, on: 'row' | 'group' = 'row'): Promise<Series> {
    const series = await desk.series({ '2026-11-17.md': text });
    const editor = await vscode.window.showTextDocument(series.uri('2026-11-17.md'), { selection: new vscode.Range(3, 0, 3, 0) });
    // The rows are painted a moment after the view shows.
    await until('the row is there', async () => {
      for (const command of ['oneOnOne.actions.focus', 'list.focusFirst', 'list.focusDown']) await vscode.commands.executeCommand(command);
      const offered = await choosing(undefined, () => run('completeAction'));
      if (offered?.some((one) => one.startsWith('In the view, '))) return true;
      return false;
    });
    if (on === 'group') await vscode.commands.executeCommand('list.focusFirst');
    editor.selection = new vscode.Selection(line, 0, line, 0);
    await until('the cursor is there', () => editor.selection.active.line === line);
    return series;
  }

  /** Waits until the command offers this before all others, leaving it without an answer; it is asked otherwise while the view is repainted. */
  const offers = (command: string, expected: readonly string[], series: Series): Promise<void> =>
    until(`${command} offers ${expected.join(' and ')}`, async () => {
      const offered = await choosing(undefined, () => run(command));
      assert.equal(await series.read('2026-11-17.md'), text, 'nothing is changed before it is chosen');
      return offered?.join() === expected.join();
    });

  /** Moves the focus and runs the command until it asks nothing, as it may while a view is painted, or goes. */
  const asksNothing = (command: string, series: Series, ...focus: string[]): Promise<void> =>
    until(`${command} asks nothing`, async () => {
      for (const one of focus) await vscode.commands.executeCommand(one);
      const before = await series.read('2026-11-17.md');
      const offered = await choosing(undefined, () => run(command));
      if (offered !== undefined) assert.equal(await series.read('2026-11-17.md'), before, 'nothing is changed before it is chosen');
      return offered === undefined;
    });
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeSidebar'));

  const inView = 'In the view, selected in the Actions view';
  const atCursor = 'At the cursor, at the cursor';
  const cases: [where: string, line: number, command: string, argument: string, offered: string[], changed: [line: string, now: string]][] =
    [
      [
        'on an open line',
        1,
        'completeAction',
        'In the view',
        [inView, atCursor],
        [row, `- [x] @me In the view 📅 2001-01-01 ✅ ${day()} ^f1f1f1`],
      ],
      ['on an open line', 1, 'completeAction', 'At the cursor', [inView, atCursor], [open, `- [x] @me At the cursor ✅ ${day()} ^f2f2f2`]],
      [
        'on an open line',
        1,
        'cancelAction',
        'In the view',
        [inView, atCursor],
        [row, `- [-] @me In the view 📅 2001-01-01 ❌ ${day()} ^f1f1f1`],
      ],
      ['on a done line', 2, 'completeAction', 'In the view', [inView], [row, `- [x] @me In the view 📅 2001-01-01 ✅ ${day()} ^f1f1f1`]],
      [
        'on a line of words',
        3,
        'completeAction',
        'In the view',
        [inView],
        [row, `- [x] @me In the view 📅 2001-01-01 ✅ ${day()} ^f1f1f1`],
      ],
    ];
  for (const [where, line, command, answer, offered, [before, after]] of cases) {
    it(`${command}, a row focused and the cursor ${where}: asks, and acts on '${answer}'`, async () => {
      const series = await focusRow(line);
      await offers(command, offered, series);
      await choosing(answer, () => run(command));
      assert.equal(await series.read('2026-11-17.md'), text.replace(before, after), desk.errors().join());
    });
  }

  it('asks where the focus is on a row that it can do nothing with', async () => {
    const series = await focusRow(1, 'group');
    await offers('completeAction', [atCursor], series);
  });

  it('means the line at the cursor where the focus went to another list', async () => {
    const series = await focusRow(1);
    await asksNothing('completeAction', series, 'oneOnOne.meetings.focus', 'list.focusFirst');
    assert.equal(await series.read('2026-11-17.md'), text.replace(open, `- [x] @me At the cursor ✅ ${day()} ^f2f2f2`));
  });

  it('asks nothing where row and cursor are on the same action', async () => {
    const series = await focusRow(1);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await asksNothing('completeAction', series);
    assert.equal(await series.read('2026-11-17.md'), text.replace(row, `- [x] @me In the view 📅 2001-01-01 ✅ ${day()} ^f1f1f1`));
  });

  it('asks nothing where no editor is open', async () => {
    const series = await focusRow(3);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await asksNothing('completeAction', series, 'oneOnOne.actions.focus');
    assert.equal(await series.read('2026-11-17.md'), text.replace(row, `- [x] @me In the view 📅 2001-01-01 ✅ ${day()} ^f1f1f1`));
  });

  it('means the line at the cursor where the view is not to be seen, or the menu of the editor says so', async () => {
    const series = await focusRow(1);
    assert.deepEqual(await choosing(undefined, () => run('completeAction', series.uri('2026-11-17.md'))), undefined);
    assert.equal(await series.read('2026-11-17.md'), text.replace(open, `- [x] @me At the cursor ✅ ${day()} ^f2f2f2`));
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    await asksNothing('reopenAction', series);
    assert.equal(await series.read('2026-11-17.md'), text);
  });

  it('never completes a done line again, nor reopens an open one', async () => {
    const series = await desk.series({ '2026-11-17.md': text });
    const editor = await vscode.window.showTextDocument(series.uri('2026-11-17.md'));
    for (const [command, line] of [
      ['completeAction', 2],
      ['cancelAction', 2],
      ['snoozeAction', 2],
      ['reopenAction', 1],
    ] as const) {
      editor.selection = new vscode.Selection(line, 0, line, 0);
      await choosing(undefined, () => run(command));
      assert.equal(await series.read('2026-11-17.md'), text, command);
    }
    editor.selection = new vscode.Selection(0, 0, 3, 0);
    await run('completeAction');
    assert.equal(
      await series.read('2026-11-17.md'),
      `- [x] @me In the view 📅 2001-01-01 ✅ ${day()} ^f1f1f1\n- [x] @me At the cursor ✅ ${day()} ^f2f2f2\n${done}\nwords\n`,
    );
  });
});
