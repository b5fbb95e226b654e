import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isDayBefore, type RemindedMeeting, reminderDue, type ReminderFacts } from '../../../src/core/agenda/reminders';

const minute = 60_000;
/** Tuesday 24 November 2026, 10:00 UTC. */
const ten = Date.UTC(2026, 10, 24, 10);
const tuesday: RemindedMeeting = { key: 'ada', date: '2026-11-24', start: ten, agenda: 'filled', shared: true };
const facts = (changed: Partial<ReminderFacts<RemindedMeeting>>): ReminderFacts<RemindedMeeting> => ({
  now: ten - 60 * minute,
  startedUp: ten - 300 * minute,
  today: '2026-11-24',
  meetings: [tuesday],
  dayBefore: true,
  minutesBefore: 10,
  told: new Set(),
  ...changed,
});
const due = (changed: Partial<ReminderFacts<RemindedMeeting>>) => reminderDue(facts(changed))?.name;
const monday = { today: '2026-11-23', now: ten - 24 * 60 * minute, startedUp: 0 } as const;

describe('reminders', () => {
  const table: [what: string, changed: Partial<ReminderFacts<RemindedMeeting>>, shown: string | undefined][] = [
    ['an hour before: nothing yet', {}, undefined],
    ['ten minutes before', { now: ten - 10 * minute }, 'start ada'],
    ['a minute before', { now: ten - minute }, 'start ada'],
    ['when it has begun', { now: ten }, undefined],
    ['where the minutes are 0', { now: ten - minute, minutesBefore: 0 }, undefined],
    ['as many minutes before as the setting says', { now: ten - 30 * minute, minutesBefore: 30 }, 'start ada'],
    [
      'a meeting without a time',
      { now: ten - minute, meetings: [{ key: 'ada', date: '2026-11-24', agenda: 'filled', shared: true }] },
      undefined,
    ],
    ['the day before, all is well', monday, undefined],
    ['the day before, not prepared', { ...monday, meetings: [{ ...tuesday, agenda: 'missing' }] }, 'day-before ada'],
    ['the day before, an empty agenda', { ...monday, meetings: [{ ...tuesday, agenda: 'empty' }] }, 'day-before ada'],
    ['the day before, unshared', { ...monday, meetings: [{ ...tuesday, shared: false }] }, 'day-before ada'],
    ['the day before, switched off', { ...monday, dayBefore: false, meetings: [{ ...tuesday, shared: false }] }, undefined],
    [
      'two days before, unshared',
      { today: '2026-11-22', now: ten - 48 * 60 * minute, startedUp: 0, meetings: [{ ...tuesday, shared: false }] },
      undefined,
    ],
    ['on the day itself, unshared', { meetings: [{ ...tuesday, shared: false }] }, undefined],
    ['in the first minute after the start', { now: ten - 10 * minute, startedUp: ten - 10.5 * minute }, undefined],
    ['after the first minute', { now: ten - 9 * minute, startedUp: ten - 10 * minute }, 'start ada'],
    ['what was shown before', { now: ten - minute, told: new Set(['start ada']) }, undefined],
    ['another one while one waits', { now: ten - minute, waitingSince: ten - 2 * minute }, undefined],
    ['another one when the one that waits was shown long ago', { now: ten - minute, waitingSince: ten - 9 * minute }, 'start ada'],
    [
      'a start goes before a day before',
      { now: ten - minute, meetings: [{ ...tuesday, key: 'grace', date: '2026-11-25', shared: false }, tuesday] },
      'start ada',
    ],
    ['the earlier of two', { now: ten - minute, meetings: [{ ...tuesday, key: 'grace', start: ten + minute }, tuesday] }, 'start ada'],
    [
      'the other one when the earlier was shown',
      { now: ten - minute, told: new Set(['start ada']), meetings: [{ ...tuesday, key: 'grace', start: ten + minute }, tuesday] },
      'start grace',
    ],
  ];
  for (const [what, changed, shown] of table) it(`${what}: ${shown ?? 'nothing'}`, () => assert.equal(due(changed), shown));

  for (const [date, days] of [
    ['2026-11-24', '2026-11-23'],
    ['2026-11-23', '2026-11-20 2026-11-21 2026-11-22'],
    ['2026-11-22', '2026-11-20 2026-11-21'],
  ] as const) {
    it(`the day before ${date} is ${days}`, () => {
      const week = Array.from({ length: 14 }, (_, at) => `2026-11-${12 + at}`);
      assert.deepEqual(
        week.filter((today) => isDayBefore(date, today)),
        days.split(' '),
      );
    });
  }

  it('none is shown twice, and none in the first minute', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ minutes: fc.integer({ min: -2000, max: 30 }), shared: fc.boolean() }), { maxLength: 30 }),
        (looks) => {
          const told = new Set<string>();
          for (const { minutes, shared } of looks) {
            const now = ten + minutes * minute;
            const changed = {
              now,
              startedUp: ten - 2000 * minute,
              today: new Date(now).toISOString().slice(0, 10),
              told,
              meetings: [{ ...tuesday, shared }],
            };
            const name = due(changed);
            if (name === undefined) continue;
            assert.ok(!told.has(name));
            assert.ok(now - changed.startedUp >= minute);
            told.add(name);
          }
          assert.ok(told.size <= 2);
        },
      ),
    );
  });
});
