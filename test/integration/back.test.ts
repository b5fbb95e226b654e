import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  answeringEach,
  day,
  exists,
  isPick,
  type Key,
  note,
  notesFolder,
  run,
  type Series,
  type Shown,
  useDesk,
  workspaceFolder,
} from './desk';

const agenda = `${day(3)}.md`;
const actions = '- [ ] @me First ^bk0001\n- [ ] @me Second ^bk0002\n';
const plan = '# Training\n\n- [ ] Learn to write ^bk0003\n';

/** Answers what is asked first: the second row of several, so that coming back to it means something, or the one that is named. */
function fill(shown: Shown, label: RegExp | undefined): string {
  if (!isPick(shown)) {
    shown.value = 'Typed before';
    return shown.value;
  }
  const rows = shown.items.filter(({ kind }) => kind !== vscode.QuickPickItemKind.Separator);
  const row = label === undefined ? (rows[1] ?? rows[0]) : rows.find((one) => label.test(one.label));
  assert.ok(row);
  shown.activeItems = [row];
  return row.label;
}

function filled(shown: Shown): string | undefined {
  return isPick(shown) ? shown.activeItems[0]?.label : shown.value;
}

describe('Back', () => {
  const desk = useDesk();

  /** Everything that is written below the notes folder. */
  const listing = async (series: readonly Series[]): Promise<string[]> =>
    (
      await Promise.all(series.map(async (one) => Promise.all((await one.names()).map(async (name) => `${name}\n${await one.read(name)}`))))
    ).flat();

  /** The label is that of the row to choose first. */
  const cases: readonly [command: string, argument: (one: Series) => object | undefined, label?: RegExp][] = [
    ['newManager', () => undefined],
    ['newMeeting', () => undefined],
    ['cancelMeeting', (one) => ({ uri: one.uri(agenda) })],
    ['changeManager', () => undefined],
    ['createInvite', () => undefined],
    ['exportNotes', () => undefined],
    ['reviewPacket', () => undefined],
    ['addToAgenda', () => undefined],
    ['snoozeAction', () => undefined],
    ['assignAction', () => undefined],
    ['decideAction', () => undefined],
    ['decideAction', () => ({ id: 'bk0001' })],
    ['sendMessage', () => undefined],
    ['askQuestion', () => undefined],
    ['putOnAgenda', () => undefined, /^Learn to write$/],
    ['pickWins', (one) => ({ uri: one.uri(agenda) }), /^Who did you help/],
  ];
  for (const [command, argument, label] of cases) {
    it(`leads to the first question of ${command}, with its answer, and on again; nothing is written`, async () => {
      const own = desk.remove(vscode.Uri.joinPath(notesFolder(), 'training-plan-2031.md'));
      await vscode.workspace.fs.writeFile(own, new TextEncoder().encode(plan));
      const series = [await desk.series({ [agenda]: note(actions, `date: ${day(3)}`) }), await desk.series()];
      const before = await listing(series);
      const given = argument(series[0]!);
      const asked: string[] = [];
      let first: string | undefined;
      const answer = await answeringEach(
        () => (given === undefined ? run(command) : run(command, given)),
        (shown) => {
          asked.push(isPick(shown) ? (shown.placeholder ?? '') : (shown.prompt ?? ''));
          const isBack = shown.buttons.includes(vscode.QuickInputButtons.Back);
          switch (asked.length) {
            case 1:
              assert.ok(!isBack);
              first = fill(shown, label);
              return 'accept';
            case 2:
              assert.ok(isBack);
              return 'back';
            case 3:
              assert.equal(asked[2], asked[0]);
              assert.equal(filled(shown), first);
              return 'accept';
            default:
              assert.equal(asked[3], asked[1]);
              return 'leave';
          }
        },
      );
      assert.equal(answer, undefined);
      assert.equal(asked.length, 4);
      assert.deepEqual(await listing(series), before);
      assert.deepEqual(desk.errors(), []);
    });
  }

  it('leads through all that an import asks, a dialog too, and keeps who of the names are people', async () => {
    const folder = desk.remove(vscode.Uri.joinPath(workspaceFolder(), 'to-import'));
    const file = vscode.Uri.joinPath(folder, 'notes.md');
    const text = '## 11/12/2026 Vega\n\n- pay\n\n## 12/11/2026 Zanzibar\n\n- trip\n';
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    const { showOpenDialog } = vscode.window;
    let dialogs = 0;
    Object.assign(vscode.window, { showOpenDialog: () => Promise.resolve((dialogs++, [file])) });
    const [order, people, others, preview] = ['How is', 'Which of these', "1 note doesn't say", 'Nothing is written'];
    const script: [question: string, key: Key][] = [
      ['Your files', 'accept'],
      [order, 'accept'],
      [people, 'accept'],
      [others, 'accept'],
      [preview, 'back'],
      [others, 'back'],
      [people, 'back'],
      [order, 'back'],
      [order, 'accept'],
      [people, 'accept'],
      [others, 'accept'],
      [preview, 'leave'],
    ];
    let at = 0;
    await answeringEach(
      () => run('importNotes'),
      (shown) => {
        assert.ok(isPick(shown));
        const [question, key] = script[at++] ?? ['', 'leave'];
        assert.ok(shown.placeholder?.startsWith(question), `${at}: ${shown.placeholder}`);
        const ticked = () => shown.selectedItems.map(({ label }) => label);
        if (question === people && at === 3) {
          assert.deepEqual(ticked(), ['Vega', 'Zanzibar']);
          shown.selectedItems = shown.items.slice(0, 1);
        } else if (question === people) assert.deepEqual(ticked(), ['Vega']);
        if (question === preview) assert.match(shown.items[0]?.description ?? '', /Vega \(1\)/);
        return key;
      },
    ).finally(() => Object.assign(vscode.window, { showOpenDialog }));
    assert.equal(at, script.length);
    assert.equal(dialogs, 2);
    assert.equal(await exists(vscode.Uri.joinPath(notesFolder(), 'vega')), false);
  });
});
