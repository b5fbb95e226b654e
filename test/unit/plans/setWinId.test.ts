import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readWins } from '../../../src/core/plans/readWins';
import { setWinId } from '../../../src/core/plans/setWinId';
import { applyEdits } from '../../../src/core/text/textEdit';

describe('the id of a win', () => {
  const table: [what: string, before: string, at: number, after: string][] = [
    ['is added at the end', '- 2026-11-16 a #x\n', 0, '- 2026-11-16 a #x ^new\n'],
    ['takes the place of another', '- a ^old\r\n- b\r\n', 0, '- a ^new\r\n- b\r\n'],
    ['leaves what is like it in the words', '- ^old a ^old  \n', 0, '- ^old a ^new  \n'],
    ['is given to the one on the line, of two that are the same', '- a ^old\n- a ^old\n', 1, '- a ^old\n- a ^new\n'],
  ];
  for (const [what, before, at, after] of table)
    it(what, () => assert.equal(applyEdits(before, setWinId(before, readWins(before)[at]!, 'new') ?? []), after));

  it('finds a win that has moved, and none that is gone or no longer the only one', () => {
    const [win] = readWins('- a ^old\n');
    assert.ok(win);
    const after = (text: string) => {
      const edits = setWinId(text, win, 'new');
      return edits && applyEdits(text, edits);
    };
    assert.equal(after('# Wins\n\n- b\n- a ^old\n'), '# Wins\n\n- b\n- a ^new\n');
    assert.equal(after('- b\n'), undefined);
    assert.equal(after('- b\n- a ^old\n- a ^old\n'), undefined);
  });

  it('is always read back, and no other byte changes', () => {
    const word = fc.constantFrom('2026-11-16', 'from 78 to 86', '#area/x', '^old', '返金', '🎉', '`code`', ' ', '  ');
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.constantFrom('\n', '\r\n', ''), (words, eol) => {
        const text = `- ${words.join(' ')}${eol}`;
        const [win] = readWins(text);
        if (win === undefined) return;
        const after = applyEdits(text, setWinId(text, win, 'new') ?? []);
        assert.equal(readWins(after)[0]?.id, 'new');
        assert.equal(after.replace(win.id === undefined ? ' ^new' : '^new', win.id === undefined ? '' : `^${win.id}`), text);
      }),
    );
  });
});
