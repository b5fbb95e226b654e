import assert from 'node:assert/strict';
import { templateDue, topicsOf, type TopicMeeting } from '../../../src/core/series/topics';
import type { MeetingStatus, Profile } from '../../../src/core/model';

const today = '2026-11-24';
const ada: Profile = { relation: 'manager', cadence: 'weekly', weekday: 'tuesday', away: [] };
/** `2026-11-24 career held`, `2026-12-08 performance planned 2026-11-24`: with the day of its notice. */
const notes = (...lines: string[]): TopicMeeting[] =>
  lines.map((line, index) => {
    const [date = '', type, status, notice] = line.split(' ');
    return { uri: `n${index}`, date, ...(type && { type }), ...(status && { status: status as MeetingStatus }), ...(notice && { notice }) };
  });

function shown(profile: Partial<Profile>, ...lines: string[]): string[] {
  return topicsOf({ profile: { ...ada, ...profile }, meetings: notes(...lines), today }).map(
    ({ name, last, daysSince, planned, due, daysUntil, state, notice }) =>
      [
        name,
        state,
        last && `last ${last}, ${daysSince} days ago`,
        planned && `planned ${planned}`,
        due && `due ${due}, in ${daysUntil}`,
        notice && `notice by ${notice.by}, in ${notice.days}`,
      ]
        .filter(Boolean)
        .join('; '),
  );
}

describe('topics', () => {
  const table: [what: string, profile: Partial<Profile>, notes: string[], tracks: string[]][] = [
    ['before the first meeting', {}, [], ['one-on-one; due; due 2026-11-24, in 0', 'career; never', 'performance; never']],
    [
      'a month of meetings without a career talk',
      {},
      ['2026-10-20 first', '2026-11-17 weekly'],
      [
        'one-on-one; due; last 2026-11-17, 7 days ago; due 2026-11-24, in 0',
        'career; overdue; due 2026-11-20, in -4',
        'performance; never; due 2027-04-20, in 147; notice by 2027-04-06, in 133',
      ],
    ],
    [
      'a career talk by the next meeting',
      {},
      ['2026-10-27 career', '2026-11-17 weekly', '2026-12-01 weekly'],
      [
        'one-on-one; ok; last 2026-11-17, 7 days ago; planned 2026-12-01; due 2026-12-01, in 7',
        'career; due; last 2026-10-27, 28 days ago; due 2026-11-27, in 3',
        'performance; never; due 2027-04-27, in 154; notice by 2027-04-13, in 140',
      ],
    ],
    [
      'planned is well, even when it is late',
      {},
      ['2026-09-01 career', '2026-12-01 career-short planned'],
      [
        'one-on-one; ok; last 2026-09-01, 84 days ago; planned 2026-12-01; due 2026-12-01, in 7',
        'career; ok; last 2026-09-01, 84 days ago; planned 2026-12-01; due 2026-10-01, in -54',
        'performance; never; due 2027-03-01, in 97; notice by 2027-02-15, in 83',
      ],
    ],
    [
      'a cancelled one does not count',
      { performance: 'never' },
      ['2026-11-03 career', '2026-11-17 career cancelled'],
      [
        'one-on-one; due; last 2026-11-03, 21 days ago; due 2026-11-24, in 0',
        'career; ok; last 2026-11-03, 21 days ago; due 2026-12-03, in 9',
      ],
    ],
    [
      'notice of a planned review is to be given',
      { career: 'never' },
      ['2026-06-02 performance', '2026-12-10 performance planned'],
      [
        'one-on-one; ok; last 2026-06-02, 175 days ago; planned 2026-12-10; due 2026-12-10, in 16',
        'performance; ok; last 2026-06-02, 175 days ago; planned 2026-12-10; due 2026-12-02, in 8; notice by 2026-11-26, in 2',
      ],
    ],
    [
      'and was given',
      { career: 'never' },
      ['2026-06-02 performance', '2026-12-10 performance planned 2026-11-24'],
      [
        'one-on-one; ok; last 2026-06-02, 175 days ago; planned 2026-12-10; due 2026-12-10, in 16',
        'performance; ok; last 2026-06-02, 175 days ago; planned 2026-12-10; due 2026-12-02, in 8',
      ],
    ],
    [
      'own cadences',
      { career: 'quarterly', performance: 'every 4 months' },
      ['2026-09-08 performance', '2026-09-15 career'],
      [
        'one-on-one; overdue; last 2026-09-15, 70 days ago; due 2026-09-22, in -63',
        'career; ok; last 2026-09-15, 70 days ago; due 2026-12-15, in 21',
        'performance; ok; last 2026-09-08, 77 days ago; due 2027-01-08, in 45; notice by 2026-12-25, in 31',
      ],
    ],
    ['never', { career: 'never', performance: 'Never' }, [], ['one-on-one; due; due 2026-11-24, in 0']],
    [
      "the manager's manager",
      { relation: 'skip-level', cadence: 'quarterly', weekday: '' },
      ['2026-08-20'],
      ['skip-level; overdue; last 2026-08-20, 96 days ago; due 2026-11-20, in -4'],
    ],
    [
      'a mentor, with career',
      { relation: 'mentor', cadence: 'monthly', weekday: '', career: 'monthly' },
      ['2026-11-05 career'],
      [
        'one-on-one; ok; last 2026-11-05, 19 days ago; due 2026-12-05, in 11',
        'career; due; last 2026-11-05, 19 days ago; due 2026-12-05, in 11',
      ],
    ],
    ['archived', { until: '2026-11-01' }, ['2026-10-20'], []],
  ];
  for (const [what, profile, lines, expected] of table) it(what, () => assert.deepEqual(shown(profile, ...lines), expected));

  const templates: [what: string, profile: Partial<Profile>, notes: string[], date: string, template: string][] = [
    ['the first meeting', {}, [], '2026-11-24', 'first'],
    ['the first after one that was missed', {}, ['2026-11-17 first missed'], '2026-11-24', 'first'],
    ['an ordinary one', {}, ['2026-11-17 career'], '2026-11-24', 'weekly'],
    ['a career talk is due', {}, ['2026-10-24 career', '2026-11-17'], '2026-11-24', 'career'],
    ['and is planned already', {}, ['2026-10-24 career', '2026-11-17', '2026-11-24 career'], '2026-12-01', 'weekly'],
    ['a review comes before it', {}, ['2026-05-05 performance', '2026-10-06 career'], '2026-11-24', 'performance'],
    ["the person's own", { template: 'five-part' }, [], '2026-11-24', 'five-part'],
    ["what is due comes before the person's own", { template: 'five-part' }, ['2026-10-13'], '2026-11-24', 'career'],
    ["the manager's manager", { relation: 'skip-level' }, [], '2026-11-24', 'skip-level'],
    ['a peer', { relation: 'peer' }, [], '2026-11-24', 'weekly'],
  ];
  for (const [what, profile, lines, date, template] of templates) {
    it(`the template: ${what}: ${template}`, () =>
      assert.equal(templateDue({ profile: { ...ada, ...profile }, meetings: notes(...lines), today }, date), template));
  }
});
