import assert from 'node:assert/strict';
import { nobody } from '../../../src/core/folder/notePath';
import { newerDuplicates } from './newerDuplicates';
import { endIndexes, indexOf, root, watchedIndexOf } from './indexOf';
import { MemoryCache, MemoryNotes } from './memoryNotes';

const career = `${root}/career-plan.md`;
const training = `${root}/training-plan-2026.md`;
const wins = `${root}/wins.md`;
const meeting = `${root}/ada/2026-11-24.md`;
const texts = {
  [career]:
    '---\ntarget: Staff Engineer\nby: next round\ndiscussed: 2026-11-03\n---\n\n## Goals\n\n- [ ] Lead reviews #career\n- [x] Talk\n',
  [training]: '---\nagreed: 2026-09-29\n---\n- [x] Course: [notes](notes.md)\n- [ ] @ada Find a mentor 📅 2026-12-01 ^t1\n',
  [wins]: '- 2026-11-16 From 78 to 86 #area/refunds ^w1\n- [ ] tell Ada\n',
  [meeting]: '- [ ] Refunds ([win](../wins.md#^w1))\n- [Find a mentor](../training-plan-2026.md#^t1)\n',
};

describe('plans and wins in the index', () => {
  afterEach(endIndexes);

  it('are read with their front matter and their items', async () => {
    const index = await indexOf(new MemoryNotes(texts));
    const [first, second, third, ...more] = index.plans(root);
    assert.deepEqual(more, []);
    assert.ok(first?.kind === 'career-plan' && second?.kind === 'training-plan' && third?.kind === 'wins');
    assert.deepEqual([first.target, first.by, first.discussed], ['Staff Engineer', 'next round', '2026-11-03']);
    assert.deepEqual(
      first.items.map(({ line, task }) => [line, task.status, task.text]),
      [
        [8, 'open', 'Lead reviews'],
        [9, 'done', 'Talk'],
      ],
    );
    assert.deepEqual([second.year, second.agreed, second.reviewed], [2026, '2026-09-29', undefined]);
    assert.deepEqual(
      second.items.map(({ evidence }) => evidence),
      [['notes.md'], []],
    );
    assert.deepEqual(
      third.wins.map(({ date, text }) => [date, text]),
      [
        ['2026-11-16', 'From 78 to 86'],
        [undefined, 'tell Ada'],
      ],
    );
    assert.equal(index.plan(wins), third);
    assert.equal(index.plan(meeting), undefined);
  });

  it("are no person's: only what is tracked in them is an action", async () => {
    const index = await indexOf(new MemoryNotes(texts));
    assert.deepEqual(
      index.managers().map(({ id }) => id),
      ['ada'],
    );
    assert.equal(index.manager(root, nobody), undefined);
    assert.deepEqual(
      index.actions().map(({ uri, manager, task }) => [uri, manager, task.id]),
      [
        [training, nobody, 't1'],
        [meeting, 'ada', undefined],
      ],
    );
    assert.deepEqual(
      index.actions({ root, id: 'ada' }).map(({ uri }) => uri),
      [meeting],
    );
    assert.deepEqual(
      index.openActions().map(({ task }) => task.id),
      ['t1'],
    );
  });

  it('are found by their ids, and what refers to them too', async () => {
    const index = await indexOf(new MemoryNotes(texts));
    assert.deepEqual(
      index.winsWithId('w1', root).map(({ uri, line, text }) => [uri, line, text]),
      [[wins, 0, 'From 78 to 86']],
    );
    assert.deepEqual([index.withId('w1', root), index.winsWithId('t1', root)], [[], []]);
    assert.deepEqual(
      ['w1', 't1'].map((id) => index.referencesTo(id, root).map(({ uri, line }) => [uri, line])),
      [[[meeting, 0]], [[meeting, 1]]],
    );
    assert.deepEqual(
      ['w1', 't1', 'x1'].map((id) => index.isTaken(id)),
      [true, true, false],
    );
  });

  it('have tags that are counted once', async () => {
    const index = await indexOf(new MemoryNotes({ ...texts, [training]: '- [ ] Course #stretch\n- [ ] Talk #stretch ^t1\n' }));
    assert.deepEqual(Object.fromEntries(index.tags(root)), { '#career': 1, '#stretch': 2, '#area/refunds': 1 });
  });

  const doubled: [what: string, files: Record<string, string>, newer: [uri: string, line: number][]][] = [
    ['two wins', { [wins]: '- 2026-11-16 a ^w1\n- 2026-11-09 b ^w1\n' }, [[wins, 0]]],
    ['a win and an action', { [wins]: '- a ^k1\n', [meeting]: '- [ ] b ^k1\n' }, [[wins, 0]]],
    ['a goal and an action', { [career]: '- [ ] a ^k1\n', [meeting]: '- [ ] b ^k1\n' }, [[career, 0]]],
    ['a win with a box, which is an action', { [wins]: '- [ ] a ^k1\n' }, []],
  ];
  for (const [what, files, newer] of doubled) {
    it(`are told where an id is doubled: ${what}`, async () => {
      const index = await indexOf(new MemoryNotes(files));
      assert.deepEqual(
        newerDuplicates(index).map(({ uri, line }) => [uri, line]),
        newer,
      );
    });
  }

  const broken: [what: string, text: string | Uint8Array, code: string][] = [
    ['broken YAML', '---\ntarget: [a\n---\n- [ ] a\n', 'yaml'],
    ['a value that is none', '---\ndiscussed: soon\n---\n- [ ] a\n', 'front-matter-value'],
    ['a merge conflict', '<<<<<<< HEAD\n- [ ] a\n=======\n- [ ] b\n>>>>>>> x\n', 'conflict'],
    ['bytes that are no text', new Uint8Array([0x2d, 0x20, 0xff, 0xfe, 0x0a]), 'not-utf8'],
  ];
  for (const [what, text, code] of broken) {
    it(`are listed with what is wrong: ${what}`, async () => {
      const notes = new MemoryNotes();
      notes.write(career, text);
      const index = await indexOf(notes);
      assert.deepEqual(
        index.plans(root).map(({ kind, problem }) => [kind, problem?.code]),
        [['career-plan', code]],
      );
      assert.equal(index.note(career)?.problem?.code, code);
    });
  }

  it('are listed where they cannot be read', async () => {
    const notes = new MemoryNotes();
    notes.write(wins, '', { failure: { code: 'unreadable', detail: 'no permission' } });
    const index = await indexOf(notes);
    assert.deepEqual(
      index.plans(root).map(({ kind, problem }) => [kind, problem?.code]),
      [['wins', 'unreadable']],
    );
  });

  it('follow the open document, and tell of it', async () => {
    const notes = new MemoryNotes(texts);
    const { index, told } = await watchedIndexOf(notes);
    notes.open(wins, '- 2026-11-24 typed ^w2\n');
    index.refresh(wins);
    assert.deepEqual(
      index.winsWithId('w2', root).map(({ text }) => text),
      ['typed'],
    );
    assert.deepEqual(await told(), [{ all: false, uris: [wins], managers: [`${root}/`] }]);
    notes.close(wins);
    notes.delete(wins);
    index.refresh(wins);
    await index.settled();
    assert.equal(index.plan(wins), undefined);
  });

  it('stay the same object as long as they say the same', async () => {
    const notes = new MemoryNotes(texts);
    const index = await indexOf(notes);
    const before = index.plan(career);
    notes.write(career, `${texts[career]}\n`, { mtime: notes.now });
    index.refresh(career);
    await index.settled();
    assert.equal(index.plan(career), before);
  });

  it('come back from the cache', async () => {
    const notes = new MemoryNotes(texts);
    const cache = new MemoryCache();
    const first = await indexOf(notes, cache);
    const plans = first.plans(undefined);
    first.dispose();
    await cache.settled();
    notes.reads.length = 0;
    const index = await indexOf(notes, cache);
    assert.deepEqual(index.plans(undefined), plans);
    assert.deepEqual(notes.reads, []);
    assert.deepEqual([index.winsWithId('w1', root).length, index.withId('t1', root).length], [1, 1]);
  });
});
