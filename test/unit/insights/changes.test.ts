import assert from 'node:assert/strict';
import fc from 'fast-check';
import { NoteText } from '../../../src/core/rules/noteText';
import type { RunningNoteIndex } from '../../../src/index/createNoteIndex';
import { type Insight, InsightReader } from '../../../src/schedule/insightReader';
import { Schedule } from '../../../src/schedule/schedule';
import { endIndexes, indexOf, root } from '../index/indexOf';
import { MemoryNotes } from '../index/memoryNotes';
import { runs } from '../runs';
import type { Asked } from './insightOf';

const paths = [
  'ada/profile.md',
  'ada/2026-08-04.md',
  'ada/2026-11-10.md',
  'ada/2026-11-17.md',
  'grace/profile.md',
  'grace/2026-11-03.md',
  'grace/2026-11-17.md',
  'grace/ideas.md',
  'wins.md',
  'training-plan-2026.md',
];
const head = fc.constantFrom(
  'status: held',
  'status: cancelled',
  'status: planned',
  'occurrence: 2026-11-09',
  'date: 2026-11-12',
  'duration: 45',
  'type: career',
  'name: Ada',
  'name: Grace',
  'cadence: weekly',
  'broken: [a',
);
const line = fc.constantFrom(
  '## Recap',
  '## Career',
  '## Support',
  '## Feedback',
  '## Alignment',
  '## Wins',
  '## Notes',
  '## Private',
  '- [ ] Deploys',
  '- [x] Deploys (15m)',
  '- **Hiring**: too slow',
  '  - Response: next week',
  '- WHAT: refunds',
  '- To Ada: it was in time #feedback',
  '- 2026-11-16 From 78 to 86 #area/refunds ^w1w1w1',
  '- [ ] Refunds ([win](../wins.md#^w1w1w1))',
  '- [ ] @ada Send it #ask ➕ 2026-11-01 📅 2026-11-12 ^a1a1a1',
  '- [x] @me Send it 📅 2026-11-12 ✅ 2026-11-11 ^a2a2a2',
  '- [-] @grace Send it ❌ 2026-11-11 ^a3a3a3',
  '- [x] A course ✅ 2026-10-30',
  '<<<<<<< ours',
);
const text = fc
  .record({ heads: fc.array(head, { maxLength: 2 }), lines: fc.array(line, { maxLength: 8 }) })
  .map(({ heads, lines }) => ['---', ...heads, '---', ...lines].join('\n'));
const uri = fc.constantFrom(...paths.map((path) => `${root}/${path}`));
const asked = fc.constantFrom<Asked>({}, { manager: 'ada' }, { from: '2026-11-05', to: '2026-11-15' });
const step = fc.oneof(
  fc.record({ do: fc.constant('write' as const), uri, text }),
  fc.record({ do: fc.constant('type' as const), uri, text }),
  fc.record({ do: fc.constant('delete' as const), uri }),
  fc.record({ do: fc.constant('ask' as const), asked }),
  fc.record({ do: fc.constant('tomorrow' as const) }),
);

/** Notes that change, and who reckons as a window does: told of every change, asked now and then. */
class Desk {
  readonly notes = new MemoryNotes();
  readonly read: string[] = [];
  day = 24;
  private ideas = 0;
  private reader!: InsightReader;
  private index!: RunningNoteIndex;

  static async open(files: Readonly<Record<string, string>> = {}): Promise<Desk> {
    const desk = new Desk();
    for (const [path, content] of Object.entries(files)) desk.notes.write(`${root}/${path}`, content);
    ({ reader: desk.reader, index: desk.index } = await desk.start());
    desk.index.onDidChange((change) => desk.reader.indexChanged(change));
    return desk;
  }

  async change(of: string, how: () => void): Promise<void> {
    how();
    this.index.refresh(of);
    this.reader.noteChanged(of);
    await this.index.settled();
  }

  /** Until all that the index had to tell is told. */
  async quiet(): Promise<void> {
    const last = `${root}/ada/ideas.md`;
    const told = new Promise<void>((resolve) => this.index.onDidChange(({ uris }) => uris.has(last) && resolve()));
    this.ideas += 1;
    await this.change(last, () => this.notes.write(last, `- [ ] Idea ${this.ideas}\n`));
    await told;
  }

  ask({ manager, ...period }: Asked = {}, reader = this.reader, index = this.index): Promise<Insight> {
    return reader.of({ managers: index.managers().filter(({ id }) => manager === undefined || id === manager), ...period });
  }

