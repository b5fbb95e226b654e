import assert from 'node:assert/strict';
import fc from 'fast-check';
import { thenInsert, thenInsertAll } from '../../../src/core/text/insertions';
import { applyEdits, type TextEdit } from '../../../src/core/text/textEdit';

describe('insertions made one after another', () => {
  it('are always the same as all of them at once, none at the place of another', () => {
    const step = fc.record({ place: fc.nat(), text: fc.string({ minLength: 1, maxLength: 5 }) });
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.array(step, { maxLength: 8 }), (text, steps) => {
        let now = text;
        let edits: TextEdit[] = [];
        for (const { place, text: inserted } of steps) {
          const at = place % (now.length + 1);
          const next = { start: at, end: at, text: inserted };
          now = applyEdits(now, [next]);
          edits = thenInsert(edits, next);
        }
        assert.equal(applyEdits(text, edits), now);
        assert.equal(new Set(edits.map(({ start }) => start)).size, edits.length);
        assert.ok(edits.every(({ start, end }) => start === end && start >= 0 && start <= text.length));
      }),
    );
  });

  it('go with edits that replace what was there, too, wherever they are made', () => {
    const some = fc.array(fc.record({ place: fc.nat({ max: 14 }), text: fc.string({ minLength: 1, maxLength: 4 }) }), { maxLength: 4 });
    const edit = fc.record({ gap: fc.integer({ min: 1, max: 4 }), length: fc.nat({ max: 3 }), text: fc.string({ maxLength: 4 }) });
    fc.assert(
      fc.property(fc.string({ minLength: 20, maxLength: 30 }), fc.array(edit, { maxLength: 3 }), some, (text, steps, added) => {
        let at = -1;
        const edits = steps.map(({ gap, length, text: words }) => {
          const start = at + gap;
          at = start + length;
          return { start, end: at, text: words };
        });
        const insertions = (after: string): TextEdit[] =>
          added.map(({ place, text: words }) => ({ start: place % (after.length + 1), end: place % (after.length + 1), text: words }));
        const expected = applyEdits(applyEdits(text, edits), insertions(applyEdits(text, edits)));
        assert.equal(applyEdits(text, thenInsertAll(text, [...edits].reverse(), insertions)), expected);
      }),
    );
  });
});
