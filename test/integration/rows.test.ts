import assert from 'node:assert/strict';
import { type Memento, type ThemeIcon, type TreeDataProvider, type TreeItem, TreeItemCollapsibleState } from 'vscode';
import { summarizeAgenda } from '../../src/core/agenda/agendaSummary';
import type { NoteIndex } from '../../src/index/noteIndex';
import { Schedule } from '../../src/schedule/schedule';
import { ActionsProvider } from '../../src/views/actions/provider';
import { OpenedRows } from '../../src/views/meetings/openedRows';
import { MeetingsProvider } from '../../src/views/meetings/provider';
import { nextTooltip } from '../../src/views/statusBar/tooltip';
import { indexOf, root, watchedIndexOf } from '../unit/index/indexOf';
import { MemoryNotes } from '../unit/index/memoryNotes';
import { callsOf } from '../callsOf';

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

/** This machine's zone can be set there alone. */
if (__HOST__ === 'node')
  describe('the time of a planned meeting', () => {
    const own = process.env.TZ;
    before(() => (process.env.TZ = 'Pacific/Auckland'));
    after(() => {
      if (own === undefined) delete process.env.TZ;
      else process.env.TZ = own;
    });

    it("is on my clock in every row, with my day where the manager's is another", async () => {
      const { index, schedule } = await memory({
        [`${ada}/profile.md`]: '---\nname: Ada\ntime: "10:00"\ntimezone: America/Los_Angeles\n---\n',
        [`${ada}/2026-11-24.md`]: '',
        [`${ada}/2026-12-01.md`]: '---\ntime: "01:30"\n---\n',
      });
      const items = await rows(new MeetingsProvider(index, schedule, () => undefined));
      assert.deepEqual(
        items.filter(({ contextValue }) => contextValue === 'meeting.planned').map(({ label, description }) => [label, description]),
        [
          ['Tue, Nov 24', 'Wed, Nov 25 07:00'],
          ['Tue, Dec 1', '22:30'],
        ],
      );
    });
  });

describe('a row of the actions view', () => {
  const lines = [
    '- [ ] Plan 📅 2026-11-20 ^aaaaa1',
    '- [ ] @grace Budget 📅 2026-11-24 ^aaaaa2',
    '- [ ] @team Retro ⏳ 2026-11-18 ^aaaaa3',
    '- [ ] Book ^aaaaa4',
    '- [x] Draft 📅 2026-11-20 ✅ 2026-11-19 ^aaaaa5',
  ];
  const notes = {
    [`${ada}/profile.md`]: '---\nname: Ada Lovelace\n---\n',
    [`${root}/grace/profile.md`]: '---\nname: Grace Hopper\nrelation: skip-level\n---\n',
    [`${ada}/2026-11-10.md`]: lines.join('\n'),
  };
  const actionRows = async (provider: ActionsProvider): Promise<TreeItem[]> =>
    (await rows(provider)).filter(({ contextValue }) => contextValue?.startsWith('action.'));

  it('begins with its date, tells owners apart by icon, and has the colour of a warning only where it is late', async () => {
    const { index, schedule } = await memory(notes);
    const items = await actionRows(new ActionsProvider(index, schedule, { groupBy: 'manager', filter: '', done: true }));
    const seen = items.map(({ label, description, iconPath }) => {
      const icon = iconPath as ThemeIcon;
      return [label, description, icon.id, icon.color?.id];
    });
    assert.deepEqual(seen, [
      ['Nov 20\u2002Plan', '2 days late', 'account', 'list.warningForeground'],
      ['Tue\u2002Budget', 'Grace promised', 'briefcase', undefined],
      ['Nov 18\u2002Retro', 'team promised · follow up', 'organization', undefined],
      ['Book', '', 'account', undefined],
      ['Nov 19\u2002Draft', '', 'account', undefined],
    ]);
  });

  it('that is done stays in its place, struck through, until it is let go', async () => {
    const files = new MemoryNotes(notes);
    // What is told of the first reading is told by then: everything is worked out anew at it.
    const { index } = await watchedIndexOf(files);
    const schedule = new Schedule(index, { today: () => today }, { of: () => [] });
    let staying: Parameters<ActionsProvider['release']>[0] = [];
    const provider: ActionsProvider = new ActionsProvider(index, schedule, { groupBy: 'owner', filter: '', done: false }, (actions) => {
      staying = actions;
    });
    const told = new Promise<void>((resolve) => {
      index.onDidChange((change) => {
        provider.refresh(change);
        resolve();
      });
    });
    const labels = async () => (await actionRows(provider)).map(({ label, contextValue }) => [String(label), contextValue]);
    const before = await labels();
    files.write(`${ada}/2026-11-10.md`, lines.join('\n').replace('- [ ] Plan 📅 2026-11-20', '- [x] Plan 📅 2026-11-20 ✅ 2026-11-22'));
    index.refresh(`${ada}/2026-11-10.md`);
    await told;
    const during = await actionRows(provider);
    const plan = during[0];
    assert.equal(String(plan?.label).replaceAll('\u0336', ''), before[0]?.[0]);
    assert.ok(String(plan?.label).includes('\u0336'));
    assert.equal(plan?.contextValue, 'action.done');
    assert.equal(plan?.accessibilityInformation?.label, 'Nov 20\u2002Plan, done · Ada');
    assert.equal(during.length, before.length);
    provider.release(staying);
    assert.deepEqual(await labels(), before.slice(1));
  });
});

