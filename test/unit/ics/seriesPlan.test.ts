import assert from 'node:assert/strict';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { addDays } from '../../../src/core/date/date';
import { meetingInvite, seriesInvite, type InviteFacts, type InvitedMeeting } from '../../../src/core/ics/invite';
import { eventsIn } from './eventsIn';
import { sentSeries } from '../../../src/core/ics/seriesPlan';
import { occurrences } from '../../../src/core/series/seriesDates';
import type { MeetingStatus, Profile } from '../../../src/core/model';
import { runs } from '../runs';

const today = '2026-11-24';
const ada: Profile = {
  name: 'Ada Lovelace',
  relation: 'manager',
  email: 'ada@example.com',
  cadence: 'weekly',
  weekday: 'tuesday',
  time: '10:00',
  duration: 30,
  timezone: 'Europe/London',
  away: [],
  invite: 'series@one-on-one/1',
};
const facts: InviteFacts = {
  profile: ada,
  meetings: [],
  me: { email: 'grace@example.com' },
  today,
  now: Date.parse('2026-11-24T08:00Z'),
  newId: 'x',
  summary: '1:1 Ada',
};
const people = [{ key: 'ada', emails: ['ada@example.com'], names: [] }];

function datesIn(text: string, to: string): string[] {
  return eventsIn(text, { from: today, to, zone: 'Europe/London', people }).map(({ date, time }) =>
    time === undefined ? date : `${date} ${time}`,
  );
}

function byIcal(text: string, to: string): string[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent');
  const master = new ICAL.Event(events.find((event) => !event.hasProperty('recurrence-id')));
  for (const event of events) if (event.hasProperty('recurrence-id')) master.relateException(event);
  const wall = (time: ICAL.Time): string => (time.isDate ? time.toString() : time.toString().slice(0, 16).replace('T', ' '));
  if (!master.isRecurring()) return events.map((event) => wall(event.getFirstPropertyValue('dtstart') as ICAL.Time)).slice(-1);
  const found: string[] = [];
  const iterator = master.iterator();
  for (let next = iterator.next(); next && next.toString() <= `${addDays(to, 60)}T`; next = iterator.next())
    found.push(wall(master.getOccurrenceDetails(next).startDate));
  // without a rule it goes by the added dates alone
  if (!events[0]!.hasProperty('rrule')) found.push(wall(master.getOccurrenceDetails(master.startDate).startDate));
  return found.filter((one) => one >= today && one <= `${to} 99`).sort();
}

/** What a calendar makes of lines of one name, as they are written. */
function linesOf(text: string, name: string): string[] {
  const event = /BEGIN:VEVENT[^]*?END:VEVENT/.exec(text)![0].replace(/\r\n /g, '');
  return [...event.matchAll(new RegExp(`^${name}[;:][^\\r\\n]*?([\\dT]+)\\r?$`, 'gm'))].map(([, value]) => value!);
}

