import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readCache, writeCache } from '../../../src/index/cacheFile';
import { createNoteIndex } from '../../../src/index/createNoteIndex';
import { endIndexes, indexOf, root } from './indexOf';
import { MemoryCache, MemoryNotes } from './memoryNotes';
import { answersOf } from './plainIndex';
import { runs } from '../runs';

const first = `${root}/ada/2026-11-24.md`;
const texts = {
  [`${root}/ada/profile.md`]: '---\nname: Ada 🎉\naway: [2026-12-24..2027-01-02]\n---\n',
  [first]: '---\ndate: 2026-11-24\nduration: 30\ngoal: a longer goal than the others, naïve\n---\n- [ ] one #ask ^a1\n- [see](x.md#^a1)\n',
  [`${root}/jos%C3%A9%20x/2025/2025-01-07.md`]: '---\ndate: [\n---\n- [x] deep\n',
};

async function saved(
  of: Readonly<Record<string, string>> = texts,
): Promise<{ notes: MemoryNotes; cache: MemoryCache; answers: ReturnType<typeof answersOf> }> {
  const notes = new MemoryNotes(of);
  const cache = new MemoryCache();
  const index = await indexOf(notes, cache);
  const answers = answersOf(index);
  index.dispose();
  await cache.settled();
  return { notes, cache, answers };
}

/** Takes a few turns. */
function later(cache: MemoryCache): MemoryCache['load'] {
  return async (of) => {
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
    return cache.load(of);
  };
}

/** All that a cache says of its notes; undefined when it is not believed. */
async function sayingsOf(bytes: Uint8Array): Promise<unknown[] | undefined> {
  const notes = await readCache(root, bytes);
  return notes?.map(({ uri, kind, mtime, size, openCount, meeting, profile, problem, records }) => ({
    uri,
    kind,
    mtime,
    size,
    openCount,
    meeting,
    profile,
    problem,
    records,
  }));
}

