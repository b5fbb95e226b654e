import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { parseTaskLine } from '../../../src/core/action/taskLine';
import {
  type ExportedIssue,
  issueRows,
  issuesDocument,
  issuesOf,
  type IssueWords,
  openIssues,
} from '../../../src/core/share/issuesDocument';
import { writeMarkdown } from '../../../src/core/share/markdown';
import type { Action } from '../../../src/core/model';
import { readOutline } from '../../../src/core/note/readOutline';

const uri = 'file:///n/1on1/ada/2026-11-17.md';
const managers = [{ id: 'ada', name: 'Ada Lovelace' }];
const words: IssueWords = {
  status: (status) => status,
  owner: (owner) => (owner === 'me' ? 'Lin' : owner === 'ada' ? 'Ada Lovelace' : owner),
};

const far: Action = {
  uri: 'file:///n/1on1/ada/2026-11-03.md',
  root: 'file:///n/1on1',
  manager: 'ada',
  line: 4,
  private: false,
  source: '',
  task: parseTaskLine('- [ ] @ada Ask finance 📅 2026-11-20 ^w8n2r4') ?? assert.fail(),
};

function issues(...lines: string[]): ExportedIssue[] {
  const text = lines.join('\n');
  return issuesOf({
    uri,
    text,
    outline: readOutline(text),
    date: '2026-11-17',
    managers,
    withId: (id) => (id === 'w8n2r4' ? far : id === 'p1p1p1' ? { ...far, private: true } : undefined),
  });
}

function rows(...lines: string[]): string[][] {
  return issueRows({ issues: issues(...lines), words }).slice(1);
}

function tableOf(lines: readonly string[], from?: string): string {
  return writeMarkdown(issuesDocument({ issues: issues(...lines), words, from }));
}

