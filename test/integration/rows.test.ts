import assert from 'node:assert/strict';
import type { TreeDataProvider } from 'vscode';
import type { NoteIndex } from '../../src/index/noteIndex';
import { Schedule } from '../../src/index/schedule';
import { ActionsProvider } from '../../src/views/actions/provider';
import { MeetingsProvider } from '../../src/views/meetings/provider';
import { indexOf, root } from '../unit/index/indexOf';
import { MemoryNotes } from '../unit/index/memoryNotes';

const today = '2026-11-22';
const ada = `${root}/ada`;
const files = {
  [`${ada}/profile.md`]: '---\nname: Ada Lovelace\ncadence: weekly\nweekday: tuesday\n---\n',
  [`${ada}/2026-10-20.md`]: '---\nstatus: cancelled\n---\n',
  [`${ada}/2026-10-27.md`]: '---\nstatus: missed\n---\n',
  [`${ada}/2026-11-10.md`]: '- [ ] Plan ^aaaaa1\n- [x] Draft ^aaaaa2\n- [-] Dropped ^aaaaa3\n- [/] Begun ^aaaaa4\n- [>] Moved ^aaaaa5\n',
  [`${ada}/2026-11-17.md`]: '---\nstatus: planned\n---\n',
  [`${ada}/2026-11-24.md`]: '',
  [`${ada}/2026-12-01.md`]: '---\nstatus: planned\n---\n',
  [`${root}/grace/profile.md`]: '---\nname: Grace Hopper\nuntil: 2026-03-31\n---\n',
};

/** What menus, ours and those of other extensions, are told of each row. */
describe('the context values of rows', () => {
  async function rows<T>(provider: TreeDataProvider<T>, node?: T): Promise<[label: string, value: string | undefined][]> {
    const nodes = (await provider.getChildren(node)) ?? [];
    const below = await Promise.all(nodes.map(async (one): Promise<[string, string | undefined][]> => {
      const { label, contextValue } = await provider.getTreeItem(one);
      return [[String(label), contextValue], ...(await rows(provider, one))];
    }));
    return below.flat();
  }

  async function memory(): Promise<{ index: NoteIndex; schedule: Schedule }> {
    const index = await indexOf(new MemoryNotes(files));
    return { index, schedule: new Schedule(index, { today: () => today }, { of: () => [] }) };
  }

  it('are those of the contract in the meetings view, and none on groups', async () => {
    const { index, schedule } = await memory();
    const found = await rows(new MeetingsProvider(index, schedule));
    assert.deepEqual(found.filter(([, value]) => value !== undefined), [
      ['Ada Lovelace', 'manager'],
      ['Tue, Nov 17', 'meeting.planned'],
      ['Tue, Nov 24', 'meeting.planned'],
      ['Tue, Dec 1', 'meeting.planned'],
      ['Tue, Nov 10', 'meeting.held'],
      ['Tue, Oct 27', 'meeting.missed'],
      ['Tue, Oct 20', 'meeting.cancelled'],
      ['Grace Hopper', 'manager'],
    ]);
  });

  it('are those of the contract in the actions view', async () => {
    const { index, schedule } = await memory();
    const found = await rows(new ActionsProvider(index, schedule, { groupBy: 'manager', filter: '', done: true }));
    assert.deepEqual(found.sort(), [['Ada Lovelace', undefined], ['Begun', 'action.open'], ['Draft', 'action.done'], ['Dropped', 'action.done'], ['Moved', 'action.done'], ['Plan', 'action.open']]);
  });
});
