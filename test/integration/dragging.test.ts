import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Schedule } from '../../src/index/schedule';
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
    const files = await Promise.all((await series.names()).map(async (name) => [series.uri(name).toString(), await series.read(name)] as const));
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
      [planned, { kind: 'year', year: held.slice(0, 4) }, /a date to come/],
      [planned, { kind: 'date', date: free, manager: 'somebody-else' }, new RegExp(`with ${series.name}`)],
      [planned, { kind: 'meeting', uri: series.uri(`${held}.md`).toString() }, /has a note already/],
      [held, { kind: 'date', date: free }, /Only a planned meeting/],
    ] as const) {
      desk.messages.length = 0;
      await drop(`${file}.md`, on);
      assert.deepEqual(desk.messages.map(({ kind }) => kind), ['information']);
      assert.match(desk.messages[0]?.text ?? '', words);
    }
    assert.deepEqual(await series.names(), before);
    assert.deepEqual(moved, []);
  });
});
