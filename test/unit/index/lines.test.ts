import assert from 'node:assert/strict';
import fc from 'fast-check';
import { endIndexes, indexOf, root } from './indexOf';
import { MemoryNotes } from './memoryNotes';
import { answersOf, plainIndex } from './plainIndex';
import { runs } from '../runs';

const uri = `${root}/ada/2026-11-24.md`;

const piece = fc.constantFrom(
  '- [ ] a',
  '* [x] b',
  '1. [/] c',
  '> - [>] d',
  '  - [-] e',
  '- ',
  '-',
  '[ ]',
  ' ',
  'word',
  ' ^a1',
  ' ^A-b',
  '^',
  ' ^c3  ',
  '#ask',
  ' #a/b',
  ' 📅 2026-11-28',
  ' ✅ 2026-11-20',
  ' [due:: 2026-01-01]',
  '[t](x.md#^a1)',
  '[[x#^a1]]',
  '- [t](x.md#^a1) [[y#^b2]]',
  '`',
  'é',
  '🎉',
  '\u00a0',
  '\\',
  '@me ',
  '(',
  ')',
  '\ufffd',
);
const text = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: piece },
      { weight: 2, arbitrary: fc.constantFrom('\n', '\r\n', '\n\n', '\n- [ ] f', '\n# Private\n', '\n```\n') },
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

describe('lines of a note in the index', () => {
  afterEach(endIndexes);

  it('are those that the outline and the grammar of task lines see, whatever is written', async () => {
    const notes = new MemoryNotes({ [uri]: '' });
    const index = await indexOf(notes);
    await fc.assert(
      fc.asyncProperty(text, async (written) => {
        notes.open(uri, written);
        index.refresh(uri);
        await index.settled();
        assert.deepEqual(answersOf(index), plainIndex(root, new Map([[uri, written]])));
      }),
      { numRuns: runs(300) },
    );
  }).timeout(20_000);

  it('are the same after any edit as if the note had been read from nothing, whatever was asked before', async () => {
    const notes = new MemoryNotes({ [uri]: '' });
    const index = await indexOf(notes);
    const typed = fc.record({
      at: fc.nat(),
      length: fc.nat(12),
      piece: fc.oneof(piece, fc.constantFrom('\n', '\n- [ ] f ^a1\n', '<!--', '-->')),
    });
    await fc.assert(
      fc.asyncProperty(text, fc.array(typed, { minLength: 1, maxLength: 4 }), fc.func(fc.boolean()), async (first, edits, isAsked) => {
        let written = first;
        for (const [step, { at, length, piece: words }] of [{ at: 0, length: 0, piece: '' }, ...edits].entries()) {
          const place = at % (written.length + 1);
          // no editor leaves half a character
          written = (written.slice(0, place) + words + written.slice(place + length)).toWellFormed();
          notes.open(uri, written);
          index.refresh(uri);
          await index.settled();
          if (step === edits.length || isAsked(step)) assert.deepEqual(answersOf(index), plainIndex(root, new Map([[uri, written]])));
        }
      }),
      { numRuns: runs(300) },
    );
  }).timeout(20_000);

  it('read bytes that are no UTF-8 as an editor shows them, with the problem told', async () => {
    const broken = Uint8Array.from([
      ...Buffer.from('- [ ] caf'),
      0xe9,
      ...Buffer.from(' ^a1\n- [ ] '),
      0xf0,
      0x9f,
      ...Buffer.from('x 🎉 ^b2\n- [ ] '),
      0x80,
      0x80,
      ...Buffer.from('\n'),
    ]);
    const notes = new MemoryNotes();
    notes.write(uri, broken);
    const index = await indexOf(notes);
    const { meetings, ...plain } = plainIndex(root, new Map([[uri, new TextDecoder().decode(broken)]]));
    assert.deepEqual(answersOf(index), {
      ...plain,
      meetings: meetings.map((meeting) => ({ ...meeting, problem: { code: 'not-utf8', detail: '', line: 0, column: 0 } })),
    });
    assert.deepEqual(
      index.actionsIn(uri).map(({ source }) => source),
      ['- [ ] caf\ufffd ^a1', '- [ ] \ufffdx 🎉 ^b2', '- [ ] \ufffd\ufffd'],
    );
  });
});
