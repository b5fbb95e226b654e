import assert from 'node:assert/strict';
import { createNoteIndex, type RunningNoteIndex } from '../../../src/index/createNoteIndex';
import { endIndexes, indexOf, root } from './indexOf';
import { MemoryCache, MemoryNotes } from './memoryNotes';

const uri = `${root}/ada/2026-11-24.md`;
const other = `${root}/ada/2026-12-01.md`;

/** Files of which a listing takes no stats. */
function early(): MemoryNotes {
  const notes = new MemoryNotes({ [uri]: '- [ ] old ^a1\n', [other]: '- [ ] other ^b1\n' });
  notes.statsLater = true;
  return notes;
}

const idsIn = (index: RunningNoteIndex): string[] => index.actions().map(({ task }) => task.id ?? '');

describe('notes that are read before their stat is taken', () => {
  afterEach(endIndexes);

  it('are there before anybody looks, and need no reading the next time', async () => {
    const notes = early();
    const cache = new MemoryCache();
    let stats = 0;
    notes.beforeStat = () => stats++;
    const index = createNoteIndex({ files: () => notes, open: notes, cache, now: () => notes.now });
    index.setRoots([root]);
    await index.ready;
    assert.deepEqual([idsIn(index), stats], [['a1', 'b1'], 0]);
    await index.settled();
    assert.equal(stats, 2);
    index.dispose();
    await cache.settled();
    notes.reads.length = 0;
    assert.deepEqual(idsIn(await indexOf(notes, cache)), ['a1', 'b1']);
    assert.deepEqual(notes.reads, []);
  });

  it('are read again the next time where nobody looked before the window was closed', async () => {
    const notes = early();
    const cache = new MemoryCache();
    const index = createNoteIndex({ files: () => notes, open: notes, cache, now: () => notes.now });
    index.setRoots([root]);
    await index.ready;
    index.dispose();
    await cache.settled();
    notes.reads.length = 0;
    // as a program does that keeps times
    notes.write(uri, '- [ ] new ^c1\n');
    assert.deepEqual(idsIn(await indexOf(notes, cache)), ['c1', 'b1']);
    assert.deepEqual(notes.reads, [uri, other]);
  });

  const changes: [what: string, change: (notes: MemoryNotes) => void, ids: string[], reads: number][] = [
    ['written meanwhile', (notes) => notes.write(uri, '- [ ] new ^c1\n', { mtime: notes.now + 5 }), ['c1', 'b1'], 2],
    ['written meanwhile, by a clock that is behind', (notes) => notes.write(uri, '- [ ] longer ^c1\n'), ['c1', 'b1'], 2],
    ['written just before it was read', (notes) => notes.write(uri, '- [ ] old ^a1\n', { mtime: notes.now - 1_000 }), ['a1', 'b1'], 2],
    ['gone meanwhile', (notes) => notes.delete(uri), ['b1'], 1],
    ['a link meanwhile', (notes) => notes.write(uri, '', { outside: '/etc/passwd' }), ['b1'], 1],
    ['of a file system without times', (notes) => notes.write(uri, '- [ ] old ^a1\n', { mtime: 0 }), ['a1', 'b1'], 1],
    ['of an editor meanwhile', (notes) => notes.open(uri, '- [ ] typed ^d1\n'), ['d1', 'b1'], 1],
  ];
  for (const [what, change, ids, reads] of changes)
    it(`never keep a new time with an old text: ${what}`, async () => {
      const notes = early();
      const cache = new MemoryCache();
      let isChanged = false;
      notes.beforeStat = () => {
        if (isChanged) return;
        isChanged = true;
        change(notes);
        if (notes.textOf(uri) !== undefined) index.refresh(uri);
      };
      const index = createNoteIndex({ files: () => notes, open: notes, cache, now: () => notes.now });
      index.setRoots([root]);
      await index.ready;
      await index.settled();
      assert.deepEqual(idsIn(index), ids);
      assert.equal(notes.reads.filter((read) => read === uri).length, reads);
      index.dispose();
      await cache.settled();
      notes.close(uri);
      const onDisk = /\^(\w+)/.exec(notes.text(uri) ?? '')?.slice(1) ?? [];
      assert.deepEqual(idsIn(await indexOf(notes, cache)), [...onDisk, 'b1']);
    });

  it('are looked at once more where they are too large, and not read again', async () => {
    const notes = early();
    const cache = new MemoryCache();
    notes.write(uri, '', { size: 50 * 1024 * 1024, failure: { code: 'too-large', detail: '' } });
    const index = await indexOf(notes, cache);
    assert.equal(index.meeting(uri)?.problem?.code, 'too-large');
    index.dispose();
    await cache.settled();
    notes.reads.length = 0;
    await indexOf(notes, cache);
    assert.deepEqual(notes.reads, []);
  });
});
