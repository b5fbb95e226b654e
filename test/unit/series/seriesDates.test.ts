import assert from 'node:assert/strict';
import fc from 'fast-check';
import { awayUntil } from '../../../src/core/series/away';
import { parseCadence } from '../../../src/core/series/cadence';
import { addDays, weekdayOf } from '../../../src/core/date/date';
import { anchorDayOf, expectedDate, occurrences, occurrencesFrom, type Series } from '../../../src/core/series/seriesDates';
import { anyDate } from '../date/anyDate';
import { anyMachineZone, inMachineZone, inMachineZones } from '../date/machineZones';
import { runs } from '../runs';

const nextOccurrence = (given: Series, today: string) => occurrencesFrom(given, today).next().value;

interface Given {
  weekday?: string;
  away?: string;
  until?: string;
  anchorDay?: number;
}

function series(cadence: string, last: string | undefined, given: Given = {}): Series {
  const away = (given.away ?? '')
    .split(',')
    .filter(Boolean)
    .map((range) => {
      const [from = '', to = from] = range.trim().split('..');
      return { from, to };
    });
  const { weekday, until, anchorDay } = given;
  return {
    cadence: parseCadence(cadence, weekday)!,
    away,
    ...(last && { last }),
    ...(until && { until }),
    ...(anchorDay && { anchorDay }),
  };
}

