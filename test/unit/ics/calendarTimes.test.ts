import assert from 'node:assert/strict';
import cldr from 'cldr-core/supplemental/windowsZones.json';
import { inZone, instantOf } from '../../../src/core/date/zone';
import type { ReadFacts } from '../../../src/core/ics/readCalendar';
import { calendarOf, calendarWith, datesIn } from './shownCalendar';
import { inMachineZone } from '../date/machineZones';

const ada = 'UID:a|SUMMARY:1:1 Ada';
const phoenix = `${ada}|DTSTART;TZID=America/Phoenix:20260804T180000|RRULE:FREQ=WEEKLY;UNTIL=`;
const tokyo = `${ada}|DTSTART;TZID=Asia/Tokyo:20260804T090000|RRULE:FREQ=DAILY;UNTIL=`;
const august: Partial<ReadFacts> = { from: '2026-08-01', to: '2026-08-31' };
const days = `${ada}|DTSTART;VALUE=DATE:20261124|RRULE:FREQ=WEEKLY;COUNT=3`;
const london = `${ada}|DTSTART;TZID=Europe/London:20260804T100000|RRULE:FREQ=WEEKLY;COUNT=3`;
const later = 'UID:a|SUMMARY:1:1 Ada';

describe('dates and times of a calendar that are not alike', () => {
  const table: [what: string, events: string[], facts: Partial<ReadFacts>, dates: string][] = [
    ['a date without VALUE=DATE', [`${ada}|DTSTART:20260804`], august, '2026-08-04'],
    ['a date that says that it is a date and time', [`${ada}|DTSTART;VALUE=DATE-TIME:20260804`], august, '2026-08-04'],
    ['a date and time that says that it is a date', [`${ada}|DTSTART;VALUE=DATE:20260804T000000`], august, '2026-08-04'],
    ['a date with a zone', [`${ada}|DTSTART;TZID=America/New_York:20260804`], august, '2026-08-04'],
    ['a date with a Z', [`${ada}|DTSTART;VALUE=DATE:20260804|RDATE:20260806Z`], august, '2026-08-04, 2026-08-06'],
    ['a date with dashes', [`${ada}|DTSTART:2026-08-04`], august, '2026-08-04'],
    ['a date and time with dashes and colons', [`${ada}|DTSTART:2026-08-04T10:00:00Z`], august, '2026-08-04 11:00'],
    ['a time without seconds', [`${ada}|DTSTART:20260804T1000`], august, '2026-08-04 10:00'],
    ['a time with an offset', [`${ada}|DTSTART:20260804T100000-0500`], august, '2026-08-04 16:00'],
    ['a small z', [`${ada}|DTSTART:20260804t100000z`], august, '2026-08-04 11:00'],
    ['24:00', [`${ada}|DTSTART:20260804T240000`], august, '2026-08-05 00:00'],
    ['the 31st of September', [`${ada}|DTSTART:20260931`], { from: '2026-09-01', to: '2026-10-31' }, ''],

    ['a whole day left out by a date and time', [`${days}|EXDATE:20261201T000000`], {}, '2026-11-24, 2026-12-08'],
    ['in UTC', [`${days}|EXDATE:20261201T000000Z`], {}, '2026-11-24, 2026-12-08'],
    ['in UTC, west of it', [`${days}|EXDATE:20261201T000000Z`], { zone: 'America/Los_Angeles' }, '2026-11-24, 2026-12-08'],
    ['at midnight in Berlin, in UTC', [`${days}|EXDATE:20261130T230000Z`], { zone: 'Europe/Berlin' }, '2026-11-24, 2026-12-08'],
    ['with a zone', [`${days}|EXDATE;TZID=America/New_York:20261201T000000`], {}, '2026-11-24, 2026-12-08'],
    ['a date without VALUE=DATE', [`${days}|EXDATE:20261201,20261208`], {}, '2026-11-24'],
    [
      'a whole day moved, known by a date and time',
      [days, `${later}|RECURRENCE-ID:20261201T000000Z|DTSTART;VALUE=DATE:20261203`],
      {},
      '2026-11-24, 2026-12-03, 2026-12-08',
    ],
    [
      'moved to a time of day',
      [days, `${later}|RECURRENCE-ID;VALUE=DATE:20261201|DTSTART:20261203T150000Z`],
      {},
      '2026-11-24, 2026-12-03 15:00, 2026-12-08',
    ],
    [
      'a whole day added by a date and time',
      [`${days}|RDATE;TZID=Asia/Tokyo:20261203T000000`],
      {},
      '2026-11-24, 2026-12-01, 2026-12-03, 2026-12-08',
    ],

    ['a time left out by a date', [`${london}|EXDATE;VALUE=DATE:20260811`], august, '2026-08-04 10:00, 2026-08-18 10:00'],
    ['a time left out by a date without VALUE=DATE', [`${london}|EXDATE:20260811`], august, '2026-08-04 10:00, 2026-08-18 10:00'],
    [
      'a time left out by a time without a zone, which is that of the series',
      [`${london.replaceAll('Europe/London', 'Asia/Tokyo')}|EXDATE:20260811T100000`],
      august,
      '2026-08-04 02:00, 2026-08-18 02:00',
    ],
    [
      'a time moved, known by a date',
      [london, `${later}|RECURRENCE-ID;VALUE=DATE:20260811|DTSTART;TZID=Europe/London:20260812T110000`],
      august,
      '2026-08-04 10:00, 2026-08-12 11:00, 2026-08-18 10:00',
    ],
    [
      'a time moved, known by a time without a zone',
      [london.replace('Europe/London', 'Asia/Tokyo'), `${later}|RECURRENCE-ID:20260811T100000|DTSTART:20260812T110000`],
      august,
      '2026-08-04 02:00, 2026-08-12 03:00, 2026-08-18 02:00',
    ],
    [
      'a time moved, known in UTC',
      [london, `${later}|RECURRENCE-ID:20260811T090000Z|DTSTART:20260812T090000Z`],
      august,
      '2026-08-04 10:00, 2026-08-12 10:00, 2026-08-18 10:00',
    ],
    [
      'a time added by a date',
      [`${london}|RDATE;VALUE=DATE:20260820`],
      august,
      '2026-08-04 10:00, 2026-08-11 10:00, 2026-08-18 10:00, 2026-08-20 10:00',
    ],
    [
      'a time added as a period',
      [`${london}|RDATE;VALUE=PERIOD:20260820T100000Z/PT1H`],
      august,
      '2026-08-04 10:00, 2026-08-11 10:00, 2026-08-18 10:00, 2026-08-20 11:00',
    ],
    [
      'two rules',
      [`${london}|RRULE:FREQ=WEEKLY;BYDAY=FR;COUNT=2`],
      august,
      '2026-08-04 10:00, 2026-08-07 10:00, 2026-08-11 10:00, 2026-08-18 10:00',
    ],
  ];
  for (const [what, events, facts, dates] of table)
    it(`${what}: ${dates || 'none'}`, () =>
      inMachineZone('Pacific/Apia', () => assert.equal(datesIn(calendarOf(...events), facts).join(', '), dates)));
});

