import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Schedule } from '../../src/schedule/schedule';
import { actionMime, putDragged } from '../../src/views/dragged';
import { dragging } from '../../src/views/meetings/dragging';
import { moveMeeting } from '../../src/views/meetings/moveMeeting';
import type { MeetingsNode } from '../../src/views/meetings/nodes';
import { indexOf } from '../unit/index/indexOf';
import { MemoryNotes } from '../unit/index/memoryNotes';
import { day, exists, note, notesFolder, type Series, until, useDesk } from './desk';

const planned = day(10);
const free = day(17);

describe('a meeting that is dragged', () => {
  const desk = useDesk();

  /** The files of a series as the tree knows them; VS Code itself works on the same ones. */
  async function tree(series: Series): Promise<{ drop: (file: string, on: Partial<MeetingsNode>) => Promise<void>; moved: string[] }> {
    const files = await Promise.all(
      (await series.names()).map(async (name) => [series.uri(name).toString(), await series.read(name)] as const),
    );
    const root = notesFolder().toString();
    const index = await indexOf(new MemoryNotes(Object.fromEntries(files)), undefined, [root]);
    const schedule = new Schedule(index, { today: () => day() }, { of: () => [] });
    const moved: string[] = [];
    const { handleDrag, handleDrop } = dragging(async (uri, node) => {
      const to = await moveMeeting(uri, node, index, schedule);
      if (to !== undefined) moved.push(to.toString());
    });
    const below = { root, manager: series.id };
    const drop = async (file: string, on: Partial<MeetingsNode>): Promise<void> => {
      const data = new vscode.DataTransfer();
      const uri = series.uri(file).toString();
      const { token } = new vscode.CancellationTokenSource();
      await handleDrag?.([{ kind: 'meeting', key: uri, ...below, uri }], data, token);
      await handleDrop?.({ key: 'row', ...below, ...on } as MeetingsNode, data, token);
    };
    return { drop, moved };
  }

  it('moves to the date that it is dropped on, and comes back with one undo', async () => {
    const series = await desk.series({ [`${planned}.md`]: note('a', `date: ${planned}`), [`${day(20)}.md`]: `[then](${planned}.md)\n` });
    const { drop, moved } = await tree(series);
    await drop(`${planned}.md`, { kind: 'date', date: free });
    assert.deepEqual(await series.names(), [`${free}.md`, `${day(20)}.md`, 'profile.md']);
    assert.equal(await series.read(`${free}.md`), note('a', `date: ${free}`));
    assert.equal(await series.read(`${day(20)}.md`), `[then](${free}.md)\n`);
    assert.deepEqual(moved, [series.uri(`${free}.md`).toString()]);
    await vscode.window.showTextDocument(series.uri(`${free}.md`));
    await vscode.commands.executeCommand('undo');
    await until('the old name is back', () => exists(series.uri(`${planned}.md`)));
  });

  it('moves to the next date by the cadence that has no note, dropped on its person', async () => {
    const series = await desk.series({ [`${planned}.md`]: note('a', `date: ${planned}`) });
    await (await tree(series)).drop(`${planned}.md`, { kind: 'manager' });
    assert.deepEqual(await series.names(), [`${free}.md`, 'profile.md']);
  });

  it('stays where it is, with a word why, where there is no date for it', async () => {
    const held = day(-7);
    const series = await desk.series({ [`${planned}.md`]: note('a', `date: ${planned}`), [`${held}.md`]: 'b' });
    const { drop, moved } = await tree(series);
    const before = await series.names();
    for (const [file, on, words] of [
      [planned, { kind: 'year', year: held.slice(0, 4) }, /a future date/],
      [planned, { kind: 'date', date: free, manager: 'somebody-else' }, new RegExp(`with ${series.name}`)],
      [planned, { kind: 'meeting', uri: series.uri(`${held}.md`).toString() }, /already exists/],
      [held, { kind: 'date', date: free }, /Only planned meetings/],
    ] as const) {
      desk.messages.length = 0;
      await drop(`${file}.md`, on);
      assert.deepEqual(
        desk.messages.map(({ kind }) => kind),
        ['information'],
      );
      assert.match(desk.messages[0]?.text ?? '', words);
    }
    assert.deepEqual(await series.names(), before);
    assert.deepEqual(moved, []);
  });
});

