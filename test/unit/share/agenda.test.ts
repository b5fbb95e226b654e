import assert from 'node:assert/strict';
import { agenda, type AgendaFacts } from '../../../src/core/share/agenda';
import type { Shared } from '../../../src/core/share/readNote';
import { writeText } from '../../../src/core/share/text';
import { parseTaskLine } from '../../../src/core/action/taskLine';
import { english } from './englishWords';

const actions = {
  k3f9q2: '- [ ] @me Send the **capacity** plan 📅 2026-11-28 ^k3f9q2',
  d0d0d0: '- [x] @ada Ask the board ✅ 2026-11-20 ^d0d0d0',
  p1p1p1: '- [ ] A secret ^p1p1p1',
  r1r1r1: '- [ ] Read [it][1] #ask ([2026-11-17](2026-11-17.md)) ^r1r1r1',
};
const withId: AgendaFacts['withId'] = (id) => {
  const line = actions[id as keyof typeof actions];
  return line === undefined ? undefined : { private: line.includes('secret'), task: parseTaskLine(line)! };
};
const of = (text: string, more: Partial<AgendaFacts> = {}): Promise<Shared> => agenda({ text, title: '1:1', withId, ...more }, english);

describe('an agenda as the other side gets it', () => {
  const table: [what: string, note: string, text: string][] = [
    ['points under their headings, without boxes', '## Recap\n\n- [ ] Refunds (5m)\n- Payouts\n', 'Recap\n- Refunds (5m)\n- Payouts'],
    ['prompts, empty points and empty headings are gone', '## Wins\n\n<!-- which? -->\n- [ ] \n\n## Recap\n\n- [ ] A', 'Recap\n- A'],
    ['what is private is gone', '- A %% secret %%\n\n## Private\n\n- secret\n\n### Salary\n\n- secret', '- A'],
    ['what is done says so, what was cancelled is gone', '- [x] A\n- [-] B\n- [/] C', '- A (done)\n- C (in progress)'],
    ['an action has its fields in words', '- [ ] @ada Meet #intro ⏫ 📅 2026-11-28 ^w8n2r4', '- Meet (Ada, by 2026-11-28)'],
    ['a reference stands for its action', '- [Old words](2026-11-17.md#^k3f9q2)', '- Send the capacity plan (Grace, by 2026-11-28)'],
    ['also as a wiki link', '- [[2026-11-17#^d0d0d0|x]]', '- Ask the board (Ada, done 2026-11-20)'],
    ['and with words beside it', '- [x](a.md#^k3f9q2): how?', '- Send the capacity plan: how? (Grace, by 2026-11-28)'],
    ['one to a private action says nothing', '- [secret](a.md#^p1p1p1)\n- [[a#^p1p1p1|secret]]\n- B', '- B'],
    ['nor in emphasis or brackets', '- A **[secret](a.md#^p1p1p1)** ([[a#^p1p1p1|the **secret** of]]) B', '- A B'],
    ['and leaves no gap', '- see [[a#^p1p1p1|x]] and [x](a.md#^p1p1p1) B', '- see and B'],
    ['a reference in brackets stands there', '- A ([x](a.md#^d0d0d0))', '- A (Ask the board) (Ada, done 2026-11-20)'],
    ['one that no one knows is its words', '- [Ask Jo](a.md#^zzzzzz)', '- Ask Jo'],
    ['where a point was carried from is gone', '- [ ] Deploys ([2026-11-17](2026-11-17.md))', '- Deploys'],
    [
      'tags at the end are gone, also before minutes, an id, and links that are gone',
      '- A #x (5m)\n- [ ] B #x (5m) 📅 2026-11-28\n- C #x (5m) ^a1\n- D #x ([2026-11-17](2026-11-17.md)) (5m)\n- [ ] E #x ([win](../wins.md#^w3k9q2)) ^a2\n- F #x [[a#^p1p1p1]]\n  G\n- [#x](x.md) (5m)',
      '- A (5m)\n- B (5m) (by 2026-11-28)\n- C (5m)\n- D (5m)\n- E (Grace)\n- F\n  G\n- (5m)',
    ],
    ['what an escape makes no tag is words', '- A \\#x\n- B \\#x (5m)', '- A #x\n- B #x (5m)'],
    [
      'a link by reference means what it means in its own note',
      '- [the RFC][1], [x](a.md#^r1r1r1)\n\n[1]: https://x.example',
      '- the RFC (https://x.example), Read [it][1] (Grace)',
    ],
    ['a win is its words', '- [ ] Refunds in a day ([win](../wins.md#^w3k9q2))', '- Refunds in a day'],
    ['Notes come with the recap', '- A\n\n## Notes\n\n- B\n\n### Parking lot\n\n- C\n\n## Growth\n\n- D', '- A\n\nGrowth\n- D'],
  ];
  for (const [what, note, text] of table) {
    it(what, async () => {
      for (const written of [note, note.replaceAll('\n', '\r\n'), `\uFEFF---\ndate: 2026-11-24\n---\n${note}`]) {
        const { doc } = (await of(written)) as Extract<Shared, { doc: object }>;
        assert.equal(writeText(doc), `1:1\n\n${text}\n`);
      }
    });
  }

  it('begins with the goal, without comments, links as their words', async () => {
    const goals: [goal: string, said: string][] = [
      ['agree %% secret %% on it', 'agree on it'],
      ['2 * 3 <teams>, *one* [ADR 7](adr.md) [[2026-11-17|the plan]]', '2 * 3 , one ADR 7 the plan'],
      ['a yes to [x](a.md#^k3f9q2) [secret](a.md#^p1p1p1)', 'a yes to Send the capacity plan'],
      ['2 * 3 <teams> *one*', '2 * 3 <teams> *one*'],
    ];
    for (const [goal, said] of goals) {
      const { doc } = (await of('- A', { goal })) as Extract<Shared, { doc: object }>;
      assert.equal(writeText(doc), `1:1\n\nGoal: ${said}\n\n- A\n`);
    }
  });

  const refused: [what: string, note: string, problem: object][] = [
    ['nothing to talk about', '## Recap\n\n<!-- what? -->\n- [ ] \n\n## Notes\n\n- A', { problem: 'empty' }],
    ['an empty note', '', { problem: 'empty' }],
    ['a merge conflict', '- A\n<<<<<<< HEAD\n- B\n=======\n- C\n>>>>>>> x\n', { problem: 'conflict', line: 1 }],
    ['a merge conflict in the front matter', '---\ndate: 2026-11-24\n<<<<<<< HEAD\n---\n- A', { problem: 'conflict', line: 2 }],
    ['front matter that never ends', '---\ndate: 2026-11-24\nsalary: 9\n\n- A', { problem: 'yaml', line: 0 }],
    ['front matter that is broken', '---\ngoal: "a\n---\n- A', { problem: 'yaml' }],
  ];
  for (const [what, note, problem] of refused)
    it(`is none of ${what}`, async () => {
      const shared = await of(note);
      assert.deepEqual({ ...shared, ...problem }, shared);
      assert.ok(!('doc' in shared));
    });
});
