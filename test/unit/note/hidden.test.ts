import assert from 'node:assert/strict';
import { Parser, type Node } from 'commonmark';
import fc from 'fast-check';
import { readOutline } from '../../../src/core/note/readOutline';
import { visibleText } from '../../../src/core/note/visibleText';
import { nastyMarkdown } from './nastyMarkdown';
import { runs } from '../runs';

const hidden: [what: string, text: string, spans: string[]][] = [
  ['comments within a line', 'a <!-- b --> c <!-- d -->', ['<!-- b -->', '<!-- d -->']],
  ['a comment over lines of a paragraph', 'a <!-- b\nc --> d', ['<!-- b\nc -->']],
  ['a comment as a block', '<!-- a\n\nb -->\nc', ['<!-- a\n\nb -->']],
  ["comments behind a block's end", '<!-- a --> b <!-- c -->', ['<!-- a -->', '<!-- c -->']],
  ['the shortest comments', 'a <!--> b <!---> c', ['<!-->', '<!--->']],
  ['a block that is never closed', 'a\n\n<!-- b\nc', ['<!-- b\nc']],
  ['one within a line that is never closed, to the end of its paragraph', 'a <!-- b\n\nc', ['<!-- b']],
  ['%% within a line', 'a %%b%% c %% d %%', ['%%b%%', '%% d %%']],
  ['%% over lines of a paragraph', 'a %% b\nc %% d', ['%% b\nc %%']],
  ['%% as a block', '%%\na\n\n# b\n%% c', ['%%\na\n\n# b\n%%']],
  ['%% that is never closed, as a block', 'a\n%%\nb', ['%%\nb']],
  ['a figure', '- 100%% sure\n\n- b', []],
  ['%% that is never closed, within a line, to the end of its paragraph', '- a %% b\n  c\n- d', ['%% b\n  c']],
  ['no comment in code', '`<!-- a -->` `` %%b%% ` ``\n```\n<!-- c -->\n%%d%%\n```\n\n    %% e %%', []],
  ['a comment behind a backtick that closes nothing', '` a <!-- b -->', ['<!-- b -->']],
  ['a mark that is escaped is text', '\\<!-- a -->\n\\%% b %%', []],
  ['comments in HTML', '<div>\n<!-- a -->\n</div>', ['<!-- a -->']],
  ['a Private section to the next heading of its level', '# A\n## Private\na\n### b\nc\n## D\nd', ['## Private\na\n### b\nc\n']],
  ['a Private section in a quote ends with the quote', '> ## Private\n> a\n\nb', ['> ## Private\n> a\n']],
  ['a heading in a quote does not end a Private section', '## Private\n> # A\n\nb\n# C', ['## Private\n> # A\n\nb\n']],
  ['Private sections and comments together', '## Private\na %% b %%\n<!-- c -->\n# D', ['## Private\na %% b %%\n<!-- c -->\n']],
  ['a comment goes on where its item ends', '- <!-- a\nb\n\nc -->\nd', ['<!-- a\nb\n\nc -->']],
  ['marks in two paragraphs, though a parser shows what is between', 'a <!-- b\n\n- c -->\n', ['<!-- b\n\n- c -->']],
  ['the same for %%', 'a %% b\n\n- c %% d\n', ['%% b\n\n- c %%']],
];

const private_: [what: string, text: string, items: boolean[]][] = [
  ['under Private', '# Private\n- a\n## B\n- b\n# C\n- c', [true, true, false]],
  ['between marks in two paragraphs', '- a <!-- b\n- c\n- d --> e\n- f', [false, true, true, false]],
  ['whose text is a comment', '- %% a %%\n- <!-- b --> \n- [ ] <!-- c -->\n- <!-- d --> e', [true, true, true, false]],
  ['whose text begins a comment that goes on', '- %%\n  a\n  %%\n- <!-- b\n  c -->\n- d', [true, true, false]],
];

