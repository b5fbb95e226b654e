import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Block, Line } from '../../../src/core/share/document';
import { htmlFragment, writeHtml } from '../../../src/core/share/html';
import { writeMarkdown } from '../../../src/core/share/markdown';
import { readBlocks } from '../../../src/core/share/readBlocks';
import { writeSlack } from '../../../src/core/share/slack';
import { textOfBlocks, writeText } from '../../../src/core/share/text';
import { runs } from '../runs';

interface Forms {
  readonly text: string;
  readonly html: string;
  readonly markdown: string;
  readonly slack: string;
}

/** What is read from Markdown, in every form. */
const table: [what: string, markdown: string, forms: Forms][] = [
  [
    'emphasis and code',
    '**a** _b_ ~~c~~ `d`',
    {
      text: 'a b c d',
      html: '<p dir="auto"><strong>a</strong> <em>b</em> <s>c</s> <code>d</code></p>',
      markdown: '**a** *b* ~~c~~ `d`',
      slack: '*a* _b_ ~c~ `d`',
    },
  ],
  [
    'a link',
    '[a](https://x.example/?q=1&r=2)',
    {
      text: 'a (https://x.example/?q=1&r=2)',
      html: '<p dir="auto"><a href="https://x.example/?q=1&amp;r=2">a</a></p>',
      markdown: '[a](https://x.example/?q=1&r=2)',
      slack: '<https://x.example/?q=1&amp;r=2|a>',
    },
  ],
  ['a link of a script', '[a](javascript:alert(1))', { text: 'a', html: '<p dir="auto">a</p>', markdown: 'a', slack: 'a' }],
  ['a link within the folder', '[a](b.md) c', { text: 'a c', html: '<p dir="auto">a c</p>', markdown: 'a c', slack: 'a c' }],
  [
    'lists in lists',
    '- a\n  - b\n    1. c\n- d\n  e',
    {
      text: '- a\n  - b\n    1. c\n- d\n  e',
      html: '<ul>\n<li dir="auto">a\n<ul>\n<li dir="auto">b\n<ol>\n<li dir="auto">c</li>\n</ol>\n</li>\n</ul>\n</li>\n<li dir="auto">d<br>\ne</li>\n</ul>',
      markdown: '- a\n  - b\n    1. c\n- d\\\n  e',
      slack: '• a\n    • b\n        1. c\n• d\n  e',
    },
  ],
  [
    'a table',
    '| a | b |\n| - | - |\n| c\\|d | e |',
    {
      text: 'a · b\nc|d · e',
      html: '<table>\n<thead>\n<tr><th dir="auto">a</th><th dir="auto">b</th></tr>\n</thead>\n<tbody>\n<tr><td dir="auto">c|d</td><td dir="auto">e</td></tr>\n</tbody>\n</table>',
      markdown: '| a | b |\n| --- | --- |\n| c\\|d | e |',
      slack: '• a · b\n• c|d · e',
    },
  ],
  [
    'signs of HTML',
    'a \\<b> &amp; "c"',
    {
      text: 'a <b> & "c"',
      html: '<p dir="auto">a &lt;b&gt; &amp; &quot;c&quot;</p>',
      markdown: 'a \\<b\\> & "c"',
      slack: 'a &lt;b&gt; &amp; "c"',
    },
  ],
  [
    'what calls a channel',
    '\\<!channel> @here @ada',
    {
      text: '<!channel> @here @ada',
      html: '<p dir="auto">&lt;!channel&gt; @here @ada</p>',
      markdown: '\\<!channel\\> @here @ada',
      slack: '&lt;!channel&gt; @\u2060here @ada',
    },
  ],
  [
    'code',
    '```\n<a> `b`\n```',
    {
      text: '<a> `b`',
      html: '<pre dir="auto"><code>&lt;a&gt; `b`</code></pre>',
      markdown: '```\n<a> `b`\n```',
      slack: '```\n&lt;a&gt; `b`\n```',
    },
  ],
  [
    'a quote',
    '> a\n>\n> - b',
    {
      text: 'a\n\n- b',
      html: '<blockquote>\n<p dir="auto">a</p>\n<ul>\n<li dir="auto">b</li>\n</ul>\n</blockquote>',
      markdown: '> a\n>\n> - b',
      slack: '> a\n> • b',
    },
  ],
  ['a heading', '### a *b*', { text: 'a b', html: '<h3 dir="auto">a <em>b</em></h3>', markdown: '### a *b*', slack: '*a b*' }],
];

