import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ScanResult } from '../../../src/core/note/scanResult';
import { scan } from '../../../src/core/note/scan';
import { decodeNote, invalidLine, isOtherThanUtf8 } from '../../../src/core/note/utf8';
import { runs } from '../runs';

const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];
const utf16 = (text: string, bigEndian = false): number[] =>
  [...text].flatMap((char) => {
    const code = char.charCodeAt(0);
    return bigEndian ? [code >> 8, code & 0xff] : [code & 0xff, code >> 8];
  });
const utf32 = (text: string, bigEndian = false): number[] =>
  [...text].flatMap((char) => {
    const code = char.codePointAt(0) ?? 0;
    const bytes = [code & 0xff, (code >> 8) & 0xff, code >> 16, 0];
    return bigEndian ? bytes.reverse() : bytes;
  });

const scanned = new ScanResult();

describe('the encoding of a note', () => {
  const text = '- [ ] @me Café 🎉 ^a1\n';
  const table: [what: string, bytes: number[], expected: 'text' | 'other' | number][] = [
    ['nothing', [], 'text'],
    ['ASCII', utf8('- [ ] one\n'), 'text'],
    ['UTF-8', utf8(text), 'text'],
    ['UTF-8 with a byte order mark', [0xef, 0xbb, 0xbf, ...utf8(text)], 'text'],
    ['UTF-8 of every length', utf8('$ £ € 𐍈 \uffff \u{10ffff}'), 'text'],
    ['UTF-16 LE with a byte order mark', [0xff, 0xfe, ...utf16(text)], 'other'],
    ['UTF-16 BE with a byte order mark', [0xfe, 0xff, ...utf16(text, true)], 'other'],
    ['UTF-16 LE without', utf16('- [ ] one\n'), 'other'],
    ['UTF-16 BE without', utf16('- [ ] one\n', true), 'other'],
    ['UTF-16 with a byte order mark and nothing else', [0xff, 0xfe], 'other'],
    ['UTF-32 LE with a byte order mark', [0xff, 0xfe, 0, 0, ...utf32(text)], 'other'],
    ['UTF-32 BE with a byte order mark', [0, 0, 0xfe, 0xff, ...utf32(text, true)], 'other'],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d], 'other'],
    ['Latin-1', [...utf8('# One\n- [ ] caf'), 0xe9, ...utf8(' ^a1\n')], 1],
    ['Latin-1 at the end', [...utf8('one\ncaf'), 0xe9], 1],
    ['Latin-1 in the front matter', [...utf8('---\ngoal: caf'), 0xe9, ...utf8('\n---\n')], 1],
    ['Windows-1252 quotes', [0x93, ...utf8('one'), 0x94], 0],
    ['Shift JIS', [...utf8('one\ntwo\n'), 0x93, 0xfa, 0x96, 0x7b], 2],
    ['a character cut off', [...utf8('one\n'), 0xf0, 0x9f, 0x8e], 1],
    ['a character cut off by a line end', [0xc3, 0x0a, 0xa9], 0],
    ['an overlong form', [0xc0, 0xaf], 0],
    ['an overlong form of three bytes', [0xe0, 0x80, 0xaf], 0],
    ['a surrogate', [0xed, 0xa0, 0x80], 0],
    ['past the last character', [0xf4, 0x90, 0x80, 0x80], 0],
  ];
  for (const [what, given, expected] of table) {
    it(`${what}: ${typeof expected === 'number' ? `no UTF-8 in line ${expected}` : expected === 'text' ? 'is text' : 'is not read'}`, () => {
      const bytes = new Uint8Array(given);
      assert.equal(isOtherThanUtf8(bytes), expected === 'other');
      if (expected !== 'other') assert.equal(lineOf(bytes), expected === 'text' ? -1 : expected);
      assert.equal(decodeNote(bytes) !== undefined, expected === 'text');
    });
  }

  it('is told as the platform tells it, whatever the bytes', () => {
    const piece = fc.oneof(
      fc.constantFrom(...[0x0a, 0x41, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc2, 0xe0, 0xed, 0xf0, 0xf4, 0xf5, 0xff].map((byte) => [byte])),
      fc.string({ unit: 'grapheme', maxLength: 2 }).map(utf8),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const bytes = new Uint8Array(pieces.flat().filter((byte) => byte !== 0));
        scan(bytes, bytes.length, scanned);
        assert.equal(invalidLine(bytes, scanned, bytes.length) < 0, isText(bytes));
      }),
      { numRuns: runs(500) },
    );
  });
});

function lineOf(bytes: Uint8Array): number {
  // a buffer may be longer than the note in it
  const longer = new Uint8Array(bytes.length + 8).fill(0x80);
  longer.set(bytes);
  scan(longer, bytes.length, scanned);
  return invalidLine(longer, scanned, bytes.length);
}

function isText(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
