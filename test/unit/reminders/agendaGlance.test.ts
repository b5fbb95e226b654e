import assert from 'node:assert/strict';
import { glanceAt, isEmptyAgenda } from '../../../src/core/agenda/agendaGlance';

const note = (...lines: string[]): string => ['---', 'date: 2026-11-24', '---', '', ...lines, ''].join('\n');

describe('an agenda at a glance', () => {
  const table: [what: string, text: string, points: string[], references: number][] = [
    ['a template nobody has filled', note('## Recap', '', '<!-- What matters? -->', '- [ ] ', '', '## Notes', ''), [], 0],
    ['points, without what is discussed', note('## Recap', '- [ ] Refunds (5m)', '- [x] Payouts', '- Hiring'), ['Refunds', 'Hiring'], 0],
    ['marks are not shown', note('## Support', '- **Gateway**: the `API` changes', '  - Recommendation: wait'), ['Gateway: the API changes'], 0],
    ['references count apart', note('## Follow-up', '- [Send the plan](2026-11-17.md#^k3f9q2)'), [], 1],
    ['nothing private', note('## Private', '- [ ] Ask for a rise', '- [Look around](2026-11-17.md#^k3f9q2)'), [], 0],
    ['no code, no comment', note('```', '- [ ] code', '```', '<!--', '- [ ] comment', '-->'), [], 0],
  ];
  for (const [what, text, points, references] of table) it(what, () => assert.deepEqual(glanceAt(text), { points, references }));

  it('is empty with neither points nor references', () => {
    assert.equal(isEmptyAgenda({ points: [], references: 0 }), true);
    assert.equal(isEmptyAgenda({ points: ['Refunds'], references: 0 }), false);
    assert.equal(isEmptyAgenda({ points: [], references: 1 }), false);
  });
});
