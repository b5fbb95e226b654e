import assert from 'node:assert/strict';
import fc from 'fast-check';
import ICAL from 'ical.js';
import * as nodeIcal from 'node-ical';
import { occurrences } from '../../../src/core/series/seriesDates';
import { meetingInvite, seriesInvite, type InviteFacts, type InvitedMeeting } from '../../../src/core/ics/invite';
import { readInvite } from '../../../src/core/ics/sentInvite';
import { addDays } from '../../../src/core/date/date';
import { seriesOf } from '../../../src/core/series/nextMeeting';
import { inZone } from '../../../src/core/date/zone';
import type { MeetingStatus, Profile } from '../../../src/core/model';
import { inMachineZone } from '../date/machineZones';
import { runs } from '../runs';

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
};
const facts: InviteFacts = {
  profile: ada,
  meetings: [],
  me: { name: 'Grace Hopper', email: 'grace@example.com' },
  today: '2026-11-24',
  now: Date.parse('2026-11-24T08:30:15.5Z'),
  newId: '1b2c',
  summary: '1:1 Ada / Grace',
  description: '- Plan\n- Review',
};
const noon: InvitedMeeting = { uri: 'n', date: '2026-11-24', time: '12:00' };
const notes = (...lines: string[]): InvitedMeeting[] =>
  lines.map((line, index) => {
    const [date = '', ...rest] = line.split(' ');
    const time = rest.find((word) => word.includes(':'));
    const status = rest.find((word) => !word.includes(':')) as MeetingStatus | undefined;
    return { uri: `n${index}`, date, ...(time && { time }), ...(status && { status }) };
  });

/** RFC 5545 section 3.1, on the bytes. */
function checkLines(text: string): string[] {
  assert.ok(text.endsWith('END:VCALENDAR\r\n'));
  assert.equal(text.replace(/\r\n/g, '').search(/[\r\n]/), -1, 'no line end but CRLF');
  const lines = text.split('\r\n').slice(0, -1);
  for (const line of lines) {
    assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.equal(Buffer.from(line).toString(), line, 'no character is cut in two');
    assert.match(line, /^ |^[A-Z-]+[:;]/);
  }
  return text.replace(/\r\n /g, '').split('\r\n').slice(0, -1);
}

/** Occurrences as another library reads them, on London's clock: node-ical, and where there are RDATEs, which it does not know, ical.js. */
function readBack(text: string, from: string, to: string): string[] {
  const instants = text.includes('RDATE') ? byIcal(text, to) : byNodeIcal(text, from, to);
  return instants
    .map((instant) => inZone(instant, 'Europe/London'))
    .filter(({ date }) => date >= from && date <= to)
    .map(({ date, time }) => `${date} ${time}`)
    .sort();
}

function byNodeIcal(text: string, from: string, to: string): number[] {
  const events = Object.values(nodeIcal.sync.parseICS(text)).filter((one): one is nodeIcal.VEvent => one?.type === 'VEVENT');
  return events.flatMap((event) =>
    nodeIcal
      .expandRecurringEvent(event, { from: new Date(`${from}T00:00Z`), to: new Date(`${to}T23:59Z`) })
      .map((one) => one.start.getTime()),
  );
}

function byIcal(text: string, to: string): number[] {
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  const master = new ICAL.Event(events.find((event) => !event.hasProperty('recurrence-id')));
  for (const event of events) if (event.hasProperty('recurrence-id')) master.relateException(event);
  const found: number[] = [];
  const iterator = master.iterator();
  for (let next = iterator.next(); next && next.toString() <= `${to}T23:59`; next = iterator.next())
    found.push(master.getOccurrenceDetails(next).startDate.toUnixTime() * 1000);
  return found;
}