describe('the issue table', () => {
  const table: [what: string, lines: string[], rows: string[][]][] = [
    [
      'has the columns that were asked for',
      [
        '- **Payments**: deploys are flaky',
        '  - Recommendation: pin the runner',
        '  - Response: she will ask for time',
        '  - [ ] @ada Ask for two days 📅 2026-11-28 ^k3f9q2',
      ],
      [['Payments', 'deploys are flaky', '2026-11-17', 'she will ask for time', 'Ada Lovelace', 'Ask for two days', '2026-11-28', 'open']],
    ],
    ['has a row for an issue without anything', ['- Deploys are flaky'], [['', 'Deploys are flaky', '2026-11-17', '', '', '', '', 'open']]],
    [
      'takes the area from a tag',
      ['- Deploys are flaky #area/ci #issue', '- Deploys are flaky #Area/ci'],
      [
        ['ci', 'Deploys are flaky', '2026-11-17', '', '', '', '', 'open'],
        ['ci', 'Deploys are flaky', '2026-11-17', '', '', '', '', 'open'],
      ],
    ],
    ['takes the date from the line', ['- **CI** slow ➕ 2026-10-01'], [['CI', 'slow', '2026-10-01', '', '', '', '', 'open']]],
    [
      'reads other ways to write the area',
      ['- **CI:** slow', '- __CI__ – slow', '- **CI**：slow', '- **CI：**slow', '- **CI**'],
      [
        ['CI', 'slow', '2026-11-17', '', '', '', '', 'open'],
        ['CI', 'slow', '2026-11-17', '', '', '', '', 'open'],
        ['CI', 'slow', '2026-11-17', '', '', '', '', 'open'],
        ['CI', 'slow', '2026-11-17', '', '', '', '', 'open'],
        ['CI', '', '2026-11-17', '', '', '', '', 'open'],
      ],
    ],
    [
      'shows what is open and due first',
      ['- A', '  - [x] one', '  - [ ] two', '  - [ ] three 📅 2026-12-01', '  - [/] four 📅 2026-11-20'],
      [['', 'A', '2026-11-17', '', 'Lin', 'four', '2026-11-20', 'in-progress']],
    ],
    [
      'is done when all is done',
      ['- A', '  - [x] one 📅 2026-11-20', '  - [-] two'],
      [['', 'A', '2026-11-17', '', 'Lin', 'two', '', 'done']],
    ],
    ['is cancelled when all is cancelled', ['- A', '  - [-] one'], [['', 'A', '2026-11-17', '', 'Lin', 'one', '', 'cancelled']]],
    ["believes the issue's own box", ['- [x] **CI**: slow', '  - [ ] one'], [['CI', 'slow', '2026-11-17', '', 'Lin', 'one', '', 'done']]],
    [
      'takes a tracked issue as its own action',
      ['- [ ] @ada **CI**: slow 📅 2026-11-28 ^k3f9q2'],
      [['CI', 'slow', '2026-11-17', '', 'Ada Lovelace', 'slow', '2026-11-28', 'open']],
    ],
    [
      'follows references',
      ['- A', '  - [Ask finance](2026-11-03.md#^w8n2r4)'],
      [['', 'A', '2026-11-17', '', 'Ada Lovelace', 'Ask finance', '2026-11-20', 'open']],
    ],
    [
      'reads deeper down',
      ['- A', '  - **Response:** yes', '    - [ ] @sam go', '  - response：really'],
      [['', 'A', '2026-11-17', 'yes; really', 'sam', 'go', '', 'open']],
    ],
    [
      'leaves out what is private in it',
      ['- A', '  - [ ] go', '  ### Private', '  - [ ] hush 📅 2026-11-01', '  - Response: hush'],
      [['', 'A', '2026-11-17', '', 'Lin', 'go', '', 'open']],
    ],
    [
      'leaves out what stands between comment marks',
      ['- A <!--', '  - [ ] hush', '  - Response: hush', '  -->', '  - [ ] go'],
      [['', 'A', '2026-11-17', '', 'Lin', 'go', '', 'open']],
    ],
    [
      'leaves out what stands between `%%`',
      ['- A %%', '  - [ ] hush', '  - Response: hush', '  %%', '  - [ ] go'],
      [['', 'A', '2026-11-17', '', 'Lin', 'go', '', 'open']],
    ],
    [
      'has no row for one that only refers to a private one',
      ['- [ ] [secret](a.md#^p1p1p1)', '- Seen'],
      [['', 'Seen', '2026-11-17', '', '', '', '', 'open']],
    ],
    [
      'says what a reference in its words stands for, and nothing of a private one',
      [
        '- [ ] **[CI](a.md#^zzzzzz)**: wait for [old](2026-11-03.md#^w8n2r4), [hush](2026-11-03.md#^p1p1p1)',
        '  - Response: *yes*, [RFC](https://x.example) [hush](b.md#^p1p1p1)',
      ],
      [['CI', 'wait for Ask finance,', '2026-11-17', 'yes, RFC (https://x.example)', '', '', '', 'open']],
    ],
    [
      'knows what links by reference mean, as far as they are not private',
      [
        '- **[CI][1]**: see [the plan][], [b], [hush]',
        '  - Response: [RFC][1]',
        '  - [ ] Read [it][1]',
        '',
        '[1]: https://x.example',
        '[the plan]: ../plan.md',
        '[b]: https://b.example',
        '',
        '## Private',
        '',
        '[hush]: https://hush.example',
      ],
      [
        [
          'CI (https://x.example)',
          'see the plan, b (https://b.example), [hush]',
          '2026-11-17',
          'RFC (https://x.example)',
          'Lin',
          'Read it (https://x.example)',
          '',
          'open',
        ],
      ],
    ],
    ['reads quotes and numbers', ['> 1. **CI**: slow', '>    - [ ] go'], [['CI', 'slow', '2026-11-17', '', 'Lin', 'go', '', 'open']]],
    ['joins what goes on', ['- **CI**: slow', '  and red'], [['CI', 'slow and red', '2026-11-17', '', '', '', '', 'open']]],
    [
      'shows a carried issue without its link, and the tags before that',
      ['- [ ] **CI**: slow #ask ([2026-11-10](2026-11-10.md))'],
      [['CI', 'slow', '2026-11-17', '', '', '', '', 'open']],
    ],
    [
      'leaves out what is empty, in code or a comment',
      ['- ', '- [ ] ', '<!-- - no -->', '- A <!-- secret --> %%hidden%%', '```', '- no', '```', '- [o](2026-11-03.md#^w8n2r4)'],
      [['', 'A', '2026-11-17', '', '', '', '', 'open']],
    ],
  ];
  for (const [what, lines, expected] of table) it(what, () => assert.deepEqual(rows('## Support', ...lines), expected));

  it('takes only what stands under Support or Issues, and nothing private', () => {
    assert.deepEqual(
      rows('- no', '## Wins', '- no', '## Issues', '- yes', '### Payments', '- also', '## Private', '### Issues', '- no').map(
        (row) => row[1],
      ),
      ['yes', 'also'],
    );
  });

  it('knows the lines to go to', () => {
    const [{ issue } = assert.fail()] = issues('## Support', '- A', '  - [ ] go', '  - [o](2026-11-03.md#^w8n2r4)');
    assert.equal(issue.line, 1);
    assert.deepEqual(
      issue.actions.map(({ uri: place, line }) => [place.slice(-13), line]),
      [
        ['2026-11-17.md', 2],
        ['2026-11-03.md', 4],
      ],
    );
  });

  it('can leave out what is over', () => {
    assert.deepEqual(
      openIssues(issues('## Support', '- [x] a', '- [>] b', '- c', '- [-] d', '- [/] e')).map(({ issue }) => issue.text),
      ['c', 'e'],
    );
  });

  it('is a table for every Markdown parser, whatever is in a cell', () => {
    const lines = ['## Support', '- **a|b**: x \\| y | `z|` [l](m) ]', '  - Response: \\', '  - [ ] go | on\\ ^k3f9q2'];
    const markdown = tableOf(lines, 'file:///n/issues.md');
    const rendered = new MarkdownIt().parse(markdown, {});
    assert.equal(rendered.filter((token) => token.type === 'th_open').length, 8);
    assert.equal(rendered.filter((token) => token.type === 'td_open').length, 8);
    const links = rendered
      .flatMap((token) => token.children ?? [])
      .filter((token) => token.type === 'link_open')
      .map((token) => token.attrGet('href'));
    assert.deepEqual(links, ['1on1/ada/2026-11-17.md#L2', '1on1/ada/2026-11-17.md#L4']);
  });

  it('looks like one', () => {
    assert.equal(
      tableOf(['## Support', '- **CI**: slow']),
      [
        '| Project/Area | Issue | Date raised | Response | Action owner | Next action | Deadline | Status |',
        '| --- | --- | --- | --- | --- | --- | --- | --- |',
        '| CI | slow | 2026-11-17 |  |  |  |  | open |',
        '',
      ].join('\n'),
    );
  });
});
