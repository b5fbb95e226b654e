import assert from 'node:assert/strict';
import fc from 'fast-check';
import { figuresIn } from '../../../src/core/plans/figures';
import { readWins, type Win } from '../../../src/core/plans/readWins';
import { runs } from '../runs';

describe('wins of a log', () => {
  const table: [what: string, lines: string[], wins: Partial<Win>[]][] = [
    [
      'have a date, words, tags and an id',
      ['- 2026-11-16 Same-day refunds went from 78 to 86 of 100 #area/refunds ^w3k9q2'],
      [
        {
          line: 0,
          date: '2026-11-16',
          text: 'Same-day refunds went from 78 to 86 of 100',
          tags: ['#area/refunds'],
          figures: ['78', '86', '100'],
          id: 'w3k9q2',
        },
      ],
    ],
    ['need none of them', ['- Helped with the move'], [{ line: 0, text: 'Helped with the move', tags: [], figures: [] }]],
    [
      'are in the order they are written in',
      ['# Wins', '', '- 2026-11-16 b', '* 2026-11-17 a', '1. 2026-11-15 c'],
      [
        { line: 2, date: '2026-11-16', text: 'b' },
        { line: 3, date: '2026-11-17', text: 'a' },
        { line: 4, date: '2026-11-15', text: 'c' },
      ],
    ],
    [
      'may mark the date',
      ['- **2026-11-16**: bold', '- `2026-11-16` code', '- [[2026-11-16]] page', '- 2026-11-16 – dash', '- 2026-11-16：wide'],
      [
        { date: '2026-11-16', text: 'bold' },
        { date: '2026-11-16', text: 'code' },
        { date: '2026-11-16', text: 'page' },
        { date: '2026-11-16', text: 'dash' },
        { date: '2026-11-16', text: 'wide' },
      ],
    ],
    ['have no date that is not in the calendar', ['- 2026-02-30 Shipped'], [{ text: '2026-02-30 Shipped' }]],
    ['may have a box', ['- [x] 2026-11-16 Shipped'], [{ date: '2026-11-16', text: 'Shipped' }]],
    ['leave the id of a line with a box to its action', ['- [ ] 2026-11-16 Shipped ^w3k9q2'], [{ date: '2026-11-16', text: 'Shipped' }]],
    [
      'go on on further lines',
      ['- 2026-11-16 Cut the run #ci ^w1', '  from 9 to 4 minutes #speed'],
      [{ date: '2026-11-16', text: 'Cut the run from 9 to 4 minutes', tags: ['#ci', '#speed'], figures: ['9', '4'], id: 'w1' }],
    ],
    ['keep the person who starts them', ['- @ada praised the talk'], [{ text: '@ada praised the talk' }]],
    [
      'are not what is nested in one',
      ['- 2026-11-16 Shipped', '  - Evidence: the dashboard', '  - [ ] thank Linus'],
      [{ date: '2026-11-16', text: 'Shipped' }],
    ],
    ['are not what is empty', ['- ', '- 2026-11-16', '- [ ] ', '-'], []],
    [
      'are not what is private, hidden, or code',
      ['- %%2026-11-16 a%%', '<!-- - b -->', '```', '- c', '```', '## Private', '- 2026-11-16 d'],
      [],
    ],
    [
      'lose a comment, and keep the id before it',
      ['- 2026-11-16 Shipped %%to be told%% ^w1'],
      [{ date: '2026-11-16', text: 'Shipped', id: 'w1' }],
    ],
    [
      'are read in any script',
      ['- 2026-11-16 返金は78件から86件へ #分野/返金 ^w1'],
      [{ date: '2026-11-16', text: '返金は78件から86件へ', tags: ['#分野/返金'], id: 'w1' }],
    ],
    [
      'are read behind CRLF and a mark of byte order',
      ['\ufeff- 2026-11-16 a\r', '- 2026-11-15 b\r'],
      [
        { date: '2026-11-16', text: 'a' },
        { date: '2026-11-15', text: 'b' },
      ],
    ],
  ];
  for (const [what, lines, wins] of table)
    it(what, () => {
      const found = readWins(lines.join('\n'));
      assert.deepEqual(
        found.map((win, at) => said(win, wins[at])),
        wins,
      );
    });

  it('never throw, and always say something', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom('- ', '2026-11-16', ' ^w1', '\n', '%%', '#a ', '**', '[x] '), fc.string())), (parts) =>
        readWins(parts.join('')).every(({ text }) => text !== ''),
      ),
      { numRuns: runs(300) },
    );
  });
});

/** Date, words and id, and what else a row of the table names. */
function said({ date, text, id, ...more }: Win, named: object = {}): Partial<Win> {
  const others = Object.fromEntries(Object.entries(more).filter(([key]) => key in named));
  return { ...others, ...(date !== undefined && { date }), text, ...(id !== undefined && { id }) };
}

describe('figures in a win', () => {
  const table: [text: string, figures: string[]][] = [
    ['from 78 to 86 of 100 orders', ['78', '86', '100']],
    ['99.9% up, 1,200 users, 3x', ['99.9%', '1,200', '3x']],
    ['12 minutes instead of 50', ['12', '50']],
    ['saves $40k and 5 % of it', ['$40k', '5 %']],
    ['p95 of v2.1 for B2B in Q3', []],
    ['closed #123 and PR-77', []],
    ['first 1:1 with her on 2026-11-16', []],
    ['see [the run](https://ci.example.com/runs/4711)', []],
    ['78件から86件へ', ['78', '86']],
    ['٧٨ من ١٠٠', ['٧٨', '١٠٠']],
    ['Twice as fast', []],
  ];
  for (const [text, figures] of table) it(text, () => assert.deepEqual(figuresIn(text), figures));
});
