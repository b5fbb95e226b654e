import assert from 'node:assert/strict';
import { dueGroupOf, byDue, type DueGroup } from '../../../src/core/action/dueGroups';
import { duplicates, historyOf } from '../../../src/core/action/history';
import { parseTaskLine } from '../../../src/core/action/taskLine';
import { statusOn } from '../../../src/core/series/meetingStatus';
import type { Action, MeetingStatus, Reference } from '../../../src/core/model';

function action(uri: string, line: number, source: string): Action {
  return { uri, root: 'r', manager: 'ada', line, source, private: false, task: parseTaskLine(source) ?? assert.fail(source) };
}

describe('when an action is due', () => {
  // 2026-11-25 is a Wednesday.
  const rows: [due: string | undefined, today: string, group: DueGroup, followUp?: string][] = [
    [undefined, '2026-11-25', 'followUp', '2026-11-24'],
    [undefined, '2026-11-25', 'none', '2026-11-25'],
    [undefined, '2026-11-25', 'none', '2026-11-26'],
    ['2026-11-26', '2026-11-25', 'followUp', '2026-11-24'],
    ['2027-11-26', '2026-11-25', 'followUp', '2026-11-24'],
    ['2026-11-24', '2026-11-25', 'overdue', '2026-11-23'],
    ['2026-11-26', '2026-11-25', 'week', '2026-11-25'],
    ['2026-11-24', '2026-11-25', 'overdue'],
    ['2026-11-25', '2026-11-25', 'week'],
    ['2026-11-29', '2026-11-25', 'week'],
    ['2026-11-30', '2026-11-25', 'later'],
    ['2026-11-29', '2026-11-29', 'week'],
    ['2026-11-30', '2026-11-29', 'later'],
    ['2026-12-06', '2026-11-30', 'week'],
    ['2027-01-03', '2026-12-31', 'week'],
    ['2027-01-04', '2026-12-31', 'later'],
    [undefined, '2026-11-25', 'none'],
  ];
  for (const [due, today, group, followUp] of rows) {
    it(`${due ?? 'no date'}${followUp === undefined ? '' : `, to follow up ${followUp}`} is ${group} on ${today}`, () => {
      assert.equal(dueGroupOf({ ...(due !== undefined && { due }), ...(followUp !== undefined && { followUp }) }, today), group);
    });
  }

  it('soonest first, then raised first, then as they stand', () => {
    const actions = [
      '- [ ] a',
      '- [ ] b 📅 2026-11-28',
      '- [ ] c 📅 2026-11-26',
      '- [ ] d ➕ 2026-11-01 📅 2026-11-28',
      '- [ ] e 📅 2026-01-01',
    ].map((source, line) => action('n', line, source));
    assert.equal(
      actions
        .sort(byDue)
        .map(({ task }) => task.text)
        .join(''),
      'ecdba',
    );
  });
});

describe('the history of an action', () => {
  const dateOf = (uri: string) => /\d{4}-\d{2}-\d{2}/.exec(uri)?.[0];
  const own = action('2026-11-03.md', 3, '- [ ] Ask ^k3f9q2');
  const reference = (uri: string, line = 1, id = 'k3f9q2'): Reference => ({ uri, line, id });

  it('was raised in its note where it does not say, and is referred to from notes, oldest first', () => {
    const history = historyOf(
      own,
      [reference('2026-11-17.md'), reference('2026-11-10.md'), reference('2026-11-03.md'), reference('2026-11-24.md', 1, 'other1')],
      dateOf,
    );
    assert.deepEqual(history, {
      raised: '2026-11-03',
      references: [reference('2026-11-10.md'), reference('2026-11-17.md')],
      carried: 2,
      nudge: false,
    });
  });

  it('asks for attention when it was carried into three notes', () => {
    const notes = ['2026-11-10.md', '2026-11-17.md', '2026-11-24.md'].map((uri) => reference(uri));
    assert.equal(historyOf(own, notes, dateOf).nudge, true);
    assert.equal(historyOf(own, [...notes.slice(1), reference('2026-11-24.md', 9)], dateOf).nudge, false, 'twice in one note counts once');
  });

  const carriedBy: [what: string, statuses: Readonly<Record<string, MeetingStatus | undefined>>, carried: number][] = [
    ['held, as they say or as they are past', { '2026-11-10.md': 'held', '2026-11-17.md': undefined, '2026-11-20.md': 'held' }, 3],
    ['cancelled', { '2026-11-10.md': 'cancelled', '2026-11-17.md': 'cancelled', '2026-11-20.md': 'held' }, 1],
    ['missed', { '2026-11-10.md': 'missed', '2026-11-17.md': 'missed', '2026-11-20.md': 'missed' }, 0],
    ['planned, though their day has passed', { '2026-11-10.md': 'planned', '2026-11-17.md': 'planned', '2026-11-20.md': 'planned' }, 0],
    ['to come', { '2026-11-24.md': undefined, '2026-12-01.md': undefined, '2026-12-08.md': 'planned' }, 0],
    ['no meetings at all', { 'ideas.md': undefined, 'profile.md': undefined, 'plan.md': undefined }, 0],
  ];
  for (const [what, statuses, carried] of carriedBy) {
    it(`was carried ${carried} times by three notes that are ${what}`, () => {
      const isHeld = (uri: string) => {
        const date = dateOf(uri);
        const status = statuses[uri];
        return date !== undefined && statusOn({ date, ...(status && { status }) }, '2026-11-24') === 'held';
      };
      const history = historyOf(
        own,
        Object.keys(statuses).map((uri) => reference(uri)),
        dateOf,
        isHeld,
      );
      assert.deepEqual([history.carried, history.nudge, history.references.length], [carried, carried === 3, 3]);
    });
  }

  it('was raised when it says so', () => {
    assert.equal(historyOf(action('profile.md', 3, '- [ ] Ask ➕ 2026-10-01 ^k3f9q2'), [], dateOf).raised, '2026-10-01');
    assert.equal(historyOf(action('profile.md', 3, '- [ ] Ask ^k3f9q2'), [], dateOf).raised, undefined);
  });

  it('of doubled ids, the newer want a new one', () => {
    const actions = [
      action('2026-11-17.md', 1, '- [ ] b ^k3f9q2'),
      action('2026-11-03.md', 9, '- [ ] a ^k3f9q2'),
      action('2026-11-17.md', 4, '- [ ] c ^k3f9q2'),
      action('2026-11-17.md', 5, '- [ ] d'),
      action('2026-11-17.md', 6, '- [ ] d'),
    ];
    assert.deepEqual(
      duplicates(
        actions.map(({ uri, line, task }) => ({ uri, line, ...task })),
        dateOf,
      ).map(({ text }) => text),
      ['b', 'c'],
    );
  });
});
