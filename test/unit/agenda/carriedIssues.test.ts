import assert from 'node:assert/strict';
import { parseTaskLine } from '../../../src/core/action/taskLine';
import { carryOver } from '../../../src/core/agenda/carryOver';
import { readIssues } from '../../../src/core/agenda/issues';
import { type EarlierNote, issueNote, unsolvedIssues } from '../../../src/core/agenda/unsolved';
import type { Action } from '../../../src/core/model';
import { issueRows, issuesOf, raisedOnce } from '../../../src/core/share/issuesDocument';
import { applyEdits } from '../../../src/core/text/textEdit';

const folder = 'file:///n/1on1/ada';
const uri = `${folder}/2026-11-24.md`;
const lines = (...all: string[]) => all.join('\n') + '\n';

/** Where an action that is referred to is done. */
const elsewhere: Action = {
  uri: `${folder}/profile.md`,
  root: 'file:///n/1on1',
  manager: 'ada',
  line: 0,
  private: false,
  source: '',
  task: parseTaskLine('- [x] @ada Ask finance ✅ 2026-11-18 ^d0n3d0') ?? assert.fail(),
};

type Notes = Readonly<Record<string, string>>;

function earlier(notes: Notes): EarlierNote[] {
  const managers = [{ id: 'ada', name: 'Ada Lovelace' }];
  const withId = (id: string) => (id === 'd0n3d0' ? elsewhere : undefined);
  return Object.entries(notes).flatMap(([date, text]) => {
    const note = issueNote(new TextEncoder().encode(text), { uri: `${folder}/${date}.md`, date, managers, withId });
    return note === undefined ? [] : [{ ...note, issues: readIssues(note) }];
  });
}

/** The last of the notes is the last held one. Run again, it adds nothing. */
function carry(notes: Notes, note = lines('## Support')): string {
  const [date, text] = Object.entries(notes).at(-1)!;
  const before = { actions: [], previous: { uri: `${folder}/${date}.md`, date, text }, issues: unsolvedIssues(earlier(notes)) };
  const after = applyEdits(note, carryOver({ note: { uri, text: note }, ...before }).edits);
  const again = carryOver({ note: { uri, text: after }, ...before });
  assert.deepEqual([again.edits, again.points], [[], 0], after);
  return after;
}

const flaky = '**Payments**: deploys are flaky';
const raised = lines('## Support', `- ${flaky}`);
const third = '([2026-11-03](2026-11-03.md))';
const tenth = '([2026-11-10](2026-11-10.md))';
const last = '([2026-11-17](2026-11-17.md))';

describe('an open issue comes back', () => {
  const rows: [what: string, notes: Notes, copy: string][] = [
    ['that nobody did anything about', { '2026-11-17': raised }, `- ${flaky} ${last}`],
    ['of a note long ago', { '2026-11-03': raised, '2026-11-10': '## Wins\n', '2026-11-17': '' }, `- ${flaky} ${third}`],
    ['without area', { '2026-11-03': lines('## Issues', '1. Deploys are flaky'), '2026-11-17': '' }, `- Deploys are flaky ${third}`],
    ['with its tags', { '2026-11-17': lines('## Support', '- Deploys are flaky #area/ci') }, `- Deploys are flaky ${last} #area/ci`],
    [
      'that was answered, and has something to be done still',
      { '2026-11-17': raised + lines('  - Recommendation: pin it', '  - Response: I see to it', '  - [ ] @ada See to it ^a1a1a1') },
      `- ${flaky} ${last}`,
    ],
    [
      'once, from where it was raised, however often it was carried',
      {
        '2026-11-03': raised,
        '2026-11-10': lines('## Support', `- ${flaky} ${third}`),
        '2026-11-17': lines('## Support', `- **Payments**: deploys are really flaky ${third}`),
      },
      `- ${flaky} ${third}`,
    ],
    ['once, where it was written anew', { '2026-11-10': raised, '2026-11-17': raised }, `- ${flaky} ${tenth}`],
    [
      'that was solved, and is open again',
      { '2026-11-10': lines('## Support', `- [x] ${flaky}`), '2026-11-17': lines('## Support', `- [ ] ${flaky} ${tenth}`) },
      `- [ ] ${flaky} ${last}`,
    ],
    ['with a box, as the point it is', { '2026-11-17': lines('## Support', `- [ ] ${flaky}`) }, `- [ ] ${flaky} ${last}`],
    [
      'with a box and an area, of an older note',
      { '2026-11-03': lines('## Support', `- [ ] ${flaky}`), '2026-11-17': '' },
      `- [ ] ${flaky} ${third}`,
    ],
    [
      'with a box and a recommendation, of an older note',
      { '2026-11-03': lines('## Support', '- [ ] Flaky', '  - Recommendation: pin it'), '2026-11-17': '' },
      `- [ ] Flaky ${third}`,
    ],
  ];
  for (const [what, notes, copy] of rows) it(what, () => assert.equal(carry(notes), lines('## Support', '', copy)));

  it('under follow-up where the note has no such section', () =>
    assert.equal(carry({ '2026-11-17': raised }, '## Wins\n'), lines('## Wins', '', '## Follow-up', '', `- ${flaky} ${last}`)));

  it('in the place of an empty point', () =>
    assert.equal(carry({ '2026-11-17': raised }, '## Support\n\n- [ ] \n'), lines('## Support', '', `- ${flaky} ${last}`)));
});

