import assert from 'node:assert/strict';
import { findDate } from '../../../src/core/import/writtenDate';

describe('dates as people write them', () => {
  const table: [text: string, date: string | undefined][] = [
    ['2026-11-24', '2026-11-24'],
    ['2026-11-24T10:00:00Z', '2026-11-24'],
    ['2026-11-24-2', '2026-11-24'],
    ['2026/11/4', '2026-11-04'],
    ['2026.11.24', '2026-11-24'],
    ['2026_11_24', '2026-11-24'],
    ['20261124', '2026-11-24'],
    ['2026年11月24日', '2026-11-24'],
    ['24 Nov 2026', '2026-11-24'],
    ['24-Nov-2026', '2026-11-24'],
    ['24th of November, 2026', '2026-11-24'],
    ["24 Nov '26", '2026-11-24'],
    ['Nov 24, 2026', '2026-11-24'],
    ['Nov. 24th 2026', '2026-11-24'],
    ['November 24 2026', '2026-11-24'],
    ['Tue, Sept 1, 2026', '2026-09-01'],
    ['24. November 2026', '2026-11-24'],
    ['3. März 2026', '2026-03-03'],
    ['1er août 2026', '2026-08-01'],
    ['24 de noviembre de 2026', '2026-11-24'],
    ['24.11.2026', '2026-11-24'],
    ['5.6.26', '2026-06-05'],
    ['11/24/26', '2026-11-24'],
    ['24/11/2026', '2026-11-24'],
    ['5/5/2026', '2026-05-05'],
    ['Fri 5/6/26', '2026-06-05' /* a Friday; 6 May is a Wednesday */],
    ['5/6/26', 'either'],
    ['5-6-2026', 'either'],
    ['Nov 24', '--11-24'],
    ['24 Nov', '--11-24'],
    ['30 Feb 2026', 'none'],
    ['2026-02-30', 'none'],
    ['version 1.2.3.4', undefined],
    ['Promotion 24 2026', undefined],
    ['1:1', undefined],
    ['99 march', undefined],
    ['room 12026-11-245', undefined],
  ];
  for (const [text, date] of table)
    it(text, () => {
      const found = findDate(`x ${text} y`);
      const said = found && (found.date ?? (found.either ? 'either' : found.monthDay === undefined ? 'none' : `--${found.monthDay}`));
      assert.equal(said, date);
      if (date !== undefined && /^\d{4}-\d\d-\d\d$/.test(date)) assert.ok(text.includes(found!.text));
    });
});
