import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readOutline } from '../../../src/core/note/readOutline';
import { conflictMark } from '../../../src/core/note/yaml';
import { runs } from '../runs';

describe("git's conflict marks", () => {
  const rows: [text: string, line: number | undefined][] = [
    ['<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x\n', 0],
    ['a\n\n<<<<<<<\n', 2],
    ['a\r<<<<<<<\tx', 1],
    ['- a\n  <<<<<<< x', undefined],
    ['<<<<<< x', undefined],
    ['<<<<<<<< x', undefined],
    ['<<<<<<<x', undefined],
    ['```\n<<<<<<< x\n```', undefined],
    ['---\na: 1\n<<<<<<< x\n---\n', undefined],
  ];
  for (const [text, line] of rows) {
    it(`in ${JSON.stringify(text)} are ${line === undefined ? 'none' : `in line ${line}`}`, () => {
      assert.equal(readOutline(text).conflict, line);
    });
  }

  it('are the same in front matter and below it', () => {
    const line = fc
      .array(fc.constantFrom('<', '<<<', '<<<<<<<', ' ', '\t', 'HEAD', '>', '\u00a0'), { maxLength: 4 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(line, fc.constantFrom('\n', '\r\n', '\r'), (written, end) => {
        // a word above and below keeps the line from being a heading or code
        const text = `a${end}${written}${end}b`;
        assert.equal(readOutline(text).conflict !== undefined, conflictMark.test(text));
      }),
      { numRuns: runs(500) },
    );
  });
});
