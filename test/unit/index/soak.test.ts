import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { RunningNoteIndex } from '../../../src/index/createNoteIndex';
import { newerDuplicates } from './newerDuplicates';
import { endIndexes, indexOf, root } from './indexOf';
import { MemoryCache, MemoryNotes } from './memoryNotes';

const count = 150;
/** A leak of one note in five at each change would add twice the notes. */
const most = 2;
const folders = [root, 'file:///elsewhere'];
const uriOf = (folder: string, note: number): string =>
  `${folder}/person-${note % 7}/2026-01-${String(1 + (note % 28)).padStart(2, '0')}-${note}.md`;

/** About a kilobyte, and other ids and tags each time. */
function textOf(note: number, turn: number): string {
  const lines = Array.from(
    { length: 10 },
    (_, line) =>
      `- [${line % 3 === 0 ? 'x' : ' '}] Action ${line} of turn ${turn}, with some words #tag${turn} 📅 2026-11-28 ^a${note}x${line}x${turn}`,
  );
  return ['---', 'date: 2026-11-24', `goal: turn ${turn}`, '---', ...lines, `- [see](x.md#^a${note}x1x${turn})`, ''].join('\n');
}

function askEverything(index: RunningNoteIndex): void {
  index.openActions();
  index.meetings();
  index.withId('a1x1x1', undefined);
  index.referencesTo('a1x1x1', undefined);
  newerDuplicates(index);
}

/** Bytes in use, once what nobody holds has been collected. */
async function used(): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let turn = 0; turn < 3; turn++) {
    await new Promise((resolve) => setImmediate(resolve));
    collect();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/**
 * What each stretch of turns adds to memory at the least, in parts of what the notes are large. A leak adds to each of them; code that is
 * compiled meanwhile, or what an earlier test left to be collected, does not.
 */
async function growth(turns: number, turn: (at: number) => Promise<void>): Promise<number> {
  let least = Infinity;
  let before = Infinity;
  for (let stretch = 0; stretch < 5 && !(least < most); stretch++) {
    for (let at = 0; at < turns; at++) await turn(stretch * turns + at);
    const now = await used();
    if (stretch > 0) least = Math.min(least, (now - before) / (count * textOf(0, turns).length));
    before = now;
  }
  return least;
}

describe('memory of the index', () => {
  afterEach(endIndexes);

  const asks: [what: string, ask: (index: RunningNoteIndex) => void][] = [
    ['nobody asks', () => undefined],
    ['everybody asks', askEverything],
    ['tags were asked for once', (index) => void (index.tags(undefined).size === 0)],
  ];
  for (const [what, ask] of asks) {
    it(`stays as it is while closed notes change again and again and ${what}`, async () => {
      const notes = new MemoryNotes(Object.fromEntries(Array.from({ length: count }, (_, note) => [uriOf(root, note), textOf(note, 0)])));
      const index = await indexOf(notes, new MemoryCache());
      ask(index);
      const grown = await growth(6, async (turn) => {
        for (let note = 0; note < count; note++) {
          notes.write(uriOf(root, note), textOf(note, turn + 10), { mtime: notes.now - 10_000 });
          index.refresh(uriOf(root, note));
        }
        notes.reads.length = 0;
        await index.settled();
        if (what !== 'tags were asked for once') ask(index);
      });
      assert.ok(grown < most, `${grown.toFixed(2)} times the notes`);
    }).timeout(20_000);
  }

  it('stays as it is while the folder is changed sixty times, and nobody asks for tags any more', async () => {
    const notes = new MemoryNotes(
      Object.fromEntries(
        folders.flatMap((folder) => Array.from({ length: count }, (_, note) => [uriOf(folder, note), textOf(note, 0)] as const)),
      ),
    );
    const index = await indexOf(notes);
    index.tags(undefined);
    const grown = await growth(30, async (turn) => {
      index.setRoots([folders[turn % 2]!]);
      notes.reads.length = 0;
      await index.settled();
      askEverything(index);
    });
    assert.equal(index.meetings().length, count);
    assert.ok(grown < most, `${grown.toFixed(2)} times the notes`);
  }).timeout(20_000);
});
