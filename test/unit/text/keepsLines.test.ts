import assert from 'node:assert/strict';
import { keepsLines } from '../../../src/core/text/keepsLines';

const before = 'one\ntwo\nthree\n';
const done = { start: 4, end: 7, text: 'TWO' };

describe('a text that keeps the lines of an edit', () => {
  const cases: [what: string, text: string, keeps: boolean][] = [
    ['the text itself', 'one\nTWO\nthree\n', true],
    ['lines added around it', 'zero\none\nTWO\nand\nthree\nfour\n', true],
    ['other lines changed', 'ONE\nTWO\n', true],
    ['other line ends', 'one\r\nTWO\r\nthree\r\n', true],
    ['a byte order mark', '\uFEFFTWO\n', true],
    ['the text before', before, false],
    ['another edit of the line', 'one\nTWO!\nthree\n', false],
    ['the line as it was, too', 'one\ntwo\nTWO\nthree\n', false],
    ['nothing', '', false],
  ];
  for (const [what, text, keeps] of cases) it(`${what}: ${keeps}`, () => assert.equal(keepsLines(before, [done], text), keeps));

  it('has to keep the lines of every edit, first and last line included', () => {
    const edits = [
      { start: 9, end: 13, text: 'hree\nfour' },
      { start: 0, end: 0, text: 'zero\n' },
      { start: 0, end: 3, text: 'ONE' },
    ];
    assert.equal(keepsLines(before, edits, 'zero\nONE\ntwo\nthree\nfour\n'), true);
    assert.equal(keepsLines(before, edits, 'zero\nONE\ntwo\nthree\n'), false);
    assert.equal(keepsLines(before, edits, 'ONE\nthree\nfour\n'), false);
  });

  it('has to be without the lines that edits took out, unless they are left elsewhere', () => {
    const taken = [{ start: 4, end: 8, text: '' }];
    assert.equal(keepsLines(before, taken, 'one\nthree\nfour\n'), true);
    assert.equal(keepsLines(before, taken, 'one\ntwo\nthree\nfour\n'), false);
    assert.equal(keepsLines(`${before}two\n`, taken, 'one\nthree\ntwo\nfour\n'), true);
  });

  it('reads CRLF as it is written', () => assert.equal(keepsLines('one\r\ntwo\r\nend', [{ start: 5, end: 8, text: 'TWO' }], 'TWO'), true));
});
