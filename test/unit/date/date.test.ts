import assert from 'node:assert/strict';
import { utc } from '@date-fns/utc';
import * as dateFns from 'date-fns';
import fc from 'fast-check';
import { addDays, addMonths, daysBetween, endOfMonth, parseDate, startOfWeek, weekdayFrom, weekdayOf } from '../../../src/core/date/date';
import { anyDate } from './anyDate';
import { inMachineZones } from './machineZones';
import { runs } from '../runs';

describe('calendar dates', () => {
  for (const text of ['2026-11-24', '2024-02-29', '2000-02-29', '2026-12-31', '1999-01-01', '9999-12-31']) {
    it(`reads ${text}`, () => assert.equal(parseDate(text), text));
  }
  for (const text of [
    '',
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '26-01-01',
    '2026-11-24 ',
    '2026-11-24T10:00',
    '0026-11-24',
    '٢٠٢٦-١١-٢٤',
    '2026-11-24\n',
  ]) {
    it(`does not read ${JSON.stringify(text)}`, () => assert.equal(parseDate(text), undefined));
  }

  const months: [from: string, months: number, to: string][] = [
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-01-31', 3, '2026-04-30'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-11-24', 0, '2026-11-24'],
  ];
  for (const [from, count, to] of months) it(`${from} and ${count} months is ${to}`, () => assert.equal(addMonths(from, count), to));
  it('goes back to a later day of the month where there is one', () => assert.equal(addMonths('2026-02-28', 1, 31), '2026-03-31'));
  it('stops at the last date of four digits', () => {
    assert.equal(addDays('9999-12-31', 1), '9999-12-31');
    assert.equal(addMonths('9999-12-05', 5), '9999-12-05');
    assert.deepEqual([addDays('2026-11-24', 1e12), addDays('2026-11-24', -1e6)], ['9999-12-31', '0000-01-01']);
  });

  const weeks: [date: string, weekday: number, monday: string][] = [
    ['2026-11-24', 2, '2026-11-23'],
    ['2026-12-31', 4, '2026-12-28'],
    ['2027-01-01', 5, '2026-12-28'],
    ['2027-01-03', 7, '2026-12-28'],
    ['2027-01-04', 1, '2027-01-04'],
    ['2024-12-30', 1, '2024-12-30'],
    ['2021-01-03', 7, '2020-12-28'],
  ];
  for (const [date, weekday, monday] of weeks) {
    it(`${date} is in the week of ${monday}`, () => {
      assert.equal(weekdayOf(date), weekday);
      assert.equal(startOfWeek(date), monday);
    });
  }
  it('starts weeks on another day where asked', () => {
    assert.equal(startOfWeek('2026-11-24', 7), '2026-11-22');
    assert.equal(startOfWeek('2026-11-22', 7), '2026-11-22');
  });
  it('ends months', () =>
    assert.deepEqual(['2026-02-01', '2024-02-10', '2026-12-31'].map(endOfMonth), ['2026-02-28', '2024-02-29', '2026-12-31']));
  it('finds the next such weekday', () =>
    assert.deepEqual([weekdayFrom('2026-11-24', 2), weekdayFrom('2026-11-25', 2)], ['2026-11-24', '2026-12-01']));

  it('always agrees with date-fns', () => {
    const inUtc = { in: utc };
    const written = (date: Date) => date.toISOString().slice(0, 10);
    const ancient = fc.integer({ min: -350_000, max: 2_900_000 }).map((day) => written(new Date(day * 86_400_000)));
    fc.assert(
      fc.property(ancient, fc.integer({ min: -20_000, max: 20_000 }), fc.integer({ min: -200, max: 200 }), (date, days, months) => {
        assert.equal(addDays(date, days), written(dateFns.addDays(date, days, inUtc)));
        assert.equal(addMonths(date, months), written(dateFns.addMonths(date, months, inUtc)));
        assert.equal(endOfMonth(date), written(dateFns.lastDayOfMonth(date, inUtc)));
        assert.equal(weekdayOf(date), dateFns.getISODay(date, inUtc));
        assert.equal(daysBetween('2026-11-24', date), dateFns.differenceInCalendarDays(date, '2026-11-24', inUtc));
      }),
      { numRuns: runs(500) },
    );
  });

  it('is the same in every machine zone: adding undoes subtracting, and counts days', () => {
    inMachineZones(() => {
      fc.assert(
        fc.property(anyDate, fc.integer({ min: -20_000, max: 20_000 }), (date, days) => {
          const other = addDays(date, days);
          assert.equal(addDays(other, -days), date);
          assert.equal(daysBetween(date, other), days);
          assert.equal(parseDate(other), other);
          assert.equal(weekdayOf(other), ((weekdayOf(date) - 1 + (days % 7) + 7) % 7) + 1);
        }),
        { numRuns: runs(30) },
      );
    });
  });
});