describe('the next date follows the cadence from the last occurrence', () => {
  const next: [what: string, cadence: string, given: Given, last: string, next: string | undefined][] = [
    ['a week', 'weekly', {}, '2026-11-24', '2026-12-01'],
    ["a week, over a year's end with 53 weeks", 'weekly', { weekday: 'tuesday' }, '2026-12-29', '2027-01-05'],
    ["two weeks, over a year's end", 'biweekly', { weekday: 'thursday' }, '2026-12-24', '2027-01-07'],
    ['moved later in the week', 'weekly', { weekday: 'tuesday' }, '2026-11-26', '2026-12-01'],
    ['moved to the day before', 'weekly', { weekday: 'tuesday' }, '2026-11-23', '2026-12-01'],
    ['moved over the weekend', 'weekly', { weekday: 'friday' }, '2026-11-30', '2026-12-04'],
    ['every second week stays every second week', 'biweekly', { weekday: 'tuesday' }, '2026-11-26', '2026-12-08'],
    ['every second week, moved over the weekend', 'biweekly', { weekday: 'friday' }, '2026-11-30', '2026-12-11'],
    ['days', 'every 10 days', {}, '2026-11-24', '2026-12-04'],
    ['days, on a weekday', 'every 10 days', { weekday: 'tuesday' }, '2026-11-24', '2026-12-08'],
    ['a month', 'monthly', {}, '2026-11-24', '2026-12-24'],
    ['a month without a 31st', 'monthly', {}, '2026-01-31', '2026-02-28'],
    ['the 31st again', 'monthly', { anchorDay: 31 }, '2026-02-28', '2026-03-31'],
    ['a leap day', 'monthly', {}, '2024-01-31', '2024-02-29'],
    ['a year from a leap day', 'yearly', {}, '2024-02-29', '2025-02-28'],
    ['a quarter', 'quarterly', {}, '2026-11-30', '2027-02-28'],
    ['the first Tuesday', 'monthly', { weekday: 'first tuesday' }, '2026-11-03', '2026-12-01'],
    [
      'the first Tuesday, which was moved a day back into the month before',
      'monthly',
      { weekday: 'first tuesday' },
      '2026-11-30',
      '2027-01-05',
    ],
    ['the last Friday', 'monthly', { weekday: 'last friday' }, '2026-11-27', '2026-12-25'],
    ['the last Friday, which was moved into the next month', 'monthly', { weekday: 'last friday' }, '2026-12-02', '2026-12-25'],
    ['the last Friday of a quarter', 'quarterly', { weekday: 'last friday' }, '2026-11-27', '2027-02-26'],
    ['monthly on a weekday keeps its place in the month', 'monthly', { weekday: 'tuesday' }, '2026-11-24', '2026-12-22'],
    ['the fifth Tuesday is the last', 'monthly', { weekday: 'tuesday' }, '2026-12-29', '2027-01-26'],
    ['away: a weekly one falls out', 'weekly', { away: '2026-12-01' }, '2026-11-24', '2026-12-08'],
    [
      'away: over three weeks and two ranges',
      'weekly',
      { away: '2026-12-01..2026-12-10, 2026-12-09..2026-12-21' },
      '2026-11-24',
      '2026-12-22',
    ],
    ['away: every second week keeps its weeks', 'biweekly', { away: '2026-12-08' }, '2026-11-24', '2026-12-22'],
    [
      'away: a monthly one is put off to the same weekday',
      'monthly',
      { weekday: 'first tuesday', away: '2026-11-28..2026-12-04' },
      '2026-11-03',
      '2026-12-08',
    ],
    ['away: and is back after it', 'monthly', { weekday: 'first tuesday', away: '2026-11-28..2026-12-16' }, '2026-12-22', '2027-01-05'],
    ['away: a quarterly one is put off', 'quarterly', { away: '2026-12-20..2027-01-02' }, '2026-09-24', '2027-01-07'],
    ['away: longer than a month', 'monthly', { away: '2026-12-01..2027-01-25' }, '2026-11-24', '2027-01-31'],
    ['away: for years', 'weekly', { away: '2026-12-01..2046-11-30' }, '2026-11-24', '2046-12-04'],
    ['away: for ever', 'weekly', { away: '2026-12-01..9999-12-31' }, '2026-11-24', undefined],
    ['away: written backwards', 'weekly', { away: '2026-12-10..2026-12-01' }, '2026-11-24', '2026-12-15'],
    ['until: the day itself is in', 'weekly', { until: '2026-12-01' }, '2026-11-24', '2026-12-01'],
    ['until: nothing after', 'weekly', { until: '2026-11-30' }, '2026-11-24', undefined],
    ['until: nor put off to after', 'monthly', { until: '2026-12-28', away: '2026-12-24' }, '2026-11-24', undefined],
    ['the end of the calendar', 'every 999 months', {}, '9990-01-01', undefined],
  ];
  for (const [what, cadence, given, last, expected] of next) {
    it(`${what}: ${cadence}${given.weekday ? ` on ${given.weekday}` : ''} after ${last} is ${expected}`, () => {
      inMachineZones(() => assert.equal(expectedDate(series(cadence, last, given), last), expected));
    });
  }

  const first: [what: string, cadence: string, weekday: string | undefined, today: string, date: string][] = [
    ['today', 'weekly', undefined, '2026-11-24', '2026-11-24'],
    ['the first such weekday', 'weekly', 'thursday', '2026-11-24', '2026-11-26'],
    ['today, when it is that weekday', 'biweekly', 'tuesday', '2026-11-24', '2026-11-24'],
    ['the first Tuesday of this month has passed', 'monthly', 'first tuesday', '2026-11-24', '2026-12-01'],
    ['the last Friday of this month is to come', 'quarterly', 'last friday', '2026-11-24', '2026-11-27'],
    ['a month on a plain weekday', 'monthly', 'friday', '2026-11-24', '2026-11-27'],
  ];
  for (const [what, cadence, weekday, today, date] of first) {
    it(`with no last one, ${what}: ${date}`, () => {
      assert.equal(nextOccurrence(series(cadence, undefined, { ...(weekday && { weekday }) }), today), date);
      assert.equal(expectedDate(series(cadence, undefined, { ...(weekday && { weekday }) }), today), date);
    });
  }

  it('an overdue date is expected in the past, and a new note comes at the next', () => {
    const given = series('biweekly', '2026-11-03', { weekday: 'tuesday' });
    assert.equal(expectedDate(given, '2026-11-24'), '2026-11-17');
    assert.equal(nextOccurrence(given, '2026-11-24'), '2026-12-01');
    assert.equal(nextOccurrence(given, '2026-12-01'), '2026-12-01');
  });

  it('lists a year on the 31st', () => {
    assert.deepEqual(occurrences(series('monthly', '2026-01-31'), '2026-01-01', '2026-12-31'), [
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
      '2026-05-31',
      '2026-06-30',
      '2026-07-31',
      '2026-08-31',
      '2026-09-30',
      '2026-10-31',
      '2026-11-30',
      '2026-12-31',
    ]);
  });

  const anchors: [dates: string[], day: number | undefined][] = [
    [[], undefined],
    [['2026-01-31', '2026-02-28'], 31],
    [['2026-01-30', '2026-02-28'], 30],
    [['2026-01-28', '2026-02-28'], 28],
    [['2026-08-31', '2026-11-30', '2027-02-28'], 31],
    [['2026-01-31', '2026-02-15'], 15],
  ];
  for (const [dates, day] of anchors)
    it(`${dates.join(', ') || 'no meetings'}: the series keeps day ${day}`, () => assert.equal(anchorDayOf(dates), day));
});

