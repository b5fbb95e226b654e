import assert from 'node:assert/strict';
import fc from 'fast-check';
import { meetingInvite, seriesInvite, type InviteFacts } from '../../../src/core/ics/invite';
import { readCalendar, type ReadFacts } from '../../../src/core/ics/readCalendar';
import { addDays } from '../../../src/core/date/date';
import { seriesOf } from '../../../src/core/series/nextMeeting';
import { occurrences } from '../../../src/core/series/seriesDates';
import { inMachineZones } from '../date/machineZones';
import { eventsIn } from './eventsIn';
import { runs } from '../runs';

const ada = { key: 'ada', emails: ['ada@example.com'], names: ['Ada Lovelace'] };
const window: ReadFacts = { from: '2026-11-24', to: '2026-12-31', zone: 'Europe/London', people: [ada] };
const calendar = (...events: string[]) =>
  `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events.map((event) => `BEGIN:VEVENT\r\n${event.split('|').join('\r\n')}\r\nEND:VEVENT\r\n`).join('')}END:VCALENDAR\r\n`;
const shown = (text: string, facts: Partial<ReadFacts> = {}) =>
  eventsIn(text, { ...window, ...facts }).map(({ date, time, title }) => `${date}${time ? ` ${time}` : ''} ${title}`.trim());
const outlook =
  'BEGIN:VTIMEZONE\r\nTZID:GMT Standard Time\r\nBEGIN:STANDARD\r\nDTSTART:16010101T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0000\r\nRRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10\r\nEND:STANDARD\r\nBEGIN:DAYLIGHT\r\nDTSTART:16010101T010000\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\nRRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n';

