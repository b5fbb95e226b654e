import assert from 'node:assert/strict';
import fc from 'fast-check';
import { taskIn } from '../../../src/core/action/visibleTask';
import { referenceIn } from '../../../src/core/link/reference';
import { readOutline } from '../../../src/core/note/readOutline';
import { Lines } from '../../../src/index/lines';
import type { NoteAddress } from '../../../src/index/noteAddress';
import { NoteReader } from '../../../src/index/noteReader';
import { ScannedText } from '../../../src/index/scannedText';
import { runs } from '../runs';

const address: NoteAddress = { uri: 'file:///n/ada/2026-11-24.md', root: 'file:///n', manager: 'ada', kind: 'meeting' };
const reader = new NoteReader();

/** What the index has of a note, read from bytes. */
function indexOf(text: string): { tasks: unknown[]; references: { line: number; id: string }[] } {
  const lines = new Lines(address, reader.read(address, new TextEncoder().encode(text)).record.lines);
  return {
    tasks: lines.actions().map(({ line, task }) => ({ line, task })),
    references: lines.references().map(({ line, id }) => ({ line, id })),
  };
}

/** What its outline has, read from text; of several items on a line the last has its reference. */
function outlineOf(text: string): ReturnType<typeof indexOf> {
  const outline = readOutline(text);
  return {
    tasks: outline.items.flatMap((item) => {
      const task = taskIn(text, outline, item);
      return task ? [{ line: item.line, task }] : [];
    }),
    references: outline.items.flatMap((item, at, items) => {
      const id = items[at + 1]?.line === item.line ? undefined : referenceIn(text, outline, item)?.id;
      return id === undefined ? [] : [{ line: item.line, id }];
    }),
  };
}

/** What an editor shows: on the line of a task the task alone. */
function editorOf(text: string): unknown {
  const { lines } = new ScannedText(text);
  return {
    tasks: lines.flatMap((line) => (line.kind === 'task' ? [{ line: line.line, task: line.task }] : [])),
    references: lines.flatMap((line) => (line.kind === 'reference' ? [{ line: line.line, id: line.id }] : [])),
  };
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
        const index = indexOf(text);
        references += index.references.length;
        assert.deepEqual(index, outlineOf(text));
        const taskLines = new Set(index.tasks.map((task) => (task as { line: number }).line));
        assert.deepEqual({ ...index, references: index.references.filter(({ line }) => !taskLines.has(line)) }, editorOf(text));
      }),
      { numRuns: runs(300) },
    );
    assert.ok(references > runs(300) / 2, `only ${references} references were seen`);
  });
});
