import assert from 'node:assert/strict';
import fc from 'fast-check';
import { focusedAmong } from '../../../src/platform/focusedAmong';

describe('the focused row, from the selection that is told while it is put in or out, and back', () => {
  const cases: [what: string, before: string, told: string[], focused: string | undefined][] = [
    ['no row has the focus, or another list has it', '', [], ''],
    ['no row has the focus, others are selected', 'ab', [], ''],
    ['nothing is selected', '', ['a', ''], 'a'],
    ['another row is selected', 'b', ['ba', 'b'], 'a'],
    ['it is selected', 'a', ['', 'a'], 'a'],
    ['it is selected with others, which it tells first', 'ab', ['b', 'ba'], 'ab'],
    ['its row is being repainted', '', ['', ''], undefined],
    ['its row is being repainted, another is selected', 'b', ['b', 'b'], undefined],
    ['all rows are being repainted', 'b', ['', ''], undefined],
    ['the repaint ends in between', 'b', ['', 'b', 'ab'], undefined],
    ['a repaint takes the selection away', 'b', [''], undefined],
    ['a repaint takes the selection away in between', 'b', ['ab', 'a'], undefined],
    ['the mouse selects another in between', '', ['a', 'b'], undefined],
    ['the selection is told once, as it was', 'a', ['a'], undefined],
  ];
  for (const [what, before, told, focused] of cases)
    it(`${what}: ${focused === undefined ? 'cannot be told' : JSON.stringify(focused)}`, () => {
      const found = focusedAmong(
        [...before],
        told.map((rows) => [...rows]),
      );
      assert.equal(found?.join(''), focused);
    });

  it('is never a row that was neither selected nor told', () => {
    const rows = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'));
    fc.assert(
      fc.property(rows, fc.array(rows, { maxLength: 3 }), (before, told) => {
        const found = focusedAmong(before, told) ?? [];
        assert.ok(found.every((row) => before.includes(row) || told[0]?.includes(row)));
        assert.ok(
          told.length === 0 || found.length > 0 || focusedAmong(before, told) === undefined,
          'what was told is not said to be nothing',
        );
      }),
    );
  });
});
