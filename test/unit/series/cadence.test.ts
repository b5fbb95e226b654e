import assert from 'node:assert/strict';
import { isNever, parseCadence, type Cadence } from '../../../src/core/series/cadence';

const cadences: [text: string, weekday: string | undefined, cadence: Cadence | undefined][] = [
  ['weekly', undefined, { every: 1, unit: 'week' }],
  ['Weekly', 'Tuesday', { every: 1, unit: 'week', weekday: 2 }],
  [' biweekly ', 'fri', { every: 2, unit: 'week', weekday: 5 }],
  ['fortnightly', undefined, { every: 2, unit: 'week' }],
  ['every other week', undefined, { every: 2, unit: 'week' }],
  ['every week', 'mondays', { every: 1, unit: 'week', weekday: 1 }],
  ['every 3 weeks', undefined, { every: 3, unit: 'week' }],
  ['every two weeks', undefined, { every: 2, unit: 'week' }],
  ['EVERY 10 DAYS', undefined, { every: 10, unit: 'day' }],
  ['every 1 day', undefined, { every: 1, unit: 'day' }],
  ['monthly', undefined, { every: 1, unit: 'month' }],
  ['quarterly', undefined, { every: 3, unit: 'month' }],
  ['every 6 months', undefined, { every: 6, unit: 'month' }],
  ['every quarter', undefined, { every: 3, unit: 'month' }],
  ['yearly', undefined, { every: 12, unit: 'month' }],
  ['monthly', 'first tuesday', { every: 1, unit: 'month', weekday: 2, ordinal: 1 }],
  ['monthly', 'Last Friday', { every: 1, unit: 'month', weekday: 5, ordinal: -1 }],
  ['quarterly', '2nd wed', { every: 3, unit: 'month', weekday: 3, ordinal: 2 }],
  ['monthly, first tuesday', undefined, { every: 1, unit: 'month', weekday: 2, ordinal: 1 }],
  ['monthly on the last friday', undefined, { every: 1, unit: 'month', weekday: 5, ordinal: -1 }],
  ['weekly on thursday', undefined, { every: 1, unit: 'week', weekday: 4 }],
  ['last friday', undefined, { every: 1, unit: 'month', weekday: 5, ordinal: -1 }],
  ['weekly', 'first tuesday', { every: 1, unit: 'week', weekday: 2 }],
  ['weekly', 'someday', { every: 1, unit: 'week' }],
  ['weekly', 'm', { every: 1, unit: 'week' }],
  ['never', undefined, undefined],
  ['', undefined, undefined],
  ['sometimes', undefined, undefined],
  ['every 0 weeks', undefined, undefined],
  ['every -1 weeks', undefined, undefined],
  ['every 1.5 weeks', undefined, undefined],
  ['every 100000 days', undefined, undefined],
  ['tuesday', undefined, undefined],
  ['constructor', 'constructor tuesday', undefined],
];

describe('cadence', () => {
  for (const [text, weekday, cadence] of cadences) {
    it(`${JSON.stringify(text)}${weekday === undefined ? '' : ` on ${JSON.stringify(weekday)}`}`, () => {
      assert.deepEqual(parseCadence(text, weekday), cadence);
    });
  }

  it('reads an absent one as none, and knows never', () => {
    assert.equal(parseCadence(undefined), undefined);
    assert.deepEqual([isNever('Never'), isNever('monthly'), isNever(undefined)], [true, false, false]);
  });
});
