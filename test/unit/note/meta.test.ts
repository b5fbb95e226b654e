import assert from 'node:assert/strict';
import { readFields } from '../../../src/core/note/meta';
import { parseFrontMatter } from '../../../src/core/note/yaml';

const meeting = (yaml: string) => readFields('meeting', yaml, parseFrontMatter(yaml));
const profile = (yaml: string) => readFields('profile', yaml, parseFrontMatter(yaml));

describe('what a meeting note says of itself', () => {
  it('all of it', () => {
    const yaml =
      'date: 2026-11-24\ntime: "10:00"\nduration: 30\ntype: weekly\nstatus: planned\nreason: release week\ngoal: agree the promotion timeline\nshared: 2026-11-23\nrecap: 2026-11-24\ninvite: 2f1c@one-on-one/3\nmood: fine\n';
    assert.deepEqual(meeting(yaml), {
      meta: {
        date: '2026-11-24',
        time: '10:00',
        duration: 30,
        type: 'weekly',
        status: 'planned',
        reason: 'release week',
        goal: 'agree the promotion timeline',
        shared: '2026-11-23',
        recap: '2026-11-24',
        invite: '2f1c@one-on-one/3',
      },
      problems: [],
    });
  });
  it('nothing', () => assert.deepEqual(meeting(''), { meta: {}, problems: [] }));
  it('nothing, in so many words', () => assert.deepEqual(meeting('time:\nreason: ~\ngoal: null\ntype: ""\n'), { meta: {}, problems: [] }));

  const values: [yaml: string, meta: object][] = [
    ['time: 9:30', { time: '09:30' }],
    ['time: 10:00', { time: '10:00' }],
    ['duration: "45"', { duration: 45 }],
    ['status: Held', { status: 'held' }],
    ['status: canceled', { status: 'cancelled' }],
    ['goal: "  a  "', { goal: 'a' }],
  ];
  for (const [yaml, meta] of values) it(yaml, () => assert.deepEqual(meeting(yaml), { meta, problems: [] }));

  const wrong: [yaml: string, column: number, detail: string][] = [
    ['date: 2026-02-30', 6, 'date: 2026-02-30'],
    ['date: tomorrow', 6, 'date: tomorrow'],
    ['time: 25:00', 6, 'time: 25:00'],
    ['time: 10 am', 6, 'time: 10 am'],
    ['duration: long', 10, 'duration: long'],
    ['duration: 0', 10, 'duration: 0'],
    ['duration: 1.5', 10, 'duration: 1.5'],
    ['duration: 9999', 10, 'duration: 9999'],
    ['status: maybe # x', 8, 'status: maybe'],
    ['shared: yes', 8, 'shared: yes'],
    ['goal: [a, b]', 6, 'goal: [a, b]'],
  ];
  for (const [yaml, column, detail] of wrong) {
    it(`${yaml} is wrong; the rest is read`, () => {
      const { meta, problems } = meeting(`type: weekly\n${yaml}\ninvite: b\n`);
      assert.deepEqual(meta, { type: 'weekly', invite: 'b' });
      assert.deepEqual(problems, [{ code: 'front-matter-value', detail, line: 2, column }]);
    });
  }

  it('tells where broken YAML is', () => {
    const { meta, problems } = meeting('date: 2026-11-24\r\ngoal: a: b\r\n');
    assert.deepEqual(meta, {});
    assert.deepEqual(
      problems.map(({ code, line, column }) => ({ code, line, column })),
      [{ code: 'yaml', line: 2, column: 6 }],
    );
  });
  it('tells where a conflict is', () => {
    const { problems } = meeting('date: 2026-11-24\n<<<<<<< HEAD\nstatus: held\n=======\nstatus: missed\n>>>>>>> x\n');
    assert.deepEqual(
      problems.map(({ code, line, column }) => ({ code, line, column })),
      [{ code: 'conflict', line: 2, column: 0 }],
    );
  });
  it('takes the first of a doubled key, and tells', () => {
    const { meta, problems } = meeting('type: weekly\ntype: career\n');
    assert.deepEqual(meta, { type: 'weekly' });
    assert.deepEqual(
      problems.map(({ code, line }) => ({ code, line })),
      [{ code: 'yaml', line: 2 }],
    );
  });
});

