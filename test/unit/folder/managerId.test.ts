import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anyText } from './anyText';
import { isReservedName, managerId } from '../../../src/core/folder/managerId';
import { runs } from '../runs';

describe('manager id', () => {
  const ids: [name: string, id: string][] = [
    ['Ada Lovelace', 'ada-lovelace'],
    ['José Álvarez', 'jose-alvarez'],
    ['  Jean-Luc   Picard, PhD.  ', 'jean-luc-picard-phd'],
    ["O'Brien", 'o-brien'],
    ['İrem Işık', 'irem-isık'],
    ['Ｆｕｌｌ Ｗｉｄｔｈ', 'full-width'],
    ['山田 太郎', '山田-太郎'],
    ['Ольга Йорк', 'ольга-иорк'],
    ['आदित्य', 'आदित्य'],
    ['김민준', '김민준'],
    ['R2 D2', 'r2-d2'],
    ['../../etc/passwd', 'etc-passwd'],
    ['🎉', 'person'],
    ['', 'person'],
    ['CON', 'con-2'],
    ['nul', 'nul-2'],
    ['COM1', 'com1-2'],
    ['Templates', 'templates-2'],
    ['Reviews', 'reviews-2'],
    ['a'.repeat(300), 'a'.repeat(60)],
    [`${'a'.repeat(59)} b`, 'a'.repeat(59)],
    ['😀'.repeat(300), 'person'],
  ];
  for (const [name, id] of ids) {
    it(`of ${JSON.stringify(name.length > 40 ? `${name.slice(0, 20)}…` : name)} is ${id.slice(0, 20)}`, () =>
      assert.equal(managerId(name), id));
  }

  const collisions: [name: string, taken: string[], id: string][] = [
    ['Ada', ['ada'], 'ada-2'],
    ['Ada', ['ADA', 'ada-2'], 'ada-3'],
    ['José', ['jose\u0301', 'jose'], 'jose-2'],
    ['Ada', ['grace'], 'ada'],
    ['a'.repeat(300), ['a'.repeat(60)], `${'a'.repeat(60)}-2`],
  ];
  for (const [name, taken, id] of collisions) {
    it(`of ${name.slice(0, 10)} beside ${taken.join(', ').slice(0, 20)} is ${id.slice(-10)}`, () =>
      assert.equal(managerId(name, taken), id));
  }

  it('is always one safe, lower-case name, and its own id', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        const id = managerId(name);
        assert.match(id, /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u);
        assert.doesNotMatch(id, /--/);
        assert.equal(id, id.toLowerCase().normalize('NFC'));
        assert.ok(!isReservedName(id));
        assert.ok(new TextEncoder().encode(id).length <= 255);
        assert.equal(managerId(id), id);
        assert.notEqual(managerId(name, [id]), id);
      }),
      { numRuns: runs(200) },
    );
  });
});