describe('people in the meetings view', () => {
  const notes = {
    [`${ada}/profile.md`]: '---\nname: Ada Lovelace\ncadence: weekly\nweekday: friday\n---\n',
    [`${root}/grace/profile.md`]: '---\nname: Grace Hopper\ncadence: weekly\nweekday: tuesday\n---\n',
    [`${root}/zoe/profile.md`]: '---\nname: Zoe\nrelation: peer\n---\n',
  };
  const people = async (opened: Readonly<Record<string, boolean>>) => {
    const { index, schedule } = await memory(notes);
    const state = { keys: () => [], get: () => opened, update: () => Promise.resolve() } as unknown as Memento;
    const items = await rows(new MeetingsProvider(index, schedule, () => undefined, new OpenedRows(state)));
    return items
      .filter(({ contextValue }) => contextValue === 'manager')
      .map(({ label, collapsibleState }) => [label, collapsibleState === TreeItemCollapsibleState.Expanded ? 'open' : 'closed']);
  };

  it('are sorted by their next meeting, and the nearest is open', async () => {
    assert.deepEqual(await people({}), [
      ['Grace Hopper', 'open'],
      ['Ada Lovelace', 'closed'],
      ['Zoe', 'closed'],
    ]);
  });

  it('stay as one has opened and closed them', async () => {
    assert.deepEqual(await people({ [`${root}/ada`]: true, [`${root}/grace`]: false }), [
      ['Grace Hopper', 'closed'],
      ['Ada Lovelace', 'open'],
      ['Zoe', 'closed'],
    ]);
  });
});

/** By the functions that make them. */
if (__HOST__ === 'node')
  describe('a row is made once', () => {
    const note = `${ada}/2026-11-10.md`;

    async function madeBy(maker: string, work: () => Promise<unknown>): Promise<number> {
      const { Session } = await import('node:inspector/promises');
      return callsOf(new Session(), maker, work);
    }

    /** As VS Code does: what is told to have changed is asked for again. */
    function follow<T>(provider: TreeDataProvider<T>): () => Promise<unknown> {
      let told: readonly T[] | undefined = [];
      provider.onDidChangeTreeData?.((nodes) => (told = Array.isArray(nodes) ? nodes : nodes ? [nodes] : undefined));
      return async () => (told === undefined ? rows(provider) : Promise.all(told.map((one) => provider.getTreeItem(one))));
    }

    const ofMeetings: [maker: string, rows: number][] = [
      ['managerItem', 2],
      ['meetingItem', 6],
      ['topicsItem', 1],
    ];
    for (const [maker, count] of ofMeetings)
      it(`in the meetings view, by ${maker}: when it is shown, and when it looks different: ${count}`, async () => {
        let now = today;
        const index = await indexOf(new MemoryNotes(files));
        const schedule = new Schedule(index, { today: () => now }, { of: () => [] });
        const provider = new MeetingsProvider(index, schedule, () => undefined);
        const repaint = follow(provider);
        assert.equal(await madeBy(maker, () => rows(provider)), count);
        now = '2026-11-23';
        const again = await madeBy(maker, async () => {
          provider.refresh();
          await repaint();
        });
        assert.equal(again, count);
      });

    it('in the actions view: when it is shown, and when it looks different', async () => {
      const files = new MemoryNotes({ [note]: '- [ ] Plan ^aaaaa1\n- [ ] Book ^aaaaa2\n' });
      const { index } = await watchedIndexOf(files);
      const schedule = new Schedule(index, { today: () => today }, { of: () => [] });
      const provider = new ActionsProvider(index, schedule, { groupBy: 'due', filter: '', done: false });
      const repaint = follow(provider);
      assert.equal(await madeBy('actionItem', () => rows(provider)), 2);
      const told = new Promise<void>((resolve) => {
        index.onDidChange((change) => {
          provider.refresh(change);
          resolve();
        });
      });
      const made = await madeBy('actionItem', async () => {
        files.write(note, '- [ ] Plan it ^aaaaa1\n- [ ] Book ^aaaaa2\n');
        index.refresh(note);
        await told;
        await repaint();
      });
      assert.equal(made, 1, 'the one that differs');
    });
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

  it('tells people of one name by their folder, and has names and points as text', async () => {
    const other = 'file:///other';
    const profile = '---\nname: "[Ada](command:quit)\\n<b> $(bug)"\ncadence: weekly\n---\n';
    const notes = new MemoryNotes({ [`${ada}/profile.md`]: profile, [`${other}/ada/profile.md`]: profile });
    const index = await indexOf(notes, undefined, [root, other]);
    const schedule = new Schedule(index, { today: () => today }, { of: () => [] });
    const agenda = summarizeAgenda('## Support\n\n- [ ] [x](command:quit) <b> $(bug)\n');
    const series = index.managers().map((manager) => ({ manager, next: schedule.next(manager), agenda, topics: [] }));
    const { value, isTrusted, supportHtml } = nextTooltip(series, index, today);
    const text = value.replaceAll('&nbsp;', ' ');
    for (const folder of ['/notes', '/other']) assert.ok(text.includes(`**  \n${folder} · `), text);
    assert.doesNotMatch(text, /\]\(|(?<!\\)\$\(bug/);
    assert.ok(isTrusted !== true && supportHtml !== true);
  });
});
