import assert from 'node:assert/strict';
import { Session } from 'node:inspector/promises';
import fc from 'fast-check';
import { ScannedText } from '../../../src/index/scannedText';
import { callsOf } from '../../callsOf';
import { runs } from '../runs';

/** All that is read of a text. */
function readOf({ outline, scanned, lines, points }: ScannedText): unknown {
  return { outline, scanned, lines, points };
}

const piece = fc.constantFrom(
  ...['- ', '- [ ] ', '- [x] ', '  - ', '1. ', '> - [ ] ', '- # Private', '- ```', '- - '],
  ...[
    'Plan ',
    '(10m) ',
    '@ada ',
    '📅 2026-11-28 ',
    '#tag ',
    '^a1',
    '[it](x.md#^b2)',
    '[win](w.md#^c3)',
    '`',
    'é',
    '🎉',
    '\ud83c',
    '\uFEFF',
  ],
  ...['<!-- ', ' -->', '%%', '\n', '\n', '\n', '\r\n', '\r', '\n\n', '\n# Private\n', '\n## Notes\n', '\n## Support\n', '\n```\n', '---\n'],
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
const edits = fc.array(fc.record({ at: fc.nat(), length: fc.nat(12), piece }), { minLength: 1, maxLength: 4 });

describe('what is read of a line that stays', () => {
  it('is the same as if the text had been read from nothing, whatever was typed and read before', () => {
    fc.assert(
      fc.property(text, edits, fc.func(fc.boolean()), (first, typed, isRead) => {
        let note = new ScannedText(first);
        for (const [index, { at, length, piece: typedPiece }] of typed.entries()) {
          if (isRead(index)) readOf(note);
          const { text: before } = note;
          const place = at % (before.length + 1);
          note = new ScannedText(before.slice(0, place) + typedPiece + before.slice(place + length), note);
        }
        assert.deepEqual(readOf(note), readOf(new ScannedText(note.text)));
      }),
      { numRuns: runs(1000) },
    );
  });

  it('is the same where half a character is typed', () => {
    const before = new ScannedText('- [ ] ', new ScannedText(''));
    readOf(before);
    const note = new ScannedText('- [ ] \ud83c', before);
    assert.deepEqual(readOf(note), readOf(new ScannedText(note.text)));
  });

  const lines = Array.from({ length: 200 }, (_, at) => (at % 3 === 0 ? `- Point ${at}` : `- [ ] @me Send ${at} ^a${at}`));
  const long = lines.join('\n');
  const changes: [what: string, after: string, most: number][] = [
    ['a letter', long.replace('Send 100 ', 'Send 100x '), 1],
    ['a line that comes first', `- [ ] First\n${long}`, 1],
    ['a line that goes', long.replace('- [ ] @me Send 100 ^a100\n', ''), 0],
    ['two lines, ten apart', long.replace('Send 100 ', 'Send 100x ').replace('Send 110 ', 'Send 110x '), 11],
    ['a comment around a line', long.replace('- [ ] @me Send 100 ^a100', '- [ ] @me Send <!-- 100 --> ^a100'), 1],
  ];
  for (const reader of ['taskIn', 'pointWords'])
    it(`is read once by ${reader} at first`, async () => {
      const note = new ScannedText(long);
      assert.equal(await callsOf(new Session(), reader, async () => [readOf(note), readOf(note)]), lines.length);
    });

  for (const [what, after, most] of changes)
    for (const reader of ['taskIn', 'pointWords'])
      it(`is not read again by ${reader} from the second version on: ${what}`, async () => {
        const opened = new ScannedText(`${long}\nwords`);
        readOf(opened);
        const before = new ScannedText(long, opened);
        readOf(before);
        const note = new ScannedText(after, before);
        const calls = await callsOf(new Session(), reader, async () => readOf(note));
        assert.ok(calls <= most, `${calls} lines were read`);
      });

  it('keeps no version but the last that was read', () => {
    const first = new ScannedText(long);
    readOf(first);
    let note = first;
    for (let typed = 0; typed < 5; typed++) note = new ScannedText(`${note.text}x`, note);
    assert.equal((note as unknown as { before?: ScannedText }).before, first);
    readOf(note);
    assert.equal((note as unknown as { before?: ScannedText }).before, undefined);
  });
});
