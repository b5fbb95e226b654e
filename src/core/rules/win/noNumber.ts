import { addDays } from '../../date/date';
import { itemText } from '../../note/itemText';
import { figuresIn } from '../../plans/figures';
import { winItems } from '../agenda/winsCount';
import { next, wins } from '../exampleNotes';
import type { NextFacts, WinsFacts } from '../facts';
import { itemPlace, wordsEnd } from '../places';
import { defineRule, type Finding } from '../rule';

const recent = 14;

export const noNumber = defineRule({
  id: 'win/no-number',
  level: 'hint',
  judges: ['next', 'wins'],
  message: 'Say what this win changed, in numbers.',
  why: 'A win with its effect is heard: from 78 to 86 of 100, two days saved each week. A rough number is better than none.',
  practice: 'E3',
  *check(facts): Iterable<Finding> {
    for (const index of judged(facts)) {
      const at = itemPlace(facts.note, index);
      if (at !== undefined && figuresIn(itemText(facts.note.text, facts.note.outline, index)).length === 0) yield { at };
    }
  },
  fixes: [
    {
      id: 'add-number',
      title: 'Add "from … to …"',
      kind: 'edit',
      edit({ note }, { at }) {
        if ('line' in at) return undefined;
        const end = wordsEnd(note, at);
        return [{ start: end, end, text: ' from … to …' }];
      },
    },
  ],
  good: [
    next('## Wins\n\n- [ ] Refunds went from 78 to 86 of 100\n'),
    wins('- 2026-11-16 Refunds went from 78 to 86 of 100\n- 2026-11-05 The new ledger runs\n', { title: 'Fifteen days ago is long ago.' }),
  ],
  bad: [
    next('## Wins\n\n- [ ] ⟦Refunds are faster⟧\n', {
      fixed: { 'add-number': '## Wins\n\n- [ ] Refunds are faster from … to …\n' },
      stays: true,
    }),
    wins('- ⟦2026-11-06 The new ledger runs #area/ledger ^w3k9q2⟧\n', {
      fixed: { 'add-number': '- 2026-11-06 The new ledger runs from … to … #area/ledger ^w3k9q2\n' },
      stays: true,
    }),
    next('## Wins\n\n- [ ] ⟦Refunds are faster ([win](../wins.md#^w3k9q2)) <!-- how much? -->⟧\n', {
      title: 'The link to the win stays at the end.',
      fixed: { 'add-number': '## Wins\n\n- [ ] Refunds are faster from … to … ([win](../wins.md#^w3k9q2)) <!-- how much? -->\n' },
      stays: true,
    }),
  ],
});

function judged(facts: NextFacts | WinsFacts): number[] {
  if (facts.kind === 'next') return winItems(facts.note);
  const since = addDays(facts.today, -recent);
  return facts.plan.wins.filter(({ date }) => date !== undefined && date >= since).map(({ line }) => facts.note.indexAt(line));
}
