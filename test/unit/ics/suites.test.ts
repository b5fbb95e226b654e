import assert from 'node:assert/strict';
import ICAL from 'ical.js';
import * as nodeIcal from 'node-ical';
import { eventsIn } from './eventsIn';
import { inMachineZone } from '../date/machineZones';
import { calendarWith } from './shownCalendar';

/**
 * Every `.ics` with an event of the public test suites of ical.js, node-ical, libical, ical4j and python-recurring-ical-events, 283 files, was
 * read by us, by ical.js 2.2 and by node-ical 0.27: 167 are the same in all three, 85 more are as one of the two has them, 31 as neither has. Why they
 * differ stands here, each reason with a small file made for it, and with the files that it was found in. `refuses`: the whole file is.
 */
interface Difference {
  readonly why: string;
  readonly files: string;
  readonly event: string;
  readonly head?: string;
  readonly ours: string;
  readonly icalJs: string;
  readonly nodeIcal: string;
}

const from = '2026-11-01';
const to = '2027-03-01';

function ours(text: string): string {
  const facts = { from, to, zone: 'UTC', people: [{ key: 'ada', emails: [], names: ['Ada Lovelace'] }] };
  return eventsIn(text, facts)
    .map(({ date, time }) => (time === undefined ? date : `${date} ${time}`))
    .join(', ');
}

function byIcalJs(text: string): string {
  const calendar = new ICAL.Component(ICAL.parse(text.trim()));
  const found: string[] = [];
  for (const component of calendar.getAllSubcomponents('vevent')) {
    if (component.hasProperty('recurrence-id')) continue;
    const event = new ICAL.Event(component);
    const at = (time: ICAL.Time): string =>
      time.isDate ? time.toString() : new Date(time.toUnixTime() * 1000).toISOString().slice(0, 16).replace('T', ' ');
    if (!event.isRecurring()) found.push(at(event.startDate));
    const iterator = event.isRecurring() ? event.iterator() : undefined;
    for (let next = iterator?.next(); next && next.toString() <= `${to}T`; next = iterator?.next())
      found.push(at(event.getOccurrenceDetails(next).startDate));
  }
  return found.sort().join(', ');
}

function byNodeIcal(text: string): string {
  const events = Object.values(nodeIcal.sync.parseICS(text)).filter((one): one is nodeIcal.VEvent => one?.type === 'VEVENT');
  return events
    .flatMap((event) => nodeIcal.expandRecurringEvent(event, { from: new Date(`${from}T00:00Z`), to: new Date(`${to}T23:59Z`) }))
    .map(({ start, isFullDay }) =>
      start
        .toISOString()
        .slice(0, isFullDay ? 10 : 16)
        .replace('T', ' '),
    )
    .sort()
    .join(', ');
}

const orRefuses = (read: () => string): string => {
  try {
    return read();
  } catch {
    return 'refuses';
  }
};

