import assert from 'node:assert/strict';
import { readPlan } from '../../../src/core/plans/readPlan';

type Row = [line: number, status: string, text: string, evidence?: readonly string[]];

function rows(kind: 'career-plan' | 'training-plan', lines: readonly string[]): Row[] {
  return readPlan(kind, lines.join('\n')).map(({ line, task, evidence }) =>
    evidence.length === 0 ? [line, task.status, task.text] : [line, task.status, task.text, evidence],
  );
}

describe('goals of a career plan', () => {
  const table: [what: string, lines: string[], rows: Row[]][] = [
    [
      'are what is listed under Goals, with a box or without',
      ['## Gaps', '- [ ] speak up', '## Goals', '- [ ] Lead reviews', '- [x] Give a talk', '- Write it down'],
      [
        [3, 'open', 'Lead reviews'],
        [4, 'done', 'Give a talk'],
        [5, 'open', 'Write it down'],
      ],
    ],
    ['may be under headings below it', ['## Goals', '### This year', '- [ ] Lead reviews'], [[2, 'open', 'Lead reviews']]],
    [
      'are every task line where nothing is called so',
      ['## Ziele', '- [/] Reviews leiten', '- Notiz'],
      [[1, 'in-progress', 'Reviews leiten']],
    ],
    ['are not the steps to one', ['## Goals', '- [ ] Lead reviews', '  - [ ] Ask for the first'], [[1, 'open', 'Lead reviews']]],
    [
      'are not what is empty, private, or code',
      ['## Goals', '- [ ] ', '-', '- %%later%%', '```', '- [ ] no', '```', '## Private', '- [ ] leave'],
      [],
    ],
    ['are none in a plan as new', ['## Target role', '', '## Gaps', '', '- ', '', '## Goals', '', '- [ ] ', '  - Evidence: '], []],
  ];
  for (const [what, lines, expected] of table) it(what, () => assert.deepEqual(rows('career-plan', lines), expected));
});

describe('items of a training plan', () => {
  const table: [what: string, lines: string[], rows: Row[]][] = [
    [
      'are its task lines, wherever they stand',
      ['- [ ] Course', '## Goals', '- [x] Talk', '- A note'],
      [
        [0, 'open', 'Course'],
        [2, 'done', 'Talk'],
      ],
    ],
    [
      'are shown by links in them',
      [
        '- [x] Course ✅ 2026-10-30: [notes](../notes.md)',
        '- [x] Talk, see [[slides|the slides]]',
        '- [x] Book https://example.com/review',
        '- [x] `[no](link)`',
      ],
      [
        [0, 'done', 'Course : [notes](../notes.md)', ['../notes.md']],
        [1, 'done', 'Talk, see [[slides|the slides]]', ['slides']],
        [2, 'done', 'Book https://example.com/review', ['https://example.com/review']],
        [3, 'done', '`[no](link)`'],
      ],
    ],
    [
      'are shown by what is nested in them as evidence',
      [
        '- [x] Course',
        '  - Evidence：the ledger I built',
        '  - [x] first half',
        '    - **evidence:** a certificate',
        '  - Evidence:',
        '    - [repo](https://e.com)',
      ],
      [[0, 'done', 'Course', ['the ledger I built', 'a certificate', '[repo](https://e.com)']]],
    ],
    [
      'are not shown by evidence that is empty or private',
      ['- [x] Course', '  - Evidence: ', '  - %%Evidence: secret%%'],
      [[0, 'done', 'Course']],
    ],
  ];
  for (const [what, lines, expected] of table) it(what, () => assert.deepEqual(rows('training-plan', lines), expected));

  it('have the fields of an action', () => {
    const [item] = readPlan('training-plan', '- [ ] @me Course #stretch ⏫ ➕ 2026-11-01 📅 2026-12-15 ^k3f9q2\n');
    assert.deepEqual(item?.task, {
      box: ' ',
      status: 'open',
      owner: 'me',
      text: 'Course',
      tags: ['#stretch'],
      priority: 'high',
      raised: '2026-11-01',
      due: '2026-12-15',
      id: 'k3f9q2',
    });
  });
});
