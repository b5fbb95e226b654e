import assert from 'node:assert/strict';
import { Session } from 'node:inspector/promises';
import type { RunningNoteIndex } from '../../../src/index/createNoteIndex';
import { newerDuplicates } from './newerDuplicates';
import { callsOf } from '../../callsOf';
import { endIndexes, indexOf, root } from './indexOf';
import { MemoryCache, MemoryNotes } from './memoryNotes';

const notesEach = 20;
const uriOf = (person: number, note: number): string => `${root}/person-${person}/2026-0${1 + 2 * (note % 3)}-${10 + note}.md`;
const textOf = (person: number, note: number): string =>
  [
    '## Notes',
    `- [ ] open #ask ➕ 2026-11-10 📅 2026-11-28 ^o${person}x${note}`,
    `- [x] done #ask ✅ 2026-11-20 ^d${person}x${note}`,
    '- [ ] not tracked #win',
    `- [see](x.md#^o${person}x1)`,
    '',
  ].join('\n');

function manyNotes(): MemoryNotes {
  const notes = new MemoryNotes();
  for (let person = 0; person < 5; person++)
    for (let note = 0; note < notesEach; note++) notes.write(uriOf(person, note), textOf(person, note));
  return notes;
}

/** What is asked at a start and after every change: by the trees, the status bar, the badge and the Problems panel. */
function ask(index: RunningNoteIndex): void {
  index.meetings();
  for (const manager of index.managers()) index.openCount(manager);
  index.openActions();
  newerDuplicates(index);
}

describe('task lines that are parsed', () => {
  afterEach(endIndexes);

  it('at a start are none, nor do counts, ids and references need any', async () => {
    const notes = manyNotes();
    const cache = new MemoryCache();
    for (const start of ['cold', 'from the cache']) {
      const calls = await callsOf(new Session(), 'parseTaskLine', async () => {
        const index = await indexOf(notes, cache);
        for (const manager of index.managers()) index.openCount(manager);
        assert.equal(index.meetings().length, 100);
        assert.equal(index.referencesTo('o1x1', root).length, notesEach);
        assert.deepEqual(newerDuplicates(index), []);
        assert.deepEqual(index.openActionsDueBefore('2026-11-28'), []);
        index.dispose();
        await cache.settled();
      });
      assert.equal(calls, 0, start);
    }
  });

  it('are those that are asked for, once', async () => {
    const index = await indexOf(manyNotes());
    const asked: [what: string, ask: () => unknown, calls: number][] = [
      ['one by its id', () => index.withId('o3x7', root), 1],
      ['what the badge and the tooltip look for, where nothing is late', () => index.openActionsDueBefore('2026-11-28'), 0],
      ['the same, where one is', () => index.openActionsDueBefore('2026-11-29').length, 99],
      ['what is open and tracked', () => index.openActions(), 0],
      ['that again, with the rest of what is asked after a change', () => ask(index), 0],
      [
        'what rules look for in one note',
        () => index.trackedIn(uriOf(0, 1), ({ source, open }) => open || source.includes('#feedback')),
        0,
      ],
      ['tracked lines of one note', () => index.trackedIn(uriOf(0, 1)), 1],
      ['one note', () => index.actionsIn(uriOf(0, 0)), 2],
      ['everything', () => index.actions(), 197],
      ['everything again', () => index.actions(), 0],
    ];
    for (const [what, work, calls] of asked)
      assert.equal(await callsOf(new Session(), 'parseTaskLine', async () => void work()), calls, what);
  });

  it('after a keystroke are those lines of that note that nobody asked for before', async () => {
    const notes = manyNotes();
    const index = await indexOf(notes);
    ask(index);
    const uri = uriOf(2, 3);
    const calls = await callsOf(new Session(), 'parseTaskLine', async () => {
      notes.open(uri, `${textOf(2, 3)}- [ ] typed ^t1\n`);
      index.refresh(uri);
      await index.settled();
      ask(index);
      index.actionsIn(uri);
    });
    assert.equal(calls, 3);
  });

  it('where ids are duplicates are those of the notes that have them', async () => {
    const notes = manyNotes();
    notes.write(`${root}/person-9/2026-11-24.md`, '- [ ] twice ^o1x1\n- [ ] thrice ^o1x1\n- [ ] once ^z1\n');
    const index = await indexOf(notes);
    assert.equal(await callsOf(new Session(), 'parseTaskLine', async () => assert.equal(newerDuplicates(index).length, 2)), 6);
  });
});
