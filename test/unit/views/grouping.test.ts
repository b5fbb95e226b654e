import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nobody } from '../../../src/core/folder/notePath';
import { parseTaskLine } from '../../../src/core/action/taskLine';
import type { Action, Manager } from '../../../src/core/model';
import type { ShownActions } from '../../../src/core/action/shownActions';
import { ActionGroups } from '../../../src/views/actions/groups';

/** A Tuesday. */
const today = '2026-11-24';
const root = 'file:///notes';
const person = (id: string, name: string): Manager => ({
  id,
  name,
  root,
  uri: `${root}/${id}/profile.md`,
  profile: { relation: 'manager', away: [] },
});
const managers = [person('ada-lovelace', 'Ada Lovelace'), person('grace-hopper', 'Grace Hopper')];
let line = 0;
const action = (source: string, manager = 'ada-lovelace'): Action => {
  const task = parseTaskLine(source);
  assert.ok(task, source);
  return { uri: `${root}/${manager}/2026-11-17.md`, root, manager, line: line++, source, private: false, task };
};
const actions = [
  action('- [ ] @me Send the plan #area/payments 📅 2026-11-20 ^a1'),
  action('- [ ] @ada Ask for the budget 📅 2026-11-29 ^a2'),
  action('- [/] Draw the map #career 📅 2026-11-24 ^a3'),
  action('- [ ] @grace Tell the story 📅 2026-12-30 ^a4', 'grace-hopper'),
  action('- [ ] Read the book ^a5', 'grace-hopper'),
  action('- [x] @me Write it up 📅 2026-11-10 ✅ 2026-11-09 ^a6'),
  action("- [ ] @lin Somebody else's 📅 2026-11-30 ^a7"),
  action('- [ ] A point of the agenda'),
];
const inGroups = (groups: ActionGroups): string[] =>
  groups.inOrder().map(({ node, rows }) => `${node.key}: ${rows.map(({ id }) => id).join(' ')}`);
const usual: ShownActions = { groupBy: 'due', filter: '', done: false };
const shown = (changed: Partial<ShownActions>): string[] => {
  const groups = new ActionGroups({ managers: () => managers, actions: () => actions, openActions: () => actions, actionsIn: () => [] });
  groups.rebuild({ ...usual, ...changed }, today);
  return inGroups(groups);
};

describe('the groups of the actions view', () => {
  const ada = `manager:${root}/ada-lovelace`;
  const grace = `manager:${root}/grace-hopper`;
  const table: [what: string, changed: Partial<ShownActions>, groups: string[]][] = [
    [
      'by due date: overdue, to Sunday, later, none; soonest first; tracked ones only',
      {},
      ['overdue: a1', 'week: a3 a2', 'later: a7 a4', 'none: a5'],
    ],
    ['with what is done, last', { done: true }, ['overdue: a1', 'week: a3 a2', 'later: a7 a4', 'none: a5', 'done: a6']],
    [
      'by owner, mine first; a stranger by the word',
      { groupBy: 'owner' },
      ['owner:me: a1 a3 a5', 'owner:ada-lovelace: a2', 'owner:grace-hopper: a4', 'owner:lin: a7'],
    ],
    ['by manager, done ones below the open', { groupBy: 'manager', done: true }, [`${ada}: a1 a3 a2 a7 a6`, `${grace}: a4 a5`]],
    ['filtered by text, in any case', { filter: 'THE  map' }, ['week: a3']],
    ['filtered by owner', { filter: '@ada' }, ['week: a2']],
    ['filtered by me', { filter: '@me' }, ['overdue: a1', 'week: a3', 'none: a5']],
    ['filtered by tag, or the beginning of one', { filter: '#area' }, ['overdue: a1']],
    ['all words must fit', { filter: '@me #career' }, ['week: a3']],
    ['nothing fits', { filter: 'zebra' }, []],
  ];
  for (const [what, changed, groups] of table) it(what, () => assert.deepEqual(shown(changed), groups));

  it('by manager, what is tracked in plans last', () => {
    const all = [action('- [ ] Lead reviews ^p1', nobody), ...actions];
    const groups = new ActionGroups({ managers: () => managers, actions: () => all, openActions: () => all, actionsIn: () => [] });
    groups.rebuild({ ...usual, groupBy: 'manager' }, today);
    assert.deepEqual(
      groups.inOrder().map(({ node }) => node.key),
      [ada, grace, `manager:${root}/`],
    );
  });
});