describe('an issue does not come back', () => {
  const rows: [what: string, notes: Notes, note?: string][] = [
    ['that has a ticked box', { '2026-11-17': lines('## Support', `- [x] ${flaky}`) }],
    ['that was given up', { '2026-11-17': lines('## Support', `- [-] ${flaky}`) }],
    ['that was ticked in a later note', { '2026-11-03': raised, '2026-11-17': lines('## Support', `- [x] ${flaky} ${third}`) }],
    [
      'that was ticked in a later note in other words',
      { '2026-11-03': raised, '2026-11-17': lines('## Support', `- [x] The flaky deploys ${third}`) },
    ],
    [
      'that was ticked in a later note which has nothing else, and no area',
      { '2026-11-03': lines('## Support', '- Deploys are flaky'), '2026-11-17': lines('## Support', `- [x] Deploys are flaky ${third}`) },
    ],
    ['that was ticked where it was written anew', { '2026-11-03': raised, '2026-11-17': lines('## Support', `- [x] ${flaky}`) }],
    ['whose actions are done', { '2026-11-17': raised + lines('  - [x] @me Ask', '  - [-] @ada Wait') }],
    ['whose action is done elsewhere', { '2026-11-17': raised + '  - [Ask finance](profile.md#^d0n3d0)\n' }],
    [
      'whose actions are done in a later note',
      { '2026-11-03': raised, '2026-11-17': lines('## Support', `- ${flaky} ${third}`, '  - [x] @me Ask') },
    ],
    ['that is private', { '2026-11-17': lines('## Private', '### Support', `- ${flaky}`) }],
    ['in a comment', { '2026-11-17': lines('## Support', `<!-- - ${flaky} -->`, `- <!-- ${flaky} -->`, `- %%${flaky}%%`) }],
    ['that is an action: its reference does', { '2026-11-03': lines('## Support', `- [ ] @me ${flaky} ^a1a1a1`), '2026-11-17': '' }],
    ['that only is a point, of an older note', { '2026-11-03': lines('## Support', '- [ ] Deploys'), '2026-11-17': '' }],
    ['that is under another heading', { '2026-11-17': lines('## Career', `- ${flaky}`) }],
    ['that the note has', { '2026-11-17': raised }, lines('## Career', `- ${flaky}`)],
    ['that the note has ticked', { '2026-11-17': raised }, lines('## Support', `- [x] ${flaky} ${last} ✅ 2026-11-24`)],
    ['that the note has in other words', { '2026-11-17': raised }, lines('## Support', `- The flaky deploys of Payments ${last}`)],
  ];
  for (const [what, notes, note = lines('## Support')] of rows) it(what, () => assert.equal(carry(notes, note), note));
});