describe('the invite of one meeting', () => {
  it('is a request where both addresses are known, in UTC', () => {
    const { text, method, invite } = meetingInvite(facts, noon);
    assert.deepEqual([method, invite], ['REQUEST', '1b2c@one-on-one/0']);
    assert.deepEqual(checkLines(text), [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//One-on-One//One-on-One for VS Code//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:REQUEST',
      'BEGIN:VEVENT',
      'UID:1b2c@one-on-one',
      'DTSTAMP:20261124T083015Z',
      'SEQUENCE:0',
      'DTSTART:20261124T120000Z',
      'DTEND:20261124T123000Z',
      'SUMMARY:1:1 Ada / Grace',
      'DESCRIPTION:- Plan\\n- Review',
      'STATUS:CONFIRMED',
      'TRANSP:OPAQUE',
      'ORGANIZER;CN=Grace Hopper:mailto:grace@example.com',
      'ATTENDEE;CN=Ada Lovelace;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:ada@example.com',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
  });

  it('has the addresses as people write them', () => {
    const { text } = meetingInvite(
      { ...facts, me: { email: "sean.o'brien@example.com" }, profile: { ...ada, email: 'ada+1on1@example.com' } },
      noon,
    );
    const ends = checkLines(text)
      .filter((line) => /^(ORGANIZER|ATTENDEE)/.test(line))
      .map((line) => line.slice(line.indexOf('mailto:')));
    assert.deepEqual(ends, ["mailto:sean.o'brien@example.com", 'mailto:ada+1on1@example.com']);
  });

  it('is published, without an attendee, where one address is not known', () => {
    for (const [me, email] of [
      [{ name: 'Grace' }, 'ada@example.com'],
      [{ email: 'grace@example.com' }, undefined],
      [{}, undefined],
      [{ email: 'no address' }, 'ada@example.com'],
      [{ email: 'a@b.c\r\nX-EVIL:1' }, 'ada@example.com'],
    ] as const) {
      const { text, method } = meetingInvite(
        { ...facts, me, profile: { ...ada, ...(email === undefined ? { email: '' } : { email }) } },
        noon,
      );
      const lines = checkLines(text);
      assert.equal(method, 'PUBLISH');
      assert.equal(lines.filter((line) => line.startsWith('ATTENDEE')).length, 0);
      assert.equal(lines.filter((line) => line.startsWith('ORGANIZER')).length, 1);
      assert.ok(!lines.some((line) => line.startsWith('X-EVIL')));
    }
  });

  it('keeps its UID while its SEQUENCE rises, and is called off by the next', () => {
    let meeting = noon;
    for (const [sequence, date, cancel] of [
      [0, '2026-11-24', false],
      [1, '2026-11-26', false],
      [2, '2026-11-26', true],
    ] as const) {
      const { text, invite, method } = meetingInvite({ ...facts, cancel }, { ...meeting, date });
      assert.equal(invite, `1b2c@one-on-one/${sequence}`);
      assert.ok(checkLines(text).includes(`SEQUENCE:${sequence}`));
      assert.equal(method, cancel ? 'CANCEL' : 'REQUEST');
      assert.equal(text.includes('STATUS:CANCELLED'), cancel);
      meeting = { ...meeting, invite };
    }
  });

  it('is its occurrence of a series that was sent', () => {
    const profile = { ...ada, invite: 'series@one-on-one/4' };
    const moved = meetingInvite({ ...facts, profile, meetings: notes('2026-11-17') }, { uri: 'n', date: '2026-11-26', time: '15:00' });
    const lines = checkLines(moved.text);
    assert.equal(moved.invite, 'series@one-on-one/5');
    assert.ok(lines.includes('RECURRENCE-ID;TZID=Europe/London:20261124T100000'));
    assert.ok(lines.includes('DTSTART;TZID=Europe/London:20261126T150000'));
    assert.ok(lines.includes('BEGIN:VTIMEZONE'));
    assert.equal(meetingInvite({ ...facts, profile }, { ...noon, invite: moved.invite }).invite, 'series@one-on-one/6');
    assert.equal(
      meetingInvite({ ...facts, profile }, { ...noon, invite: 'own@one-on-one/0' }).invite,
      'own@one-on-one/1',
      'it was sent by itself',
    );
    assert.equal(
      meetingInvite({ ...facts, profile: { ...profile, cadence: 'now and then' } }, noon).invite,
      '1b2c@one-on-one/0',
      'the series is no more',
    );
  });

  it('is the occurrence on its day, too, where the one before was moved close to it', () => {
    const profile = { ...ada, invite: 'series@one-on-one/4' };
    const before: InvitedMeeting[] = [...notes('2026-11-17'), { uri: 'moved', date: '2026-11-30', occurrence: '2026-11-24' }];
    const { text } = meetingInvite({ ...facts, profile, meetings: before }, { uri: 'n', date: '2026-12-01' });
    assert.ok(checkLines(text).includes('RECURRENCE-ID;TZID=Europe/London:20261201T100000'));
  });

  it('moves no occurrence that another note stands for: it is an extra meeting', () => {
    const profile = { ...ada, invite: 'series@one-on-one/4' };
    const extra: InvitedMeeting = { uri: 'n', date: '2026-11-26' };
    for (const others of [
      notes('2026-11-24', '2026-12-01'),
      notes('2026-11-24 cancelled'),
      [{ uri: 'moved', date: '2026-11-30', occurrence: '2026-11-24' }],
    ]) {
      const { text, invite } = meetingInvite({ ...facts, profile, meetings: [...notes('2026-11-17'), ...others, extra] }, extra);
      assert.equal(invite, '1b2c@one-on-one/0');
      assert.ok(!text.includes('RECURRENCE-ID'));
    }
    const twice = notes('2026-11-24', '2026-11-24 15:00');
    assert.equal(meetingInvite({ ...facts, profile, meetings: twice }, twice[0]!).invite, 'series@one-on-one/5');
  });

  it('stays one occurrence of what was sent when the series has no cadence any more', () => {
    const profile = { ...ada, invite: 'series@one-on-one/4', cadence: 'now and then' };
    const { text, invite } = meetingInvite({ ...facts, profile, cancel: true }, { ...noon, invite: 'series@one-on-one/5' });
    assert.equal(invite, 'series@one-on-one/6');
    assert.ok(checkLines(text).includes('RECURRENCE-ID;TZID=Europe/London:20261124T100000'), 'or all of them would be called off');
  });

  it('takes the whole day without a time, and protects none of it', () => {
    const lines = checkLines(meetingInvite({ ...facts, profile: { ...ada, time: '' } }, { uri: 'n', date: '2026-12-31' }).text);
    for (const line of ['DTSTART;VALUE=DATE:20261231', 'DTEND;VALUE=DATE:20270101', 'TRANSP:TRANSPARENT'])
      assert.ok(lines.includes(line), line);
  });

  it('comes over clock changes whole: half an hour into the doubled one', () => {
    const lines = checkLines(meetingInvite(facts, { uri: 'n', date: '2026-10-25', time: '01:45' }).text);
    assert.ok(lines.includes('DTSTART:20261025T004500Z') && lines.includes('DTEND:20261025T011500Z'));
  });

  it('always writes lines a calendar reads back to the same texts, whatever they are', () => {
    const text = fc.oneof(
      fc.array(fc.integer({ min: 0, max: 0x1ffff }), { maxLength: 80 }).map((points) => String.fromCodePoint(...points)),
      fc.string({ maxLength: 200 }),
      fc
        .array(fc.constantFrom('é', '📅', '\r\n', '\\', ';', ',', '"', '^', ':', 'END:VEVENT', '\u0000', '\ud800', 'x'), { maxLength: 60 })
        .map((parts) => parts.join('')),
    );
    const clean = (value: string) =>
      value
        .replace(/\r\n?/g, '\n')
        .replace(/[^\P{Cc}\n\t]/gu, '')
        .replace(/\p{Cs}/gu, '\ufffd');
    fc.assert(
      fc.property(text, text, text, (summary, description, name) => {
        const { text: file } = meetingInvite({ ...facts, summary, description, me: { name, email: 'grace@example.com' } }, noon);
        const lines = checkLines(file);
        const calendar = new ICAL.Component(ICAL.parse(file));
        const [event, ...others] = calendar.getAllSubcomponents('vevent');
        assert.equal(others.length, 0);
        assert.equal(event!.getFirstPropertyValue('summary'), clean(summary).replace(/\n+/g, ' '));
        if (description !== '') assert.equal(event!.getFirstPropertyValue('description'), clean(description));
        // Read here: ical.js takes a backslash in a parameter for an escape, which RFC 5545 does not know.
        const organizer = lines.find((line) => line.startsWith('ORGANIZER'))!;
        const cn = /;CN=(?:"([^"]*)"|([^":;,]*)):mailto:grace@example\.com$/.exec(organizer);
        assert.equal(
          (cn?.[1] ?? cn?.[2] ?? '').replace(/\^(.)/g, (_, mark: string) => ({ n: '\n', "'": '"' })[mark] ?? mark),
          clean(name).replace(/\s+/g, ' ').trim(),
        );
      }),
      { numRuns: runs(150) },
    );
  });

  it('reads what was kept of the last one', () => {
    assert.deepEqual(readInvite('2f1c@one-on-one/3'), { uid: '2f1c@one-on-one', sequence: 3 });
    assert.deepEqual(readInvite('a/b/12'), { uid: 'a/b', sequence: 12 });
    for (const text of [undefined, '', 'x', 'x/', '/3', 'a b/3', 'x/-1', 'x/99999999999']) assert.equal(readInvite(text), undefined);
  });
});

