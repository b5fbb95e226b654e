import assert from 'node:assert/strict';
import fc from 'fast-check';
import { endIndexes, indexOf, root } from './indexOf';
import { MemoryCache, MemoryNotes } from './memoryNotes';
import { answersOf, plainIndex } from './plainIndex';
import { runs } from '../runs';

const paths = [
  'ada/profile.md',
  'ada/2026-11-24.md',
  'ada/2026-11-24-2.md',
  'ada/notes.md',
  'grace-hopper/notes.MD',
  'grace-hopper/2026-01-01.md',
  'grace-hopper/profile.md',
  'templates/ada.md',
  'wins.md',
  'career-plan.md',
  'training-plan-2026.md',
];
const line = fc.constantFrom(
  '---',
  'date: 2026-02-03',
  'time: "09:30"',
  'status: held',
  'name: Ada [x]',
  'broken: [a',
  '## Private',
  '## Wins',
  '## Goals',
  '- 2026-11-16 from 78 to 86 #café ^aa1',
  'agreed: 2026-11-01',
  '',
  '```',
  '<!--',
  '-->',
  '- [ ] open #ask 📅 2026-11-28 ^aa1',
  '- [x] done ✅ 2026-11-20 ^aa1',
  '- [ ] later ➕ 2026-11-01 📅 2026-12-01 ^dd4',
  '- [ ] plain #café',
  '> - [/] quoted ^bb2',
  '- [see](2026-11-24.md#^aa1)',
  '  - [>] moved #ask ^cc3',
  'text',
);
const text = fc.oneof(
  fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n')),
  fc.array(line, { maxLength: 8 }).map((lines) => ['---', 'date: 2026-02-03', '---', ...lines].join('\r\n')),
);
const uri = fc.constantFrom(...paths.map((path) => `${root}/${path}`));
const step = fc.oneof(
  fc.record({ do: fc.constant('write' as const), uri, text }),
  fc.record({ do: fc.constant('delete' as const), uri }),
  fc.record({ do: fc.constant('rename' as const), uri, to: uri }),
  fc.record({ do: fc.constant('open' as const), uri, text }),
  fc.record({ do: fc.constant('close' as const), uri }),
  fc.record({ do: fc.constantFrom('ask' as const, 'settle' as const, 'rescan' as const, 'restart' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

describe('note index, whatever happens to the notes', () => {
  afterEach(endIndexes);

  it('answers as if everything had been read afresh', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), fc.nat({ max: 2 }), fc.boolean(), async (steps, delay, statsLater) => {
        const notes = new MemoryNotes();
        const cache = new MemoryCache();
        notes.delay = delay;
        notes.statsLater = statsLater;
        let index = await indexOf(notes, cache);
        for (const one of steps) {
          notes.now += 10_000;
          for (const changed of take(notes, one)) index.refresh(changed);
          if (one.do === 'ask') answersOf(index);
          if (one.do === 'settle') await index.settled();
          if (one.do === 'rescan') await index.rescan();
          if (one.do !== 'restart') continue;
          index.dispose();
          await new Promise((resolve) => setImmediate(resolve));
          index = await indexOf(notes, cache);
        }
        await index.settled();
        const texts = new Map(notes.uris.map((known) => [known, notes.textOf(known) ?? notes.text(known) ?? '']));
        assert.deepEqual(answersOf(index), plainIndex(root, texts));
        index.dispose();
      }),
      { numRuns: runs(40) },
    );
  }).timeout(20_000);
});

/** The URIs that a host would tell of. */
function take(notes: MemoryNotes, one: Step): string[] {
  switch (one.do) {
    case 'write':
      notes.write(one.uri, one.text, { mtime: notes.now });
      return [one.uri];
    case 'delete':
      notes.delete(one.uri);
      notes.close(one.uri);
      return [one.uri];
    case 'rename': {
      const content = notes.text(one.uri);
      if (content === undefined || one.uri === one.to) return [];
      notes.delete(one.uri);
      notes.close(one.uri);
      notes.close(one.to);
      notes.write(one.to, content, { mtime: notes.now });
      return [one.uri, one.to];
    }
    case 'open':
      if (notes.text(one.uri) === undefined) return [];
      notes.open(one.uri, one.text);
      return [one.uri];
    case 'close':
      notes.close(one.uri);
      return [one.uri];
    default:
      return [];
  }
}