describe("one note's change in the groups", () => {
  /** Notes by name, each with its lines. */
  type Notes = Record<string, string[]>;
  const read = (notes: Notes): Record<string, Action[]> =>
    Object.fromEntries(
      Object.entries(notes).map(([name, lines]) => [
        `${root}/ada-lovelace/${name}.md`,
        lines.map((source, at) => ({ ...action(source), uri: `${root}/ada-lovelace/${name}.md`, line: at })),
      ]),
    );
  class Source {
    notes: Record<string, Action[]>;
    constructor(notes: Notes) {
      this.notes = read(notes);
    }
    managers = () => managers;
    actions = () => Object.values(this.notes).flat();
    openActions = () => this.actions();
    actionsIn = (uri: string) => this.notes[uri] ?? [];
    change(notes: Notes): Set<string> {
      const changed = read(notes);
      this.notes = { ...this.notes, ...changed };
      return new Set(Object.keys(changed));
    }
  }
  const before = { one: ['- [ ] Plan 📅 2026-12-01 ^a1', '- [ ] Map 📅 2026-12-03 ^a2'], two: ['- [ ] Book 📅 2026-12-02 ^b1'] };
  const table: [what: string, change: Notes, told: { all: boolean; groups: string[]; rows: string[] }][] = [
    ['other words: that row', { two: ['- [ ] Books 📅 2026-12-02 ^b1'] }, { all: false, groups: [], rows: ['b1'] }],
    [
      'a line that moved: rows that may look the same',
      { one: ['- [ ] A point', ...before.one] },
      { all: false, groups: [], rows: ['a1', 'a2'] },
    ],
    [
      'another date, in another place: the group',
      { two: ['- [ ] Book 📅 2026-12-04 ^b1'] },
      { all: false, groups: ['later'], rows: ['b1'] },
    ],
    ['done: the group', { two: ['- [x] Book 📅 2026-12-02 ^b1'] }, { all: false, groups: ['later'], rows: [] }],
    ['a group that comes: all', { two: ['- [ ] Book ^b1'] }, { all: true, groups: ['later', 'none'], rows: [] }],
  ];
  for (const [what, change, told] of table) {
    it(what, () => {
      const source = new Source(before);
      const groups = new ActionGroups(source);
      groups.rebuild(usual, today);
      const changes = groups.update(source.change(change), usual, today);
      assert.deepEqual({ all: changes.all, groups: [...changes.groups].sort(), rows: [...changes.rows].map(({ id }) => id) }, told);
    });
  }

  it('comes to the same as working everything out anew', () => {
    const anyLine = fc
      .tuple(
        fc.constantFrom(' ', 'x', '/'),
        fc.constantFrom('', '@ada ', '@grace '),
        fc.constantFrom('', ' 📅 2026-11-20', ' 📅 2026-11-25', ' 📅 2026-12-24'),
        fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      )
      .map(([box, owner, due, id]) => `- [${box}] ${owner}Do it${due} ^${id}`);
    const anyNotes = fc.dictionary(fc.constantFrom('one', 'two', 'three'), fc.uniqueArray(anyLine, { maxLength: 4 }), {
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(
        anyNotes,
        fc.array(anyNotes, { maxLength: 5 }),
        fc.constantFrom(...(['due', 'owner', 'manager'] as const)),
        fc.boolean(),
        (first, changes, groupBy, done) => {
          const source = new Source(first);
          const groups = new ActionGroups(source);
          const how = { groupBy, filter: '', done };
          groups.rebuild(how, today);
          for (const change of changes) groups.update(source.change(change), how, today);
          const anew = new ActionGroups(source);
          anew.rebuild(how, today);
          const sorted = (one: ActionGroups): string[] =>
            one.inOrder().map(({ node, rows }) => `${node.key}: ${rows.map(({ uri, source: line }) => `${uri} ${line}`).join('\n')}`);
          assert.deepEqual(sorted(groups), sorted(anew));
          const ids = groups.inOrder().flatMap(({ rows }) => rows.map(({ key }) => key));
          assert.equal(new Set(ids).size, ids.length);
        },
      ),
    );
  });
});
