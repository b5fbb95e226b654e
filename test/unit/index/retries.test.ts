import assert from 'node:assert/strict';
import { Retries } from '../../../src/index/retries';
import { endIndexes, indexOf, root } from './indexOf';
import { MemoryNotes } from './memoryNotes';

const first = `${root}/ada/2026-11-24.md`;
const second = `${root}/ada/2026-12-01.md`;
const failure = { code: 'unreadable', detail: 'EIO' } as const;

describe('what could not be read', () => {
  afterEach(endIndexes);

  const faults: [what: string, fail: (files: MemoryNotes) => void, recover: (files: MemoryNotes) => void][] = [
    ['a note', (files) => files.write(first, '', { failure }), (files) => files.write(first, '- [ ] one ^a1\n')],
    ['the stat of a note', (files) => files.withoutStat.add(first), (files) => files.withoutStat.clear()],
    ["a person's folder", (files) => files.unreadableFolders.push(`${root}/ada`), (files) => files.unreadableFolders.splice(0)],
    ['the notes folder', (files) => files.unreadableFolders.push(root), (files) => files.unreadableFolders.splice(0)],
  ];
  for (const [what, fail, recover] of faults) {
    it(`is read again by itself: ${what}`, async () => {
      const files = new MemoryNotes({ [first]: '- [ ] one ^a1\n' });
      fail(files);
      const index = await indexOf(files, undefined, [root], [1]);
      assert.deepEqual(index.withId('a1', undefined), []);
      const found = new Promise<void>((resolve) => index.onDidChange(() => index.withId('a1', undefined).length === 1 && resolve()));
      recover(files);
      await found;
      assert.deepEqual(
        index.meetings().map(({ date, problem }) => [date, problem]),
        [['2026-11-24', undefined]],
      );
    });

    it(`is read at once when something may have come back: ${what}`, async () => {
      const files = new MemoryNotes({ [first]: '- [ ] one ^a1\n' });
      fail(files);
      const index = await indexOf(files, undefined, [root], [1e8]);
      recover(files);
      index.retry();
      await index.settled();
      assert.equal(index.withId('a1', undefined).length, 1);
    });

    it(`is not forgotten while it fails again: ${what}`, async () => {
      const files = new MemoryNotes({ [first]: '- [ ] one ^a1\n', [second]: '' });
      const index = await indexOf(files, undefined, [root], [1e8]);
      fail(files);
      index.refresh(first);
      await index.settled();
      await index.rescan();
      assert.deepEqual(
        index.meetings().map(({ date }) => date),
        ['2026-11-24', '2026-12-01'],
      );
      recover(files);
      index.retry();
      await index.settled();
      assert.equal(index.withId('a1', undefined).length, 1);
    });
  }

  it('is no longer tried once it was read, is gone, or nobody wants it', async () => {
    const ends: ((files: MemoryNotes, setRoots: (roots: string[]) => void) => void)[] = [
      (files) => files.write(first, ''),
      (files) => files.delete(first),
      (_, setRoots) => setRoots([]),
    ];
    for (const end of ends) {
      const files = new MemoryNotes();
      files.write(first, '', { failure });
      const index = await indexOf(files, undefined, [root], [1e8]);
      end(files, (roots) => index.setRoots(roots));
      index.retry();
      await index.settled();
      files.reads.length = 0;
      const { lists } = files;
      index.retry();
      await index.settled();
      assert.deepEqual([files.reads, files.lists - lists], [[], 0]);
    }
  });

  it('waits longer each time, up to the last pause, and from the first again once it worked', async () => {
    const pauses = [1, 15, 40];
    const waits: number[] = [];
    let last = performance.now();
    await new Promise<void>((resolve) => {
      const retries: Retries = new Retries((uris) => {
        waits.push(performance.now() - last);
        last = performance.now();
        if (waits.length === 4) uris.forEach((uri) => retries.worked(uri));
        if (waits.length === 5) return resolve();
        uris.forEach((uri) => retries.failed(uri));
      }, pauses);
      retries.failed('a');
    });
    const least = [1, 15, 40, 40];
    least.forEach((pause, at) => assert.ok(waits[at]! > pause - 2, `${waits[at]} after ${pause}`));
  });
});