/** A cache with a byte changed. */
function changed(bytes: Uint8Array, at: number, by: number): Uint8Array {
  const copy = bytes.slice();
  copy[at] = copy[at]! ^ by;
  return copy;
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

  it('gives the same of somebody with more notes than a part has', async () => {
    const many = Array.from({ length: 300 }, (_, at) => [`${root}/ada/${1700 + at}-03-04.md`, `- [ ] one of ${at} ^a${at}\n`] as const);
    const { notes, cache, answers } = await saved({ ...texts, ...Object.fromEntries(many) });
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
    assert.deepEqual(
      index.withId('zz', root).map(({ task }) => task.text),
      ['changed'],
    );
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

  it('may go away as soon as it was loaded', async () => {
    const { notes, cache, answers } = await saved();
    const index = createNoteIndex({ files: () => notes, open: notes, cache });
    index.setRoots([root]);
    await index.ready;
    cache.saved.clear();
    await index.settled();
    assert.deepEqual(answersOf(index), answers);
    index.dispose();
  });

  it('has each note once when the folder is given up and wanted again meanwhile', async () => {
    const { notes, cache, answers } = await saved();
    for (let turns = 0; turns < 12; turns++) {
      notes.delay = 5;
      notes.write(first, texts[first]!, { mtime: notes.now - 50_000 + turns });
      const index = createNoteIndex({
        files: () => notes,
        open: notes,
        now: () => notes.now,
        cache: { load: later(cache), save: () => Promise.resolve() },
      });
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

  it('has as its parts what people may read', async () => {
    const { cache } = await saved();
    const text = new TextDecoder().decode(cache.saved.get(root));
    for (const part of [
      '"name":"Ada 🎉"',
      '"goal":"a longer goal than the others, naïve"',
      '[[[5,"- [ ] one #ask ^a1",2,"a1"]],[[6,"a1"]]]',
    ])
      assert.ok(text.includes(part), part);
  });

  describe('is thrown away without a word, and the notes read anew,', () => {
    const whole = saved();
    const bytesOf = async (): Promise<Uint8Array> => (await whole).cache.saved.get(root)!;

    const refused: [what: string, bytes: (whole: Uint8Array) => Uint8Array | Promise<Uint8Array>][] = [
      ['where it is empty', () => new Uint8Array(0)],
      ['where it is cut off in its first line', (bytes) => bytes.slice(0, 20)],
      ['where it is cut off by one byte', (bytes) => bytes.slice(0, -1)],
      ['where its beginning is missing', (bytes) => bytes.slice(1)],
      ['where a page of it never reached the disk', (bytes) => bytes.slice().fill(0, 70, 200)],
      ['where all of it but the first line is zeros', (bytes) => bytes.slice().fill(0, 64)],
      ['where two of its bytes have changed places', (bytes) => swapped(bytes)],
      ['where it is of another version', (bytes) => encoded(new TextDecoder().decode(bytes).replace('"version":', '"version":1'))],
      ['where it is of another folder', () => writeCache('file:///other', [])],
      ['where it is a text', () => encoded('not a cache, though longer than its first line is, by far and more')],
      ['where it is JSON of another kind', () => encoded('null'.padEnd(64))],
      ['where it is of this version and says nothing', (bytes) => encoded(`${versionOf(bytes)}}`.padEnd(64))],
      ['where it names contents that are nowhere', (bytes) => encoded(`${versionOf(bytes)},"contents":[-9,1e9,"x"]}`.padEnd(64))],
      ['where parts of two caches are mixed', async (bytes) => mixed(bytes)],
    ];
    for (const [what, made] of refused) {
      it(what, async () => {
        const bytes = await made(await bytesOf());
        assert.equal(await readCache(root, bytes), undefined);
        const { notes, answers } = await whole;
        const index = await indexOf(notes, { load: async () => bytes, save: async () => undefined });
        assert.deepEqual(answersOf(index), answers);
      });
    }

    it('whichever byte was changed', async () => {
      const bytes = await bytesOf();
      const right = await sayingsOf(bytes);
      let believed = 0;
      for (let at = 0; at < bytes.length; at++) {
        for (const by of [1, 0x20, 0x80, 0xff]) {
          const found = await sayingsOf(changed(bytes, at, by));
          if (found === undefined) continue;
          believed++;
          assert.deepEqual(found, right, `byte ${at} by ${by}`);
        }
      }
      // the first line may be written in other ways that say the same: white space behind it, say
      assert.ok(believed < 64, String(believed));
    }).timeout(20_000);

    it('after a thousand random changes, too: what is shown is always right', async () => {
      const bytes = await bytesOf();
      const right = await sayingsOf(bytes);
      await fc.assert(
        fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, by) => {
          assert.deepEqual((await sayingsOf(changed(bytes, at, by))) ?? right, right);
        }),
        { numRuns: runs(1000) },
      );
      const { notes, answers } = await whole;
      await fc.assert(
        fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, by) => {
          const index = await indexOf(notes, { load: async () => changed(bytes, at, by), save: async () => undefined });
          assert.deepEqual(answersOf(index), answers);
        }),
        { numRuns: runs(20) },
      );
    }).timeout(20_000);

    it('when it was cut off anywhere, or is anything at all', async () => {
      const bytes = await bytesOf();
      await fc.assert(
        fc.asyncProperty(fc.nat({ max: bytes.length - 1 }), async (at) => assert.equal(await sayingsOf(bytes.slice(0, at)), undefined)),
      );
      await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (any) => assert.equal(await sayingsOf(any), undefined)));
    });
  });
});

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Two neighbours that differ, in the middle. */
function swapped(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  let at = copy.length >> 1;
  while (copy[at] === copy[at + 1]) at++;
  [copy[at], copy[at + 1]] = [copy[at + 1]!, copy[at]!];
  return copy;
}

/** As after a write over another cache of the same length that was broken off. */
async function mixed(bytes: Uint8Array): Promise<Uint8Array> {
  const notes = new MemoryNotes({ ...texts, [first]: texts[first]!.replace('one #ask', 'two #ask') });
  const cache = new MemoryCache();
  (await indexOf(notes, cache)).dispose();
  await cache.settled();
  const other = cache.saved.get(root)!;
  assert.equal(other.length, bytes.length);
  const half = bytes.length >> 1;
  return Uint8Array.from([...bytes.slice(0, half), ...other.slice(half)]);
}

/** The start of the first line, to where the version ends. */
function versionOf(bytes: Uint8Array): string {
  return /^\{"version":\d+/.exec(new TextDecoder().decode(bytes))![0];
}
