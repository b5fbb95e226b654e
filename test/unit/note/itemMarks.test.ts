import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readItemMarks } from '../../../src/core/note/itemMarks';
import { spaceWidth } from '../../../src/core/note/lineMarks';
import { readOutline } from '../../../src/core/note/readOutline';
import { isSpace } from '../../../src/core/text/characters';
import { anyCharacter } from './anyCharacter';
import { runs } from '../runs';

describe('the marks of a list item', () => {
  const rows: [line: string, marks: string | undefined, box?: string][] = [
    ['- a', '- '],
    ['  * a', '  * '],
    ['> > 1) a', '> > 1) '],
    ['- 1. + a', '- 1. + '],
    ['- > - a', '- > - '],
    ['- > a', '- '],
    ['-', '-'],
    ['- [ ] a', '- [ ] ', ' '],
    ['-\t[x]\ta', '-\t[x]\t', 'x'],
    ['- [😀] a', '- [😀] ', '😀'],
    ['- []] a', '- []] ', ']'],
    ['- [ ]\u00a0a', '- [ ]\u00a0', ' '],
    ['- [ ]', '- [ ]', ' '],
    ['- [ ]a', '- '],
    ['- [xx] a', '- '],
    ['-\u00a0a', undefined],
    ['-a', undefined],
    ['1234567890. a', undefined],
    ['a', undefined],
    ['> a', undefined],
    ['', undefined],
  ];
  for (const [line, marks, box] of rows) {
    it(`of ${JSON.stringify(line)} are ${JSON.stringify(marks)}`, () => {
      const read = readItemMarks(line);
      assert.equal(read && line.slice(0, read.textStart), marks);
      assert.equal(read?.box && line.slice(read.box.start, read.box.end), box);
    });
  }

  const mark = fc.constantFrom(
    '-',
    '*',
    '+',
    '1.',
    '23)',
    '123456789.',
    '1234567890.',
    '>',
    '[ ]',
    '[x]',
    '[é]',
    '[😀]',
    '[日]',
    '[]]',
    '[xx]',
  );
  const space = fc.constantFrom('', ' ', ' ', ' ', '  ', '\t', '\u00a0', '\u3000', '\u200b', '\ufeff', '\f', '\v');
  const line = fc
    .tuple(fc.array(fc.tuple(space, mark), { maxLength: 5 }), space, fc.oneof(fc.constantFrom('', 'a', 'a - b', '# a'), anyCharacter))
    .map(([marks, last, words]) => marks.flat().join('') + last + words.replace(/[\r\n]/g, ''));

  it('are where the scanner has them, on every line', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 30, maxLength: 30 }), (lines) => {
        const { items } = readOutline(`\n${lines.join('\n')}`);
        items.forEach((item, at) => {
          if (item.isCode || items[at + 1]?.line === item.line) return;
          const written = lines[item.line - 1]!;
          const marks = readItemMarks(written);
          assert.equal(item.start + (marks?.textStart ?? -1), item.textStart, JSON.stringify(written));
          // a box without words is passed over
          const box = marks?.box && item.textStart < item.end ? written.slice(marks.box.start, marks.box.end) : undefined;
          assert.equal(item.box, box, JSON.stringify(written));
        });
      }),
      { numRuns: runs(300) },
    );
  });

  it('have the same white space around them for bytes and for text', () => {
    for (let code = 0; code < 0x10000; code += 1) {
      const bytes = new TextEncoder().encode(String.fromCharCode(code));
      assert.equal(spaceWidth(bytes, 0, bytes.length), isSpace(code) ? bytes.length : 0, code.toString(16));
    }
  });
});
