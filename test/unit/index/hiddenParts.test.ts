import assert from 'node:assert/strict';
import { endIndexes, indexOf, root } from './indexOf';
import { MemoryCache, MemoryNotes } from './memoryNotes';

/** What actions say whose lines comments hide a part of: nothing of that part. */
const table: readonly [lines: string, text: string, more?: Record<string, unknown>][] = [
  ['- [ ] foo %% hush\n  hush %%', 'foo'],
  ['- [ ] foo <!-- hush\n  hush -->', 'foo'],
  ['- [ ] foo %% hush', 'foo'],
  ['- [ ] foo <!-- hush', 'foo'],
  ['- [ ] foo %%hush%% bar', 'foo bar'],
  ['- [ ] <!-- hush --> foo <!-- hush -->', 'foo'],
  ['- [ ] é日 %% hush😀 %% 😀 <!-- hush --> bar', 'é日 😀 bar'],
  ['- [ ] foo %% #hush 📅 2026-12-01 %% 📅 2026-12-02 #seen', 'foo', { due: '2026-12-02', tags: ['#seen'] }],
  ['- [ ] @ada foo <!-- #hush --> #seen 📅 2026-12-02 ^k3f9q2', 'foo', { id: 'k3f9q2', due: '2026-12-02', tags: ['#seen'], owner: 'ada' }],
  ['- [ ] foo %% hush #hush ^k3f9q2\n  %%', 'foo', { id: 'k3f9q2', tags: [] }],
  ['- [ ] foo 100%% sure', 'foo 100%% sure'],
  ['- [ ] foo `%% seen %%`', 'foo `%% seen %%`'],
  ['## Private\n- [ ] mine %% still', 'mine %% still'],
];

describe('an action of which comments hide a part', () => {
  afterEach(endIndexes);
  for (const [lines, text, more = {}] of table) {
    it(JSON.stringify(lines), async () => {
      const notes = new MemoryNotes();
      const cache = new MemoryCache();
      notes.write(`${root}/ada/2026-11-17.md`, `${lines}\n- [ ] next #next\n`, { mtime: 1 });
      notes.now = 1_000_000;
      const first = await indexOf(notes, cache);
      const [action, next] = first.actions();
      assert.equal(action?.task.text, text);
      assert.deepEqual({ ...action.task, ...more }, action.task);
      assert.equal(
        action.source,
        lines.split('\n').find((line) => line.startsWith('- [ ]')),
      );
      assert.deepEqual([next?.task.text, next?.task.tags], ['next', ['#next']]);
      assert.equal(first.tags(root).has('#hush'), false);
      first.dispose();
      await new Promise((resolve) => setImmediate(resolve));
      const again = await indexOf(notes, cache);
      assert.deepEqual(again.actions(), [action, next], 'from the cache, too');
    });
  }
});