const differences: Difference[] = [
  {
    why: 'a zone that the file does not describe is what this host knows of it; ical.js takes it for none',
    files:
      'core, eli_courtwright, friday13, derryn, OZMovies, THFC, bitfire1, EXDATE-IN-UTC, rfc5545-sec4.2 (ical4j); event-organizer-cn, badRRULE, non-utc-until-ny, google-recurrence-order, yearly-party and 12 more (node-ical); fablab_cottbus, issue_4, issue_27, issue_107, subcomponents (python)',
    event: 'DTSTART;TZID=America/New_York:20261201T100000',
    ours: '2026-12-01 15:00',
    icalJs: '2026-12-01 10:00',
    nodeIcal: '2026-12-01 15:00',
  },
  {
    why: 'a date without VALUE=DATE is a date',
    files:
      'google_aus_holidays, zidestoreical4jbomb, schedule-unstable (ical4j); biweekly-exdate-until, mixed-timezone-handling, test_date_duration (node-ical); 2445, rfc2445, large (libical); duration, Germany_Holidays, issue_36 (python)',
    event: 'DTSTART:20261201',
    ours: '2026-12-01',
    icalJs: 'refuses',
    nodeIcal: '2026-12-01',
  },
  {
    why: 'a line that is none costs itself',
    files: 'bhav23-2, 13-MoonPhase (ical4j); multi-event-basic (node-ical); crash, malloc, issue252 (libical)',
    event: 'DTSTART:20261201T100000Z|and more words of an agenda',
    ours: '2026-12-01 10:00',
    icalJs: 'refuses',
    nodeIcal: '2026-12-01 10:00',
  },
  {
    why: 'a rule with a blank in it is a rule',
    files: 'phpicalendar_sample (ical4j)',
    event: 'DTSTART:20261201T100000Z|RRULE:FREQ=MONTHLY;BYDAY=1TU ;COUNT=2',
    ours: '2026-12-01 10:00, 2027-01-05 10:00',
    icalJs: 'refuses',
    nodeIcal: 'refuses',
  },
  {
    why: 'a rule with a part that nobody knows leaves the first date: a misspelt end would be none',
    files: 'bad_rrule_missing_until_event (python)',
    event: 'DTSTART:20261201T100000Z|RRULE:FREQ=MONTHLY;UNTL=20261231',
    ours: '2026-12-01 10:00',
    icalJs: '2026-12-01 10:00, 2027-01-01 10:00, 2027-02-01 10:00',
    nodeIcal: '2026-12-01 10:00, 2027-01-01 10:00, 2027-02-01 10:00, 2027-03-01 10:00',
  },
  {
    why: 'a rule that is none leaves the first date',
    files: 'zday (libical); Germany_Holidays (python)',
    event: 'DTSTART:20261201T100000Z|RRULE:INTERVAL=2',
    ours: '2026-12-01 10:00',
    icalJs: 'refuses',
    nodeIcal: 'refuses',
  },
  {
    why: 'the start is the first occurrence, named by the rule or not',
    files:
      'Christian32Holidays, friday13-NOT, derryn, blalor, Standup, EstoniaHolidays (ical4j); restriction (libical); issue42, one_event_repeat_every_3_days, multiple_rrule (python)',
    event: 'DTSTART:20261130T100000Z|RRULE:FREQ=MONTHLY;BYDAY=1TU;COUNT=3',
    ours: '2026-11-30 10:00, 2026-12-01 10:00, 2027-01-05 10:00',
    icalJs: '2026-12-01 10:00, 2027-01-05 10:00, 2027-02-02 10:00',
    nodeIcal: '2026-12-01 10:00, 2027-01-05 10:00, 2027-02-02 10:00',
  },
  {
    why: 'added dates are read; node-ical knows those of a rule only',
    files:
      'calconnect2, 4, 8, 9 (ical4j); google_birthday, recur_instances, recur_instances_finite (ical.js); issue_113, issue_148, rdate_hackerpublicradio (python)',
    event: 'DTSTART:20261201T100000Z|RRULE:FREQ=WEEKLY;COUNT=1|RDATE:20261203T100000Z',
    ours: '2026-12-01 10:00, 2026-12-03 10:00',
    icalJs: '2026-12-01 10:00, 2026-12-03 10:00',
    nodeIcal: '2026-12-01 10:00',
  },
  {
    why: 'a period that is added begins when it begins',
    files: 'calconnect2, 4, 8, 9 (ical4j); issue_113 (python)',
    event: 'DTSTART:20261201T100000Z|RDATE;VALUE=PERIOD:20261203T100000Z/PT1H',
    ours: '2026-12-01 10:00, 2026-12-03 10:00',
    icalJs: 'refuses',
    nodeIcal: '2026-12-01 10:00',
  },
  {
    why: 'the last day of a rule is a whole day',
    files: 'issue_75_range_parameter (python)',
    event: 'DTSTART:20261201T100000Z|RRULE:FREQ=DAILY;UNTIL=20261202',
    ours: '2026-12-01 10:00, 2026-12-02 10:00',
    icalJs: '2026-12-01 10:00',
    nodeIcal: '2026-12-01 10:00, 2026-12-02 10:00',
  },
  {
    why: 'a zone that the file describes is what it says there',
    files:
      'calconnect to calconnect9, evolution (ical4j); dst-transition-rules, floating-dtstart-custom-vtimezone, test_with_int_tzid (node-ical); timezone_from_file (ical.js)',
    head: 'BEGIN:VTIMEZONE|TZID:Eastern|BEGIN:STANDARD|DTSTART:19701101T020000|TZOFFSETFROM:-0500|TZOFFSETTO:-0500|END:STANDARD|END:VTIMEZONE',
    event: 'DTSTART;TZID=Eastern:20261201T100000',
    ours: '2026-12-01 15:00',
    icalJs: '2026-12-01 15:00',
    nodeIcal: '2026-12-01 10:00',
  },
  {
    why: 'a zone named by its offset is that offset, all the year',
    files: 'windows-quoted-tz-rrule, Office-2012-owa (node-ical)',
    event: 'DTSTART;TZID="(UTC-05:00) Eastern Time (US & Canada)":20261201T100000',
    ours: '2026-12-01 15:00',
    icalJs: '2026-12-01 10:00',
    nodeIcal: '2026-12-01 15:00',
  },
  {
    why: 'a zone whose quotation ends behind the date',
    files: 'ms_timezones (node-ical)',
    event: 'DTSTART;TZID="W. Europe Standard Time:20261201T100000"',
    ours: '2026-12-01 09:00',
    icalJs: 'refuses',
    nodeIcal: '2026-12-01 09:00',
  },
  {
    why: 'the 30th of February is no date',
    files: 'large-file-with-late-error (node-ical)',
    event: 'DTSTART:20270230T100000Z',
    ours: '',
    icalJs: '2027-03-02 10:00',
    nodeIcal: '',
  },
  {
    why: 'an event that ends before it starts, or never, still starts',
    files: 'issue_132_swapped_start_and_end (python); restriction, incoming (libical)',
    event: 'DTSTART:20261201T100000Z|DTEND:20261130T100000Z',
    ours: '2026-12-01 10:00',
    icalJs: '2026-12-01 10:00',
    nodeIcal: '2026-12-01 10:00',
  },
];

