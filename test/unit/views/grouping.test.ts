import assert from 'node:assert/strict';
import { parseTaskLine } from '../../../src/core/action/taskLine';
import type { Action, Manager } from '../../../src/core/model';
import { groupActions, type Shown } from '../../../src/views/actions/grouping';

/** A Tuesday. */
const today = '2026-11-24';
const root = 'file:///notes';
const person = (id: string, name: string): Manager => ({ id, name, root, uri: `${root}/${id}/profile.md`, profile: { relation: 'manager', away: [] } });
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
  action('- [ ] @lin Somebody else\'s 📅 2026-11-30 ^a7'),
  action('- [ ] A point of the agenda'),
];
const shown = (changed: Partial<Shown>): string[] => groupActions(actions, managers, { groupBy: 'due', filter: '', done: false, ...changed }, today)
  .map((group) => `${group.key}: ${group.actions.map(({ task }) => task.id).join(' ')}`);

describe('the groups of the actions view', () => {
  const ada = `manager:${root}/ada-lovelace`;
  const grace = `manager:${root}/grace-hopper`;
  const table: [what: string, changed: Partial<Shown>, groups: string[]][] = [
    ['by due date: overdue, to Sunday, later, none; soonest first; tracked ones only', {}, ['overdue: a1', 'week: a3 a2', 'later: a7 a4', 'none: a5']],
    ['with what is done, last', { done: true }, ['overdue: a1', 'week: a3 a2', 'later: a7 a4', 'none: a5', 'done: a6']],
    ['by owner, mine first; a stranger by the word', { groupBy: 'owner' }, ['owner:me: a1 a3 a5', 'owner:ada-lovelace: a2', 'owner:grace-hopper: a4', 'owner:lin: a7']],
    ['by manager, done ones below the open', { groupBy: 'manager', done: true }, [`${ada}: a1 a3 a2 a7 a6`, `${grace}: a4 a5`]],
    ['filtered by text, in any case', { filter: 'THE  map' }, ['week: a3']],
    ['filtered by owner', { filter: '@ada' }, ['week: a2']],
    ['filtered by me', { filter: '@me' }, ['overdue: a1', 'week: a3', 'none: a5']],
    ['filtered by tag, or the beginning of one', { filter: '#area' }, ['overdue: a1']],
    ['all words must fit', { filter: '@me #career' }, ['week: a3']],
    ['nothing fits', { filter: 'zebra' }, []],
  ];
  for (const [what, changed, groups] of table) it(what, () => assert.deepEqual(shown(changed), groups));
});
