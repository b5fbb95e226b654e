import assert from 'node:assert/strict';
import { carryOver } from '../../../src/core/agenda/carryOver';
import { changesPrompt } from '../../../src/core/agenda/changesPrompt';
import { talkingPoints } from '../../../src/core/agenda/talkingPoints';
import { readOutline } from '../../../src/core/note/readOutline';
import { visibleText } from '../../../src/core/note/visibleText';
import { applyEdits } from '../../../src/core/text/textEdit';

const since = '2026-11-17';
const block = `<!-- 1:1 since ${since}\n  Done: A\n  Win: B\n-->\n`;

/** Run again, it adds nothing. */
function say(text: string, ...changes: string[]): string {
  const edits = changesPrompt(text, since, changes);
  for (const edit of edits) assert.equal(edit.start, edit.end, 'it only inserts');
  const after = applyEdits(text, edits);
  assert.deepEqual(changesPrompt(after, since, changes), [], after);
  return after;
}

describe('the prompt that says what changed', () => {
  const rows: [what: string, note: string, after: string][] = [
    ['is before everything else', '## Recap\n', `${block}\n## Recap\n`],
    ['is behind the front matter', '---\na: b\n---\n\n## Recap\n', `---\na: b\n---\n\n${block}\n## Recap\n`],
    ['is apart from the front matter', '---\na: b\n---\n- x\n', `---\na: b\n---\n\n${block}\n- x\n`],
    ['is all that there is', '', block],
    ['is behind front matter that has no end of line', '---\na: b\n---', `---\na: b\n---\n\n${block}`],
    ['is behind a byte order mark', '\uFEFF## Recap\n', `\uFEFF${block}\n## Recap\n`],
    ['leaves code code', '\n    code\n', `\n${block}\n    code\n`],
    ['stands before a comment that stays open', '<!-- x\n', `${block}\n<!-- x\n`],
    ['is there already', `${block}\n- x\n`, `${block}\n- x\n`],
    [
      'is there with lines of its own',
      `<!-- 1:1 since 2026-11-10\n  mine\n  Win: B\n-->\n- x\n`,
      '<!-- 1:1 since 2026-11-10\n  mine\n  Win: B\n  Done: A\n-->\n- x\n',
    ],
    [
      'is there, and ends on a line with words',
      '<!-- 1:1 since 2026-11-10\n  Win: B -->\n',
      '<!-- 1:1 since 2026-11-10\n  Win: B \n  Done: A\n  Win: B\n-->\n',
    ],
    ['is no example in code', '```\n<!-- 1:1 since 2026-11-10\n-->\n```\n', `${block}\n\`\`\`\n<!-- 1:1 since 2026-11-10\n-->\n\`\`\`\n`],
  ];
  for (const [what, note, after] of rows) {
    it(what, () => assert.equal(say(note, 'Done: A', 'Win: B'), after));
    it(`${what}, with CR LF`, () => {
      if (/\n/.test(note)) assert.equal(say(note.replaceAll('\n', '\r\n'), 'Done: A', 'Win: B'), after.replaceAll('\n', '\r\n'));
    });
  }

  it('is not where nothing changed', () => assert.equal(say('## Recap\n'), '## Recap\n'));

  it('is no point, is not carried on and leaves the folder in nothing, whatever it says', () => {
    const note = '## Recap\n\n- [ ] Mine\n';
    for (const words of [
      '- [ ] x ^a1a1a1',
      'a --> b',
      'a --!> b',
      '%% x',
      '<!-- x',
      '[x](y.md#^a1a1a1)',
      '## Support\n- **A**: b',
      '-->',
      '```',
    ]) {
      const text = say(note, `Done: ${words}`, words);
      const outline = readOutline(text);
      assert.equal(visibleText(text).trim(), note.trim(), text);
      assert.deepEqual(outline.unclosed, [], text);
      assert.deepEqual(
        talkingPoints(text, outline).map((point) => point.text),
        ['Mine'],
        text,
      );
      const next = { uri: 'file:///n/1on1/ada/2026-12-01.md', text: '' };
      const carried = carryOver({
        note: next,
        actions: [],
        previous: { uri: 'file:///n/1on1/ada/2026-11-24.md', text, date: '2026-11-24' },
      });
      assert.equal(carried.points, 1, text);
    }
  });
});
