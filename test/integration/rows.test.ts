import assert from 'node:assert/strict';
import type { TreeDataProvider, TreeItem } from 'vscode';
import { summarizeAgenda } from '../../src/core/agenda/agendaSummary';
import type { NoteIndex } from '../../src/index/noteIndex';
import { Schedule } from '../../src/schedule/schedule';
import { ActionsProvider } from '../../src/views/actions/provider';
import { MeetingsProvider } from '../../src/views/meetings/provider';
import { nextTooltip } from '../../src/views/statusBar/tooltip';
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

async function rows<T>(provider: TreeDataProvider<T>, node?: T): Promise<TreeItem[]> {
  const nodes = (await provider.getChildren(node)) ?? [];
  const below = await Promise.all(nodes.map(async (one) => [await provider.getTreeItem(one), ...(await rows(provider, one))]));
  return below.flat();
}

async function memory(notes: Readonly<Record<string, string>> = files): Promise<{ index: NoteIndex; schedule: Schedule }> {
  const index = await indexOf(new MemoryNotes(notes));
  return { index, schedule: new Schedule(index, { today: () => today }, { of: () => [] }) };
}

/** What menus, ours and those of other extensions, are told of each row. */
describe('the context values of rows', () => {
  const values = (items: readonly TreeItem[]): [string, string | undefined][] =>
    items.map(({ label, contextValue }) => [String(label), contextValue]);

  it('are those of the contract in the meetings view, and none on groups', async () => {
    const { index, schedule } = await memory();
    const found = values(await rows(new MeetingsProvider(index, schedule, () => undefined)));
    assert.deepEqual(
      found.filter(([, value]) => value !== undefined),
      [
        ['Ada Lovelace', 'manager'],
        ['Tue, Nov 17', 'meeting.planned'],
        ['Tue, Nov 24', 'meeting.planned'],
        ['Tue, Dec 1', 'meeting.planned'],
        ['Tue, Nov 10', 'meeting.held'],
        ['Tue, Oct 27', 'meeting.missed'],
        ['Tue, Oct 20', 'meeting.cancelled'],
        ['Grace Hopper', 'manager'],
        ['Career plan', 'plan.missing'],
        ['Training plan 2026', 'plan.missing'],
      ],
    );
  });

  it('are those of the contract in the actions view', async () => {
    const { index, schedule } = await memory();
    const found = values(await rows(new ActionsProvider(index, schedule, { groupBy: 'manager', filter: '', done: true })));
    assert.deepEqual(found.sort(), [
      ['Ada Lovelace', undefined],
      ['Begun', 'action.open'],
      ['Draft', 'action.done'],
      ['Dropped', 'action.done'],
      ['Moved', 'action.done'],
      ['Plan', 'action.open'],
    ]);
  });
});

