import assert from 'node:assert/strict';
import fc from 'fast-check';
import { taskIn } from '../../../src/core/action/visibleTask';
import { referenceIn } from '../../../src/core/link/reference';
import { readOutline } from '../../../src/core/note/readOutline';
import { Lines } from '../../../src/index/lines';
import type { NoteAddress } from '../../../src/index/noteAddress';
import { NoteReader } from '../../../src/index/noteReader';

const address: NoteAddress = { uri: 'file:///n/ada/2026-11-24.md', root: 'file:///n', manager: 'ada', kind: 'meeting' };
const reader = new NoteReader();

/** What the index has of a note, read from bytes, and what an editor shows of it, read from text. */
function bothReadings(text: string): [index: unknown, editor: unknown] {
  const lines = new Lines(address, reader.read(address, new TextEncoder().encode(text)).record.lines);
  const outline = readOutline(text);
  const shown = outline.items.map((item, at, items) => ({
    line: item.line,
    task: taskIn(text, outline, item),
    // of several items on a line the last has its reference
    id: items[at + 1]?.line === item.line ? undefined : referenceIn(text, outline, item)?.id,
  }));
  return [
    {
      tasks: lines.actions().map(({ line, task }) => ({ line, task })),
      references: lines.references().map(({ line, id }) => ({ line, id })),
    },
    {
      tasks: shown.flatMap(({ line, task }) => (task ? [{ line, task }] : [])),
      references: shown.flatMap(({ line, id }) => (id === undefined ? [] : [{ line, id }])),
    },
  ];
}

const start = fc.constantFrom(
  '- ',
  '- ',
  '- [ ] ',
  '- [x] ',
  '* ',
  '1. ',
  '> - ',
  '  - ',
  '    - ',
  '-     ',
  '- # ',
  '- ```',
  '- - ',
  '-\t',
  '',
  '# ',
);
const piece = fc.constantFrom(
  ...['[Plan](b(c).md#^k3f9q2)', '[a](b.md#^c1)', '[[b#^d2]]', '[[#^e3|x]]', '![a](b.md#^f4)', '[a](<b c.md#^g5> "t")', '[a](b.md#h)'],
  ...['[', ']', '](', '(', ')', '[[', ']]', '#^i6', '#^', '^', '|', '<', '>', '<a href="#^j7">', '`', '``', '\\', '"', "'"],
  ...['<!--', '-->', '%%', ' ^l8', '#tag', '📅 2026-11-28', '@ada', 'é', '🎉', '\u00a0', ' ', ' ', 'words'],
);
const line = fc.tuple(start, fc.array(piece, { maxLength: 9 })).map(([marks, pieces]) => marks + pieces.join(''));
const note = fc
  .tuple(
    fc.array(fc.oneof({ weight: 9, arbitrary: line }, { weight: 1, arbitrary: fc.constantFrom('', '# Private', '```') }), {
      minLength: 30,
      maxLength: 30,
    }),
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([lines, end]) => lines.join(end));

describe('the index and an editor', () => {
  it('agree on every reference and every task line', () => {
    let references = 0;
    fc.assert(
      fc.property(note, (text) => {
        const [index, editor] = bothReadings(text);
        references += (editor as { references: unknown[] }).references.length;
        assert.deepEqual(index, editor);
      }),
      { numRuns: 700 },
    );
    assert.ok(references > 300, `only ${references} references were seen`);
  });
});
