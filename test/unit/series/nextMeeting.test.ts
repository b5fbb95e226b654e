import assert from 'node:assert/strict';
import fc from 'fast-check';
import { statusOn } from '../../../src/core/series/meetingStatus';
import { addDays } from '../../../src/core/date/date';
import { compareNext, dateForNewMeeting, daysHere, nextMeeting, type Occurrence } from '../../../src/core/series/nextMeeting';
import { convert } from '../../../src/core/date/zone';
import type { MeetingStatus, Profile } from '../../../src/core/model';
import { compareTexts } from '../../../src/core/text/compareTexts';
import { runs } from '../runs';
import { anyMachineZone, inMachineZones } from '../date/machineZones';

const ada: Profile = { name: 'Ada', relation: 'manager', cadence: 'weekly', weekday: 'tuesday', time: '10:00', away: [] };
/** `2026-11-24`, `2026-11-24 10:00`, `2026-11-24 held`, `2026-11-24 for 2026-11-17`. */
const notes = (...lines: string[]): Occurrence[] =>
  lines.map((line, index) => {
    const [date = '', ...rest] = line.split(' ');
    const time = rest.find((word) => word.includes(':'));
    const status = rest.find((word) => /^[a-eg-z]/.test(word)) as MeetingStatus | undefined;
    const occurrence = rest[rest.indexOf('for') + 1];
    return { uri: `n${index}`, date, ...(time && { time }), ...(status && { status }), ...(rest.includes('for') && { occurrence }) };
  });

describe('the status of a meeting', () => {
  const table: [status: MeetingStatus | undefined, date: string, on: MeetingStatus][] = [
    [undefined, '2026-11-23', 'held'],
    [undefined, '2026-11-24', 'planned'],
    [undefined, '2026-11-25', 'planned'],
    ['planned', '2026-11-23', 'planned'],
    ['held', '2026-11-24', 'held'],
    ['cancelled', '2026-11-25', 'cancelled'],
    ['missed', '2026-11-01', 'missed'],
  ];
  for (const [status, date, on] of table)
    it(`${status ?? 'absent'} of ${date} on 2026-11-24: ${on}`, () =>
      assert.equal(statusOn({ date, ...(status && { status }) }, '2026-11-24'), on));
});

describe("a meeting's day on my clock", () => {
  it('is before, on or after today as a conversion of its date and time says', () => {
    const today = '2026-11-24';
    fc.assert(
      fc.property(
        anyMachineZone,
        anyMachineZone,
        fc.integer({ min: -5, max: 5 }),
        fc.integer({ min: 0, max: 23 }),
        (theirs, zone, days, hour) => {
          const wall = { date: addDays(today, days), time: `${String(hour).padStart(2, '0')}:30` };
          const day = daysHere({ profile: { ...ada, timezone: theirs }, today, zone })(wall);
          assert.equal(compareTexts(day, today), compareTexts(convert(wall, theirs, zone).date, today));
        },
      ),
    );
  });

  it("is the note's own without a zone or a time", () => {
    assert.equal(daysHere({ profile: ada, today: '2026-11-24', zone: 'Pacific/Kiritimati' })({ date: '2026-11-24' }), '2026-11-24');
    assert.equal(
      daysHere({
        profile: { relation: 'manager', away: [], timezone: 'Pacific/Pago_Pago' },
        today: '2026-11-24',
        zone: 'Pacific/Kiritimati',
      })({ date: '2026-11-24' }),
      '2026-11-24',
    );
  });
});

describe('of the next meetings of several people the nearer', () => {
  const next = (meeting: string, profile: Partial<Profile> = {}) =>
    nextMeeting({ profile: { ...ada, ...profile }, meetings: notes(meeting), today: '2026-11-24' });
  const inOrder = [
    next('2026-11-10'),
    next('2026-11-24 09:00'),
    next('2026-11-24 15:00'),
    next('2026-11-24', { time: undefined } as unknown as Partial<Profile>),
    next('2026-11-25 08:00'),
    undefined,
  ];

  it('is the overdue one, then that of the earlier day and time, then one without a time; nothing known is last', () => {
    assert.deepEqual([...inOrder].reverse().sort(compareNext), inOrder);
    for (const one of inOrder) assert.equal(compareNext(one, one), 0);
  });
});