describe('the invite of a series', () => {
  const table: [
    what: string,
    profile: Partial<Profile>,
    notes: string[],
    rule: string | undefined,
    more: string[],
    occurrences: string[],
  ][] = [
    ["weekly, over the clocks' change", {}, [], 'FREQ=WEEKLY;BYDAY=TU', [], ['2027-03-23 10:00', '2027-03-30 10:00']],
    [
      'every second week, in step with the last one',
      { cadence: 'biweekly' },
      ['2026-11-17'],
      'FREQ=WEEKLY;BYDAY=TU;INTERVAL=2',
      ['DTSTART;TZID=Europe/London:20261201T100000'],
      ['2027-03-23 10:00'],
    ],
    [
      'monthly on the 31st',
      { cadence: 'monthly', weekday: '' },
      ['2026-10-31'],
      'FREQ=MONTHLY;BYMONTHDAY=-1',
      ['DTSTART;TZID=Europe/London:20261130T100000'],
      ['2027-03-31 10:00'],
    ],
    [
      "monthly on the 30th, with February's last day",
      { cadence: 'monthly', weekday: '' },
      ['2026-10-30'],
      'FREQ=MONTHLY;BYMONTHDAY=30',
      ['RDATE;TZID=Europe/London:20270228T100000', 'RDATE;TZID=Europe/London:20280229T100000'],
      ['2027-03-30 10:00'],
    ],
    [
      'the first Tuesday',
      { cadence: 'monthly', weekday: 'first tuesday' },
      ['2026-11-03'],
      'FREQ=MONTHLY;BYDAY=1TU',
      [],
      ['2027-04-06 10:00'],
    ],
    [
      'the last Friday of a quarter',
      { cadence: 'quarterly', weekday: 'last friday' },
      ['2026-11-27 planned'],
      'FREQ=MONTHLY;BYDAY=-1FR;INTERVAL=3',
      ['DTSTART;TZID=Europe/London:20261127T100000'],
      [],
    ],
    ['days', { cadence: 'every 10 days', weekday: '' }, [], 'FREQ=DAILY;INTERVAL=10', [], ['2027-03-24 10:00', '2027-04-03 10:00']],
    [
      'days on a weekday, which no rule says',
      { cadence: 'every 10 days' },
      [],
      undefined,
      ['RDATE;TZID=Europe/London:20270330T100000'],
      ['2027-03-30 10:00', '2027-04-06 10:00'],
    ],
    [
      'away',
      {
        away: [
          { from: '2026-12-24', to: '2027-01-02' },
          { from: '2027-03-23', to: '2027-03-23' },
        ],
      },
      [],
      'FREQ=WEEKLY;BYDAY=TU',
      ['EXDATE;TZID=Europe/London:20261229T100000', 'EXDATE;TZID=Europe/London:20270323T100000'],
      ['2027-03-30 10:00', '2027-04-06 10:00'],
    ],
    [
      'away on the first',
      { away: [{ from: '2026-11-20', to: '2026-11-25' }] },
      [],
      'FREQ=WEEKLY;BYDAY=TU',
      ['DTSTART;TZID=Europe/London:20261201T100000'],
      [],
    ],
    [
      'away, put off',
      { cadence: 'monthly', weekday: 'first tuesday', away: [{ from: '2027-04-05', to: '2027-04-08' }] },
      [],
      'FREQ=MONTHLY;BYDAY=1TU',
      ['RECURRENCE-ID;TZID=Europe/London:20270406T100000'],
      ['2027-04-13 10:00'],
    ],
    [
      'away until now, put off to what is still to come',
      { cadence: 'monthly', weekday: '', away: [{ from: '2026-11-23', to: '2026-11-23' }] },
      ['2026-10-23'],
      'FREQ=MONTHLY;BYMONTHDAY=23',
      [
        'DTSTART;TZID=Europe/London:20261123T100000',
        'RECURRENCE-ID;TZID=Europe/London:20261123T100000',
        'DTSTART;TZID=Europe/London:20261130T100000',
      ],
      [],
    ],
    ['until', { until: '2027-03-30' }, [], 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20270330T225900Z', [], ['2027-03-23 10:00', '2027-03-30 10:00']],
    [
      'a note moved',
      {},
      ['2027-03-24 11:30'],
      'FREQ=WEEKLY;BYDAY=TU',
      ['RECURRENCE-ID;TZID=Europe/London:20270323T100000'],
      ['2027-03-24 11:30', '2027-03-30 10:00'],
    ],
    [
      'a note at another time',
      {},
      ['2027-03-23 09:00'],
      'FREQ=WEEKLY;BYDAY=TU',
      ['RECURRENCE-ID;TZID=Europe/London:20270323T100000'],
      ['2027-03-23 09:00'],
    ],
    [
      'cancelled',
      {},
      ['2027-03-23 cancelled'],
      'FREQ=WEEKLY;BYDAY=TU',
      ['EXDATE;TZID=Europe/London:20270323T100000'],
      ['2027-03-30 10:00'],
    ],
    [
      'cancelled, with a new date',
      {},
      ['2027-03-23 cancelled', '2027-03-25 planned'],
      'FREQ=WEEKLY;BYDAY=TU',
      ['RECURRENCE-ID;TZID=Europe/London:20270323T100000'],
      ['2027-03-25 10:00', '2027-03-30 10:00'],
    ],
    [
      'one more in the week',
      {},
      ['2027-03-23 planned', '2027-03-25 planned'],
      'FREQ=WEEKLY;BYDAY=TU',
      ['RDATE;TZID=Europe/London:20270325T100000'],
      ['2027-03-23 10:00', '2027-03-25 10:00', '2027-03-30 10:00'],
    ],
    [
      'the next one, held early',
      { cadence: 'monthly', weekday: 'first tuesday' },
      ['2027-04-06 planned', '2027-04-22 planned'],
      'FREQ=MONTHLY;BYDAY=1TU',
      ['RECURRENCE-ID;TZID=Europe/London:20270504T100000'],
      ['2027-04-06 10:00', '2027-04-22 10:00'],
    ],
  ];
  for (const [what, profile, lines, rule, more, dates] of table) {
    it(what, () => {
      const invite = seriesInvite({ ...facts, profile: { ...ada, ...profile }, meetings: notes(...lines) })!;
      const written = checkLines(invite.text);
      assert.equal(
        written
          .find((line) => line.startsWith('RRULE:') && !line.includes('YEARLY'))
          ?.slice(6)
          .split(';')
          .sort()
          .join(';'),
        rule?.split(';').sort().join(';'),
      );
      for (const line of more) assert.ok(written.includes(line), `${line} in\n${written.join('\n')}`);
      const shown = readBack(invite.text, '2027-03-20', '2027-04-30');
      for (const date of dates) assert.ok(shown.includes(date), `${date} in ${shown.join(', ')}`);
      assert.equal(written.filter((line) => line === 'BEGIN:VTIMEZONE').length, 1);
      assert.equal(new Set(written.filter((line) => line.startsWith('UID:'))).size, 1);
    });
  }

  it('is what the cadence says, as another library reads it', () => {
    const cadence = fc.constantFrom(
      ['weekly', 'tuesday'],
      ['biweekly', 'friday'],
      ['monthly', 'first tuesday'],
      ['monthly', 'last friday'],
      ['quarterly', 'third monday'],
      ['every 3 weeks', ''],
      ['every 10 days', ''],
      ['monthly', ''],
    );
    fc.assert(
      fc.property(
        cadence,
        fc.integer({ min: 0, max: 60 }),
        fc.array(fc.tuple(fc.integer({ min: -5, max: 300 }), fc.integer({ min: 0, max: 20 })), { maxLength: 3 }),
        ([rhythm, weekday], since, absences) => {
          const away = absences.map(([start, length]) => ({ from: addDays(facts.today, start), to: addDays(facts.today, start + length) }));
          const profile = { ...ada, cadence: rhythm!, weekday: weekday!, away };
          const meetings = notes(addDays(facts.today, -since - 1));
          const { text } = seriesInvite({ ...facts, profile, meetings })!;
          checkLines(text);
          const expected = occurrences(seriesOf(profile, meetings)!, facts.today, addDays(facts.today, 360)).map((date) => `${date} 10:00`);
          assert.deepEqual(readBack(text, facts.today, addDays(facts.today, 360)), expected);
        },
      ),
      { numRuns: runs(25) },
    );
  });

  it('keeps its UID while its SEQUENCE rises above that of its occurrences, and is called off whole', () => {
    const profile = { ...ada, invite: 'series@one-on-one/4' };
    assert.equal(seriesInvite({ ...facts, profile })?.invite, 'series@one-on-one/5');
    assert.equal(
      seriesInvite({ ...facts, profile, meetings: [{ uri: 'n', date: '2026-12-01', invite: 'series@one-on-one/7' }] })?.invite,
      'series@one-on-one/8',
    );
    const off = seriesInvite({ ...facts, profile: { ...profile, until: '2026-11-01' }, cancel: true })!;
    const lines = checkLines(off.text);
    assert.deepEqual([off.method, off.invite], ['CANCEL', 'series@one-on-one/5']);
    assert.ok(lines.includes('STATUS:CANCELLED') && !lines.some((line) => line.startsWith('RECURRENCE-ID')));
  });

  it('moves the occurrence that a note says it stood on, however far it moved, and leaves the nearer one', () => {
    const profile = { ...ada, invite: 'series@one-on-one/4' };
    const meeting: InvitedMeeting = { uri: 'n', date: '2027-03-27', occurrence: '2027-03-23' };
    const { text } = seriesInvite({ ...facts, profile, meetings: [meeting] })!;
    assert.deepEqual(readBack(text, '2027-03-20', '2027-04-02'), ['2027-03-27 10:00', '2027-03-30 10:00']);
    assert.ok(
      checkLines(meetingInvite({ ...facts, profile, meetings: [meeting] }, meeting).text).includes(
        'RECURRENCE-ID;TZID=Europe/London:20270323T100000',
      ),
    );
  });

  it('has no date for a cancelled note that stood there, and one for a note from an occurrence that is over', () => {
    const { text } = seriesInvite({
      ...facts,
      meetings: [
        { uri: 'a', date: '2027-03-27', occurrence: '2027-03-23', status: 'cancelled' },
        { uri: 'b', date: '2026-11-27', occurrence: '2026-11-17' },
      ],
    })!;
    assert.deepEqual(readBack(text, '2027-03-20', '2027-04-02'), ['2027-03-30 10:00']);
    assert.deepEqual(readBack(text, '2026-11-24', '2026-12-02'), ['2026-11-24 10:00', '2026-11-27 10:00', '2026-12-01 10:00']);
  });

  it('has the meeting that is still to come on a clock where it is yesterday', () => {
    const profile = { ...ada, timezone: 'America/Los_Angeles', time: '17:00' };
    const inTokyo = {
      ...facts,
      profile,
      today: '2026-11-25',
      now: Date.parse('2026-11-24T23:00Z'),
      meetings: notes('2026-11-17', '2026-11-24'),
    };
    assert.ok(seriesInvite(inTokyo)!.text.includes('DTSTART;TZID=America/Los_Angeles:20261124T170000'));
  });

  it('goes on from where a moved meeting stood', () => {
    const from = (today: string, ...meetings: InvitedMeeting[]) =>
      readBack(
        seriesInvite({ ...facts, today, now: Date.parse(today), profile: { ...ada, cadence: 'biweekly' }, meetings })!.text,
        today,
        '2026-12-31',
      );
    const [before] = notes('2026-11-10');
    assert.deepEqual(from('2026-12-01', before!, { uri: 'late', date: '2026-11-30', occurrence: '2026-11-24' }), [
      '2026-12-08 10:00',
      '2026-12-22 10:00',
    ]);
    assert.deepEqual(from('2026-12-01', { uri: 'later', date: '2026-12-02', occurrence: '2026-11-24' }), [
      '2026-12-02 10:00',
      '2026-12-08 10:00',
      '2026-12-22 10:00',
    ]);
    assert.deepEqual(
      from('2026-11-21', before!, { uri: 'early', date: '2026-11-20', occurrence: '2026-11-24' }),
      ['2026-12-08 10:00', '2026-12-22 10:00'],
      'it has been held',
    );
  });

  it('has a meeting that was moved and the one that took its place', () => {
    const meetings: InvitedMeeting[] = [
      { uri: 'moved', date: '2026-11-26', occurrence: '2026-11-24' },
      { uri: 'n', date: '2026-11-24' },
    ];
    for (const both of [meetings, [...meetings].reverse()]) {
      assert.deepEqual(readBack(seriesInvite({ ...facts, meetings: both })!.text, '2026-11-24', '2026-11-30'), [
        '2026-11-24 10:00',
        '2026-11-26 10:00',
      ]);
    }
  });

  it('leaves out what was sent by itself', () => {
    const lines = checkLines(seriesInvite({ ...facts, meetings: [{ uri: 'n', date: '2026-12-01', invite: 'own@one-on-one/0' }] })!.text);
    assert.ok(lines.includes('EXDATE;TZID=Europe/London:20261201T100000'));
  });

  it('is none without a cadence, or with nothing to come', () => {
    assert.equal(seriesInvite({ ...facts, profile: { ...ada, cadence: 'now and then' } }), undefined);
    assert.equal(seriesInvite({ ...facts, profile: { ...ada, until: '2026-11-20' } }), undefined);
  });

  it("needs no VTIMEZONE in UTC, nor for whole days; an unknown zone is this machine's", () => {
    assert.ok(seriesInvite({ ...facts, profile: { ...ada, timezone: 'UTC' } })!.text.includes('DTSTART:20261124T100000Z'));
    assert.ok(!seriesInvite({ ...facts, profile: { ...ada, time: '' } })!.text.includes('VTIMEZONE'));
    inMachineZone('Asia/Tokyo', () =>
      assert.ok(
        seriesInvite({ ...facts, profile: { ...ada, timezone: 'Mars/Olympus' } })!.text.includes('DTSTART;TZID=Asia/Tokyo:20261124T100000'),
      ),
    );
  });
});
