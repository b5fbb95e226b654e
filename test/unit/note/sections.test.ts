import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Section } from '../../../src/core/note/outline';
import { readOutline } from '../../../src/core/note/readOutline';
import { sectionOf, sectionWords } from '../../../src/core/note/sections';
import { runs } from '../runs';

const rows: [section: Section | undefined, headings: string[]][] = [
  ['status', ['Recap', 'Updates', 'Status', 'status', 'STATUS:', 'Status updates', '1. Recap', '📣 Updates']],
  ['wins', ['Wins', 'Highlights', 'Wins 🎉', '**Wins**', '_Wins_:', 'Wins (5m)', 'Wins / Highlights', '🏆 wins!']],
  ['alignment', ['Alignment', 'Priorities', 'Goals', 'Goals & priorities', 'Priorities – this quarter']],
  ['support', ['Support', 'Issues', 'Blockers', 'Help', 'Support/Issues', 'Support and help', 'Issues: payments']],
  ['feedback', ['Feedback', 'Feedback 💬']],
  ['career', ['Career', 'Growth', 'Career / Growth', 'Career growth']],
  ['training', ['Training', 'Learning', 'Training and learning']],
  ['follow-up', ['Follow-up', 'Follow up', 'Followup', 'Follow-ups', 'Next steps', 'Actions', 'Action items', '✅ Actions:']],
  ['rapport', ['Small talk', 'Personal', 'Catch-up', 'Catch up']],
  [
    'manager',
    [
      "Ada's topics",
      'Ada’s topics',
      'ADA’S TOPICS',
      "Manager's topics",
      'Manager’s topics:',
      'Your topics',
      "Ada Lovelace's topics",
      "Jess' topics",
      "José's topics 🙂",
    ],
  ],
  ['notes', ['Notes', 'notes:', 'Note', 'Notes 📝']],
  ['private', ['Private', '🔒 Private', 'PRIVATE:', 'Private notes', 'Notes (private)', 'Ada – private', '~~Private~~']],
  [
    undefined,
    [
      '',
      'Winsome',
      'My topics',
      'Topics',
      'How we work',
      'Privateer',
      'Make it private',
      'Expectations',
      'Their manager’s priorities',
      'Parking lot',
      'Winsé',
      '日本語',
      '2026',
      'a'.repeat(300),
    ],
  ],
];

describe('sections', () => {
  for (const [section, headings] of rows) {
    for (const heading of headings) {
      it(`${JSON.stringify(heading.slice(0, 40))} is ${section ?? 'none of ours'}`, () => {
        assert.equal(sectionOf(heading), section);
        assert.equal(readOutline(`# ${heading}`).headings[0]?.section, section);
        assert.equal(readOutline(`###### ${heading}\r\n`).headings[0]?.section, section);
      });
    }
  }

  it("are the same for bytes, remembered or not, as for the heading's text", () => {
    const word = fc.oneof(
      fc.constantFrom(...sectionWords, '’s', '🎉', ':', '/', 'and', '(', 'é', '-', '1.'),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), fc.constantFrom('', ' '), (words, gap) => {
        const outline = readOutline(`# x\n\n## ${words.join(gap).replace(/[\r\n]/g, '')}`);
        const heading = outline.headings[1];
        if (heading) assert.equal(heading.section, sectionOf(heading.text));
      }),
      { numRuns: runs(500) },
    );
  });

  it('are inherited: the nearest around an item counts, and Private holds for all below it', () => {
    const text = '# Support\n## Payments\n- a\n### Wins\n- b\n# Private\n## Wins\n- c\n# Notes\n- d\n';
    assert.deepEqual(
      readOutline(text).items.map(({ section, private: isPrivate }) => [section, isPrivate]),
      [
        ['support', false],
        ['wins', false],
        ['wins', true],
        ['notes', false],
      ],
    );
  });
});