const visible: [what: string, text: string, rest: string][] = [
  ['nothing hidden', '# A\n\n- b\n', '# A\n\n- b\n'],
  ['a comment behind words', 'a <!-- b -->\nc', 'a\nc'],
  ['a comment between words', 'a <!-- b --> c', 'a c'],
  ['a comment before words', '- <!-- a --> b', '- b'],
  ['a line of its own', 'a\n<!-- b -->\nc\n', 'a\nc\n'],
  ['a line of its own between empty ones', 'a\n\n<!-- b -->\n\nc\n', 'a\n\nc\n'],
  ['a block', 'a\n\n%%\nb\n\nc\n%%\n\nd\n', 'a\n\nd\n'],
  ['an item that is a comment', '- a\n- [ ] %% b %%\n- c\n', '- a\n- c\n'],
  ["a quote's line that is a comment", '> a\n> %% b %%\n> c', '> a\n> c'],
  ['a number', '1. <!-- a -->\n2. b', '2. b'],
  ['Private at the end', '# A\nb\n\n## Private\nc\n', '# A\nb\n'],
  ['Private in the middle', '## A\na\n\n## Private\nb\n\n## C\nc\n', '## A\na\n\n## C\nc\n'],
  ['everything', '# Private\na\n', ''],
  ['at the start', '<!-- a -->\n\nb\n', 'b\n'],
  ['CR LF', 'a\r\n\r\n%%\r\nb\r\n%%\r\n\r\nc\r\n', 'a\r\n\r\nc\r\n'],
  ['empty lines that were there stay', 'a\n\n\nb <!-- c -->\n\n\nd\n', 'a\n\n\nb\n\n\nd\n'],
  ['a comment over lines between words', 'a <!-- b\nc --> d\n', 'a d\n'],
  ['code', '```\n<!-- a -->\n```\n', '```\n<!-- a -->\n```\n'],
];

describe('what is hidden in a note', () => {
  for (const [what, text, spans] of hidden) {
    it(what, () =>
      assert.deepEqual(
        readOutline(text).hidden.map(({ start, end }) => text.slice(start, end)),
        spans,
      ),
    );
  }
  for (const [what, text, items] of private_) {
    it(`items are private ${what}`, () =>
      assert.deepEqual(
        readOutline(text).items.map((item) => item.private),
        items,
      ));
  }
});

