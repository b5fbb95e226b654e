import ICAL from 'ical.js';
import { parseDateWords } from '../../../src/core/date/dateWords';
import { seriesInvite } from '../../../src/core/ics/invite';
import { eventsIn } from '../../unit/ics/eventsIn';
import { nextMeeting, seriesOf } from '../../../src/core/series/nextMeeting';
import { occurrences } from '../../../src/core/series/seriesDates';
import { topicsOf } from '../../../src/core/series/topics';
import type { Profile } from '../../../src/core/model';
import { report } from './measure';

/** `run` once is what is timed; `per`: how many it does in one run. */
interface Row {
  readonly what: string;
  readonly run: () => number;
  readonly per?: number;
}

const today = '2026-11-24';
const cadences: [cadence: string, weekday: string][] = [
  ['weekly', 'tuesday'],
  ['biweekly', ''],
  ['monthly', 'last friday'],
  ['every 10 days', ''],
  ['quarterly', 'first monday'],
];
const profiles: Profile[] = Array.from({ length: 50 }, (_, index) => {
  const [cadence, weekday] = cadences[index % cadences.length]!;
  return {
    name: `Name${index} Lovelace`,
    relation: 'manager',
    email: `person${index}@example.com`,
    cadence,
    weekday,
    time: '10:00',
    timezone: 'Europe/London',
    away: [{ from: '2026-12-24', to: '2027-01-02' }],
  };
});
const meetings = Array.from({ length: 250 }, (_, index) => ({
  uri: `note${index}`,
  date: dateAt(Date.UTC(2022, 0, 4), index * 7),
  type: index % 5 === 0 ? 'career' : 'weekly',
}));
const lines = Array.from(
  { length: 1000 },
  (_, index) =>
    [
      'Send the capacity plan by Friday',
      'Draft the RFC for payments in 2 weeks',
      'Talk to Bob about flaky deploys and retries',
      'Ask again before the next 1:1',
    ][index % 4]!,
);

const calendar = calendarOf(20_000);
const people = profiles.map(({ name = '', email = '' }) => ({ key: name, emails: [email], names: [name] }));
const window = { from: today, to: '2027-02-24', zone: 'Europe/London' };

const rows: readonly Row[] = [
  {
    what: 'a year of occurrences, 50 managers',
    run: () => sum(profiles, (profile) => occurrences(seriesOf(profile, [{ date: '2026-11-17' }])!, today, '2027-11-24').length),
  },
  {
    what: 'next meeting, 50 managers, 250 notes each',
    run: () => sum(profiles, (profile) => nextMeeting({ profile, meetings, today })?.days ?? 0),
  },
  { what: 'tracks, 50 managers, 250 notes each', run: () => sum(profiles, (profile) => topicsOf({ profile, meetings, today }).length) },
  {
    what: 'a date in words, each of 1,000 lines',
    run: () => sum(lines, (line) => (parseDateWords(line, { today, nextMeeting: '2026-12-01' }) === undefined ? 0 : 1)),
    per: lines.length,
  },
  {
    what: 'series invite',
    run: () =>
      seriesInvite({
        profile: profiles[0]!,
        meetings,
        me: { email: 'me@example.com' },
        today,
        now: Date.parse(today),
        newId: 'x',
        summary: '1:1',
      })!.text.length,
  },
  { what: 'C', run: () => ICAL.parse(calendar).length },
  { what: 'read 20,000 events, 200 of one person', run: () => eventsIn(calendar, { ...window, people: people.slice(0, 1) }).length },
  { what: 'read 20,000 events, 10,000 of 50 people', run: () => eventsIn(calendar, { ...window, people }).length },
];

/** Three years, a fifth of them series, half in a zone of Outlook's. Every second event is a person's. */
function calendarOf(count: number): string {
  const zone = [
    'BEGIN:VTIMEZONE',
    'TZID:GMT Standard Time',
    'BEGIN:STANDARD',
    'DTSTART:16010101T020000',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0000',
    'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10',
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'DTSTART:16010101T010000',
    'TZOFFSETFROM:+0000',
    'TZOFFSETTO:+0100',
    'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3',
    'END:DAYLIGHT',
    'END:VTIMEZONE',
  ];
  const events = Array.from({ length: count }, (_, index) => {
    const day = dateAt(Date.UTC(2024, 0, 1), index % 1100).replaceAll('-', '');
    const tzid = index % 4 < 2 ? 'Europe/London' : 'GMT Standard Time';
    return [
      'BEGIN:VEVENT',
      `UID:${index}@example.com`,
      'DTSTAMP:20260101T000000Z',
      `DTSTART;TZID=${tzid}:${day}T100000`,
      `DTEND;TZID=${tzid}:${day}T103000`,
      ...(index % 5 === 0 ? ['RRULE:FREQ=WEEKLY;COUNT=50'] : []),
      `SUMMARY:Planning meeting ${index}`,
      'DESCRIPTION:Notes on the meeting\\, and what was said in it by those who ',
      ' were there\\nJoin: https://meet.example.com/abc',
      'ORGANIZER;CN=Me:mailto:me@example.com',
      `ATTENDEE;CN=Someone:mailto:${index % 2 === 0 ? 'person' : 'other'}${(index >> 1) % 50}@example.com`,
      'END:VEVENT',
    ];
  });
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...zone, ...events.flat(), 'END:VCALENDAR', ''].join('\r\n');
}

function dateAt(start: number, days: number): string {
  return new Date(start + days * 86_400_000).toISOString().slice(0, 10);
}

function sum<Value>(values: readonly Value[], of: (value: Value) => number): number {
  return values.reduce((total, value) => total + of(value), 0);
}

/** The calendar's part: dates, dates in words, invites, and the reading of a large `.ics` file; each once before it counts. */
report(({ times }) => {
  for (const { what, run, per = 1 } of rows) {
    run();
    for (let round = 0; round < 5; round++) {
      const start = performance.now();
      run();
      times.keep(what, (performance.now() - start) / per);
    }
  }
});
