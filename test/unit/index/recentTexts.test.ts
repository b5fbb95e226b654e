import assert from 'node:assert/strict';
import { Session } from 'node:inspector/promises';
import fc from 'fast-check';
import { readOutline } from '../../../src/core/note/readOutline';
import { NoteReader } from '../../../src/index/noteReader';
import { ScannedText } from '../../../src/index/scannedText';
import { RecentTexts } from '../../../src/index/recentTexts';
import { callsOf } from '../../callsOf';
import { runs } from '../runs';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the text of a note', () => {
  const text = '---\ndate: 2026-11-24\n---\n- [ ] @ada Send it ^a1\r\n- [it](x.md#^b2)\r\n- a point\n\n```\n- [ ] code\n```\nend';

  it('is scanned once, whatever is asked of it', async () => {
    const note = new ScannedText(text);
    const ask = async (): Promise<unknown> => [note.outline, note.scanned, note.lines, note.lineAt(3)];
    assert.equal(await callsOf(new Session(), 'scan', ask), 1);
    assert.equal(await callsOf(new Session(), 'scan', ask), 0);
    assert.equal(note.outline, note.outline);
    assert.equal(note.lines, note.lines);
  });

  it('has lines that are tasks and references', () =>
    assert.deepEqual(
      new ScannedText(text).lines.map((one) => [one.line, one.kind, one.kind === 'task' ? one.task.id : one.id]),
      [
        [3, 'task', 'a1'],
        [4, 'reference', 'b2'],
      ],
    ));

  const lines: [line: number, text: string | undefined][] = [
    [0, '---'],
    [3, '- [ ] @ada Send it ^a1'],
    [6, ''],
    [10, 'end'],
    [11, undefined],
  ];
  for (const [line, words] of lines) it(`has in line ${line}: ${words}`, () => assert.equal(new ScannedText(text).lineAt(line), words));

  const piece = fc.constantFrom(
    '---\n',
    'date: 2026-11-24\n',
    '- [ ] ',
    'x ^a1',
    '\n',
    '\r\n',
    '\r',
    '[x](y.md#^b2)',
    '<!-- ',
    ' -->',
    '%%',
    'ä',
    '🎉',
    '\u0000',
    '<<<<<<< a\n',
    '# Private\n',
    '```\n',
  );
  const texts = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
  const address = { uri: 'x:/n/ada/2026-11-24.md', root: 'x:/n', manager: 'ada', kind: 'meeting' } as const;

  it('is always the same to the index as its bytes, and has the outline of the text', async () => {
    const reader = new NoteReader();
    await reader.load();
    fc.assert(
      fc.property(texts, (one) => {
        const note = new ScannedText(one);
        assert.deepEqual(reader.read(address, note), reader.read(address, bytesOf(one)));
        assert.deepEqual(note.outline, readOutline(one));
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('the texts that somebody works on', () => {
  it('are the same object while they are the same text', () => {
    const texts = new RecentTexts();
    const first = texts.of('- [ ] a');
    texts.of('- [ ] b');
    assert.equal(texts.of(['- [ ]', 'a'].join(' ')), first);
  });

  const found: [what: string, bytes: Uint8Array, text: string | undefined][] = [
    ['its bytes', bytesOf('Grüße 🎉'), 'Grüße 🎉'],
    ['its bytes behind a byte order mark', bytesOf('\uFEFFGrüße 🎉'), 'Grüße 🎉'],
    ['wide characters', bytesOf('日本語'), '日本語'],
    ['another text', bytesOf('Grüße 🎈'), undefined],
    ['a longer one', bytesOf('Grüße 🎉 '), undefined],
    ['no UTF-8', new Uint8Array([0xff, 0xfe, 0x41, 0, 0x41, 0, 0x41, 0]), undefined],
    ['nothing', new Uint8Array(), undefined],
  ];
  for (const [what, bytes, text] of found)
    it(`are found by ${what}${text === undefined ? ': none' : ''}`, () => {
      const texts = new RecentTexts();
      for (const one of ['Grüße 🎉', '日本語', '4 it']) texts.of(one);
      assert.equal(texts.in(bytes)?.text, text);
    });

  it('are few: the one that was asked for longest ago goes first', () => {
    const texts = new RecentTexts(3);
    const [a, b] = ['a', 'b', 'c'].map((text) => texts.of(text));
    assert.equal(texts.of('a'), a);
    texts.of('d');
    assert.equal(texts.of('a'), a);
    assert.notEqual(texts.of('b'), b);
  });

  it('are short together: a long one is kept alone', () => {
    const texts = new RecentTexts();
    const short = texts.of('short');
    const long = texts.of('x'.repeat(2_000_000));
    assert.equal(texts.of('x'.repeat(2_000_000)), long);
    assert.notEqual(texts.of('short'), short);
  });

  it('are let go when nobody works on them any more', () => {
    const texts = new RecentTexts();
    const note = texts.of('a');
    texts.forget(note);
    assert.equal(texts.in(bytesOf('a')), undefined);
  });
});