/** Marks that are not in pairs. Lines that say `hush` are hidden from that word on, all else is seen; `!` stands behind a mark that is told. */
const unpaired: readonly [what: string, lines: string[]][] = [
  ['a stray %% before a pair in a line', ['- seen %%! hush', '- [ ] seen %% hush %% seen', '- seen']],
  ['a stray %% before a pair over lines', ['seen %%! hush', '', 'seen %% hush', 'hush %% seen', '', 'seen']],
  ['a stray %% before a block', ['- seen %%! hush', '- seen', '', '%%', 'hush', '- [ ] hush', '%%', '', '- seen']],
  ['a stray %% right before a block', ['- seen %%! hush', '%%', 'hush', '%%', '- seen']],
  ['a stray %% behind a block', ['%%', 'hush', '%%', '', '- seen %%! hush', '- seen']],
  ['a stray %% in the paragraph of a pair: nobody can tell', ['seen %% hush', 'hush %% hush %%! hush', '', 'seen']],
  ['three stray ones: nobody can tell', ['- seen %% hush', '- hush %% hush', '- hush %%! hush', '- seen']],
  [
    'a block that is not closed, to the end of the section',
    ['## Wins seen', '- seen', '%%! hush', '- hush', '### hush', '', '## Support seen', '- seen'],
  ],
  ['before the first heading', ['- seen', '%%! hush', '- hush', '', '#### Support seen', '- seen']],
  [
    'one that is not closed, and a pair in the next section',
    ['## Wins seen', '%%! hush', '- hush', '## Support seen', 'seen %% hush %% seen', '', '%%', 'hush', '%%', 'seen'],
  ],
  [
    'one that is not closed, and another in the next section',
    ['## Wins seen', '- seen %%! hush', '## Support seen', '- seen %%! hush', '- seen'],
  ],
  ['a block too many: nobody can tell', ['## Wins seen', '%%! hush', 'hush', '', '%%', 'hush', '%%', 'hush', '## Support seen']],
  ['a block around headings', ['seen', '%%', '## hush', 'hush', '# hush', '%%', 'seen']],
  [
    'a block around headings, before pairs',
    ['## Wins seen', '%%', '## hush', 'hush %%', '', 'seen', '## Support seen', '%%', 'hush', '%%', 'seen'],
  ],
  ['a figure', ['- seen 100%% sure', '- seen 50%%', '- seen %% hush %%', '', '%%', 'hush', '%%', 'seen']],
  ['a block with stray ones in it', ['%%', 'hush %% hush', 'hush', '- hush %% hush', '%%', 'seen']],
  [
    'a stray %% before a block and one behind it',
    ['- seen %%! hush', '', '%%', 'hush', '%%', '', '- seen', '## Support seen', '- seen %%! hush'],
  ],
  ['a block before a pair over lines', ['%%', 'hush', '%%', '', '- seen %% hush', '  hush %%', '- seen']],
  [
    'a %% that closes on a line of its own, before a pair over lines',
    ['- seen %% hush', '', 'hush', '', '%%', '', '- seen %% hush', '  hush %%', '- seen'],
  ],
  ['a block that is closed among words', ['%% hush', '- hush', 'hush %% seen', '', '- seen']],
  ['a figure behind a pair over items', ['- seen %%', '  - hush %%', '- seen 100%% sure', '- seen']],
  ['a figure in a block', ['%%', 'hush 100%% sure', '%%', 'seen']],
  ['code in and around a block', ['- seen `%%` seen', '```', 'seen %% seen', '```', '%%', 'hush', '%%', 'seen']],
  ['a %% that closes on a line of its own what an item opened', ['- [ ] seen %%', '  - hush', '', '  hush', '  %%', '- seen']],
  ['a %% that closes in a child what its parent opened', ['- [ ] seen %% hush', '  - hush', '  - hush %% seen', '- seen']],
  ['a stray <!-- before a pair', ['- seen <!--! hush', '- seen <!-- hush --> seen', '- seen']],
  ['two stray <!--', ['- seen <!--! hush', '- seen', '- seen <!--! hush', '- seen']],
  ['a <!-- that is closed further on', ['- seen <!-- hush', '- hush', '', 'hush --> seen', '- seen <!-- hush --> seen']],
  [
    'a <!-- that is not closed in its section',
    ['## Wins seen', '- seen <!--! hush', '  hush', '- seen', '## Support seen', 'seen --> seen'],
  ],
  ['a block <!-- in an item', ['- seen', '  <!--! hush', '  hush', '- [ ] seen', '', 'seen']],
  ['a block <!-- in a quote', ['> seen', '> <!--! hush', '> hush', '', 'seen']],
  ['a block <!-- in the note, as a parser sees it', ['seen', '<!--! hush', '', '## hush', '- hush']],
  ['a <!-- on the second line of an item', ['- [ ] seen', '  seen <!--! hush', '- [ ] seen']],
  ['a stray -->', ['seen --> seen', '', 'seen <!-- hush --> seen --> seen']],
  ['one kind in the other', ['seen <!-- hush %% hush --> seen', '', 'seen %% hush <!-- hush --> hush %% seen', '', 'seen']],
  ['what a stray one of the other kind hides', ['- seen %%! hush <!-- hush --> hush', '- seen <!-- hush --> seen']],
  ['code that an earlier line may have opened', ['seen `seen', 'seen` <!-- hush ` hush --> seen', '', 'seen']],
  ['a heading with a mark', ['## Wins seen <!-- hush', 'hush --> seen', '', 'Wins seen %%! hush', '----', 'seen', '', '## Support seen']],
];