describe('an action that is dragged', () => {
  const desk = useDesk();

  async function drop(own: Series, on: Partial<MeetingsNode>, ids: readonly string[] = ['a1a1a1']): Promise<void> {
    const data = new vscode.DataTransfer();
    putDragged(
      actionMime,
      ids.map((id) => `${own.uri('2026-11-17.md').toString()}#^${id}`),
      data,
    );
    const { handleDrop } = dragging(async () => undefined);
    await handleDrop?.(
      { key: 'row', root: notesFolder().toString(), ...on } as MeetingsNode,
      data,
      new vscode.CancellationTokenSource().token,
    );
  }

  for (const kind of ['manager', 'upcoming', 'next'] as const) {
    it(`goes on the next agenda of the one whose row it is dropped on, and makes no note of another's: ${kind}`, async () => {
      const own = await desk.series({ '2026-11-17.md': '- [ ] @me One ^a1a1a1\n' });
      const other = await desk.series({ [`${planned}.md`]: 'a\n', [`${free}.md`]: 'b\n' });
      await drop(own, { kind, manager: other.id });
      assert.deepEqual(await own.names(), ['2026-11-17.md', 'profile.md']);
      assert.match(await other.read(`${planned}.md`), /- \[One\]\(\.\.\/.*2026-11-17\.md#\^a1a1a1\)/);
      assert.equal(await other.read(`${free}.md`), 'b\n');
    });
  }

  it('goes on the agenda of the meeting that it is dropped on', async () => {
    const own = await desk.series({ '2026-11-17.md': '- [ ] @me One ^a1a1a1\n' });
    const other = await desk.series({ [`${planned}.md`]: 'a\n', [`${free}.md`]: 'b\n' });
    await drop(own, { kind: 'meeting', manager: other.id, uri: other.uri(`${free}.md`).toString() });
    assert.match(await other.read(`${free}.md`), /\[One\]/);
    assert.deepEqual([await own.names(), await other.read(`${planned}.md`)], [['2026-11-17.md', 'profile.md'], 'a\n']);
  });

  it('goes there with others at once, in one undo; on the row of nobody each goes on the next agenda of its own series', async () => {
    const text = '- [ ] @me One ^a1a1a1\n- [ ] @me Two ^a2a2a2\n';
    const own = await desk.series({ '2026-11-17.md': text, [`${planned}.md`]: 'c\n' });
    const other = await desk.series({ [`${planned}.md`]: 'a\n' });
    const uri = other.uri(`${planned}.md`);
    const { document } = await vscode.window.showTextDocument(uri);
    await drop(own, { kind: 'meeting', manager: other.id, uri: uri.toString() }, ['a1a1a1', 'a2a2a2']);
    await until('both are there', () => /\[One\].*\n.*\[Two\]/.test(document.getText()));
    await vscode.commands.executeCommand('undo');
    await until('none is there', () => document.getText() === 'a\n');
    await drop(own, { kind: 'plans' }, ['a1a1a1', 'a2a2a2']);
    assert.match(await own.read(`${planned}.md`), /\[One\].*\n.*\[Two\]/);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('is refused where that series is archived', async () => {
    const own = await desk.series({ '2026-11-17.md': '- [ ] @me One ^a1a1a1\n' });
    const other = await desk.series({}, `cadence: weekly\nuntil: ${day(-30)}`);
    await drop(own, { kind: 'manager', manager: other.id });
    assert.match(desk.errors().join(), new RegExp(`${other.name} is archived`));
    assert.deepEqual([await own.names(), await other.names()], [['2026-11-17.md', 'profile.md'], ['profile.md']]);
  });
});
