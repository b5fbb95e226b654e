import assert from 'node:assert/strict';
import fc from 'fast-check';
import { thenInsert } from '../../../src/core/text/insertions';
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
});