describe('the next meeting', () => {
  const table: [what: string, meetings: string[], profile: Partial<Profile>, next: string | undefined][] = [
    ['the nearest planned note', ['2026-12-08', '2026-12-01', '2026-11-17'], {}, '2026-12-01 10:00 in 7, n1'],
    ['one today', ['2026-11-24'], {}, '2026-11-24 10:00 in 0, n0'],
    ['the earliest of a day', ['2026-11-24 15:00', '2026-11-24 09:00'], {}, '2026-11-24 09:00 in 0, n1'],
    ['not one that was held today', ['2026-11-24 held'], {}, '2026-12-01 10:00 in 7'],
    ['not one that was cancelled; the one after it', ['2026-11-17', '2026-11-25 cancelled'], {}, '2026-12-01 10:00 in 7'],
    ['one before those that were called off ahead', ['2026-11-17', '2026-12-22 cancelled'], {}, '2026-11-24 10:00 in 0'],
    ['overdue, whatever was called off ahead', ['2026-11-10', '2026-12-22 cancelled'], {}, '2026-11-17 10:00 in -7'],
    ['after two that were called off', ['2026-11-17', '2026-11-24 cancelled', '2026-12-01 missed'], {}, '2026-12-08 10:00 in 14'],
    ['the first of a series with one called off later', ['2026-12-22 cancelled'], {}, '2026-11-24 10:00 in 0'],
    ['in step with the first note, which was called off', ['2026-12-15 cancelled'], { cadence: 'biweekly' }, '2026-12-01 10:00 in 7'],
    ['not the first where that was called off', ['2026-11-26 cancelled'], { weekday: 'thursday' }, '2026-12-03 10:00 in 9'],
    [
      'a month after one that was called off',
      ['2026-11-03', '2026-12-02 cancelled'],
      { cadence: 'monthly', weekday: 'first tuesday' },
      '2027-01-05 10:00 in 42',
    ],
    [
      'near one that was called off, though not its date',
      ['2026-10-11', '2026-12-29 cancelled'],
      { cadence: 'quarterly', weekday: '' },
      '2027-01-11 10:00 in 48',
    ],
    ['in step, where the last one was moved far', ['2026-11-23 for 2026-11-10'], { cadence: 'biweekly' }, '2026-11-24 10:00 in 0'],
    ['after one that was held earlier', ['2026-11-17', '2026-11-19 for 2026-11-24'], {}, '2026-12-01 10:00 in 7'],
    ['not before the last one, which was moved far', ['2026-11-20 for 2026-11-10'], {}, '2026-11-24 10:00 in 0'],
    ['expected, with none planned', ['2026-11-17'], {}, '2026-11-24 10:00 in 0'],
    ['overdue', ['2026-11-10'], {}, '2026-11-17 10:00 in -7'],
    ['overdue after one that was missed', ['2026-11-10', '2026-11-17 missed'], {}, '2026-11-24 10:00 in 0'],
    ['the first of a new series', [], { weekday: 'friday' }, '2026-11-27 10:00 in 3'],
    ['without a time', [], { time: undefined } as unknown as Partial<Profile>, '2026-11-24 in 0'],
    ['no cadence and none planned', ['2026-11-10'], { cadence: 'now and then' }, undefined],
    ['no cadence, one planned', ['2026-12-10'], { cadence: 'now and then' }, '2026-12-10 10:00 in 16, n0'],
    ['archived', ['2026-12-01'], { until: '2026-11-23' }, undefined],
    ['on the last day', ['2026-11-24'], { until: '2026-11-24' }, '2026-11-24 10:00 in 0, n0'],
    ['away', ['2026-11-17'], { away: [{ from: '2026-11-20', to: '2026-12-04' }] }, '2026-12-08 10:00 in 14'],
    ['planned while away stays', ['2026-11-24'], { away: [{ from: '2026-11-20', to: '2026-12-04' }] }, '2026-11-24 10:00 in 0, n0'],
    ['monthly on the 31st', ['2026-08-31', '2026-09-30', '2026-10-31'], { cadence: 'monthly', weekday: '' }, '2026-11-30 10:00 in 6'],
  ];
  for (const [what, meetings, profile, expected] of table) {
    it(`${what}: ${expected}`, () =>
      inMachineZones(() => {
        const next = nextMeeting({ profile: { ...ada, ...profile }, meetings: notes(...meetings), today: '2026-11-24' });
        assert.equal(next && `${next.date}${next.time ? ` ${next.time}` : ''} in ${next.days}${next.uri ? `, ${next.uri}` : ''}`, expected);
        if (next) assert.equal(next.planned, next.uri !== undefined);
      }));
  }

  // Today is 2026-11-24, a Tuesday; my clock is UTC.
  const over: [now: string, meetings: string[], profile: Partial<Profile>, next: string | undefined][] = [
    ['10:29', ['2026-11-24 10:00', '2026-11-24 16:00'], {}, '2026-11-24 10:00'],
    ['10:30', ['2026-11-24 10:00', '2026-11-24 16:00'], {}, '2026-11-24 16:00'],
    ['15:00', ['2026-11-24 10:00', '2026-12-03 11:00'], {}, '2026-12-03 11:00'],
    ['15:00', ['2026-11-24 10:00'], {}, '2026-12-01 10:00'],
    ['15:00', ['2026-11-24 10:00 planned'], {}, '2026-12-01 10:00'],
    ['15:00', ['2026-11-24 10:00'], { cadence: 'now and then' }, undefined],
    ['10:44', ['2026-11-24'], { duration: 45 }, '2026-11-24 10:00'],
    ['10:45', ['2026-11-24'], { duration: 45 }, '2026-12-01 10:00'],
    ['10:29', ['2026-11-24'], { duration: undefined } as unknown as Partial<Profile>, '2026-11-24 10:00'],
    ['10:30', ['2026-11-24'], { duration: undefined } as unknown as Partial<Profile>, '2026-12-01 10:00'],
    ['23:59', ['2026-11-24'], { time: undefined } as unknown as Partial<Profile>, '2026-11-24'],
    ['00:10', ['2026-11-23 23:50'], {}, '2026-11-30 10:00'],
    ['14:59', ['2026-11-24 10:00'], { timezone: 'America/New_York' }, '2026-11-24 10:00'],
    ['15:30', ['2026-11-24 10:00'], { timezone: 'America/New_York' }, '2026-12-01 10:00'],
    ['01:00', ['2026-11-24 10:00'], { timezone: 'Asia/Tokyo' }, '2026-11-24 10:00'],
    ['01:30', ['2026-11-24 10:00'], { timezone: 'Asia/Tokyo' }, '2026-12-01 10:00'],
  ];
  for (const [now, lines, profile, expected] of over) {
    it(`at ${now}, of ${lines.join(' and ')}${profile.timezone ? ` in ${profile.timezone}` : ''}: ${expected}`, () => {
      const facts = {
        profile: { ...ada, duration: 30, ...profile, weekday: lines[0]!.includes('-23') ? 'monday' : 'tuesday' },
        meetings: notes(...lines),
        today: '2026-11-24',
        zone: 'UTC',
        now: Date.parse(`2026-11-24T${now}Z`),
      };
      const next = nextMeeting(facts);
      assert.equal(next && [next.date, next.time].filter(Boolean).join(' '), expected);
    });
  }

  const added: [cadence: string, weekday: string, today: string, next: string][] = [
    ['weekly', '', '2026-11-30', '2026-12-07'],
    ['biweekly', '', '2026-11-30', '2026-12-14'],
    ['monthly', '', '2026-11-30', '2026-12-30'],
    ['monthly', '', '2026-01-31', '2026-02-28'],
    ['quarterly', '', '2026-11-30', '2027-02-28'],
    ['every 3 days', '', '2026-11-30', '2026-12-03'],
    ['monthly', 'monday', '2026-11-30', '2026-12-07'],
    ['monthly', 'monday', '2026-12-01', '2026-12-07'],
    ['quarterly', 'monday', '2026-11-30', '2026-12-07'],
    ['monthly', 'last monday', '2026-11-30', '2026-11-30'],
    ['monthly', 'first monday', '2026-11-30', '2026-12-07'],
    ['weekly', 'monday', '2026-11-30', '2026-11-30'],
    ['weekly', 'tuesday', '2026-11-30', '2026-12-01'],
  ];
  for (const [cadence, weekday, today, expected] of added) {
    it(`of somebody added on ${today}, ${cadence}${weekday && ` on ${weekday}`}: ${expected}`, () => {
      const facts = { profile: { ...ada, cadence, weekday }, meetings: [], today };
      assert.equal(nextMeeting(facts)?.date, expected);
      assert.equal(dateForNewMeeting(facts), expected);
    });
  }

  it("is shown on my clock, beside the manager's", () => {
    const next = (timezone: string, zone: string, today: string) => {
      const found = nextMeeting({ profile: { ...ada, timezone }, meetings: notes('2026-11-24'), today, zone });
      return `${found?.date} ${found?.time} = ${found?.here.date} ${found?.here.time} in ${found?.days}`;
    };
    assert.equal(next('Europe/London', 'America/New_York', '2026-11-24'), '2026-11-24 10:00 = 2026-11-24 05:00 in 0');
    assert.equal(next('Pacific/Auckland', 'Europe/London', '2026-11-23'), '2026-11-24 10:00 = 2026-11-23 21:00 in 0');
    assert.equal(
      next('America/Los_Angeles', 'Pacific/Auckland', '2026-11-25'),
      '2026-11-24 10:00 = 2026-11-25 07:00 in 0',
      'today for me, though its date has passed',
    );
  });

  const elsewhere: [
    what: string,
    theirs: string,
    mine: string,
    weekday: string,
    today: string,
    last: string[],
    next: string,
    fresh: string,
  ][] = [
    [
      'yesterday there',
      'America/Los_Angeles',
      'Pacific/Auckland',
      'tuesday',
      '2026-11-25',
      ['2026-11-17'],
      '2026-11-24 in 0',
      '2026-11-24',
    ],
    ['yesterday there', 'America/Los_Angeles', 'Pacific/Auckland', 'tuesday', '2026-11-25', [], '2026-11-24 in 0', '2026-11-24'],
    ['tomorrow there', 'Pacific/Auckland', 'America/Los_Angeles', 'monday', '2026-11-23', ['2026-11-16'], '2026-11-23 in -1', '2026-11-30'],
    ['tomorrow there', 'Pacific/Auckland', 'America/Los_Angeles', 'monday', '2026-11-23', [], '2026-11-30 in 6', '2026-11-30'],
  ];
  for (const [what, timezone, zone, weekday, today, last, expected, fresh] of elsewhere) {
    it(`where today is ${what}, after ${last[0] ?? 'none'}: ${expected}, a new note on ${fresh}`, () => {
      const facts = { profile: { ...ada, timezone, weekday }, meetings: notes(...last), today, zone };
      const next = nextMeeting(facts);
      assert.equal(`${next?.date} in ${next?.days}`, expected);
      assert.equal(dateForNewMeeting(facts), fresh);
    });
  }

  it('is on the date that a new note gets, unless it is planned or overdue; that date has not passed for me', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('weekly', 'biweekly', 'monthly', 'every 3 days', 'quarterly'),
        fc.constantFrom('tuesday', 'first friday', ''),
        anyMachineZone,
        anyMachineZone,
        fc.array(fc.tuple(fc.integer({ min: -60, max: 60 }), fc.constantFrom('', ' cancelled', ' held', ' missed')), { maxLength: 6 }),
        (cadence, weekday, timezone, zone, days) => {
          const today = '2026-11-24';
          const profile = { ...ada, cadence, weekday, timezone };
          const meetings = notes(...days.map(([ahead, status]) => addDays(today, ahead) + status));
          const facts = { profile, meetings, today, zone };
          const next = nextMeeting(facts);
          const fresh = dateForNewMeeting(facts)!;
          assert.ok(convert({ date: fresh, time: '10:00' }, timezone, zone).date >= today);
          if (next && !next.planned && next.days >= 0) assert.equal(fresh, next.date);
        },
      ),
      { numRuns: runs(300) },
    );
  });

  it('gives a new note its date: after the last note, never in the past, weekly where no cadence is set', () => {
    const date = (profile: Partial<Profile>, ...lines: string[]) =>
      dateForNewMeeting({ profile: { ...ada, ...profile }, meetings: notes(...lines), today: '2026-11-24' });
    assert.equal(date({}, '2026-11-03'), '2026-11-24');
    assert.equal(date({}, '2026-11-24'), '2026-12-01');
    assert.equal(date({}, '2026-12-08'), '2026-12-15');
    assert.equal(date({ cadence: 'now and then' }), '2026-11-24');
    assert.equal(date({ until: '2026-11-01' }, '2026-10-27'), undefined);
  });
});
