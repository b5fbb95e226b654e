import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readCache, writeCache } from '../../../src/index/cacheFile';
import { createNoteIndex } from '../../../src/index/createNoteIndex';
import { SharedTexts } from '../../../src/index/headCodec';
import type { SavedIndex } from '../../../src/index/ports';
import { endIndexes, indexOf, root } from './indexOf';
import { MemoryCache, MemoryNotes, savedIn } from './memoryNotes';
import { answersOf } from './plainIndex';

const first = `${root}/ada/2026-11-24.md`;
const texts = {
  [`${root}/ada/profile.md`]: '---\nname: Ada 🎉\naway: [2026-12-24..2027-01-02]\n---\n',
  [first]: '---\ndate: 2026-11-24\nduration: 30\ngoal: a longer goal than the others, naïve\n---\n- [ ] one #ask ^a1\n- [see](x.md#^a1)\n',
  [`${root}/jos%C3%A9%20x/2025/2025-01-07.md`]: '---\ndate: [\n---\n- [x] deep\n',
};

async function saved(): Promise<{ notes: MemoryNotes; cache: MemoryCache; answers: ReturnType<typeof answersOf> }> {
  const notes = new MemoryNotes(texts);
  const cache = new MemoryCache();
  const index = await indexOf(notes, cache);
  const answers = answersOf(index);
  index.dispose();
  await cache.settled();
  return { notes, cache, answers };
}

/** Gives what is shown first, and then nothing. */
function oneRead(saved: SavedIndex | undefined): SavedIndex | undefined {
  let left = 2;
  return saved && { read: (start, end) => (left-- > 0 ? saved.read(start, end) : new Uint8Array(0)) };
}

/** Takes a few turns. */
function later(cache: MemoryCache): MemoryCache['load'] {
  return async (of) => {
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
    return cache.load(of);
  };
}

const never = (): void => assert.fail('lost');

/** All that a cache says; undefined when it is not taken for one, or turns out to lack something. */
async function linesOf(bytes: Uint8Array): Promise<string[] | undefined> {
  let isWhole = true;
  const notes = await readCache(root, savedIn(bytes), new SharedTexts(), () => (isWhole = false));
  const lines = notes?.flatMap((note) => note.lines().actions().map(({ source }) => source));
  return isWhole ? lines : undefined;
}

describe('cache of the index', () => {
  afterEach(endIndexes);

  it('gives the same answers and reads nothing again', async () => {
    const { notes, cache, answers } = await saved();
    notes.reads.length = 0;
    const index = await indexOf(notes, cache);
    assert.deepEqual(answersOf(index), answers);
    assert.deepEqual(notes.reads, []);
  });

  it('is shown before the disk has answered, then put right', async () => {
    const { notes, cache, answers } = await saved();
    notes.write(first, '- [ ] changed ^zz\n', { mtime: notes.now });
    notes.delete(`${root}/ada/profile.md`);
    notes.delay = 50;
    const index = createNoteIndex({ files: () => notes, open: notes, cache });
    index.setRoots([root]);
    await index.ready;
    assert.deepEqual(answersOf(index), answers);
    await index.settled();
    assert.deepEqual(index.withId('zz', root).map(({ task }) => task.text), ['changed']);
    assert.equal(index.managers().find(({ id }) => id === 'ada')?.name, 'Ada');
    index.dispose();
  });

  it('never trusts what an open note said', async () => {
    const notes = new MemoryNotes(texts);
    const cache = new MemoryCache();
    notes.open(first, '- [ ] typed, not saved ^zz\n');
    const index = await indexOf(notes, cache);
    index.dispose();
    await cache.settled();
    notes.close(first);
    const next = await indexOf(notes, cache);
    assert.deepEqual([next.withId('zz', root).length, next.withId('a1', root).length], [0, 1]);
  });

  it('is read anew from the notes when it goes away before all of it was asked for', async () => {
    const { notes, cache, answers } = await saved();
    const index = await indexOf(notes, { load: async (of) => oneRead(await cache.load(of)), save: cache.save.bind(cache) });
    assert.equal(index.managers().find(({ id }) => id === 'ada')?.name, 'Ada 🎉');
    assert.deepEqual(index.withId('a1', root), []);
    await index.settled();
    assert.deepEqual(answersOf(index), answers);
  });

  it('has each note once when the folder is given up and wanted again meanwhile', async () => {
    const { notes, cache, answers } = await saved();
    for (let turns = 0; turns < 12; turns++) {
      notes.delay = 5;
      notes.write(first, texts[first]!, { mtime: notes.now - 50_000 + turns });
      const index = createNoteIndex({ files: () => notes, open: notes, now: () => notes.now, cache: { load: later(cache), save: () => Promise.resolve() } });
      index.setRoots([root]);
      for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
      index.setRoots([]);
      index.setRoots([root]);
      await index.ready;
      await index.settled();
      assert.deepEqual(answersOf(index), answers);
      index.dispose();
    }
  });

  it('is waited past when it was written while there was no note', async () => {
    const notes = new MemoryNotes();
    const cache = new MemoryCache();
    notes.makeFolder(root);
    cache.saved.set(root, await writeCache(root, []));
    notes.write(first, texts[first]!);
    notes.delay = 5;
    const index = createNoteIndex({ files: () => notes, open: notes, cache });
    index.setRoots([root]);
    await index.ready;
    assert.equal(index.meetings().length, 1);
    index.dispose();
  });

  it('is ignored when it is of another folder', async () => {
    const { cache } = await saved();
    assert.equal(await readCache('file:///other', savedIn(cache.saved.get(root)!), new SharedTexts(), never), undefined);
  });

  it('is ignored when it was cut off, or part of it never reached the disk', async () => {
    const { cache } = await saved();
    const bytes = cache.saved.get(root)!;
    assert.ok(await linesOf(bytes));
    await fc.assert(fc.asyncProperty(fc.nat({ max: bytes.length - 200 }), async (at) => {
      assert.equal(await linesOf(bytes.slice(0, at)), undefined);
      assert.equal(await linesOf(bytes.slice().fill(0, at, at + 200)), undefined);
    }));
  });

  it('never does worse than wrong words when it was changed', async () => {
    const { cache } = await saved();
    const bytes = cache.saved.get(root)!;
    await fc.assert(fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const damaged = bytes.slice();
      damaged[at] = damaged[at]! ^ by;
      await linesOf(damaged);
    }));
  });

  it('is ignored when it is anything at all', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => assert.equal(await linesOf(bytes), undefined)));
  });
});