describe('files of public test suites that we read in another way than ical.js or node-ical', () => {
  for (const { why, files, event, head = '', ...expected } of differences) {
    it(`${why}: ${files}`, () => {
      const text = calendarWith(head, `UID:a|DTSTAMP:20260101T000000Z|SUMMARY:1:1 Ada Lovelace|${event}`);
      const { log, warn } = console;
      console.warn = console.log = () => undefined;
      let read = expected;
      inMachineZone('UTC', () => {
        read = { ours: ours(text), icalJs: orRefuses(() => byIcalJs(text)), nodeIcal: orRefuses(() => byNodeIcal(text)) };
      });
      Object.assign(console, { log, warn });
      assert.deepEqual(read, expected);
    });
  }

  const several: [why: string, files: string, events: string[], ours: string][] = [
    [
      'of two events of one UID the one with the higher SEQUENCE counts, in two calendars of a file, too',
      'classify, incoming, multiple_calendars, calendar (libical, ical4j); duplicate-uid-sequence, duplicate-rrule-sequence, recurrence-sequence (node-ical)',
      ['SEQUENCE:1|DTSTART:20261201T100000Z', 'SEQUENCE:0|DTSTART:20261202T100000Z'],
      '2026-12-01 10:00',
    ],
    [
      'an exception that stands for no occurrence is a meeting of its own',
      'issue_128, issue_148_edge_case_1, issue_163, issue_253 (python)',
      ['DTSTART:20261201T100000Z|RRULE:FREQ=WEEKLY;COUNT=2', 'RECURRENCE-ID:20261203T100000Z|DTSTART:20261204T100000Z'],
      '2026-12-01 10:00, 2026-12-04 10:00, 2026-12-08 10:00',
    ],
    [
      'what is added at an hour of its own follows to the new hour of all that follow',
      'issue_75_range_parameter (python)',
      [
        'DTSTART:20261201T120000Z|RRULE:FREQ=WEEKLY;COUNT=2|RDATE:20261203T090000Z',
        'RECURRENCE-ID;RANGE=THISANDFUTURE:20261201T120000Z|DTSTART:20261201T080000Z',
      ],
      '2026-12-01 08:00, 2026-12-03 08:00, 2026-12-08 08:00',
    ],
    [
      'two rules are read as one series',
      'multiple_rrules (ical.js); multiple_rrule, duplicated_rrule (python)',
      ['DTSTART:20261201T100000Z|RRULE:FREQ=WEEKLY;COUNT=2|RRULE:FREQ=WEEKLY;COUNT=2;INTERVAL=3'],
      '2026-12-01 10:00, 2026-12-08 10:00, 2026-12-22 10:00',
    ],
  ];
  for (const [why, files, events, expected] of several) {
    it(`${why}: ${files}`, () =>
      assert.equal(ours(calendarWith('', ...events.map((event) => `UID:a|SUMMARY:1:1 Ada Lovelace|${event}`))), expected));
  }
});
