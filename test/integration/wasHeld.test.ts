import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { day, note, run, type Series, until, useDesk } from './desk';

const planned = (date: string, more = '') => `date: ${date}\nstatus: planned${more}`;
/** A minute that is over on any clock of today, and a meeting that is over with it. */
const over = '\ntime: "00:00"\nduration: 1';

const isAnswer = (command: vscode.Command | undefined): boolean => /markHeld|markMissed|reschedule/.test(command?.command ?? '');

describe('at the top of a note', () => {
  const desk = useDesk();

  const asked = async (series: Series, file: string): Promise<string[]> => {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', series.uri(file), 20);
    return lenses.filter(({ command }) => isAnswer(command)).map(({ range, command }) => `${range.start.line} ${command?.title}`);
  };
  const question = ['0 Mark as held', '0 Mark as missed', '1 Reschedule…'];

  const rows: [what: string, date: string, text: string, says: readonly string[]][] = [
    ['a day that has passed asks whether it was held', day(-3), note('a\n', planned(day(-3))), question],
    ['so does a meeting of today that is over', day(), note('a\n', planned(day(), over)), question],
    ['one that is to come does not', day(3), note('a\n', planned(day(3))), []],
    ['one of today without a time does not', day(), note('a\n', planned(day())), []],
    ['one that was held does not', day(-3), note('a\n', planned(day(-3)).replace('planned', 'held')), []],
    ['an old note without a status was held', day(-3), 'a\n', []],
  ];
  for (const [what, date, text, says] of rows)
    it(what, async () => {
      const series = await desk.series({ [`${date}.md`]: text });
      await vscode.window.showTextDocument(series.uri(`${date}.md`));
      assert.deepEqual(await asked(series, `${date}.md`), says);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        series.uri(`${date}.md`),
        new vscode.Range(0, 0, 0, 0),
      );
      const titles = actions.filter(({ command }) => isAnswer(command)).map(({ title }) => title);
      assert.deepEqual(
        titles,
        says.map((lens) => lens.slice(2)),
        'code actions do the same',
      );
    });

  it('the question goes once it is answered', async () => {
    const [file, text] = [`${day(-3)}.md`, note('a\n', planned(day(-3)))];
    const series = await desk.series({ [file]: text });
    await vscode.window.showTextDocument(series.uri(file));
    const [lens] = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', series.uri(file), 20);
    assert.equal(await run(lens!.command!.command.slice('oneOnOne.'.length), ...lens!.command!.arguments!), true);
    assert.equal(await series.read(file), text.replace('planned', 'held'));
    await until('nothing is asked', async () => (await asked(series, file)).length === 0);
  });
});