describe('1:1s in a calendar', () => {
  const table: [what: string, events: string[], shown: string[]][] = [
    [
      'with their address',
      ['UID:a|SUMMARY:Catch-up|DTSTART:20261201T100000Z|ATTENDEE:mailto:ADA@example.com'],
      ['2026-12-01 10:00 Catch-up'],
    ],
    [
      'organised by them',
      ['UID:a|SUMMARY:Catch-up|DTSTART:20261201T100000Z|ORGANIZER;CN=Ada:MAILTO:ada@example.com|ATTENDEE:mailto:me@example.com'],
      ['2026-12-01 10:00 Catch-up'],
    ],
    [
      'with their name',
      ['UID:a|SUMMARY:Catch-up|DTSTART:20261201T100000Z|ATTENDEE;CN="Ada Lovelace":mailto:al@example.org'],
      ['2026-12-01 10:00 Catch-up'],
    ],
    [
      'with their name in the title',
      ['UID:a|SUMMARY:Coffee with ada lovelace|DTSTART:20261201T100000Z'],
      ['2026-12-01 10:00 Coffee with ada lovelace'],
    ],
    [
      'with the first name in a title that says 1:1',
      ['UID:a|SUMMARY:1:1 Ada / Grace|DTSTART:20261201T100000Z'],
      ['2026-12-01 10:00 1:1 Ada / Grace'],
    ],
    [
      'folded lines, LF only',
      ['UID:a|SUMMARY:1:1 with Ada Love\r\n lace|DTSTART:20261201T100000Z'],
      ['2026-12-01 10:00 1:1 with Ada Lovelace'],
    ],
    [
      'not with another Ada',
      [
        'UID:a|SUMMARY:Ada grammar|DTSTART:20261201T100000Z',
        'UID:b|SUMMARY:1:1 Adam|DTSTART:20261201T100000Z',
        'UID:c|SUMMARY:x|DTSTART:20261201T100000Z|ATTENDEE:mailto:canada@example.com',
      ],
      [],
    ],
    [
      'not because a text tells of her',
      ['UID:a|SUMMARY:Planning|DESCRIPTION:Ask Ada Lovelace (ada@example.com)|DTSTART:20261201T100000Z'],
      [],
    ],
    [
      'not a meeting of many',
      ['UID:a|SUMMARY:All hands|DTSTART:20261201T100000Z|ORGANIZER:mailto:ada@example.com|ATTENDEE:mailto:b@x.org|ATTENDEE:mailto:c@x.org'],
      [],
    ],
    [
      'but of two and a room',
      [
        'UID:a|SUMMARY:Talk|DTSTART:20261201T100000Z|ORGANIZER:mailto:ada@example.com|ATTENDEE:mailto:b@x.org|ATTENDEE;CUTYPE=ROOM:mailto:room@x.org',
      ],
      ['2026-12-01 10:00 Talk'],
    ],
    ['not one she declined', ['UID:a|SUMMARY:1:1|DTSTART:20261201T100000Z|ATTENDEE;PARTSTAT=DECLINED:mailto:ada@example.com'], []],
    ['not a cancelled one', ['UID:a|SUMMARY:1:1 Ada|DTSTART:20261201T100000Z|STATUS:CANCELLED'], []],
    ['the whole day', ['UID:a|SUMMARY:1:1 Ada|DTSTART;VALUE=DATE:20261201'], ['2026-12-01 1:1 Ada']],
    [
      'a whole day that she is invited to',
      ['UID:a|SUMMARY:Offsite|DTSTART;VALUE=DATE:20261201|ATTENDEE:mailto:ada@example.com'],
      ['2026-12-01 Offsite'],
    ],
    ['not a whole day that has no more than her name', ["UID:a|SUMMARY:Ada Lovelace's birthday|DTSTART;VALUE=DATE:20261201"], []],
    ['a time without a zone is mine', ['UID:a|SUMMARY:1:1 Ada|DTSTART:20261201T100000'], ['2026-12-01 10:00 1:1 Ada']],
    ['another zone', ['UID:a|SUMMARY:1:1 Ada|DTSTART;TZID=America/New_York:20261201T100000'], ['2026-12-01 15:00 1:1 Ada']],
    [
      'a zone at the end of a path',
      ['UID:a|SUMMARY:1:1 Ada|DTSTART;TZID=/freeassociation.sourceforge.net/America/New_York:20261201T100000'],
      ['2026-12-01 15:00 1:1 Ada'],
    ],
    ['outside the window', ['UID:a|SUMMARY:1:1 Ada|DTSTART:20261123T235900Z', 'UID:b|SUMMARY:1:1 Ada|DTSTART:20270101T000000Z'], []],
    [
      'a series that began long ago',
      ['UID:a|SUMMARY:1:1 Ada|DTSTART;TZID=Europe/London:20100105T100000|RRULE:FREQ=WEEKLY;INTERVAL=2'],
      ['2026-12-01 10:00 1:1 Ada', '2026-12-15 10:00 1:1 Ada', '2026-12-29 10:00 1:1 Ada'],
    ],
    [
      'with one left out, one moved, one added and one cancelled',
      [
        'UID:a|SUMMARY:1:1 Ada|DTSTART;TZID=Europe/London:20261124T100000|RRULE:FREQ=WEEKLY;COUNT=5|EXDATE:20261201T100000Z|RDATE;TZID=Europe/London:20261203T110000',
        'UID:a|SUMMARY:1:1 Ada, moved|RECURRENCE-ID;TZID=Europe/London:20261208T100000|DTSTART;TZID=Europe/London:20261209T140000',
        'UID:a|SUMMARY:1:1 Ada|RECURRENCE-ID:20261215T100000Z|DTSTART:20261215T100000Z|STATUS:CANCELLED',
      ],
      ['2026-11-24 10:00 1:1 Ada', '2026-12-03 11:00 1:1 Ada', '2026-12-09 14:00 1:1 Ada, moved', '2026-12-22 10:00 1:1 Ada'],
    ],
    [
      'until a moment',
      ['UID:a|SUMMARY:1:1 Ada|DTSTART;TZID=America/New_York:20261124T100000|RRULE:FREQ=WEEKLY;UNTIL=20261201T145959Z'],
      ['2026-11-24 15:00 1:1 Ada'],
    ],
    [
      'the newer of two',
      ['UID:a|SEQUENCE:2|SUMMARY:1:1 Ada|DTSTART:20261202T100000Z', 'UID:a|SEQUENCE:1|SUMMARY:1:1 Ada|DTSTART:20261201T100000Z'],
      ['2026-12-02 10:00 1:1 Ada'],
    ],
    [
      'what cannot be read is left out',
      [
        'UID:a|SUMMARY:1:1 Ada|DTSTART:yesterday',
        'UID:b|SUMMARY:1:1 Ada',
        'UID:c|SUMMARY:1:1 Ada|DTSTART:20261201T100000Z|RRULE:FREQ=DAILY;BYDAY=60MO',
        'UID:d|SUMMARY:1:1 Ada|DTSTART:20261202T100000Z',
      ],
      ['2026-12-01 10:00 1:1 Ada', '2026-12-02 10:00 1:1 Ada'],
    ],
    [
      'a rule that names no day',
      [
        'UID:a|SUMMARY:1:1 Ada|DTSTART:20261201T100000Z|RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31',
        'UID:b|SUMMARY:1:1 Ada|DTSTART:20261201T110000Z|RRULE:FREQ=SECONDLY',
      ],
      ['2026-12-01 10:00 1:1 Ada', '2026-12-01 11:00 1:1 Ada'],
    ],
  ];
  for (const [what, events, expected] of table) {
    it(what, () => {
      inMachineZones(() => assert.deepEqual(shown(calendar(...events)), expected));
      assert.deepEqual(shown(calendar(...events).replaceAll('\r\n', '\n')), expected, 'with LF');
    });
  }

  it("knows Outlook's zones from the file, through the change of the clocks", () => {
    const text = calendar('UID:a|SUMMARY:1:1 Ada|DTSTART;TZID=GMT Standard Time:20260324T100000|RRULE:FREQ=WEEKLY').replace(
      'BEGIN:VEVENT',
      `${outlook}BEGIN:VEVENT`,
    );
    assert.deepEqual(shown(text, { from: '2026-03-24', to: '2026-03-31', zone: 'UTC' }), [
      '2026-03-24 10:00 1:1 Ada',
      '2026-03-31 09:00 1:1 Ada',
    ]);
  });

  it('shows them on my clock', () => {
    const text = calendar('UID:a|SUMMARY:1:1 Ada|DTSTART;TZID=Pacific/Auckland:20261125T090000');
    assert.deepEqual(shown(text, { zone: 'Europe/London' }), ['2026-11-24 20:00 1:1 Ada']);
  });

  it('tells several people apart', () => {
    const bob = { key: 'bob', emails: [], names: ['Bob'] };
    const text = calendar('UID:a|SUMMARY:1:1 Ada|DTSTART:20261201T100000Z', 'UID:b|SUMMARY:1:1 Bob|DTSTART:20261202T100000Z');
    assert.deepEqual(
      eventsIn(text, { ...window, people: [ada, bob] }).map(({ person, uid, date }) => [person, uid, date]),
      [
        ['ada', 'a', '2026-12-01'],
        ['bob', 'b', '2026-12-02'],
      ],
    );
    assert.deepEqual(eventsIn(text, { ...window, people: [] }), []);
    assert.deepEqual(eventsIn(text, { ...window, people: [{ key: 'x', emails: ['', ' '], names: [''] }] }), []);
  });

  it('reads a large file in steps', () => {
    const text = calendar(
      ...Array.from({ length: 1000 }, (_, index) => `UID:${index}|SUMMARY:1:1 ${index % 2 === 0 ? 'Ada' : 'Bob'}|DTSTART:20261201T100000Z`),
    );
    const steps = readCalendar(text, window);
    let count = 0;
    for (let step = steps.next(); step.done !== true; step = steps.next()) count += 1;
    assert.ok(count > 50);
    assert.equal(eventsIn(text, window).length, 500);
  });

  it('gives nothing for what is no calendar', () => {
    for (const text of [
      '',
      'BEGIN:VEVENT',
      '\nBEGIN:VEVENT\nSUMMARY:1:1 Ada',
      'Ada Lovelace',
      '\0'.repeat(1000),
      '\nBEGIN:VEVENT\n\nEND:VEVENT\n'.repeat(3),
    ])
      assert.deepEqual(shown(text), []);
  });

  it('reads back the invites it writes', () => {
    const facts: InviteFacts = {
      profile: {
        name: 'Ada Lovelace',
        relation: 'manager',
        email: 'ada@example.com',
        cadence: 'biweekly',
        weekday: 'friday',
        time: '09:30',
        timezone: 'America/New_York',
        away: [{ from: '2026-12-20', to: '2027-01-03' }],
      },
      meetings: [
        { uri: 'n', date: '2026-11-20' },
        { uri: 'm', date: '2026-12-10', time: '16:00' },
      ],
      me: { email: 'me@example.com' },
      today: '2026-11-24',
      now: Date.parse('2026-11-24T12:00Z'),
      newId: 'x',
      summary: 'Talk',
    };
    const people = { ...window, zone: 'America/New_York', from: '2026-11-24', to: '2027-02-01' };
    assert.deepEqual(
      eventsIn(seriesInvite(facts)!.text, people).map(({ date, time }) => `${date} ${time}`),
      ['2026-12-04 09:30', '2026-12-18 09:30', '2027-01-15 09:30', '2027-01-29 09:30'].map((line) =>
        line.startsWith('2026-12-04') ? '2026-12-10 16:00' : line,
      ),
    );
    assert.deepEqual(
      eventsIn(meetingInvite(facts, { uri: 'm', date: '2026-12-10', time: '16:00' }).text, people).map(
        ({ date, time }) => `${date} ${time}`,
      ),
      ['2026-12-10 16:00'],
    );
    fc.assert(
      fc.property(
        fc.constantFrom('weekly', 'biweekly', 'every 3 weeks', 'monthly', 'quarterly'),
        fc.integer({ min: 0, max: 40 }),
        (cadence, since) => {
          const profile = { ...facts.profile, cadence, away: [] };
          const meetings = [{ uri: 'n', date: addDays('2026-11-23', -since) }];
          const expected = occurrences(seriesOf(profile, meetings)!, '2026-11-24', '2027-02-01');
          assert.deepEqual(
            eventsIn(seriesInvite({ ...facts, profile, meetings })!.text, people).map(({ date }) => date),
            expected,
          );
        },
      ),
      { numRuns: runs(20) },
    );
  });
});
