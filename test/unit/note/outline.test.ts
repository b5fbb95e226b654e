import assert from 'node:assert/strict';
import { readBytes, readOutline } from '../../../src/core/note/readOutline';

describe('the outline of a note', () => {
  const note = '---\ndate: 2026-11-24\n---\n# Ada\n\n## Wins 🎉\n- [x] é done\n  - 💡 idea\n### Numbers\n## Private\n- tea\n';

  it('is the same from bytes', () => {
    const texts = [note, note.replace(/\n/g, '\r\n'), '', '- [ ] plain\n', 'é\r\r\n- 💡', '> ## Größe\n> 1. %%h%% <!-- ü', 'é'.repeat(300)];
    for (const text of texts) {
      const bytes = new TextEncoder().encode(text);
      const expected = { text, outline: readOutline(text) };
      assert.deepEqual(
        readBytes(bytes, () => true),
        expected,
        text,
      );
      assert.deepEqual(
        readBytes(new Uint8Array([0xef, 0xbb, 0xbf, ...bytes]), () => true),
        expected,
        text,
      );
      assert.equal(
        readBytes(bytes, () => false),
        undefined,
        text,
      );
    }
    assert.equal(
      readBytes(new Uint8Array([0xe4, 0x0a]), () => true),
      undefined,
    );
  });

  it('has the front matter without its fences', () => {
    const { frontMatter } = readOutline(note);
    assert.equal(note.slice(frontMatter!.start, frontMatter!.end), 'date: 2026-11-24\n');
    assert.equal(note.slice(frontMatter!.bodyStart, frontMatter!.bodyStart + 5), '# Ada');
    assert.equal(frontMatter!.line, 1);
    assert.equal(readOutline('# A').frontMatter, undefined);
  });

  it('has headings with the section they open and where that ends', () => {
    const { headings } = readOutline(note);
    assert.deepEqual(
      headings.map(({ text, level, section, parent, line }) => [line, level, text, section, parent]),
      [
        [3, 1, 'Ada', undefined, -1],
        [5, 2, 'Wins 🎉', 'wins', 0],
        [8, 3, 'Numbers', undefined, 1],
        [9, 2, 'Private', 'private', 0],
      ],
    );
    assert.deepEqual(
      headings.map(({ start, end }) => note.slice(start, end)),
      [note.slice(25), '## Wins 🎉\n- [x] é done\n  - 💡 idea\n### Numbers\n', '### Numbers\n', '## Private\n- tea\n'],
    );
  });

  it('has items with offsets in UTF-16 units', () => {
    const { items, lineStarts } = readOutline(note);
    assert.deepEqual(
      items.map(({ start, end }) => note.slice(start, end)),
      ['- [x] é done', '  - 💡 idea', '- tea'],
    );
    assert.deepEqual(
      items.map(({ textStart, end }) => note.slice(textStart, end)),
      ['é done', '💡 idea', 'tea'],
    );
    assert.deepEqual(
      items.map(({ line, start }) => start === lineStarts[line]),
      [true, true, true],
    );
    assert.deepEqual(
      items.map(({ parent, heading, section, private: isPrivate }) => [parent, heading, section, isPrivate]),
      [
        [-1, 1, 'wins', false],
        [0, 1, 'wins', false],
        [-1, 3, 'private', true],
      ],
    );
  });

  it('has a line start for each line, and the first line end', () => {
    assert.deepEqual(readOutline('').lineStarts, [0]);
    assert.deepEqual(readOutline('é\n💡\r\n\rb').lineStarts, [0, 2, 6, 7]);
    assert.deepEqual(
      ['', 'a', 'a\nb\r\n', 'a\r\nb\n', 'a\rb\r\n', '\r\n'].map((text) => readOutline(text).eol),
      ['\n', '\n', '\n', '\r\n', '\n', '\r\n'],
    );
  });

  it('keeps offsets behind what UTF-8 cannot say', () => {
    const text = '# \uD800 lone\n- [ ] \uDC00 a\n';
    assert.deepEqual(
      readOutline(text).items.map(({ textStart, end }) => text.slice(textStart, end)),
      ['\uDC00 a'],
    );
  });

  const headings: [what: string, text: string, headings: [level: number, text: string][]][] = [
    [
      'closing marks go',
      '## A ##\n# B #  \n# C#\n#',
      [
        [2, 'A'],
        [1, 'B'],
        [1, 'C#'],
        [1, ''],
      ],
    ],
    ['only closing marks', '### ###', [[3, '']]],
    ['white space must follow', '#a\n#\ta\n####### b', [[1, 'a']]],
    ['up to three columns in', '   # A\n\n    # B', [[1, 'A']]],
    [
      'underlined',
      'A\n===\nB\n-\n',
      [
        [1, 'A'],
        [2, 'B'],
      ],
    ],
    ['underlined over two lines', 'A\n  b\n---', [[2, 'A b']]],
    ['underlined in a quote', '> A\n> b\n> ---\n', [[2, 'A b']]],
    ['a line below an empty one underlines nothing', 'A\n\n---\n', []],
    ['a line outside the quote underlines nothing in it', '> A\n---\n', []],
    ['link definitions are no heading', '[a]: b.md\n---\n[a]: b.md "title"\n[b]: <c d>\n===\n', []],
    ['text behind a link definition is', '[a]: b.md\nText\n---\n', [[2, '[a]: b.md Text']]],
    ['not in code, comments and front matter', '---\n# a\n---\n```\n# b\n```\n<!--\n# c\n-->\n%%\n# d\n%%\n    # e\n', []],
  ];
  for (const [what, text, expected] of headings) {
    it(`headings: ${what}`, () =>
      assert.deepEqual(
        readOutline(text).headings.map(({ level, text: words }) => [level, words]),
        expected,
      ));
  }

  it('ends a heading in a quote with the quote, and one in an item with the item', () => {
    const text = '## Private\n> # Title\n> a\n\nb\n- # In\n- c\n';
    const { headings, items } = readOutline(text);
    assert.deepEqual(
      headings.map(({ start, end, parent }) => [text.slice(start, end), parent]),
      [
        [text, -1],
        ['> # Title\n> a\n', 0],
        ['- # In\n', 0],
      ],
    );
    assert.deepEqual(
      items.map(({ heading, private: isPrivate }) => [heading, isPrivate]),
      [
        [0, true],
        [0, true],
      ],
    );
  });
});
