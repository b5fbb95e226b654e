import assert from 'node:assert/strict';
import fc from 'fast-check';
import { takeBack } from '../../../src/core/text/takeBack';
import { applyEdits } from '../../../src/core/text/textEdit';
import { runs } from '../runs';

const back = (text: string, before: string, after: string): string | undefined => {
  const edits = takeBack(text, { before, after });
  return edits && applyEdits(text, edits);
};

describe('taking a change back', () => {
  const line = fc.constantFrom('', '## Support', '- [ ] ', '- [ ] a', '- [ ] ab', 'x');

  it('gives the text before, whatever was changed', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r', '- '), maxLength: 12 });
    fc.assert(
      fc.property(text, text, (before, after) => assert.equal(back(after, before, after), before)),
      { numRuns: runs(2000) },
    );
  });

  it('leaves what was typed around a line of its own', () => {
    fc.assert(
      fc.property(fc.array(line), fc.array(line), fc.array(line), fc.constantFrom('\n', '\r\n'), (above, below, typed, eol) => {
        const text = (...lines: readonly string[]) => lines.join(eol);
        const before = text('first', ...above, ...below, 'last');
        const after = text('first', ...above, '- [ ] new', ...below, 'last');
        const now = (...own: readonly string[]) => text('first', ...typed, ...above, ...own, ...below, ...typed, 'last');
        assert.equal(back(now('- [ ] new'), before, after), now());
      }),
      { numRuns: runs(2000) },
    );
  });

  const before = '## Support\n\n- [ ] \n\n## Notes\n';
  const after = before.replace('- [ ] ', '- [ ] Why?');
  for (const [name, text, expected] of [
    ['empties the box that it filled', after, before],
    ['keeps a byte order mark', `\uFEFF${after}`, `\uFEFF${before}`],
    ['keeps what was written below', `${after}\n- so\n`, `${before}\n- so\n`],
    ['leaves a line that was written on', after.replace('Why?', 'Why? Because.'), undefined],
    ['leaves a box that was closed', after.replace('[ ]', '[x]'), undefined],
    ['leaves lines of which there are two', `${after}\n- [ ] Why?\n`, undefined],
    ['leaves a text that has it no more', before, undefined],
  ] as const)
    it(name, () => assert.equal(back(text, before, after), expected));
});