describe('the issues of an earlier note are found in its bytes', () => {
  const issuesIn = (text: string) => earlier({ '2026-11-17': text }).flatMap(({ issues }) => issues);
  const none: [what: string, text: string][] = [
    ['nothing', ''],
    ['no such heading', lines(`- ${flaky}`, '', '## Career', '', '- Support')],
    ['no item under it', lines('## Support', '', 'Deploys are flaky.', '', '## Wins', '', '- CI')],
    ['an item without a text', lines('## Support', '- ', '- [ ] ')],
    ['a private one', lines('## Private', '### Support', `- ${flaky}`)],
    ['one in a comment', lines('## Support', `<!-- - ${flaky} -->`)],
    ['one in code', lines('## Support', '```', `- ${flaky}`, '```')],
    ['a heading in code', lines('```', '## Support', '```', '', `- ${flaky}`)],
  ];
  for (const [what, text] of none) it(`none: ${what}`, () => assert.deepEqual(issuesIn(text), []));

  const one: [what: string, text: string][] = [
    ['of any box', lines('## Support', '- [x] Deploys')],
    ['in a quote', '> ## Issues\n> 1) Deploys'],
    ['under a heading below it', lines('# Help', '## Payments', '  * [/] Deploys')],
    ['behind a byte order mark, with CR LF', '\uFEFF---\r\ndate: 2026-11-17\r\n---\r\n## Blockers\r\n\r\n+ Größe'],
    ['under a heading that is underlined', lines('Support/Issues', '---', '- Deploys')],
    ['under one in emphasis', lines('## **Supp**ort', '- Deploys')],
    ['with references to characters', lines('## &#73;ssues', '- Deploys')],
    ['in wide letters', lines('## Ｈｅｌｐ', '- Deploys')],
  ];
  for (const [what, text] of one) it(`one ${what}`, () => assert.equal(issuesIn(text).length, 1));

  it('none where they are no text in UTF-8', () => {
    for (const bytes of [
      [0xff, 0xfe],
      [...new TextEncoder().encode(raised), 0xe4, 0x0a],
    ])
      assert.equal(issueNote(new Uint8Array(bytes), { uri, date: '2026-11-17', managers: [] }), undefined);
  });
});

describe('the issue table, of issues that were carried on', () => {
  const words = { status: (status: string) => status, owner: (owner: string) => owner };
  const rows: [what: string, notes: Notes, row: string[][]][] = [
    [
      'has one once, from where it was raised, with the latest response and state',
      {
        '2026-11-03': raised + lines('  - Response: wait', '  - [x] @me Ask'),
        '2026-11-10': lines('## Support', `- [ ] ${flaky} ${third}`, '  - Response: I see to it', '  - [ ] @ada See to it 📅 2026-12-01'),
        '2026-11-17': lines('## Support', `- [/] Flaky deploys of Payments ${tenth}`),
      },
      [['Payments', 'deploys are flaky', '2026-11-03', 'I see to it', 'ada', 'See to it', '2026-12-01', 'in-progress']],
    ],
    [
      'keeps two apart',
      {
        '2026-11-10': lines('## Support', '- **CI**: slow', '- **CI**: red'),
        '2026-11-17': lines('## Support', `- [x] **CI**: red ${tenth}`, `- **CI**: slow ${tenth}`),
      },
      [
        ['CI', 'slow', '2026-11-10', '', '', '', '', 'open'],
        ['CI', 'red', '2026-11-10', '', '', '', '', 'done'],
      ],
    ],
    [
      'knows links by reference as the note means them that has them',
      {
        '2026-11-10': lines('## Support', '- CI is [slow][1]', '', '[1]: https://a.example'),
        '2026-11-17': lines('## Support', `- CI is [slow][1] ${tenth}`, '  - Response: [soon][1]', '', '[1]: https://b.example'),
      },
      [['', 'CI is slow (https://a.example)', '2026-11-10', 'soon (https://b.example)', '', '', '', 'open']],
    ],
    [
      'has one whose first note is gone',
      { '2026-11-17': lines('## Support', `- **CI**: slow ${tenth}`) },
      [['CI', 'slow', '2026-11-17', '', '', '', '', 'open']],
    ],
  ];
  for (const [what, notes, expected] of rows) {
    it(what, () => assert.deepEqual(issueRows({ issues: raisedOnce(earlier(notes).flatMap(issuesOf)), words }).slice(1), expected));
  }
});
