import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { callsOf } from '../callsOf';
import { closeEditors, day, note, refresh, run, type Series, sleep, until, useDesk } from './desk';

const held = `${day(-2)}.md`;
const next = `${day(5)}.md`;
/** Nobody else asks for it: held notes are read for the rules. */
const cancelled = `${day(-400)}.md`;
/** Each test has texts of its own: one that was read lately is not read again. */
const files = (count: number) => ({
  [held]: note(`## Support\n\n- [ ] Left over ${count}\n\n## Follow-up\n\n- [ ] @me Send the plan ^s1s1s1\n`, `date: ${day(-2)}`),
  [cancelled]: note(`## Support\n\n- [ ] Long ago ${count}\n`, `date: ${day(-400)}\nstatus: cancelled`),
  [next]: note(`## Support\n\n## Follow-up\n\n- [ ] A point ${count}\n`, `date: ${day(5)}`),
});
/** Of the untracked task in each. */
const line = { [held]: 6, [next]: 8 };

/** Its lenses, as an editor asks for them. */
function lenses(uri: vscode.Uri): Thenable<vscode.CodeLens[]> {
  return vscode.commands.executeCommand('vscode.executeCodeLensProvider', uri, 20);
}

async function show(uri: vscode.Uri): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(uri);
  await lenses(uri);
  return editor;
}

/** A note is read once for all who want it: index, lenses, decorations, diagnostics, the status bar and the command. */
if (__HOST__ === 'node')
  describe('how often notes are scanned', () => {
    const desk = useDesk();
    let series: Series;
    let count = 0;

    beforeEach(async () => {
      series = await desk.series(files(++count));
      // What is told late of the files of the test before is not this one's.
      while ((await scansOf(quiet)) > 0);
    });

    /** Watchers tell late of what was written. */
    const quiet = (): Promise<void> => sleep(800);

    async function countOf(reader: string, work: () => Promise<unknown>): Promise<number> {
      const { Session } = await import('node:inspector/promises');
      return callsOf(new Session(), reader, work, '/dist/');
    }

    const scansOf = (work: () => Promise<unknown>): Promise<number> => countOf('scan', work);

    /** The status bar may have read the note of the next 1:1 before. */
    async function scannedAtMost(most: number, work: () => Thenable<unknown>): Promise<void> {
      const scans = await scansOf(async () => {
        await work();
        await quiet();
      });
      assert.ok(scans > 0 && scans <= most, `${scans} scans`);
      assert.deepEqual(desk.errors(), []);
    }

    const opened: [what: string, file: string, scans: number, work: (uri: vscode.Uri, editor: vscode.TextEditor) => Promise<unknown>][] = [
      ['a keystroke', held, 1, async (uri, editor) => (await type(editor, held), lenses(uri))],
      ['a keystroke in the note of the next 1:1', next, 1, async (uri, editor) => (await type(editor, next), lenses(uri))],
      ['a keystroke that is saved', held, 1, async (_, editor) => (await type(editor, held), editor.document.save())],
      ['Track Action', held, 1, async (uri) => run('trackAction', { uri, line: line[held] })],
      ['Done, in its lens', held, 1, async (uri) => runLens(uri, 'oneOnOne.completeAction')],
      ['Mark Meeting as Missed', next, 1, async (uri) => run('markMissed', { uri })],
      ['Carry Over Open Items', next, 3, async (uri) => run('carryOver', { uri })],
    ];
    for (const [what, file, scans, work] of opened)
      it(`${what}, in an open note: ${scans}`, async () => {
        const uri = series.uri(file);
        const editor = await show(uri);
        await quiet();
        await scannedAtMost(scans, () => work(uri, editor));
      });

    it('a keystroke lists no folder for files that are no notes; a note that comes does', async () => {
      await vscode.commands.executeCommand('oneOnOne.meetings.focus');
      const uri = series.uri(held);
      const editor = await show(uri);
      await sleep(2_000);
      const listed = (work: () => Promise<unknown>): Promise<number> =>
        countOf('countStrayFiles', async () => {
          await work();
          await sleep(2_000);
        });
      assert.equal(await listed(() => type(editor, held)), 0);
      assert.ok((await listed(async () => series.write(`${day(12)}.md`, ''))) > 0);
    });

    const closed: [what: string, scans: number, work: () => Thenable<unknown>][] = [
      ['Track Action', 2, () => run('trackAction', { uri: series.uri(held), line: line[held] })],
      ['Complete Action', 2, () => run('completeAction', { id: 's1s1s1', uri: series.uri(held) })],
      ['Mark Meeting as Missed', 2, () => run('markMissed', { uri: series.uri(held) })],
      [
        'Prepare Next Meeting, of both earlier notes, of the last held one for the rules, and of the next before and after',
        5,
        () => run('prepare', { manager: series.id }),
      ],
    ];
    for (const [what, scans, work] of closed)
      it(`${what}, where no note is open: ${scans}`, async () => {
        await closeEditors();
        await quiet();
        await scannedAtMost(scans, work);
      });

    const prepared: [what: string, files: readonly string[], looks: number][] = [
      ['a new note, which says what changed, too', [held, cancelled], 2],
      ['a note that is there', [held, cancelled, next], 2],
    ];
    for (const [what, names, looks] of prepared)
      it(`Prepare Next Meeting looks for issues in each earlier note once, for ${what}`, async () => {
        const all = files(++count);
        const other = await desk.series(Object.fromEntries(names.map((name) => [name, all[name] ?? ''])));
        assert.equal(await countOf('mayHaveIssues', async () => run('prepare', { manager: other.id })), looks);
        assert.deepEqual(desk.errors(), []);
      });

    // Of the line alone: decorations and lenses ask for tasks, status bar, the lens above the agenda and rules for points.
    for (const reader of ['taskIn', 'pointWords'])
      it(`a keystroke in a note of 100 points: ${reader} reads 1`, async () => {
        const points = Array.from({ length: 100 }, (_, at) => `- [ ] Point ${at} (1m)\n`).join('');
        const uri = await series.write(next, note(`## Support\n\n## Alignment\n\n${points}`, `date: ${day(5)}`));
        await refresh();
        const editor = await show(uri);
        await quiet();
        const keystroke = async (): Promise<void> => {
          await type(editor, next);
          await lenses(uri);
          await quiet();
        };
        await keystroke();
        assert.equal(await countOf(reader, keystroke), 1);
        assert.deepEqual(desk.errors(), []);
      });

    it('opening a note: 1', () => scannedAtMost(1, () => show(series.uri(cancelled))));
  });

async function type(editor: vscode.TextEditor, file: string): Promise<void> {
  const { version } = editor.document;
  await editor.edit((edit) => edit.insert(editor.document.lineAt(line[file] ?? 0).range.end, 'x'));
  await until('the document has it', () => editor.document.version > version);
}

async function runLens(uri: vscode.Uri, command: string): Promise<unknown> {
  const lens = (await lenses(uri)).find((one) => one.command?.command === command);
  assert.ok(lens?.command, command);
  return vscode.commands.executeCommand(command, ...(lens.command.arguments ?? []));
}
