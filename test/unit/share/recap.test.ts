import assert from 'node:assert/strict';
import { parseTaskLine } from '../../../src/core/action/taskLine';
import type { Shared } from '../../../src/core/share/readNote';
import { recap, type RecapFacts } from '../../../src/core/share/recap';
import { writeText } from '../../../src/core/share/text';
import { english } from './englishWords';

const actions = {
  k3f9q2: '- [ ] @me Send the capacity plan 📅 2026-11-28 ^k3f9q2',
  d0d0d0: '- [x] @ada Ask the board ✅ 2026-11-20 ^d0d0d0',
};
const withId: RecapFacts['withId'] = (id) => {
  const line = actions[id as keyof typeof actions];
  return line === undefined ? undefined : { private: false, task: parseTaskLine(line)! };
};
const of = (text: string, more: Partial<RecapFacts> = {}): Promise<Shared> => recap({ text, title: '1:1', withId, ...more }, english);
async function said(text: string, more: Partial<RecapFacts> = {}): Promise<string> {
  const shared = await of(text, more);
  return 'doc' in shared
    ? writeText(shared.doc)
        .replace(/^1:1\n\n/, '')
        .trimEnd()
    : shared.problem;
}

describe('what a meeting came to', () => {
  const table: [what: string, note: string, text: string][] = [
    [
      'a point and its outcome, under its heading',
      '## Support\n\n- [x] Payments\n  wait for the bank\n  - Response: after the release',
      'What we talked about\n\nSupport\n- Payments\n  wait for the bank\n  - Response: after the release',
    ],
    [
      'decisions and what was heard come first',
      '## Notes\n\n- Team dinner\n- Decision：no deploys\n- **Heard：** the plan is *late*\n- [x] decision : ship',
      'Decisions\n- no deploys\n- ship\n\nWhat I heard\n- the plan is late\n\nWhat we talked about\n\nNotes\n- Team dinner',
    ],
    ['what was left', '## Growth\n\n- [ ] A mentor? (10m)\n  - [ ] who\n- [>] Later', 'Not discussed\n- A mentor? (10m)\n  - who\n- Later'],
    [
      'actions of both, mine first, soonest due first',
      '## Notes\n\n- [ ] @ada Meet 📅 2026-12-04 ^a1\n- [ ] Draw 📅 2026-12-09 ^a2\n- [/] @me Write 📅 2026-12-01 ^a3\n- [ ] @ada Ask\n- [-] Drop ^a4',
      'Actions\n- Write (Grace, in progress, by 2026-12-01)\n- Draw (Grace, by 2026-12-09)\n- Meet (Ada, by 2026-12-04)\n- Ask (Ada)\n- Drop (Grace, cancelled)',
    ],
    [
      'references, each action once',
      '## Follow-up\n\n- [x](a.md#^k3f9q2)\n- [x](a.md#^d0d0d0)\n\n## Support\n\n- Bank\n  - [again](a.md#^k3f9q2)',
      'What we talked about\n\nSupport\n- Bank\n\nActions\n- Send the capacity plan (Grace, by 2026-11-28)\n\nPromised earlier, done now\n- Ask the board (Ada, done 2026-11-20)',
    ],
    ['the words of an item that was cancelled go, what is below it stays', '- [-] A\n  - B', 'What we talked about\n- B'],
    ['paragraphs, tables and quotes stay', 'Free\n\n> - [ ] A\n> - B', 'What we talked about\nFree\n\n- B\n\nNot discussed\n- A'],
    ['nothing', '## Wins\n\n- [ ] \n', 'empty'],
    ['a conflict', '<<<<<<< a\n', 'conflict'],
  ];
  for (const [what, note, text] of table)
    it(what, async () => {
      assert.equal(await said(note), text);
      assert.equal(await said(`\ufeff${note.replaceAll('\n', '\r\n')}`), text);
    });

  it('what was kept elsewhere, and when the next one is', async () => {
    const kept = [parseTaskLine('- [x] Read `a_b` ✅ 2026-11-23 ^r1')!, parseTaskLine(actions.d0d0d0)!];
    assert.equal(
      await said('- [x] A\n- [x](a.md#^d0d0d0)', { kept, next: { date: '2026-12-01', time: '10:00' }, goal: 'a yes' }),
      'Goal: a yes\n\nWhat we talked about\n- A\n\nPromised earlier, done now\n- Ask the board (Ada, done 2026-11-20)\n- Read a_b (Grace, done 2026-11-23)\n\nNext 1:1: 2026-12-01, 10:00',
    );
  });
});
