import assert from 'node:assert/strict';
import { mentions, redirectLinks } from '../../../src/core/agenda/moveNote';
import { applyEdits } from '../../../src/core/text/textEdit';

const folder = 'file:///w/1on1';
const from = `${folder}/ada/2026-11-24.md`;
const to = `${folder}/ada/2026-11-26.md`;

describe('links to a note that moves', () => {
  const cases: readonly [what: string, note: string, before: string, after: string][] = [
    ['a reference', 'ada/2026-12-01.md', '- [Plan](2026-11-24.md#^k3f9q2)', '- [Plan](2026-11-26.md#^k3f9q2)'],
    ['the origin of a point', 'ada/2026-12-01.md', '- [ ] Talk ([2026-11-24](2026-11-24.md))', '- [ ] Talk ([2026-11-24](2026-11-26.md))'],
    ['from another folder', 'wins.md', 'see [it](ada/2026-11-24.md)', 'see [it](ada/2026-11-26.md)'],
    ['from a sibling folder', 'grace/2026-12-01.md', '[x](../ada/2026-11-24.md#^a)', '[x](../ada/2026-11-26.md#^a)'],
    ['in angle brackets', 'ada/profile.md', '[x](<2026-11-24.md#^a>)', '[x](<2026-11-26.md#^a>)'],
    ['with a title', 'ada/profile.md', '[x](2026-11-24.md "the one")', '[x](2026-11-26.md "the one")'],
    ['a link definition', 'ada/profile.md', '[last]: 2026-11-24.md', '[last]: 2026-11-26.md'],
    ['a wiki link', 'ada/profile.md', '[[2026-11-24#^a|Plan]] and [[2026-11-24]]', '[[2026-11-26#^a|Plan]] and [[2026-11-26]]'],
    ['two on a line', 'ada/profile.md', '[a](2026-11-24.md) [b](2026-11-24.md#^x)', '[a](2026-11-26.md) [b](2026-11-26.md#^x)'],
    ['another note of that name', 'grace/profile.md', '[x](2026-11-24.md)', '[x](2026-11-24.md)'],
    ['a longer name', 'ada/profile.md', '[x](2026-11-24-2.md) [[2026-11-24-2]]', '[x](2026-11-24-2.md) [[2026-11-24-2]]'],
    ['the date in words', 'ada/profile.md', 'on 2026-11-24 we met', 'on 2026-11-24 we met'],
  ];
  for (const [what, note, before, after] of cases) {
    it(what, () => {
      const uri = `${folder}/${note}`;
      assert.equal(applyEdits(before, redirectLinks(before, uri, from, to)), after);
    });
  }

  it('are looked for only where the name stands', () => {
    assert.equal(mentions('[x](2026-11-24.md)', from), true);
    assert.equal(mentions('[x](2026-11-25.md)', from), false);
  });

  it('are found in linear time on a hostile line', () => {
    const hostile = `${'['.repeat(100_000)}${'](2026'.repeat(30_000)}`;
    assert.deepEqual(redirectLinks(hostile, `${folder}/ada/profile.md`, from, to), []);
  });
});
