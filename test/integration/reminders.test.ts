import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { summarizeAgenda } from '../../src/core/agenda/agendaSummary';
import { instantOf } from '../../src/core/date/zone';
import { readOutline } from '../../src/core/note/readOutline';
import type { Agendas } from '../../src/platform/notes/agendas';
import type { Clock } from '../../src/platform/clock';
import { Settings } from '../../src/platform/settings';
import { Schedule } from '../../src/schedule/schedule';
import { registerReminders } from '../../src/views/reminders';
import { endIndexes, indexOf } from '../unit/index/indexOf';
import { MemoryNotes } from '../unit/index/memoryNotes';
import { day, note, notesFolder, type Series, until, useDesk } from './desk';

const next = `${day(1)}.md`;
const filled = note('## Support\n\n- [ ] Deploys are slow\n', `date: ${day(1)}\ntime: "10:00"`);
const empty = note('## Support\n\n- [ ] \n', `date: ${day(1)}\ntime: "10:00"`);
const never = "Don't Remind Me";

describe('a reminder', () => {
  const desk = useDesk();
  const { showInformationMessage, onDidChangeWindowState } = vscode.window;
  const state = Object.getOwnPropertyDescriptor(vscode.window, 'state');
  let reminders: readonly vscode.Disposable[] = [];
  afterEach(async () => {
    for (const one of reminders) one.dispose();
    endIndexes();
    Object.assign(vscode.window, { showInformationMessage, onDidChangeWindowState });
    if (state !== undefined) Object.defineProperty(vscode.window, 'state', state);
    const settings = vscode.workspace.getConfiguration('oneOnOne.reminders');
    for (const key of ['dayBefore', 'minutesBefore']) await settings.update(key, undefined, vscode.ConfigurationTarget.Global);
  });

  /** Has the window get the focus at that time of that day, a minute and more after it was opened, and answers with a button. Gives the buttons. */
  async function remind(series: Series, date: string, time: string, answer: string): Promise<readonly string[]> {
    const root = notesFolder().toString();
    const files: Record<string, string> = {};
    for (const name of await series.names()) files[series.uri(name).toString()] = await series.read(name);
    const index = await indexOf(new MemoryNotes(files), undefined, [root]);
    let now = instantOf(date, time) - 120_000;
    const clock = { today: () => date, now: () => now };
    const agendas = { of: (uri: string) => Promise.resolve(summarizeAgenda(files[uri] ?? '', readOutline(files[uri] ?? ''))) };
    const kept = new Map<string, unknown>();
    const memento = {
      keys: () => [...kept.keys()],
      get: (key: string, other?: unknown) => kept.get(key) ?? other,
      update: (key: string, value: unknown) => Promise.resolve(void kept.set(key, value)),
    };
    const focus = new vscode.EventEmitter<vscode.WindowState>();
    let offered: readonly string[] | undefined;
    Object.assign(vscode.window, {
      onDidChangeWindowState: focus.event,
      showInformationMessage: (_: string, ...buttons: readonly string[]) => {
        offered = buttons;
        return Promise.resolve(buttons.find((button) => button === answer));
      },
    });
    const focused = { focused: true, active: true };
    Object.defineProperty(vscode.window, 'state', { configurable: true, get: () => focused });
    reminders = registerReminders(
      index,
      new Schedule(index, clock, { of: () => [] }),
      agendas as Agendas,
      new Settings(),
      clock as Clock,
      memento,
    );
    now += 120_000;
    focus.fire(focused);
    await until('it reminds', () => offered !== undefined);
    return offered ?? [];
  }

  const shownIs = (series: Series) =>
    until('the note is shown', () => vscode.window.activeTextEditor?.document.uri.toString() === series.uri(next).toString());

  const opens: [what: string, files: Record<string, string>, button: string][] = [
    ['that is not prepared makes and opens it', { [`${day(-6)}.md`]: '' }, 'Prepare'],
    ['that is empty opens it', { [next]: empty }, 'Open Agenda'],
  ];
  for (const [what, files, button] of opens)
    it(`of an agenda ${what}`, async () => {
      const series = await desk.series(files, 'cadence: weekly\ntime: "10:00"');
      assert.deepEqual(await remind(series, day(), '09:00', button), [button, never]);
      await shownIs(series);
    });

  it('of an agenda that was not shared shows what would go', async () => {
    const series = await desk.series({ [next]: filled }, 'cadence: weekly\ntime: "10:00"');
    assert.deepEqual(await remind(series, day(), '09:00', 'Share Agenda'), ['Share Agenda', never]);
    await until('the preview is there', () =>
      vscode.window.tabGroups.all.some(({ tabs }) =>
        tabs.some(({ label, input }) => input instanceof vscode.TabInputWebview && label.includes(series.name)),
      ),
    );
  });

  it('of the start opens the agenda', async () => {
    const series = await desk.series({ [next]: filled }, 'cadence: weekly\ntime: "10:00"');
    assert.deepEqual(await remind(series, day(1), '09:55', 'Open Agenda'), ['Open Agenda', never]);
    await shownIs(series);
  });

  for (const [kind, date, time, key, off] of [
    ['the day before', day(), '09:00', 'dayBefore', false],
    ['the start', day(1), '09:55', 'minutesBefore', 0],
  ] as const)
    it(`of ${kind} is the last of its kind where one says so`, async () => {
      const series = await desk.series({ [next]: filled }, 'cadence: weekly\ntime: "10:00"');
      await remind(series, date, time, never);
      await until('it is switched off', () => vscode.workspace.getConfiguration('oneOnOne.reminders').inspect(key)?.globalValue === off);
      assert.equal(vscode.window.activeTextEditor, undefined);
    });
});
