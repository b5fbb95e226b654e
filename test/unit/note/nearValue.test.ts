import assert from 'node:assert/strict';
import { nearValue } from '../../../src/core/note/nearValue';
import type { KindName } from '../../../src/core/note/valueKinds';

describe('what was meant by a value that its key cannot have', () => {
  const rows: [kind: KindName, ...[text: string, near: string | undefined][]][] = [
    [
      'time',
      ['10am', '10:00'],
      ['2:30 PM', '14:30'],
      ['12 am', '00:00'],
      ['9.30', '09:30'],
      ['14h15', '14:15'],
      ['10:00:00', '10:00'],
      ['at 9', '09:00'],
      ['noon', '12:00'],
      ['at 5', undefined],
      ['25:99', undefined],
      ['10am or so', undefined],
      ['10:00 EST', undefined],
      ['morning', undefined],
    ],
    [
      'date',
      ['2026/11/24', '2026-11-24'],
      ['2026-1-4', '2026-01-04'],
      ['2026.11.24', '2026-11-24'],
      ['20261124', '2026-11-24'],
      ['2026-11-24T10:00:00Z', '2026-11-24'],
      ['24 November 2026', '2026-11-24'],
      ['Nov 24th, 2026', '2026-11-24'],
      ['24/11/2026', undefined],
      ['2026-02-30', undefined],
      ['31 Feb 2026', undefined],
      ['tomorrow', undefined],
    ],
    [
      'minutes',
      ['30m', '30'],
      ['45 minutes', '45'],
      ['1h', '60'],
      ['1.5 hours', '90'],
      ['1h 15min', '75'],
      ['1:00', '60'],
      ['half an hour', '30'],
      ['0', undefined],
      ['a while', undefined],
    ],
    [
      'cadence',
      ['once a month', 'monthly'],
      ['2 weeks', 'every 2 weeks'],
      ['each quarter', 'quarterly'],
      ['wekly', 'weekly'],
      ['now and then', undefined],
      ['10am', undefined],
    ],
    ['topic-cadence', ['none', 'never'], ['6 months', 'every 6 months'], ['sometimes', undefined]],
    [
      'weekday',
      ['tuseday', 'tuesday'],
      ['Tu', 'tuesday'],
      ['first wendesday', 'first wednesday'],
      ['xday', undefined],
      ['first', undefined],
    ],
    ['zone', ['London', 'Europe/London'], ['new york', 'America/New_York'], ['Atlantis', undefined]],
    ['email', ['Ada <ada@example.com>', 'ada@example.com'], ['mailto:ada@example.com', 'ada@example.com'], ['ada at example', undefined]],
    ['meeting-status', ['done', 'held'], ['plannned', 'planned'], ['maybe', undefined]],
    [
      'date-ranges',
      ['2026-12-24 - 2027-01-02', '2026-12-24..2027-01-02'],
      ['2026/12/24 to 2027/1/2', '2026-12-24..2027-01-02'],
      ['2027-01-02..2026-12-24', undefined],
    ],
    ['text', ['anything', undefined]],
    ['map', ['anything', undefined]],
  ];
  for (const [kind, ...values] of rows)
    it(kind, () =>
      assert.deepEqual(
        values.map(([text]) => [text, nearValue(kind, text)]),
        values,
      ),
    );
});
