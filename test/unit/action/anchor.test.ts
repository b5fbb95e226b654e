import assert from 'node:assert/strict';
import fc from 'fast-check';
import { newAnchor, type RandomBytes } from '../../../src/core/action/anchor';

const bytes = (...rounds: number[][]): RandomBytes => {
  let round = 0;
  return (into) => {
    into.set((rounds[round++] ?? []).slice(0, into.length));
    return into;
  };
};

describe('a new id', () => {
  it('is six characters of a to z and 0 to 9, and ends a line that parses', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 24, maxLength: 24 }), (random) => {
        if (random.filter((byte) => byte < 252).length < 6) return;
        assert.match(
          newAnchor(() => false, bytes([...random])),
          /^[a-z0-9]{6}$/,
        );
      }),
    );
  });

  it('uses each character as often as another', () => {
    const seen = new Set(Array.from({ length: 252 }, (_, byte) => newAnchor(() => false, bytes([...Array<number>(24)].map(() => byte)))));
    assert.equal(seen.size, 36);
    assert.equal(
      newAnchor(() => false, bytes([255, 254, 253, 252, 0, 1, 2, 3, 4, 5])),
      'abcdef',
    );
  });

  it('is none of those that are taken', () => {
    assert.equal(
      newAnchor((id) => id === 'abcdef', bytes([0, 1, 2, 3, 4, 5], [1, 2, 3, 4, 5, 6])),
      'bcdefg',
    );
  });

  it('comes to an end when the random source does not', () => {
    assert.throws(
      () =>
        newAnchor(
          (id) => id === 'aaaaaa',
          (into) => into.fill(0),
        ),
      /repeats/,
    );
    assert.throws(
      () =>
        newAnchor(
          () => false,
          (into) => into.fill(255),
        ),
      /repeats/,
    );
  });
});