describe('occurrences, always', () => {
  const cadence = fc
    .record({
      every: fc.integer({ min: 1, max: 12 }),
      unit: fc.constantFrom('day', 'week', 'month'),
      weekday: fc.option(
        fc.constantFrom('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'first tuesday', 'third monday', 'last friday'),
        { nil: undefined },
      ),
    })
    .map(({ every, unit, weekday }) => parseCadence(`every ${every} ${unit}s`, weekday)!);
  const absence = fc.tuple(fc.integer({ min: -30, max: 400 }), fc.integer({ min: 0, max: 60 }));
  const anySeries = fc
    .record({
      cadence,
      today: anyDate,
      since: fc.option(fc.integer({ min: -100, max: 800 }), { nil: undefined }),
      absences: fc.array(absence, { maxLength: 4 }),
      for: fc.option(fc.integer({ min: -10, max: 900 }), { nil: undefined }),
    })
    .map(({ cadence: rhythm, today, since, absences, for: days }) => ({
      today,
      series: {
        cadence: rhythm,
        away: absences.map(([start, length]) => ({ from: addDays(today, start), to: addDays(today, start + length) })),
        ...(since !== undefined && { last: addDays(today, -since) }),
        ...(days !== undefined && { until: addDays(today, days) }),
      } satisfies Series as Series,
    }));

  it('come after the last one, today at the earliest, on the weekday, never while away, never after the end; the same in every machine zone', () => {
    fc.assert(
      fc.property(anySeries, anyMachineZone, ({ series: given, today }, zone) => {
        const dates = occurrences(given, today, addDays(today, 1500));
        assert.equal(dates[0], nextOccurrence(given, today) ?? dates[0]);
        dates.forEach((date, index) => {
          assert.ok(date >= today && date > (dates[index - 1] ?? given.last ?? ''));
          assert.ok(given.until === undefined || date <= given.until);
          assert.equal(awayUntil(date, given.away), undefined);
          if (given.cadence.weekday !== undefined) assert.equal(weekdayOf(date), given.cadence.weekday);
        });
        inMachineZone(zone, () => assert.deepEqual(occurrences(given, today, addDays(today, 1500)), dates));
      }),
      { numRuns: runs(60) },
    );
  });

  it('start with the expected one when that is still to come', () => {
    fc.assert(
      fc.property(anySeries, ({ series: given, today }) => {
        const expected = expectedDate(given, today);
        if (expected === undefined || expected >= today) assert.equal(nextOccurrence(given, today), expected);
      }),
    );
  });

  it('are the same whether listed from the last one or from far later', () => {
    fc.assert(
      fc.property(anySeries, fc.integer({ min: 0, max: 1200 }), ({ series: given, today }, later) => {
        const last = given.last ?? today;
        const [from, to] = [addDays(today, later), addDays(today, 2000)];
        assert.deepEqual(
          occurrences({ ...given, last }, from, to),
          occurrences({ ...given, last }, last, to).filter((date) => date >= from),
        );
      }),
    );
  });
});