describe('the end of a rule', () => {
  const three = '2026-08-05 02:00, 2026-08-12 02:00, 2026-08-19 02:00';
  const table: [what: string, event: string, zone: string, dates: string][] = [
    ["on Phoenix' clock, read in London", `${phoenix}20260818T180000`, 'Europe/London', three],
    ['a minute earlier', `${phoenix}20260818T175900`, 'Europe/London', '2026-08-05 02:00, 2026-08-12 02:00'],
    ['the same in UTC', `${phoenix}20260819T010000Z`, 'Europe/London', three],
    ['in UTC, a second earlier', `${phoenix}20260819T005959Z`, 'Europe/London', '2026-08-05 02:00, 2026-08-12 02:00'],
    ['a date, with that day', `${phoenix}20260818`, 'Europe/London', three],
    ['read in Phoenix', `${phoenix}20260818T180000`, 'America/Phoenix', '2026-08-04 18:00, 2026-08-11 18:00, 2026-08-18 18:00'],
    ["on Tokyo's clock, read in Los Angeles", `${tokyo}20260806T000000`, 'America/Los_Angeles', '2026-08-03 17:00, 2026-08-04 17:00'],
    ["on Tokyo's clock, read in Tokyo", `${tokyo}20260806T000000`, 'Asia/Tokyo', '2026-08-04 09:00, 2026-08-05 09:00'],
    [
      "on Outlook's clock",
      tokyo.replace('Asia/Tokyo', 'Tokyo Standard Time') + '20260806T090000',
      'America/Los_Angeles',
      '2026-08-03 17:00, 2026-08-04 17:00, 2026-08-05 17:00',
    ],
    [
      'without a zone, of a series in UTC',
      `${ada}|DTSTART:20260804T220000Z|RRULE:FREQ=DAILY;UNTIL=20260805T220000`,
      'Asia/Tokyo',
      '2026-08-05 07:00, 2026-08-06 07:00',
    ],
    [
      'without a zone, of a series without one, which is mine',
      `${ada}|DTSTART:20260804T220000|RRULE:FREQ=DAILY;UNTIL=20260805T220000`,
      'Asia/Tokyo',
      '2026-08-04 22:00, 2026-08-05 22:00',
    ],
    [
      'a time, of whole days',
      `${ada}|DTSTART;VALUE=DATE:20260804|RRULE:FREQ=DAILY;UNTIL=20260806T000000Z`,
      'America/Los_Angeles',
      '2026-08-04, 2026-08-05, 2026-08-06',
    ],
    [
      "of the other clock time, in the year's other half",
      `${ada}|DTSTART;TZID=Europe/London:20260701T100000|RRULE:FREQ=MONTHLY;UNTIL=20261201T100000`,
      'Europe/London',
      '2026-08-01 10:00',
    ],
  ];
  for (const [what, event, zone, dates] of table)
    it(`${what}: ${dates}`, () =>
      inMachineZone('Pacific/Apia', () => assert.equal(datesIn(calendarOf(event), { ...august, zone }).join(', '), dates)));
});