describe('marks of comments that are not in pairs', () => {
  for (const [what, lines] of unpaired) {
    for (const [eol, name] of [
      ['\n', ''],
      ['\r\n', ', with CR LF'],
      ['\n> ', ', in a quote'],
    ] as const) {
      if (eol === '\n> ' && /heading|section|block|code in/.test(what)) continue;
      it(what + name, () => {
        const marked = lines.join(eol);
        const text = (eol === '\n> ' ? '> ' : '') + marked.replace(/(%%|<!--)!/g, '$1');
        const { hidden: spans, unclosed } = readOutline(text);
        for (const { index, 0: word } of text.matchAll(/seen|hush/g)) {
          assert.equal(
            spans.some(({ start, end }) => start <= index && index < end),
            word === 'hush',
            `${word} at ${index} of ${JSON.stringify(text)}: ${JSON.stringify(spans.map(({ start, end }) => text.slice(start, end)))}`,
          );
        }
        assert.deepEqual(
          unclosed.map(({ start, end }) => text.slice(start, end)),
          [...marked.matchAll(/(%%|<!--)!/g)].map(([, mark]) => mark),
        );
        assert.doesNotMatch(visibleText(text), /hush/);
        assert.equal(visibleText(text).match(/seen/g)?.length, text.match(/seen/g)?.length);
      });
    }
  }
});

describe('what of a note is visible', () => {
  for (const [what, text, rest] of visible) it(what, () => assert.equal(visibleText(text), rest));

  it('may leave the front matter out', () => {
    const note = '\uFEFF---\na: b\n---\n# A\n<!-- b -->\n';
    assert.equal(visibleText(note), '\uFEFF---\na: b\n---\n# A\n');
    assert.equal(visibleText(note, { frontMatter: false }), '# A\n');
    assert.equal(visibleText('# A\n', { frontMatter: false }), '# A\n');
  });

  const secret = /hush\d+/g;

  it('is never a comment that a Markdown parser sees, nor what Private headings have below them', () => {
    const marks = fc.constantFrom(
      '<!-- ',
      ' -->',
      '%%',
      '`',
      '\\',
      '\n',
      '\n\n',
      '\n- ',
      '\n> ',
      '```\n',
      'x ',
      '<b>',
      '<div>',
      '    ',
      '# h\n',
      '\n## Private\n',
      '<!',
      '>',
      '--',
    );
    let count = 0;
    const text = fc.oneof(
      nastyMarkdown,
      fc.array(marks, { maxLength: 14 }).map((parts) => parts.map((part) => `${part}hush${count++} `).join('')),
    );
    fc.assert(
      fc.property(text, (note) => {
        const shown = new Set(visibleText(note).match(secret));
        for (const comment of commentsOf(note.replaceAll('%%', '  ')))
          for (const word of comment.match(secret) ?? []) assert.ok(!shown.has(word), `${word} in ${JSON.stringify(note)}`);
        const { headings } = readOutline(note);
        for (const { start, end } of headings.filter(({ section }) => section === 'private'))
          for (const word of note.slice(start, end).match(secret) ?? []) assert.ok(!shown.has(word));
      }),
      { numRuns: runs(500) },
    );
  });

  it('is everything that is not hidden, in order', () => {
    fc.assert(
      fc.property(nastyMarkdown, (note) => {
        const { hidden: spans } = readOutline(note);
        let at = 0;
        const parts = spans.map(({ start, end }) => {
          const part = note.slice(at, start);
          at = end;
          return part;
        });
        const words = (text: string) => text.match(/\p{L}{2,}/gu) ?? [];
        assert.deepEqual(words(visibleText(note)), words([...parts, note.slice(at)].join(' ')));
      }),
      { numRuns: runs(400) },
    );
  });
});

/** The comments of a text, as the reference parser sees them. */
function commentsOf(text: string): string[] {
  const comments: string[] = [];
  const walker = new Parser().parse(text).walker();
  for (let event = walker.next(); event; event = walker.next()) {
    const { type, literal } = event.node as Node;
    if (event.entering && (type === 'html_inline' || type === 'html_block') && literal?.startsWith('<!--'))
      comments.push(literal.split('-->')[0]!);
  }
  return comments;
}
