import assert from 'node:assert/strict';
import { summarizeAgenda } from '../../../src/core/agenda/agendaSummary';
import { isEmptyAgenda } from '../../../src/core/agenda/emptyAgenda';

const note = (...lines: string[]): string => ['---', 'date: 2026-11-24', '---', '', ...lines, ''].join('\n');

describe('an agenda at a glance', () => {
  const table: [what: string, text: string, points: string[], references: string[], empty: boolean][] = [
    ['a template nobody has filled', note('## Recap', '', '<!-- What matters? -->', '- [ ] ', '', '## Notes', ''), [], [], true],
    [
      'points, without what is discussed',
      note('## Recap', '- [ ] Refunds (5m)', '- [x] Payouts', '- Hiring'),
      ['Refunds', 'Hiring'],
      [],
      false,
    ],
    ['all discussed', note('## Recap', '- [x] Payouts', '- [-] Hiring'), [], [], true],
    [
      'marks are not shown',
      note('## Support', '- **Gateway**: the `API` changes', '  - Recommendation: wait'),
      ['Gateway: the API changes'],
      [],
      false,
    ],
    [
      'carried references alone',
      note('## Follow-up', '- [Send the plan](2026-11-17.md#^k3f9q2)', '- [[2026-11-17#^w8n2r4|Ask]]'),
      [],
      ['k3f9q2', 'w8n2r4'],
      true,
    ],
    [
      'a reference twice is one',
      note('## Follow-up', '- [Send the plan](2026-11-17.md#^k3f9q2)', '- [Again](2026-11-17.md#^k3f9q2)'),
      [],
      ['k3f9q2'],
      true,
    ],
    ["the manager's own topic alone", note("## Manager's topics", '- [ ] Budget'), ['Budget'], [], true],
    [
      "the manager's, by name, below another heading",
      note('# Agenda', "## Ada's topics", '- Budget', '### More', '- Hiring'),
      ['Budget', 'Hiring'],
      [],
      true,
    ],
    [
      'both, and a point of mine',
      note('## Your topics', '- [ ] Budget', '## Follow-up', '- [Send](2026-11-17.md#^k3f9q2)', '- [ ] Refunds'),
      ['Budget', 'Refunds'],
      ['k3f9q2'],
      false,
    ],
    ['a point of mine that was carried on', note('## Recap', '- [ ] Refunds ([2026-11-17](2026-11-17.md))'), ['Refunds'], [], false],
    ['a tracked action alone', note('## Follow-up', '- [ ] Send the plan ^k3f9q2'), [], [], true],
    ['notes alone', note('## Notes', '- we met late'), [], [], true],
    ['nothing private', note('## Private', '- [ ] Ask for a rise', '- [Look around](2026-11-17.md#^k3f9q2)'), [], [], true],
    [
      'no part that a comment hides, closed or not',
      note(
        '## Recap',
        '- [ ] foo %% hush',
        '  hush %%',
        '- bar <!-- hush',
        '- baz %%hush%% qux',
        '',
        '- [x](2026-11-17.md#^k3f9q2) <!-- hush -->',
        '- quux <!-- [x](2026-11-17.md#^w8n2r4) -->',
        '## Notes',
      ),
      ['foo', 'bar', 'baz qux', 'quux'],
      ['k3f9q2'],
      false,
    ],
    ['no code, no comment', note('```', '- [ ] code', '```', '<!--', '- [ ] comment', '-->'), [], [], true],
  ];
  for (const [what, text, points, references, empty] of table) {
    it(`${what}: ${empty ? 'empty' : 'filled'}`, () => {
      const glance = summarizeAgenda(text);
      assert.deepEqual({ points: glance.points, references: glance.references }, { points, references });
      assert.equal(isEmptyAgenda(glance), empty);
    });
  }
});