describe('all that follow one date of a series', () => {
  const moved = (id: string, start: string): string => `${later}, moved|RECURRENCE-ID;RANGE=THISANDFUTURE${id}|DTSTART${start}`;
  const weekly = `${ada}|DTSTART;TZID=Europe/London:20260804T100000|RRULE:FREQ=WEEKLY;COUNT=4`;
  const zone = ';TZID=Europe/London:';
  const table: [what: string, events: string[], dates: string][] = [
    [
      'to another time',
      [weekly, moved(`${zone}20260811T100000`, `${zone}20260811T150000`)],
      '2026-08-04 10:00, 2026-08-11 15:00, 2026-08-18 15:00, 2026-08-25 15:00',
    ],
    [
      'to another day',
      [weekly, moved(`${zone}20260811T100000`, `${zone}20260812T093000`)],
      '2026-08-04 10:00, 2026-08-12 09:30, 2026-08-19 09:30, 2026-08-26 09:30',
    ],
    [
      'to the day before',
      [weekly, moved(`${zone}20260811T100000`, `${zone}20260810T100000`)],
      '2026-08-04 10:00, 2026-08-10 10:00, 2026-08-17 10:00, 2026-08-24 10:00',
    ],
    [
      'known in UTC',
      [weekly, moved(':20260811T090000Z', `${zone}20260812T100000`)],
      '2026-08-04 10:00, 2026-08-12 10:00, 2026-08-19 10:00, 2026-08-26 10:00',
    ],
    [
      'known in a zone where it is another day',
      [weekly, moved(';TZID=Pacific/Auckland:20260811T210000', `${zone}20260811T110000`)],
      '2026-08-04 10:00, 2026-08-11 11:00, 2026-08-18 11:00, 2026-08-25 11:00',
    ],
    [
      'long before the window',
      [weekly.replace('20260804', '20260106').replace('COUNT=4', 'COUNT=33'), moved(`${zone}20260113T100000`, `${zone}20260114T110000`)],
      '2026-08-05 11:00, 2026-08-12 11:00, 2026-08-19 11:00',
    ],
    [
      'and one date of them by itself',
      [
        weekly,
        moved(`${zone}20260811T100000`, `${zone}20260811T150000`),
        `${later}|RECURRENCE-ID${zone}20260818T100000|DTSTART${zone}20260820T080000`,
      ],
      '2026-08-04 10:00, 2026-08-11 15:00, 2026-08-20 08:00, 2026-08-25 15:00',
    ],
    [
      'twice',
      [weekly, moved(`${zone}20260811T100000`, `${zone}20260811T150000`), moved(`${zone}20260825T100000`, `${zone}20260826T100000`)],
      '2026-08-04 10:00, 2026-08-11 15:00, 2026-08-18 15:00, 2026-08-26 10:00',
    ],
    [
      'of whole days',
      [`${ada}|DTSTART:20260804|RRULE:FREQ=WEEKLY;COUNT=3`, moved(':20260811', ':20260813')],
      '2026-08-04, 2026-08-13, 2026-08-20',
    ],
    [
      'with what was left out',
      [`${weekly}|EXDATE${zone}20260818T100000`, moved(`${zone}20260811T100000`, `${zone}20260812T100000`)],
      '2026-08-04 10:00, 2026-08-12 10:00, 2026-08-26 10:00',
    ],
    [
      'THISANDPRIOR, which is no longer written, means that one',
      [weekly, moved(`${zone}20260811T100000`, `${zone}20260811T150000`).replace('THISANDFUTURE', 'THISANDPRIOR')],
      '2026-08-04 10:00, 2026-08-11 15:00, 2026-08-18 10:00, 2026-08-25 10:00',
    ],
    ['without its series', [moved(`${zone}20260811T100000`, `${zone}20260811T150000`)], '2026-08-11 15:00'],
  ];
  for (const [what, events, dates] of table)
    it(`${what}: ${dates}`, () =>
      inMachineZone('Pacific/Apia', () => assert.equal(datesIn(calendarOf(...events), august).join(', '), dates)));
});