  unwanted(): Promise<Insight | undefined> {
    return this.reader.asLongAs(() => false, { managers: this.index.managers() });
  }

  early(): Insight['figures'] {
    return this.reader.early({ managers: this.index.managers() }).figures;
  }

  /** The same from nothing. */
  async anew(what: Asked): Promise<Insight> {
    const { reader, index } = await this.start();
    return this.ask(what, reader, index);
  }

  private async start(): Promise<{ readonly reader: InsightReader; readonly index: RunningNoteIndex }> {
    const index = await indexOf(this.notes);
    const schedule = new Schedule(index, { today: () => `2026-11-${this.day}` }, { of: () => [] });
    const reader = new InsightReader(index, schedule, async ({ uri: of }) => {
      this.read.push(of.slice(root.length + 1));
      return new NoteText(of, root, this.notes.unsaved(of)?.text ?? this.notes.text(of) ?? '');
    });
    return { reader, index };
  }
}

function said({ figures, unread }: Insight): unknown {
  return { unread, figures: figures.map(({ of, ...reckoned }) => ({ id: of.id, ...reckoned })) };
}

describe('figures, while notes change', () => {
  afterEach(endIndexes);

  it('are those that one reckons from nothing', async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24 }), async (steps) => {
        const desk = await Desk.open();
        for (const one of [...steps, { do: 'ask' as const, asked: {} }]) {
          if (one.do === 'tomorrow') desk.day = Math.min(30, desk.day + 1);
          else if (one.do === 'ask') assert.deepEqual(said(await desk.ask(one.asked)), said(await desk.anew(one.asked)));
          else if (one.do === 'delete') await desk.change(one.uri, () => (desk.notes.close(one.uri), desk.notes.delete(one.uri)));
          else if (one.do === 'type') await desk.change(one.uri, () => desk.notes.open(one.uri, one.text));
          else await desk.change(one.uri, () => (desk.notes.close(one.uri), desk.notes.write(one.uri, one.text, { mtime: Math.random() })));
        }
        endIndexes();
      }),
      { numRuns: runs(60) },
    );
  });

  const files = {
    'ada/2026-11-10.md': '## Support\n\n- [ ] Deploys\n',
    'ada/2026-11-17.md': '## Support\n\n- [ ] Deploys\n- [ ] @me Send it ^a1a1a1\n',
    'grace/2026-11-17.md': '## Support\n\n- [ ] Hiring\n',
  };
  const note = `${root}/ada/2026-11-17.md`;

  it('read nothing as long as nobody asks, and then only what changed', async () => {
    const desk = await Desk.open(files);
    await desk.quiet();
    assert.deepEqual(desk.read, []);
    await desk.ask();
    assert.deepEqual(desk.read.splice(0).sort(), Object.keys(files));
    await desk.ask();
    for (const word of ['flaky', 'flaky again'])
      await desk.change(note, () => desk.notes.open(note, `## Support\n\n- [ ] Deploys ${word}\n`));
    // What is told while a note is read has it read once more.
    await desk.quiet();
    assert.deepEqual(desk.read, []);
    await desk.ask();
    assert.deepEqual(desk.read, ['ada/2026-11-17.md']);
  });

  it('keep what nothing changed of, and are reckoned anew of that person alone', async () => {
    const desk = await Desk.open(files);
    await desk.quiet();
    const before = await desk.ask();
    await desk.change(note, () => desk.notes.open(note, `${files['ada/2026-11-17.md']}- More\n`));
    const after = await desk.ask();
    const [ada, grace] = after.facts.people;
    assert.equal(grace, before.facts.people[1]);
    assert.notEqual(ada, before.facts.people[0]);
    assert.equal(ada?.meetings, before.facts.people[0]?.meetings);
    const kept = after.figures.filter((figure) => before.figures.includes(figure)).map(({ of }) => of.id);
    assert.ok(kept.includes('meetings/held'));
    assert.ok(!kept.includes('topics/undiscussed'));
  });

  it('are not reckoned to the end where nobody wants them any more', async () => {
    const desk = await Desk.open(files);
    assert.equal(await desk.unwanted(), undefined);
    assert.deepEqual(desk.read, []);
  });

  it('that need no note are the same before any is read', async () => {
    const desk = await Desk.open(files);
    const early = desk.early();
    assert.deepEqual(desk.read, []);
    assert.ok(early.length > 0);
    const all = (await desk.ask()).figures;
    for (const figure of early)
      assert.deepEqual(
        figure,
        all.find(({ of }) => of.id === figure.of.id),
      );
  });
});
