import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addPoints, type NewPoint } from '../../../src/core/agenda/addPoints';
import { applyEdits } from '../../../src/core/text/textEdit';

const better: NewPoint = { text: 'What could I do better?', section: 'feedback' };
const goal: NewPoint = { text: 'Which goal would you set?', section: 'career' };

function add(text: string, points: readonly NewPoint[]): string {
  const { edits, points: added } = addPoints(text, points, 'Ada');
  const after = applyEdits(text, edits);
  assert.deepEqual(addPoints(after, points, 'Ada'), { edits: [], points: 0 }, 'run again, it adds nothing');
  assert.equal(added === 0, after === text);
  return after;
}

describe('points added to an agenda', () => {
  const rows: [what: string, before: string[], points: NewPoint[], after: string[]][] = [
    [
      'fill an empty box of their section',
      ['## Feedback', '', '- [ ] ', ''],
      [better],
      ['## Feedback', '', '- [ ] What could I do better?', ''],
    ],
    [
      'fill one without a space behind it, behind the prompt above it',
      ['## Feedback', '<!-- What do I want to hear? -->', '- [ ]', '- [ ] Tell Ada about the talk', ''],
      [better],
      ['## Feedback', '<!-- What do I want to hear? -->', '- [ ] What could I do better?', '- [ ] Tell Ada about the talk', ''],
    ],
    [
      'leave an empty box alone that is done, nested, or has something nested',
      ['## Feedback', '', '- [x] ', '- [ ] ', '  - [ ] ', ''],
      [better],
      ['## Feedback', '', '- [x] ', '- [ ] ', '  - [ ] ', '- [ ] What could I do better?', ''],
    ],
    [
      'go to the end of their section, in order',
      ['## Feedback', '', '- [ ] One', '', '## Notes', ''],
      [better, { text: 'Two', section: 'feedback' }],
      ['## Feedback', '', '- [ ] One', '- [ ] What could I do better?', '- [ ] Two', '', '## Notes', ''],
    ],
    [
      'know a section by any of its names',
      ['# 2026', '', '## Growth', '', '## Notes', ''],
      [goal],
      ['# 2026', '', '## Growth', '', '- [ ] Which goal would you set?', '', '## Notes', ''],
    ],
    [
      'make the sections that are missing, before those that close the agenda',
      ['## Recap', '', '- [ ] On track', '', "## Ada's topics", '', '## Private', ''],
      [better, goal, { text: 'Three', section: 'career' }],
      [
        ...['## Recap', '', '- [ ] On track', '', '## Feedback', '', '- [ ] What could I do better?', ''],
        ...['## Career', '', '- [ ] Which goal would you set?', '- [ ] Three', '', "## Ada's topics", '', '## Private', ''],
      ],
    ],
    [
      "give the manager's topics their name",
      ['## Recap', ''],
      [{ text: 'What would you like to talk about?', section: 'manager' }],
      ['## Recap', '', "## Ada's topics", '', '- [ ] What would you like to talk about?', ''],
    ],
    [
      'go under a heading of their own',
      ['## Delivery', '', '## Support', ''],
      [
        { text: 'One', heading: 'delivery' },
        { text: 'Two', heading: 'Hiring' },
      ],
      ['## Delivery', '', '- [ ] One', '', '## Support', '', '## Hiring', '', '- [ ] Two', ''],
    ],
    ['go under Support where nobody says where', ['## Help', ''], [{ text: 'Why?' }], ['## Help', '', '- [ ] Why?', '']],
    ['are one line each', ['## Help', ''], [{ text: ' Why\nnot\t now? ^a1b2c3' }], ['## Help', '', '- [ ] Why not now?', '']],
    ['open no comment', ['## Help', ''], [{ text: 'Why <!-- that?' }], ['## Help', '', '- [ ] Why \\<!-- that?', '']],
    [
      'go before all else where the end of the note is code or a comment',
      ['---', 'date: 2026-11-24', '---', '## Feedback', '', '<!-- not closed', ''],
      [better],
      ['---', 'date: 2026-11-24', '---', '## Feedback', '', '- [ ] What could I do better?', '', '## Feedback', '', '<!-- not closed', ''],
    ],
    [
      'never go under a private heading',
      ['## Private', '', '### Feedback', ''],
      [better],
      ['## Feedback', '', '- [ ] What could I do better?', '', '## Private', '', '### Feedback', ''],
    ],
    ['fill an empty note', [''], [better], ['## Feedback', '', '- [ ] What could I do better?', '']],
    ['are none where nothing is said', ['## Feedback', ''], [{ text: ' ' }, { text: '📅 2026-11-24' }], ['## Feedback', '']],
  ];
  for (const [what, before, points, after] of rows) {
    it(what, () => assert.deepEqual(add(before.join('\n'), points).split('\n'), after));
    it(`${what}, with Windows line ends and a byte order mark`, () => {
      const text = `\ufeff${before.join('\r\n')}`;
      // Without a line end there is none to follow.
      if (before.length > 1) assert.equal(add(text, points), `\ufeff${after.join('\r\n')}`);
    });
  }

  const there: [what: string, item: string][] = [
    ['as it is', '- [ ] What could I do better?'],
    ['ticked, with minutes and fields', '- [x] What could I do better? (10m) #feedback 📅 2026-11-24'],
    ['as a plain item of another section', '## Notes\n\n* What could I do better?'],
    ['carried over, over two lines', '- [ ] What could I\n  do better? ([2026-11-17](2026-11-17.md))'],
  ];
  for (const [what, item] of there) it(`are not added where they are there ${what}`, () => assert.equal(add(item, [better]), item));

  it('are added where one that says the same is private', () => {
    assert.match(
      add('## Private\n\n- [ ] What could I do better?\n', [better]),
      /^## Feedback\n\n- \[ \] What could I do better\?\n\n## Private\n/,
    );
  });

  it('never take a character away, and never come twice', () => {
    const line = fc.constantFrom(
      '## Feedback',
      '# Career',
      '## Private',
      '- [ ] ',
      '- [ ] Why?',
      '  - x',
      '> - [ ] ',
      '```',
      '<!-- a',
      '-->',
      'text',
      '',
    );
    const point = fc.record({
      text: fc.constantFrom('Why?', 'What could I do better?', 'Which\ngoal?', '%% hm %%'),
      section: fc.constantFrom('feedback' as const, 'career' as const, 'manager' as const, undefined),
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 10 }), fc.array(point, { maxLength: 4 }), (lines, points) => {
        const text = lines.join('\n');
        const { edits } = addPoints(text, points, 'Ada');
        assert.ok(edits.every(({ start, end }) => start === end));
        add(text, points);
      }),
    );
  });
});
