import assert from 'node:assert/strict';
import ICAL from 'ical.js';
import * as nodeIcal from 'node-ical';
import { readCalendar, seriesInvite, type InviteFacts } from '../../../src/core/calendar/ics';
import { addDays } from '../../../src/core/calendar/date';
import { fileClock } from '../../../src/core/calendar/fileZone';
import { blocksOf, readComponent } from '../../../src/core/calendar/calendarComponent';
import { zoneFrom } from '../../../src/core/calendar/writtenZone';
import { instantOf } from '../../../src/core/calendar/zone';

const zones = Intl.supportedValuesOf('timeZone');
const today = '2026-11-24';
const to = '2031-11-30';

function invite(timezone: string): string {
  const facts: InviteFacts = {
    profile: { name: 'Ada Lovelace', relation: 'manager', email: 'ada@example.com', cadence: 'weekly', weekday: 'wednesday', time: '10:00', timezone, away: [] },
    meetings: [], me: { email: 'grace@example.com' }, today, now: Date.parse('2026-11-24T00:00Z'), newId: 'x', summary: '1:1 Ada',
  };
  return seriesInvite(facts)!.text;
}

const vtimezoneOf = (text: string): string => /BEGIN:VTIMEZONE[^]*END:VTIMEZONE\r\n/.exec(text)?.[0] ?? '';
const dates = Array.from({ length: 262 }, (_, index) => addDays('2026-11-25', index * 7)).filter((date) => date <= to);
/** Minutes from UTC that a clock is at ten in the morning of each date. */
const offsets = (clock: (date: string) => number): string => dates.map((date) => (Date.parse(`${date}T10:00Z`) - clock(date)) / 60_000).join(' ');

function byIcal(vtimezone: string): string {
  const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(vtimezone)));
  return offsets((date) => {
    const time = ICAL.Time.fromDateTimeString(`${date}T10:00:00`);
    time.zone = zone;
    return time.toUnixTime() * 1000;
  });
}

function byUs(vtimezone: string): string {
  const [block] = blocksOf(vtimezone);
  const clock = fileClock(readComponent(block!))!;
  return offsets((date) => clock(date, '10:00'));
}

describe('the VTIMEZONE of an invite', () => {
  it(`says of each of ${zones.length} zones what this machine says, for each date of a weekly series in the next five years`, () => {
    const read = new Map<string, readonly string[]>();
    for (const zone of zones) {
      const text = vtimezoneOf(invite(zone)).replace(/^TZID:.*$/m, 'TZID:x');
      const byOthers = read.get(text) ?? (text === '' ? [] : [byIcal(text), byUs(text)]);
      read.set(text, byOthers);
      const expected = offsets((date) => instantOf(date, '10:00', zone));
      for (const one of byOthers) assert.equal(one, expected, zone);
      if (text === '') assert.match(expected, /^0( 0)*$/, zone);
    }
    assert.ok(read.size > 20);
  });

  it('leaves the dates where they are, as node-ical and we read them', () => {
    for (const zone of ['America/Winnipeg', 'America/Inuvik', 'Asia/Jerusalem', 'America/Santiago', 'Africa/Casablanca', 'Africa/Cairo', 'America/Nuuk', 'Pacific/Chatham', 'Australia/Lord_Howe', 'Europe/Dublin', 'Asia/Kolkata']) {
      const text = invite(zone);
      const expected = dates.filter((date) => date <= '2030-01-01').map((date) => instantOf(date, '10:00', zone));
      const event = Object.values(nodeIcal.sync.parseICS(text)).find((one): one is nodeIcal.VEvent => one?.type === 'VEVENT')!;
      const read = nodeIcal.expandRecurringEvent(event, { from: new Date('2026-11-01'), to: new Date('2030-01-02') }).map(({ start }) => start.getTime());
      // its Temporal leaps over the month of Ramadan in 2029
      if (zone !== 'Africa/Casablanca') assert.deepEqual(read.slice(0, expected.length), expected, zone);
      const facts = { from: today, to: '2030-01-01', zone: 'UTC', people: [{ key: 'ada', emails: ['ada@example.com'], names: [] }] };
      assert.deepEqual(readCalendar(text, facts).map(({ date, time }) => Date.parse(`${date}T${time}Z`)), expected, zone);
    }
  });

  const table: [zone: string, observances: string[]][] = [
    ['Europe/London', ['2025-03-30T01:00 0 60 BYMONTH=3;BYDAY=-1SU', '2025-10-26T02:00 60 0 BYMONTH=10;BYDAY=-1SU']],
    ['America/New_York', ['2025-03-09T02:00 -300 -240 BYMONTH=3;BYDAY=2SU', '2025-11-02T02:00 -240 -300 BYMONTH=11;BYDAY=1SU']],
    ['Asia/Jerusalem', ['2025-03-28T02:00 120 180 BYMONTH=3;BYMONTHDAY=23,24,25,26,27,28,29;BYDAY=FR', '2025-10-26T02:00 180 120 BYMONTH=10;BYDAY=-1SU']],
    ['Asia/Tokyo', ['1970-01-01T00:00 540 540 once']],
  ];
  for (const [zone, observances] of table) {
    it(`${zone}: ${observances.join(' and ')}`, () => {
      assert.deepEqual(zoneFrom(zone, '2026-11-24').map(({ start, from, to: after, rule }) => `${start.slice(0, 16)} ${from} ${after} ${rule?.replace('FREQ=YEARLY;', '') ?? 'once'}`), observances);
    });
  }

  it('says each change where no rule holds for long', () => {
    for (const zone of ['Africa/Casablanca', 'Africa/Cairo']) {
      const singles = zoneFrom(zone, today).filter(({ rule }) => rule === undefined);
      assert.ok(singles.length > 10, zone);
    }
  });
});
