import assert from 'node:assert/strict';
import fc from 'fast-check';
import ICAL from 'ical.js';
import * as nodeIcal from 'node-ical';
import { addDays } from '../../../src/core/date/date';
import { expandRule, parseRule } from '../../../src/core/ics/recurrence';
import { anyDate } from '../date/anyDate';
import { runs } from '../runs';

/** So many days have several of each rule's; the other libraries take long over those of every day. */
const span = (rule: string): number => (/DAILY|WEEKLY/.test(rule) ? 200 : 1500);

describe('recurrence rules', () => {
  const table: [rule: string, start: string, to: string, days: string][] = [
    ['FREQ=WEEKLY;COUNT=3', '2026-11-24', '2027-12-31', '2026-11-24 2026-12-01 2026-12-08'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH', '2026-11-24', '2026-12-12', '2026-11-24 2026-11-26 2026-12-08 2026-12-10'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=SU;WKST=SU', '2026-11-22', '2026-12-20', '2026-11-22 2026-12-06 2026-12-20'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', '2026-11-30', '2027-03-01', '2026-11-30 2026-12-31 2027-01-31 2027-02-28'],
    ['FREQ=MONTHLY', '2026-12-31', '2027-04-01', '2026-12-31 2027-01-31 2027-03-31'],
    ['FREQ=MONTHLY;BYDAY=1TU', '2026-12-01', '2027-02-28', '2026-12-01 2027-01-05 2027-02-02'],
    ['FREQ=MONTHLY;BYDAY=-1FR', '2026-11-27', '2027-02-01', '2026-11-27 2026-12-25 2027-01-29'],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '2026-11-30', '2027-02-01', '2026-11-30 2026-12-31 2027-01-29'],
    ['FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1', '2027-01-31', '2027-03-31', '2027-01-31 2027-02-28 2027-03-31'],
    ['FREQ=YEARLY', '2024-02-29', '2030-01-01', '2024-02-29 2028-02-29'],
    ['FREQ=YEARLY;BYMONTH=3,9;BYDAY=2WE', '2026-03-11', '2026-12-31', '2026-03-11 2026-09-09'],
    ['FREQ=DAILY;BYDAY=MO,FR', '2026-11-23', '2026-12-01', '2026-11-23 2026-11-27 2026-11-30'],
    ['FREQ=YEARLY;BYMONTHDAY=15;COUNT=4', '2026-11-15', '2027-12-31', '2026-11-15 2026-12-15 2027-01-15 2027-02-15'],
    ['FREQ=MONTHLY;BYMONTH=1,9;BYMONTHDAY=-1', '2026-09-30', '2028-01-31', '2026-09-30 2027-01-31 2027-09-30 2028-01-31'],
    ['FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=13;BYDAY=FR', '2026-11-13', '2030-01-01', '2026-11-13 2027-08-13'],
    ['FREQ=DAILY;INTERVAL=2;BYMONTHDAY=-1', '2026-11-30', '2027-03-31', '2026-11-30 2027-01-31 2027-02-28'],
    ['FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=-1', '2026-11-27', '2026-12-11', '2026-11-27 2026-12-04 2026-12-11'],
    ['freq=weekly', '2026-11-24', '2026-12-01', '2026-11-24 2026-12-01'],
  ];
  for (const [rule, start, to, days] of table)
    it(`${rule} from ${start}`, () => assert.equal(expandRule(parseRule(rule)!, start, '2020-01-01', to).join(' '), days));

  for (const rule of [
    '',
    'FREQ=HOURLY',
    'FREQ=SECONDLY;INTERVAL=1',
    'FREQ=YEARLY;BYWEEKNO=53',
    'INTERVAL=2',
    'FREQ=WEEKLY;BYMONTH=13',
    'nonsense',
  ]) {
    it(`does not read ${rule || 'nothing'}`, () => assert.equal(parseRule(rule), undefined));
  }

  it('always ends, where a rule names no day at all', () => {
    for (const rule of [
      'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31',
      'FREQ=MONTHLY;BYDAY=6MO',
      'FREQ=DAILY;INTERVAL=7;BYDAY=MO',
      'FREQ=DAILY;INTERVAL=999999999',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=MONTHLY;BYMONTH=2;INTERVAL=24;BYDAY=5MO',
      'FREQ=WEEKLY;BYMONTHDAY=1',
      'FREQ=DAILY;COUNT=99999999;BYSETPOS=9',
    ]) {
      assert.deepEqual(expandRule(parseRule(rule)!, '2026-11-24', '2026-01-01', '2036-01-01'), ['2026-11-24'], rule);
    }
  });

  it('ends the search for a month that never comes', () => {
    assert.deepEqual(expandRule(parseRule('FREQ=MONTHLY;INTERVAL=24;BYDAY=5MO')!, '2027-02-01', '2027-01-01', '2036-01-01'), [
      '2027-02-01',
    ]);
  });

  it('names the days that node-ical names', () => {
    const list = (...values: string[]) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 });
    const weekdays = list('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU').map((some) => `;BYDAY=${some.join()}`);
    const monthDays = list('1', '13', '28', '31', '-1', '-3', '-31').map((some) => `;BYMONTHDAY=${some.join()}`);
    const months = list('1', '2', '6', '9', '12').map((some) => `;BYMONTH=${some.join()}`);
    const position = fc.constantFrom(';BYSETPOS=1', ';BYSETPOS=-1', ';BYSETPOS=2');
    const parts = (...some: fc.Arbitrary<string>[]) => fc.tuple(...some).map((all) => all.join(''));
    const maybe = (some: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), some);
    const by = fc.oneof(
      parts(fc.constant('FREQ=DAILY'), maybe(weekdays), maybe(months), maybe(monthDays)),
      parts(fc.constant('FREQ=WEEKLY'), weekdays, maybe(months)),
      parts(fc.constant('FREQ=MONTHLY'), monthDays, maybe(months), maybe(weekdays)),
      parts(fc.constant('FREQ=MONTHLY'), fc.oneof(weekdays, monthDays), position),
      parts(fc.constant('FREQ=YEARLY'), months, fc.oneof(weekdays, monthDays)),
    );
    fc.assert(
      fc.property(
        by,
        fc.integer({ min: 1, max: 3 }),
        anyDate.filter((date) => date.slice(8) <= '28' && date > '2000' && date < '2060'),
        (rule, interval, date) => {
          const text = `${rule};INTERVAL=${interval}`;
          // From a day that the rule names, since libraries differ on a start that it does not.
          const [, start] = expandRule(parseRule(text)!, date, date, addDays(date, 900));
          if (start === undefined) return;
          const to = addDays(start, span(rule));
          const ics = `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:${start.replaceAll('-', '')}T120000Z\r\nRRULE:${text}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
          const event = Object.values(nodeIcal.sync.parseICS(ics)).find((one): one is nodeIcal.VEvent => one?.type === 'VEVENT')!;
          const theirs = nodeIcal
            .expandRecurringEvent(event, { from: new Date(`${start}T00:00Z`), to: new Date(`${to}T23:59Z`) })
            .map((one) => one.start.toISOString().slice(0, 10));
          assert.deepEqual(expandRule(parseRule(text)!, start, start, to), theirs, `${text} from ${start}`);
        },
      ),
      { numRuns: runs(25) },
    );
  });

  it('names the days that ical.js names, and the same ones when asked from later on', () => {
    const weekday = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU');
    const days = fc.uniqueArray(weekday, { minLength: 1, maxLength: 3 }).map((list) => `;BYDAY=${list.join()}`);
    const place = fc.tuple(fc.constantFrom('1', '2', '3', '4', '-1'), weekday).map(([nth, day]) => `;BYDAY=${nth}${day}`);
    const by = fc.oneof(
      fc.constantFrom('FREQ=DAILY', 'FREQ=WEEKLY', 'FREQ=MONTHLY;BYMONTHDAY=15', 'FREQ=MONTHLY;BYMONTHDAY=-1', 'FREQ=YEARLY'),
      days.map((part) => `FREQ=WEEKLY${part}`),
      place.map((part) => `FREQ=MONTHLY${part}`),
    );
    fc.assert(
      fc.property(
        by,
        fc.integer({ min: 1, max: 5 }),
        fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
        anyDate.filter((date) => date.slice(8) <= '28'),
        fc.integer({ min: 0, max: 200 }),
        (rule, interval, count, start, later) => {
          const text = `${rule};INTERVAL=${interval}${count === undefined ? '' : `;COUNT=${count}`}`;
          const to = addDays(start, span(rule));
          const theirs: string[] = [];
          const iterator = ICAL.Recur.fromString(text).iterator(ICAL.Time.fromDateString(start));
          for (let next: ICAL.Time | null = iterator.next(); next && next.toString() <= to; next = iterator.next())
            theirs.push(next.toString());
          const ours = expandRule(parseRule(text)!, start, start, to);
          // A start that the rule does not name is the first occurrence here, and none there; a count then ends one earlier.
          const expected =
            theirs[0] === start ? theirs : [start, ...theirs.slice(0, count === undefined ? undefined : Math.max(0, count - 1))];
          assert.deepEqual(ours, expected, `${text} from ${start}`);
          const from = addDays(start, later);
          assert.deepEqual(
            expandRule(parseRule(text)!, start, from, to),
            ours.filter((day) => day >= from),
          );
        },
      ),
      { numRuns: runs(50) },
    );
  });
});
