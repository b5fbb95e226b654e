import assert from 'node:assert/strict';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { addDays } from '../../../src/core/calendar/date';
import { expandRule, parseRule } from '../../../src/core/calendar/recurrence';
import { anyDate } from './anyDate';

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
    ['freq=weekly', '2026-11-24', '2026-12-01', '2026-11-24 2026-12-01'],
  ];
  for (const [rule, start, to, days] of table) it(`${rule} from ${start}`, () => assert.equal(expandRule(parseRule(rule)!, start, '2020-01-01', to).join(' '), days));

  for (const rule of ['', 'FREQ=HOURLY', 'FREQ=SECONDLY;INTERVAL=1', 'FREQ=YEARLY;BYWEEKNO=53', 'INTERVAL=2', 'nonsense']) {
    it(`does not read ${rule || 'nothing'}`, () => assert.equal(parseRule(rule), undefined));
  }

  it('always ends, where a rule names no day at all', () => {
    for (const rule of ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31', 'FREQ=MONTHLY;BYDAY=6MO', 'FREQ=WEEKLY;BYMONTH=13', 'FREQ=DAILY;INTERVAL=7;BYDAY=MO', 'FREQ=DAILY;INTERVAL=999999999', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'FREQ=DAILY;COUNT=99999999;BYSETPOS=9']) {
      assert.deepEqual(expandRule(parseRule(rule)!, '2026-11-24', '2026-01-01', '2036-01-01'), ['2026-11-24'], rule);
    }
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
    fc.assert(fc.property(by, fc.integer({ min: 1, max: 5 }), fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }), anyDate.filter((date) => date.slice(8) <= '28'), fc.integer({ min: 0, max: 500 }), (rule, interval, count, start, later) => {
      const text = `${rule};INTERVAL=${interval}${count === undefined ? '' : `;COUNT=${count}`}`;
      const to = addDays(start, 900);
      const theirs: string[] = [];
      const iterator = ICAL.Recur.fromString(text).iterator(ICAL.Time.fromDateString(start));
      for (let next: ICAL.Time | null = iterator.next(); next && next.toString() <= to; next = iterator.next()) theirs.push(next.toString());
      const ours = expandRule(parseRule(text)!, start, start, to);
      // A start that the rule does not name is the first occurrence here, and none there; a count then ends one earlier.
      const expected = theirs[0] === start ? theirs : [start, ...theirs.slice(0, count === undefined ? undefined : Math.max(0, count - 1))];
      assert.deepEqual(ours, expected, `${text} from ${start}`);
      const from = addDays(start, later);
      assert.deepEqual(expandRule(parseRule(text)!, start, from, to), ours.filter((day) => day >= from));
    }), { numRuns: 200 });
  });
});
