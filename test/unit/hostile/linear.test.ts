import assert from 'node:assert/strict';
import { hostileNotes, upTo } from './patterns';
import { readers } from './readers';
import { StepCounter } from './steps';

/** Characters of the shorter text. */
const size = 1500;
/** Steps that may come besides, for tables that are made at a certain size. */
const spare = 3000;

/** What anything is tried with that takes text from elsewhere: notes, and what other readers stumble over. */
const patterns: Readonly<Record<string, (length: number) => string>> = {
  ...Object.fromEntries(
    [
      'spaces',
      'quotes, then lines',
      'bullets',
      'stars and a word',
      'numbers in numbers',
      'deeper and deeper',
      'runs of backticks',
      'comments that open and close',
      'images that open',
      'emphasis that opens',
      'processing instructions',
      'CDATA sections',
      'links',
      'wiki links that open',
      'headings that end a note',
      'points under headings',
      'blank lines',
      'tracked tasks',
      'fields in a task',
      'issues with responses',
      'words',
    ].map((name) => [name, hostileNotes[name]!]),
  ),
  slashes: (length) => upTo('/', length),
  'signs of regular expressions': (length) => upTo('(a+)+$[*?\\', length),
  'keys and values': (length) => upTo('a: b\n', length),
};

/** Patterns that are counted together: to ask V8 takes longer than to read. */
const together = 4;
const batches = Object.entries(patterns).flatMap((_, at, all) => (at % together === 0 ? [all.slice(at, at + together)] : []));

describe('texts twice as long take twice the steps', () => {
  let steps: StepCounter;
  before(() => {
    steps = new StepCounter();
  });
  after(() => steps.dispose());

  for (const [what, read] of Object.entries(readers))
    it(what, async () => {
      for (const batch of batches) {
        const count = (length: number) =>
          steps.count(async () => {
            for (const [, make] of batch) await read(make(length));
          });
        const once = await count(size);
        const twice = await count(2 * size);
        const names = batch.map(([name]) => name).join(', ');
        assert.ok(twice < 2.5 * once + spare, `one of ${names}: ${once} steps for ${size} characters, ${twice} for twice as many`);
      }
    });
});