describe('what a profile says', () => {
  it('all of it', () => {
    const yaml =
      'name: Ada Lovelace\nrelation: manager\nrole: Director of Engineering\nemail: ada@example.com\ncadence: weekly\nweekday: tuesday\ntime: "10:00"\nduration: 30\ntimezone: Europe/London\ncareer: monthly\nperformance: every 6 months\ntemplate: weekly\naway: [2026-12-24..2027-01-02, 2027-02-15]\nuntil: 2027-03-31\ninvite: 2f1c@one-on-one/3\n';
    assert.deepEqual(profile(yaml), {
      meta: {
        name: 'Ada Lovelace',
        relation: 'manager',
        role: 'Director of Engineering',
        email: 'ada@example.com',
        cadence: 'weekly',
        weekday: 'tuesday',
        time: '10:00',
        duration: 30,
        timezone: 'Europe/London',
        career: 'monthly',
        performance: 'every 6 months',
        template: 'weekly',
        away: [
          { from: '2026-12-24', to: '2027-01-02' },
          { from: '2027-02-15', to: '2027-02-15' },
        ],
        until: '2027-03-31',
        invite: '2f1c@one-on-one/3',
      },
      problems: [],
    });
  });
  it('nothing: a manager', () => assert.deepEqual(profile(''), { meta: { relation: 'manager', away: [] }, problems: [] }));

  const values: [yaml: string, meta: object][] = [
    ['name: 1984', { name: '1984' }],
    ['relation: mentor', { relation: 'mentor' }],
    ['relation: Manager', { relation: 'manager' }],
    ['relation: "Skip-Level"', { relation: 'skip-level' }],
    ['relation: Coach', { relation: 'Coach' }],
    ['cadence: every 2 weeks', { cadence: 'every 2 weeks' }],
    ['weekday: first tuesday', { weekday: 'first tuesday' }],
    ['career: never', { career: 'never' }],
    ['away: 2026-12-24', { away: [{ from: '2026-12-24', to: '2026-12-24' }] }],
    ['away:\n  - 2026-12-24 .. 2026-12-26\n', { away: [{ from: '2026-12-24', to: '2026-12-26' }] }],
    ['away: []', { away: [] }],
  ];
  for (const [yaml, meta] of values)
    it(yaml, () => assert.deepEqual(profile(yaml), { meta: { relation: 'manager', away: [], ...meta }, problems: [] }));

  const wrong: [yaml: string, column: number, detail: string][] = [
    ['email: ada', 7, 'email: ada'],
    ['cadence: now and then', 9, 'cadence: now and then'],
    ['cadence: never', 9, 'cadence: never'],
    ['weekday: someday', 9, 'weekday: someday'],
    ['timezone: Mars/Olympus', 10, 'timezone: Mars/Olympus'],
    ['career: rarely', 8, 'career: rarely'],
    ['away: [2026-12-24..2026-12-01]', 7, 'away: 2026-12-24..2026-12-01'],
    ['away: [soon]', 7, 'away: soon'],
    ['away: {a: b}', 6, 'away: {a: b}'],
    ['until: then', 7, 'until: then'],
  ];
  for (const [yaml, column, detail] of wrong) {
    it(`${yaml} is wrong; the rest is read`, () => {
      const { meta, problems } = profile(`name: Ada\n${yaml}\nrole: b\n`);
      assert.deepEqual(meta, { name: 'Ada', relation: 'manager', role: 'b', away: [] });
      assert.deepEqual(problems, [{ code: 'front-matter-value', detail, line: 2, column }]);
    });
  }
  it('keeps what is right of a list', () =>
    assert.deepEqual(profile('away: [soon, 2026-12-24]').meta.away, [{ from: '2026-12-24', to: '2026-12-24' }]));
});
