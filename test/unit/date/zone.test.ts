import assert from 'node:assert/strict';
import fc from 'fast-check';
import { convert, inZone, instantOf, isZone, msUntilMidnight, parseTime, todayIn } from '../../../src/core/date/zone';
import { anyDate } from './anyDate';
import { inMachineZones, machineZones } from './machineZones';
import { runs } from '../runs';

const HOUR = 3_600_000;

describe('zones', () => {
  const instants: [what: string, zone: string, date: string, time: string, utc: string, shown?: string][] = [
    ['winter', 'Europe/London', '2026-11-24', '10:00', '2026-11-24T10:00Z'],
    ['summer', 'Europe/London', '2026-06-23', '10:00', '2026-06-23T09:00Z'],
    ['an hour skipped: with the offset before', 'Europe/London', '2026-03-29', '01:30', '2026-03-29T01:30Z', '02:30'],
    ['an hour that comes twice: the first', 'Europe/London', '2026-10-25', '01:30', '2026-10-25T00:30Z'],
    ['the minute before the gap', 'America/New_York', '2026-03-08', '01:59', '2026-03-08T06:59Z'],
    ['the minute after the gap', 'America/New_York', '2026-03-08', '03:00', '2026-03-08T07:00Z'],
    ['the last doubled minute', 'America/New_York', '2026-11-01', '01:59', '2026-11-01T05:59Z'],
    ['after the doubled hour', 'America/New_York', '2026-11-01', '02:00', '2026-11-01T07:00Z'],
    ['half an hour of summer', 'Australia/Lord_Howe', '2026-10-04', '02:15', '2026-10-03T15:45Z', '02:45'],
    ['the far east', 'Pacific/Kiritimati', '2026-11-24', '00:00', '2026-11-23T10:00Z'],
    ['the far west', 'Pacific/Pago_Pago', '2026-11-24', '23:59', '2026-11-25T10:59Z'],
    ['quarters of an hour', 'Asia/Kathmandu', '2026-11-24', '10:00', '2026-11-24T04:15Z'],
  ];
  for (const [what, zone, date, time, utc, shown] of instants) {
    it(`${what}: ${date} ${time} in ${zone} is ${utc}`, () => {
      inMachineZones(() => {
        assert.equal(new Date(instantOf(date, time, zone)).toISOString(), new Date(utc).toISOString());
        assert.deepEqual(inZone(Date.parse(utc), zone), { date, time: shown ?? time });
      });
    });
  }

  it("takes the machine's own zone where none is given, or one that it does not know", () => {
    inMachineZones((zone) => {
      for (const other of [undefined, 'Mars/Olympus', 'constructor', '__proto__', '']) {
        assert.equal(instantOf('2026-07-01', '10:00', other), instantOf('2026-07-01', '10:00', zone));
        assert.equal(todayIn(0, other), todayIn(0, zone));
      }
    });
    assert.deepEqual(['Europe/London', 'UTC', 'Mars/Olympus', 'constructor', ''].map(isZone), [true, true, false, false, false]);
  });

  it('shows a meeting in London on my clock', () => {
    const wall = { date: '2026-11-24', time: '10:00' };
    assert.deepEqual(convert(wall, 'Europe/London', 'America/New_York'), { date: '2026-11-24', time: '05:00' });
    assert.deepEqual(convert(wall, 'Europe/London', 'Pacific/Auckland'), { date: '2026-11-24', time: '23:00' });
    assert.deepEqual(convert({ date: '2026-11-24', time: '09:00' }, 'Pacific/Auckland', 'Europe/London'), {
      date: '2026-11-23',
      time: '20:00',
    });
    assert.deepEqual(
      convert({ date: '2026-03-20', time: '10:00' }, 'Europe/London', 'America/New_York'),
      { date: '2026-03-20', time: '06:00' },
      'weeks between the two changes',
    );
  });

  const midnights: [what: string, zone: string, from: string, hours: number][] = [
    ['an ordinary day', 'Europe/London', '2026-11-24T00:00Z', 24],
    ['a day of 23 hours', 'Europe/London', '2026-03-29T00:00Z', 23],
    ['a day of 25 hours', 'Europe/London', '2026-10-24T23:00Z', 25],
    ['the next day starts at 01:00', 'America/Santiago', '2026-09-05T04:00Z', 24],
    ['midnight comes twice, the first counts', 'America/Havana', '2026-10-31T04:00Z', 24],
    ['the next day is skipped', 'Pacific/Apia', '2011-12-29T10:00Z', 24],
  ];
  for (const [what, zone, from, hours] of midnights) {
    it(`until midnight, ${what}: ${hours} h from ${from} in ${zone}`, () =>
      assert.equal(msUntilMidnight(Date.parse(from), zone) / HOUR, hours));
  }

  it('always waits until just when the date changes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), fc.constantFrom(...machineZones), (instant, zone) => {
        const midnight = instant + msUntilMidnight(instant, zone);
        assert.equal(todayIn(midnight - 1, zone), todayIn(instant, zone));
        assert.notEqual(todayIn(midnight, zone), todayIn(instant, zone));
      }),
      { numRuns: runs(300) },
    );
  });

  it('always shows the time it was given, or, where that is skipped, one at most a day later', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 1439 }), fc.constantFrom(...machineZones), (date, minute, zone) => {
        const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
        const shown = inZone(instantOf(date, time, zone), zone);
        const late = Date.parse(`${shown.date}T${shown.time}Z`) - Date.parse(`${date}T${time}Z`);
        assert.ok(late >= 0 && late <= 24 * HOUR, `${date} ${time} ${zone} shows ${shown.date} ${shown.time}`);
      }),
      { numRuns: runs(500) },
    );
  });

  it('reads times of a 24-hour clock', () => {
    assert.deepEqual(['10:00', '9:30', ' 23:59 ', '24:00', '10:60', '10', '10:0', '10:00 pm', ''].map(parseTime), [
      '10:00',
      '09:30',
      '23:59',
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