describe('a series that departs from its rule', () => {
  const lastFriday: Partial<Profile> = { cadence: 'monthly', weekday: 'last friday', away: [{ from: '2026-11-26', to: '2026-11-30' }] };
  const note = (date: string, more: Partial<InvitedMeeting> = {}): InvitedMeeting => ({
    uri: `${date}${JSON.stringify(more)}`,
    date,
    ...more,
  });
  const table: [what: string, profile: Partial<Profile>, meetings: InvitedMeeting[], dates: string[]][] = [
    ['an absence puts the last Friday off to 4 December', lastFriday, [note('2026-10-30')], ['2026-12-04 10:00', '2026-12-25 10:00']],
    ['that one has a note', lastFriday, [note('2026-10-30'), note('2026-12-04')], ['2026-12-04 10:00', '2026-12-25 10:00']],
    ['that one is cancelled', lastFriday, [note('2026-10-30'), note('2026-12-04', { status: 'cancelled' })], ['2026-12-25 10:00']],
    ['that one is missed', lastFriday, [note('2026-10-30'), note('2026-12-04', { status: 'missed' })], ['2026-12-25 10:00']],
    [
      'that one is cancelled, and its note says what it stood for',
      lastFriday,
      [note('2026-10-30'), note('2026-12-04', { status: 'cancelled', occurrence: '2026-11-27' })],
      ['2026-12-25 10:00'],
    ],
    ['that one is held on the day after', lastFriday, [note('2026-10-30'), note('2026-12-05')], ['2026-12-05 10:00', '2026-12-25 10:00']],
    [
      'that one was sent as an event of its own',
      lastFriday,
      [note('2026-10-30'), note('2026-12-04', { invite: 'own@one-on-one/0' })],
      ['2026-12-25 10:00'],
    ],
    [
      'put off by more than half a month',
      { ...lastFriday, away: [{ from: '2026-11-26', to: '2026-12-15' }] },
      [note('2026-10-30'), note('2026-12-18', { status: 'cancelled' })],
      ['2026-12-25 10:00'],
    ],
    [
      'a note on a date that another says it stood for',
      {},
      [note('2026-12-01', { occurrence: '2026-11-17' }), note('2026-12-03', { status: 'cancelled', occurrence: '2026-12-01' })],
      ['2026-11-24 10:00', '2026-12-01 10:00', '2026-12-08 10:00'],
    ],
    [
      'two notes that say the same',
      {},
      [note('2026-11-26', { occurrence: '2026-11-24' }), note('2026-11-27', { occurrence: '2026-11-24' })],
      ['2026-11-26 10:00', '2026-11-27 10:00', '2026-12-01 10:00', '2026-12-08 10:00'],
    ],
    [
      'one on a date of the rule that the cadence passes over, as the last one was so late',
      { cadence: 'monthly', weekday: 'first tuesday' },
      [note('2026-11-18', { status: 'missed' }), note('2026-11-30'), note('2026-12-01')],
      ['2026-11-30 10:00', '2026-12-01 10:00'],
    ],
    [
      'the same at another time',
      { cadence: 'monthly', weekday: 'first tuesday' },
      [note('2026-11-18', { status: 'missed' }), note('2026-11-30'), note('2026-12-01', { time: '15:00' })],
      ['2026-11-30 10:00', '2026-12-01 15:00'],
    ],
    [
      'one more at another time',
      {},
      [note('2026-12-01'), note('2026-12-01', { time: '15:00' })],
      ['2026-11-24 10:00', '2026-12-01 10:00', '2026-12-01 15:00', '2026-12-08 10:00'],
    ],
    [
      'one more before the first',
      { weekday: 'monday' },
      [note('2026-11-24', { occurrence: '2026-01-05' }), note('2026-11-30')],
      ['2026-11-24 10:00', '2026-11-30 10:00', '2026-12-07 10:00'],
    ],
    [
      'one more before the first, in a series of every second week',
      { cadence: 'biweekly', weekday: 'friday' },
      [note('2026-11-24', { occurrence: '2026-01-05' }), note('2026-11-27')],
      ['2026-11-24 10:00', '2026-11-27 10:00'],
    ],
    [
      'nothing but one more',
      { until: '2026-11-25' },
      [note('2026-11-24', { status: 'cancelled' }), note('2026-11-25', { occurrence: '2026-01-05', time: '16:00' })],
      ['2026-11-25 16:00'],
    ],
    ['no note yet, and no weekday', { weekday: '' }, [], ['2026-12-01 10:00', '2026-12-08 10:00']],
    ['the first note, and no weekday', { weekday: '' }, [note('2026-12-03')], ['2026-12-03 10:00', '2026-12-10 10:00']],
    [
      'the first note was cancelled',
      { weekday: '' },
      [note('2026-12-02', { status: 'cancelled' }), note('2026-12-09')],
      ['2026-12-09 10:00'],
    ],
    ['the first note of every second week', { cadence: 'biweekly' }, [note('2026-12-01')], ['2026-12-01 10:00']],
    ['the first note of a month', { cadence: 'monthly', weekday: '' }, [note('2026-12-21')], ['2026-12-21 10:00']],
    [
      'whole days, one of them with a time',
      { time: '' },
      [note('2026-11-26', { occurrence: '2026-01-06', time: '16:00' })],
      ['2026-11-24', '2026-11-26 16:00', '2026-12-01', '2026-12-08'],
    ],
  ];
  for (const [what, profile, meetings, dates] of table) {
    it(`${what}: ${dates.join(', ')}`, () => {
      const { text } = seriesInvite({ ...facts, profile: { ...ada, ...profile }, meetings })!;
      const to = dates.at(-1)! > '2026-12-20' ? '2026-12-31' : '2026-12-10';
      assert.deepEqual(datesIn(text, to), dates);
      if (profile.until === undefined) assert.deepEqual(byIcal(text, to), dates);
    });
  }

  it('an invite of one meeting stands for the date that an absence put off to it', () => {
    const profile = { ...ada, ...lastFriday, away: [{ from: '2026-11-26', to: '2026-12-15' }] };
    const meeting = note('2026-12-18');
    assert.match(
      meetingInvite({ ...facts, profile, meetings: [note('2026-10-30'), meeting] }, meeting).text,
      /^RECURRENCE-ID.*:20261127T100000/m,
    );
  });

  it('an invite of the first meeting stands for its own date, whatever weekday that is', () => {
    for (let days = 0; days < 14; days += 1) {
      const meeting = note(addDays(today, days));
      const profile = { ...ada, cadence: 'biweekly', weekday: '' };
      const { text } = meetingInvite({ ...facts, profile, meetings: [meeting, note('2027-01-20')] }, meeting);
      assert.deepEqual(linesOf(text, 'RECURRENCE-ID'), linesOf(text, 'DTSTART'), meeting.date);
    }
  });

  it('always has each meeting once, none that was called off, and no date that is both left out and added', () => {
    const day = (from: number, to: number) => fc.integer({ min: from, max: to }).map((days) => addDays(today, days));
    const optional = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined, freq: 2 });
    const anyNote = fc.record({
      date: day(-20, 90),
      status: optional(fc.constantFrom<MeetingStatus>('planned', 'held', 'cancelled', 'missed')),
      occurrence: optional(day(-40, 100)),
      time: fc.constantFrom(undefined, undefined, '10:00', '15:00'),
      duration: fc.constantFrom(undefined, undefined, 45),
      invite: fc.constantFrom(undefined, undefined, undefined, 'series@one-on-one/2', 'own@one-on-one/0'),
    });
    const cadence = fc.constantFrom(
      ['weekly', 'tuesday'],
      ['biweekly', 'friday'],
      ['monthly', 'first tuesday'],
      ['monthly', 'last friday'],
      ['every 3 weeks', ''],
      ['every 10 days', ''],
      ['monthly', ''],
      ['every 10 days', 'tuesday'],
    );
    const absence = fc.tuple(day(-5, 90), fc.integer({ min: 0, max: 25 })).map(([from, days]) => ({ from, to: addDays(from, days) }));
    fc.assert(
      fc.property(
        cadence,
        fc.array(anyNote, { maxLength: 5 }),
        fc.array(absence, { maxLength: 2 }),
        fc.constantFrom('10:00', ''),
        ([rhythm, weekday], random, away, time) => {
          const profile: Profile = { ...ada, cadence: rhythm!, weekday: weekday!, away, time };
          const meetings = random.map(
            (one, index) =>
              ({
                uri: `${index}`,
                ...Object.fromEntries(Object.entries(one).filter(([key, value]) => value !== undefined && (key !== 'time' || time !== ''))),
              }) as InvitedMeeting,
          );
          const invite = seriesInvite({ ...facts, profile, meetings });
          const to = addDays(today, 120);
          const at = (one: InvitedMeeting): string => `${one.date} ${one.time ?? time}`.trim();
          const coming = meetings.filter(({ date }) => date >= today);
          const isOwn = ({ invite: sent }: InvitedMeeting): boolean => sent?.startsWith('own') === true;
          const kept = coming.filter((one) => one.status !== 'cancelled' && one.status !== 'missed');
          const wanted = kept.filter((one) => !isOwn(one)).map(at);
          if (invite === undefined) return assert.deepEqual(wanted, []);
          const { text } = invite;
          const read = datesIn(text, to);
          assert.deepEqual(byIcal(text, to), read, 'ical.js reads the same');
          assert.deepEqual([...new Set(read)], read, 'each once');
          for (const date of wanted) assert.ok(read.includes(date), `${date} is in ${read.join(', ')}`);
          for (const one of coming.filter(
            ({ status, occurrence }) => occurrence === undefined && (status === 'cancelled' || status === 'missed'),
          )) {
            if (!kept.some(({ date }) => date === one.date))
              assert.ok(!read.some((date) => date.startsWith(one.date)), `${one.date} was called off`);
          }
          const series = sentSeries(profile, meetings, { today, horizon: addDays(today, 700) })!;
          const byCadence = new Set([...occurrences(series, addDays(today, -60), to), ...occurrences(series, today, to)]);
          for (const date of read) assert.ok(wanted.includes(date) || byCadence.has(date.slice(0, 10)), `${date} is nobody's`);
          const [start, excluded, added] = ['DTSTART', 'EXDATE', 'RDATE'].map((name) => linesOf(text, name)) as [
            string[],
            string[],
            string[],
          ];
          assert.ok(![...added, ...start].some((date) => excluded.includes(date)), 'nothing is left out and added');
          assert.ok(
            added.every((date) => date > start[0]!),
            'nothing is added before the start',
          );
        },
      ),
      { numRuns: runs(80) },
    );
  });
});