describe('zones of a calendar', () => {
  const summerAndWinter = (tzid: string, head = ''): string =>
    datesIn(calendarWith(head, `${ada}|DTSTART;TZID=${tzid}:20260804T100000|RDATE;TZID=${tzid}:20261201T100000`), {
      from: '2026-08-01',
      to: '2026-12-31',
      zone: 'UTC',
    })
      .map((one) => one.slice(11))
      .join(' ');
  const file =
    'BEGIN:VTIMEZONE|TZID:(UTC+01:00) Amsterdam\\, Berlin|BEGIN:STANDARD|DTSTART:16010101T030000|TZOFFSETFROM:+0200|TZOFFSETTO:+0100|RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10|END:STANDARD|BEGIN:DAYLIGHT|DTSTART:16010101T020000|TZOFFSETFROM:+0100|TZOFFSETTO:+0200|RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3|END:DAYLIGHT|END:VTIMEZONE';
  const named = (tzid: string, text = file): string => text.replace('(UTC+01:00) Amsterdam\\, Berlin', tzid);
  const table: [tzid: string, inUtc: string, head?: string][] = [
    ['Europe/London', '09:00 10:00'],
    ['europe/london', '09:00 10:00'],
    ['EUROPE/LONDON', '09:00 10:00'],
    ['"Europe/London"', '09:00 10:00'],
    ['/mozilla.org/20050126_1/Europe/London', '09:00 10:00'],
    ['/citadel.org/20211207_1/America/Argentina/Buenos_Aires', '13:00 13:00'],
    ['Pacific Standard Time', '17:00 18:00'],
    ['pacific standard time', '17:00 18:00'],
    ['"Pacific Standard Time"', '17:00 18:00'],
    ['Pacific Standard Time 1', '17:00 18:00'],
    ['Pacific Daylight Time', '17:00 18:00'],
    ['India Standard Time', '04:30 04:30'],
    ['W. Europe Standard Time', '08:00 09:00'],
    ['GMT Standard Time', '09:00 10:00'],
    ['UTC', '10:00 10:00'],
    ['tzone://Microsoft/Utc', '10:00 10:00'],
    ['GMT+0530', '04:30 04:30'],
    ['UTC-5', '15:00 15:00'],
    ['"(UTC+05:30) Chennai, Kolkata"', '04:30 04:30'],
    ['"(UTC-08:00) Pacific Time (US & Canada)"', '17:00 18:00'],
    ['"(GMT-08:00) Pacific Time (US & Canada); Tijuana"', '17:00 18:00'],
    ['"(utc-05:00) eastern time (us & canada)"', '14:00 15:00'],
    ['"(UTC-03:30) Newfoundland"', '12:30 13:30'],
    ['"(UTC+01:00) Amsterdam, Berlin, Bern, Rome"', '08:00 09:00'],
    ['(UTC+10:00) Canberra\\, Melbourne\\, Sydney', '00:00 23:00'],
    ['"(UTC) Dublin, Edinburgh, Lisbon, London"', '09:00 10:00'],
    ['"(GMT) Greenwich Mean Time : Dublin, London"', '09:00 10:00'],
    ['"(UTC) Coordinated Universal Time"', '10:00 10:00'],
    ['"(UTC-05:00) Indiana (East)"', '15:00 15:00'],
    ['"(UTC+01:00) Amsterdam, Berlin"', '08:00 09:00', file],
    ['(UTC+01:00) Amsterdam\\, Berlin', '08:00 09:00', file],
    ['"(utc+01:00) amsterdam, berlin"', '08:00 09:00', file],
    ['Mine', '08:00 09:00', named('mine')],
    ['Mine', '08:00 09:00', named('Mine', file.replaceAll('16010101', '19700329'))],
    ['Mine', '09:00 09:00', named('Mine', file.replace(/\|BEGIN:DAYLIGHT.*END:DAYLIGHT/, ''))],
    ['Mine', '08:00 09:00', 'BEGIN:VTIMEZONE|TZID:Mine|X-LIC-LOCATION:Europe/Berlin|END:VTIMEZONE'],
    [
      'Mine',
      '08:00 09:00',
      'BEGIN:VTIMEZONE|TZID:Mine|BEGIN:STANDARD|DTSTART:20250101T000000|TZOFFSETFROM:+0100|TZOFFSETTO:+0100|END:STANDARD|BEGIN:DAYLIGHT|DTSTART:20260329T020000|TZOFFSETFROM:+0100|TZOFFSETTO:+0200|END:DAYLIGHT|BEGIN:STANDARD|DTSTART:20251026T030000|RDATE:20251026T030000,20261025T030000|TZOFFSETFROM:+0200|TZOFFSETTO:+0100|END:STANDARD|END:VTIMEZONE',
    ],
    [
      'Mine',
      '04:00 04:00',
      named(
        'Mine',
        file
          .replace('16010101', '19700101')
          .replace('+0100|RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10', '+0600|RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10;UNTIL=20141026T010000Z')
          .replace('BYMONTH=3', 'BYMONTH=3;UNTIL=20140330T010000Z'),
      ),
    ],
    ['Nowhere', '10:00 10:00'],
    ['Mine', '10:00 10:00', 'BEGIN:VTIMEZONE|TZID:Mine|BEGIN:STANDARD|DTSTART:20250101T000000|TZOFFSETTO:late|END:STANDARD|END:VTIMEZONE'],
    ['constructor', '10:00 10:00'],
    ['__proto__', '10:00 10:00'],
    ['', '10:00 10:00'],
    ['x'.repeat(300), '10:00 10:00'],
  ];
  for (const [tzid, inUtc, head] of table)
    it(`${tzid.slice(0, 60) || 'none'}${head === undefined ? '' : ` (${head.slice(0, 60)}…)`}: ten o'clock in summer and in winter is ${inUtc} in UTC`, () =>
      inMachineZone('Pacific/Apia', () => assert.equal(summerAndWinter(tzid, head), inUtc)));

  it("are all that Windows has, by Unicode's table, without a VTIMEZONE, in any letter case", () => {
    const world = cldr.supplemental.windowsZones.mapTimezones
      .map(({ mapZone }) => mapZone)
      .filter(({ _territory }) => _territory === '001');
    assert.ok(world.length > 130);
    for (const { _other: name, _type: zone } of world) {
      const expected = ['2026-08-04', '2026-12-01'].map((date) => inZone(instantOf(date, '10:00', zone), 'UTC').time).join(' ');
      for (const tzid of [name, name.toUpperCase(), name.toLowerCase()]) assert.equal(summerAndWinter(tzid), expected, tzid);
    }
  });
});