describe('a document in its forms', () => {
  for (const [what, markdown, forms] of table)
    it(what, () => {
      const doc = { title: '', blocks: readBlocks(markdown) };
      const found: Forms = {
        text: writeText(doc).trimEnd(),
        html: htmlFragment(doc).trimEnd(),
        markdown: writeMarkdown(doc).trimEnd(),
        slack: writeSlack(doc).trimEnd(),
      };
      assert.deepEqual(found, forms);
    });

  it('is a page that runs nothing and fetches nothing, whatever its words are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('<', '>', '"', "'", '&', '</title>', '<script>', 'src=', 'x', '</style>', '\0', '`'), { maxLength: 12 }),
        (parts) => {
          const words = parts.join('');
          const own: Block = {
            kind: 'paragraph',
            text: [{ kind: 'link', target: `https://x/${words}`, of: [{ kind: 'text', text: words }] }],
          };
          const page = writeHtml({ title: words, blocks: [own, { kind: 'code', text: words }] }, words);
          const tags = [...page.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, tag]) => tag!.toLowerCase());
          assert.deepEqual(
            tags.filter((tag) => !'html head meta title style body h1 p a pre code'.split(' ').includes(tag)),
            [],
            page,
          );
          assert.doesNotMatch(page, /\s(?:src|on\w+)="/i);
        },
      ),
      { numRuns: runs(300) },
    );
  });

  it('reads as the same words from its Markdown, whatever they look like', () => {
    const sign = fc.constantFrom(
      '#',
      '-',
      '+',
      '*',
      '_',
      '`',
      '~~',
      '~~~',
      '[',
      ']',
      '(',
      ')',
      '<b>',
      '>',
      '|',
      '\\',
      '&amp;',
      '=',
      '1.',
      '1)',
      '%%',
      '<!--',
      '-->',
      ' ',
      ' ',
      'a',
      'b',
      ':',
      '^x',
      'é',
    );
    const words = fc.array(sign, { minLength: 1, maxLength: 10 }).map((signs) => `w${signs.join('')}`.replace(/\s+/g, ' ').trim());
    const start = fc.array(sign, { minLength: 1, maxLength: 8 }).map((signs) => `${signs.join('')}w`.replace(/\s+/g, ' ').trim());
    const said = fc.oneof(words, start);
    const line = said.map((text): Line => [{ kind: 'text', text }]);
    // A tag at the end of an item is a mark.
    const item = said.filter((text) => !/#[^\s\d]/.test(text)).map((text): Line => [{ kind: 'text', text }]);
    const block: fc.Arbitrary<Block> = fc.oneof(
      line.map((text): Block => ({ kind: 'paragraph', text })),
      line.map((text): Block => ({ kind: 'heading', level: 3, text })),
      fc
        .tuple(item, item)
        .map(([text, below]): Block => ({
          kind: 'list',
          items: [{ text, below: [{ kind: 'list', items: [{ text: below, below: [] }] }] }],
        })),
      fc.tuple(line, line).map(([head, cell]): Block => ({ kind: 'table', header: [head], rows: [[cell]] })),
    );
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 3 }), (blocks) => {
        const markdown = writeMarkdown({ title: '', blocks });
        assert.equal(textOfBlocks(readBlocks(markdown)), textOfBlocks(blocks), markdown);
      }),
      { numRuns: runs(400) },
    );
  });

  it('takes 5,000 lines as they come', () => {
    const markdown = '- [ ] a [b](https://x.example) **c**\n'.repeat(5000);
    const doc = { title: 'x', blocks: readBlocks(markdown) };
    for (const write of [writeText, writeHtml, writeMarkdown, writeSlack]) assert.ok(write(doc).split('\n').length > 5000);
  });
});