describe('the dates of a series in the meetings view', () => {
  const table: [series: string, profile: string, notes: readonly string[], rows: readonly string[]][] = [
    ['a note is planned', 'cadence: weekly', ['2026-11-24'], ['Tue, Nov 24', 'Upcoming', 'Tue, Dec 1', 'Tue, Dec 8', 'Tue, Dec 15']],
    [
      'two are planned',
      'cadence: weekly',
      ['2026-11-24', '2026-12-01'],
      ['Tue, Nov 24', 'Upcoming 1', 'Tue, Dec 1', 'Tue, Dec 8', 'Tue, Dec 15', 'Tue, Dec 22'],
    ],
    ['none is planned', 'cadence: weekly', [], ['Tue, Nov 24', 'Upcoming', 'Tue, Dec 1', 'Tue, Dec 8', 'Tue, Dec 15']],
    [
      'someone is away',
      'cadence: weekly\naway: [2026-12-01..2026-12-08]',
      ['2026-11-24'],
      ['Tue, Nov 24', 'Upcoming', 'Tue, Dec 15', 'Tue, Dec 22', 'Tue, Dec 29'],
    ],
    ['it ends', 'cadence: weekly\nuntil: 2026-12-02', ['2026-11-24'], ['Tue, Nov 24', 'Upcoming', 'Tue, Dec 1']],
    ['no cadence says when', 'relation: peer', ['2026-11-24'], ['Tue, Nov 24']],
    ['neither note nor cadence says when', 'relation: peer', [], ['Nothing planned']],
    ['it is archived', 'cadence: weekly\nuntil: 2026-03-31', [], []],
  ];
  for (const [series, profile, notes, expected] of table) {
    it(`where ${series}: ${expected.join(', ') || 'none'}`, async () => {
      const { index, schedule } = await memory(
        Object.fromEntries([
          [`${ada}/profile.md`, `---\nname: Ada\nweekday: tuesday\n${profile}\n---\n`],
          ...notes.map((date) => [`${ada}/${date}.md`, '']),
        ]),
      );
      const items = await rows(new MeetingsProvider(index, schedule, () => undefined));
      const labels = items
        .filter(({ id = '' }) => /\.md$|#(next|upcoming|date)/.test(id))
        .map(({ label, description, id }) => (id?.endsWith('#upcoming') ? `${label} ${description}`.trim() : label));
      assert.deepEqual(labels, expected);
    });
  }
});

describe('what a screen reader is told of rows', () => {
  it('is all that they say: the date of a meeting, with a note or without one', async () => {
    const { index, schedule } = await memory();
    const items = await rows(new MeetingsProvider(index, schedule, () => undefined));
    const actions = await rows(new ActionsProvider(index, schedule, { groupBy: 'manager', filter: '', done: true }));
    assert.ok(items.some(({ id }) => id?.includes('#date')));
    for (const { label, accessibilityInformation } of [...items, ...actions])
      assert.ok(accessibilityInformation?.label.includes(String(label)), `${label}: ${accessibilityInformation?.label}`);
    for (const { label, description, accessibilityInformation } of items)
      assert.ok(accessibilityInformation?.label.includes(String(description)), `${label}: ${accessibilityInformation?.label}`);
  });

  it('is the next date where no note is planned', async () => {
    const { index, schedule } = await memory({ [`${ada}/profile.md`]: '---\nname: Ada\ncadence: weekly\nweekday: tuesday\n---\n' });
    const next = (await rows(new MeetingsProvider(index, schedule, () => undefined))).find(({ id }) => id?.endsWith('#next'));
    assert.equal(next?.accessibilityInformation?.label, 'Tue, Nov 24, in 2 days · not prepared');
  });
});

describe('the tooltip of the status bar', () => {
  it('has as many to follow up as are open, each once', async () => {
    const note = `${ada}/2026-11-24.md`;
    const lines = ['aaaaa1', 'aaaaa2', 'aaaaa3', 'aaaaa4', 'aaaaa4', 'gone99'].map((id) => `- [x](2026-11-10.md#^${id})`).join('\n');
    const { index, schedule } = await memory({ ...files, [note]: `## Follow-up\n\n${lines}\n` });
    const series = index
      .managers()
      .map((manager) => ({ manager, next: schedule.next(manager), agenda: summarizeAgenda(`## Follow-up\n\n${lines}\n`), topics: [] }));
    const text = nextTooltip(series, index, today).value.replaceAll('&nbsp;', ' ').replaceAll('\\', '');
    assert.match(text, /The agenda is empty\./);
    assert.match(text, /- 2 to follow up/);
  });

  it('has the days since and until of each series, the nearest first', async () => {
    const { index, schedule } = await memory();
    const series = index
      .managers()
      .map((manager) => ({ manager, next: schedule.next(manager), agenda: undefined, topics: schedule.topics(manager) }));
    const text = nextTooltip(series, index, today).value.replaceAll('&nbsp;', ' ').replaceAll('\\', '');
    assert.match(text, /\*\*Ada Lovelace\*\* {2}\nTue, Nov 24 · in 2 days · last one 12 days ago {2}\n/);
  });
});
