import assert from 'node:assert/strict';
import fc from 'fast-check';
import { innermostFolder } from '../../../src/core/folder/noteUri';
import type { NoteIndex } from '../../../src/index/noteIndex';
import { endIndexes, indexOf } from './indexOf';
import { MemoryCache, MemoryNotes } from './memoryNotes';
import { runs } from '../runs';

const outer = 'file:///home/1on1';
const inner = `${outer}/work`;
const innermost = `${inner}/ada`;
const beside = `${outer}-old`;
const files = {
  [`${outer}/ada/2026-11-24.md`]: '- [ ] outer ^a1\n',
  [`${outer}/wins.md`]: '- outer ^w1\n',
  [`${inner}/2026-11-24.md`]: '',
  [`${inner}/ada/2026-11-24.md`]: '- [ ] inner ^a1\n',
  [`${inner}/ada/grace/2026-11-25.md`]: '- [ ] innermost ^a1\n',
  [`${inner}/wins.md`]: '- inner ^w1\n',
  [`${beside}/ada/2026-11-24.md`]: '- [ ] beside ^a1\n',
};

/** Which notes stand in which folder, by their paths below it. */
function notesIn(index: NoteIndex): Record<string, string[]> {
  const uris = [...index.meetings(), ...index.plans(undefined)];
  return Object.fromEntries(
    index.roots().map((root) => [
      root,
      uris
        .filter((note) => note.root === root)
        .map(({ uri }) => uri.slice(root.length + 1))
        .sort(),
    ]),
  );
}

describe('notes folders inside one another', () => {
  afterEach(endIndexes);

  const placed: [uri: string, folder: string | undefined][] = [
    [`${outer}/ada/a.md`, outer],
    [outer, undefined],
    [`${outer}/work.md`, outer],
    [`${outer}/workshop/a.md`, outer],
    [inner, outer],
    [`${inner}/ada/a.md`, inner],
    [`${beside}/ada/a.md`, beside],
    ['file:///home/a.md', undefined],
  ];
  for (const [uri, folder] of placed)
    it(`${uri} is in ${folder ?? 'none'}`, () => {
      for (const folders of [
        [outer, inner, beside],
        [inner, beside, outer],
      ])
        assert.equal(innermostFolder(folders, uri), folder);
    });

  const read: [roots: string[], notes: Record<string, string[]>][] = [
    [[outer], { [outer]: ['ada/2026-11-24.md', 'wins.md', 'work/2026-11-24.md', 'work/ada/2026-11-24.md'] }],
    [[inner], { [inner]: ['ada/2026-11-24.md', 'ada/grace/2026-11-25.md', 'wins.md'] }],
    [[outer, inner], { [outer]: ['ada/2026-11-24.md', 'wins.md'], [inner]: ['ada/2026-11-24.md', 'ada/grace/2026-11-25.md', 'wins.md'] }],
    [[innermost, outer, inner], { [innermost]: ['grace/2026-11-25.md'], [outer]: ['ada/2026-11-24.md', 'wins.md'], [inner]: ['wins.md'] }],
    [
      [outer, beside],
      { [outer]: ['ada/2026-11-24.md', 'wins.md', 'work/2026-11-24.md', 'work/ada/2026-11-24.md'], [beside]: ['ada/2026-11-24.md'] },
    ],
  ];
  for (const [roots, notes] of read)
    it(`each has its own notes: ${roots.join(', ')}`, async () => {
      const index = await indexOf(new MemoryNotes(files), undefined, roots);
      assert.deepEqual(notesIn(index), notes);
    });

  it('an id is no duplicate where each folder has it once', async () => {
    const index = await indexOf(new MemoryNotes(files), undefined, [outer, inner, innermost]);
    assert.deepEqual(index.duplicateIds(), []);
    assert.deepEqual(
      index.withId('a1', outer).map(({ uri }) => uri),
      [`${outer}/ada/2026-11-24.md`],
    );
  });

  it('a changed note stays where it is', async () => {
    const notes = new MemoryNotes(files);
    const index = await indexOf(notes, undefined, [outer, inner]);
    const uri = `${inner}/bob/2026-12-01.md`;
    notes.write(uri, '- [ ] new ^n1\n');
    index.refresh(uri);
    await index.settled();
    assert.deepEqual([index.withId('n1', outer).length, index.withId('n1', inner).length], [0, 1]);
  });

  it('what a cache knew of the outer folder alone is the inner one’s now', async () => {
    const notes = new MemoryNotes(files);
    const cache = new MemoryCache();
    (await indexOf(notes, cache, [outer])).dispose();
    await cache.settled();
    const index = await indexOf(notes, cache, [outer, inner]);
    assert.deepEqual(notesIn(index), notesIn(await indexOf(notes, undefined, [outer, inner])));
  });

  it('always reads what an index does that knew these folders from the start, whichever came and went, and whenever', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.subarray([outer, inner, innermost, beside]), fc.nat(8)), { minLength: 2, maxLength: 4 }),
        async (steps) => {
          const notes = new MemoryNotes(files);
          notes.delay = 1;
          const index = await indexOf(notes, undefined, steps[0]?.[0]);
          for (const [roots, turns] of steps) {
            index.setRoots(roots);
            for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
          }
          await index.settled();
          const anew = await indexOf(notes, undefined, steps.at(-1)?.[0]);
          assert.deepEqual(notesIn(index), notesIn(anew));
          endIndexes();
        },
      ),
      { numRuns: runs(40) },
    ));
});
