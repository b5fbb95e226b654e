import assert from 'node:assert/strict';
import ICAL from 'ical.js';
import * as nodeIcal from 'node-ical';
import { seriesInvite, type InviteFacts } from '../../../src/core/ics/invite';
import { eventsIn } from './eventsIn';
import { some } from '../runs';
import { addDays } from '../../../src/core/date/date';
import { fileClock } from '../../../src/core/ics/fileZone';
import { blocksOf, readComponent } from '../../../src/core/ics/calendarComponent';
import { zoneFrom } from '../../../src/core/ics/writtenZone';
import { instantOf, inZone } from '../../../src/core/date/zone';

const known = Intl.supportedValuesOf('timeZone');
const zones = some(known);
const today = '2026-11-24';

function invite(timezone: string): string {
  const facts: InviteFacts = {
    profile: {
      name: 'Ada Lovelace',
      relation: 'manager',
      email: 'ada@example.com',
      cadence: 'weekly',
      weekday: 'wednesday',
      time: '10:00',
      timezone,
      away: [],
    },
    meetings: [],
    me: { email: 'grace@example.com' },
    today,
    now: Date.parse('2026-11-24T10:00Z'),
    newId: 'x',
    summary: '1:1 Ada',
  };
  return seriesInvite(facts)!.text;
}

const vtimezoneOf = (text: string): string => /BEGIN:VTIMEZONE[^]*END:VTIMEZONE\r\n/.exec(text)?.[0] ?? '';
const dates = Array.from({ length: 215 }, (_, index) => addDays('2026-11-25', index * 7));
const lastDate = dates.at(-1)!;

/** When it is ten in the morning of each date. */
function byIcal(vtimezone: string): number[] {
  const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(vtimezone)));
  return dates.map((date) => {
    const time = ICAL.Time.fromDateTimeString(`${date}T10:00:00`);
    time.zone = zone;
    return time.toUnixTime() * 1000;
  });
}

function byUs(vtimezone: string): number[] {
  const [block] = blocksOf(vtimezone);
  const clock = fileClock(readComponent(block!))!;
  return dates.map((date) => clock(date, '10:00'));
}

describe('the VTIMEZONE of an invite', () => {
  it(`says of zones (${zones.length} of ${known.length}) what this machine says, for each date of a weekly series until the end of 2030`, () => {
    const read = new Map<string, readonly number[]>();
    const readOnce = (text: string): readonly number[] => {
      const byOthers = byIcal(text);
      assert.deepEqual(byUs(text), byOthers);
      return byOthers;
    };
    for (const zone of zones) {
      const text = vtimezoneOf(invite(zone)).replace(/^TZID:.*$/m, 'TZID:x');
      // in UTC there is none
      if (text === '' && zone === 'UTC') continue;
      const instants = read.get(text) ?? readOnce(text);
      read.set(text, instants);
      instants.forEach((instant, index) => assert.deepEqual(inZone(instant, zone), { date: dates[index], time: '10:00' }, zone));
    }
    assert.ok(read.size > 10);
  }).timeout(60_000);

  it('leaves the dates where they are, as node-ical and we read them', () => {
    for (const zone of some([
      'America/Winnipeg',
      'America/Inuvik',
      'Asia/Jerusalem',
      'America/Santiago',
      'Africa/Casablanca',
      'Africa/Cairo',
      'America/Nuuk',
      'Pacific/Chatham',
      'Australia/Lord_Howe',
      'Europe/Dublin',
      'Asia/Kolkata',
    ])) {
      const text = invite(zone);
      const expected = dates.map((date) => instantOf(date, '10:00', zone));
      const event = Object.values(nodeIcal.sync.parseICS(text)).find((one): one is nodeIcal.VEvent => one?.type === 'VEVENT')!;
      const read = nodeIcal
        .expandRecurringEvent(event, { from: new Date('2026-11-01'), to: new Date(addDays(lastDate, 3)) })
        .map(({ start }) => start.getTime());
      // its Temporal leaps over the month of Ramadan in 2029
      if (zone !== 'Africa/Casablanca') assert.deepEqual(read, expected, zone);
      const facts = {
        from: today,
        to: addDays(lastDate, 3),
        zone: 'UTC',
        people: [{ key: 'ada', emails: ['ada@example.com'], names: [] }],
      };
      assert.deepEqual(
        eventsIn(text, facts).map(({ date, time }) => Date.parse(`${date}T${time}Z`)),
        expected,
        zone,
      );
    }
  }).timeout(60_000);

  const table: [zone: string, observances: string[]][] = [
    ['Europe/London', ['2025-03-30T01:00 0 60 BYMONTH=3;BYDAY=-1SU', '2025-10-26T02:00 60 0 BYMONTH=10;BYDAY=-1SU']],
    ['America/New_York', ['2025-03-09T02:00 -300 -240 BYMONTH=3;BYDAY=2SU', '2025-11-02T02:00 -240 -300 BYMONTH=11;BYDAY=1SU']],
    [
      'Asia/Jerusalem',
      ['2025-03-28T02:00 120 180 BYMONTH=3;BYMONTHDAY=23,24,25,26,27,28,29;BYDAY=FR', '2025-10-26T02:00 180 120 BYMONTH=10;BYDAY=-1SU'],
    ],
    ['Asia/Tokyo', ['1970-01-01T00:00 540 540 once']],
  ];
  for (const [zone, observances] of table) {
    it(`${zone}: ${observances.join(' and ')}`, () => {
      assert.deepEqual(
        zoneFrom(zone, '2026-11-24').map(
          ({ start, from, to: after, rule }) => `${start.slice(0, 16)} ${from} ${after} ${rule?.replace('FREQ=YEARLY;', '') ?? 'once'}`,
        ),
        observances,
      );
    });
  }

  it('says each change where no rule holds for long', () => {
    for (const zone of ['Africa/Casablanca', 'Africa/Cairo']) {
      const singles = zoneFrom(zone, today).filter(({ rule }) => rule === undefined);
      assert.ok(singles.length > 10, zone);
    }
  });
});
