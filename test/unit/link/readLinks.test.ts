import assert from 'node:assert/strict';
import { type Node, Parser } from 'commonmark';
import fc from 'fast-check';
import MarkdownIt, { type Token } from 'markdown-it';
import { readLinks } from '../../../src/core/link/readLinks';
import { WrittenTarget } from '../../../src/core/link/writtenTarget';
import { anyCharacter } from '../note/anyCharacter';
import { runs } from '../runs';

const html = /\s(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^"'=<>`\s]+))/gi;

/** What a note's links lead to, as the scanner finds them. */
function linksIn(text: string): { readonly kind: string; readonly target: string }[] {
  return readLinks(text).map(({ kind, start, end }) => ({ kind, target: new WrittenTarget(kind, text.slice(start, end), start).text }));
}

function targets(text: string, ...kinds: string[]): string[] {
  return linksIn(text).flatMap(({ kind, target }) => (kinds.includes(kind) ? target : []));
}

/** Two parsers, in the plainest code. Targets that are named `r…` belong to definitions, which the scanner tells by themselves. */
function byCommonMark(text: string): string[] {
  const found: string[] = [];
  const walker = new Parser().parse(text).walker();
  for (let step = walker.next(); step; step = walker.next()) if (step.entering) found.push(...targetsOf(step.node));
  return found
    .filter((target) => !target.startsWith('r'))
    .map(decodeURIComponent)
    .sort();
}

function targetsOf(node: Node): string[] {
  if (node.type === 'link' || node.type === 'image') return [node.destination ?? ''];
  if (node.type === 'html_inline' || node.type === 'html_block') return attributesOf(node.literal ?? '');
  return [];
}

function byMarkdownIt(text: string): string[] {
  const markdown = new MarkdownIt('default', { html: true });
  // VS Code lets every scheme through.
  markdown.validateLink = () => true;
  const found = markdown.parse(text, {}).flatMap(tokenTargets);
  return found
    .filter((target) => !target.startsWith('r'))
    .map(decodeURIComponent)
    .sort();
}

function tokenTargets(token: Token): string[] {
  if (token.type === 'html_block' || token.type === 'html_inline') return attributesOf(token.content);
  const inside = (token.children ?? []).flatMap(tokenTargets);
  return token.type === 'link_open' || token.type === 'image' ? [String(token.attrGet('href') ?? token.attrGet('src')), ...inside] : inside;
}

function attributesOf(source: string): string[] {
  const tags = source
    .replace(/<!--[^]*?-->|<[?][^]*?[?]>|<![a-z][^>]*>|(<(script)>)[^]*?(?:<\/script>|$)/gi, '$1')
    .match(/<[a-z](?:"[^"]*"|'[^']*'|[^<>"'])*>/gi);
  return [...(tags ?? []).join('').matchAll(html)].map(([, double, single, bare]) => double ?? single ?? bare ?? '');
}

const piece = fc.constantFrom(
  '[',
  ']',
  '![',
  '](a.md)',
  '](<b.md>)',
  '](c.md "t")',
  "](d.md 't')",
  '](e.md (t))',
  '](f(1).md)',
  '](g .md)',
  '](<h.md)',
  '](i.md',
  '](',
  ')',
  '][x]',
  '][y]',
  '[]',
  '[x]',
  '[y]',
  '()',
  '](/j)',
  '](\\)k)',
  '`',
  '``',
  '\\',
  '\\`',
  '\\[',
  '\\]',
  '<',
  '>',
  '"',
  "'",
  '<a href="l.md">',
  '<a\nhref=m.md>',
  '</a>',
  "<img src='n.md' />",
  '<b',
  '<file:///o>',
  '<x:p>',
  '<q@r.s>',
  '<?',
  '?>',
  '<!X',
  'text',
  ' ',
  '*',
  '!',
  '\n',
  '\n',
  '\n\n',
);
const block = fc.constantFrom(
  '',
  '',
  '',
  '> ',
  '- ',
  '1. ',
  '    ',
  '\t',
  '# ',
  '```\n',
  '~~~\n',
  '<div>\n',
  '</div>\n',
  '<div>',
  '<a href="s.md">\n',
  '<script>\n',
  '</script>\n',
  '[x]: r1.md\n',
  '[y]:\nr2.md\n"t"\n',
  '> [x]: <r3.md>\n',
  '[y]: r4.md t\n',
  '---\n',
  '===\n',
  'text\n',
);
/** The line before is for `---`: none of it is front matter. */
const markdown = fc
  .array(fc.tuple(block, fc.array(piece, { maxLength: 7 })), { maxLength: 5 })
  .map((lines) => `\n${lines.map(([before, pieces]) => before + pieces.join('')).join('\n')}`);
/** Without what markdown-it reads in a way of its own. */
const cell = fc
  .array(
    piece.filter((one) => !/\n|<[?!]/.test(one)),
    { maxLength: 3 },
  )
  .map((pieces) => pieces.join(''));
const row = fc.array(cell, { minLength: 2, maxLength: 3 }).map((cells) => `| ${cells.join(' | ')} |`);
const table = fc
  .tuple(
    fc.constantFrom('', 'words\n', '`\n', '[x]: r1.md\n'),
    row,
    fc.constantFrom('| - | - |', '|:-:|---|', '--|--', '| - | - | - |', '| -', '|', 'x'),
    fc.array(row, { maxLength: 3 }),
  )
  .map(([before, header, dashes, rows]) => before + [header, dashes, ...rows].join('\n'));

describe('the links of a note', () => {
  const cases: readonly [what: string, note: string, ...targets: string[]][] = [
    ['inline', '[a](b.md) ![c](d.png "t")', 'b.md', 'd.png'],
    ['inline, on several lines of a quote', '> [a\n> b](\n> c.md\n> "t")', 'c.md'],
    ['of a definition, used or not', "[a]: b.md\n[c]:\n  <d e.md> 't'\n", 'b.md', 'd e.md'],
    [
      'HTML in text and as a block',
      'x <a\n href="a.md"> <img src=b.png>\n\n<p>\n<a title="href=no" href=\'c.md\'>',
      'a.md',
      'b.png',
      'c.md',
    ],
    ['an autolink', '<file:///a.md> <b.md>', 'file:///a.md'],
    ['wiki links', '[[a]] ![[b#c]] [[ d/e.md |f [g]]] [[h\\|i]] [[#j]]', 'a', 'b', 'd/e.md', 'h'],
    ['of which one is in the other', '[[a]](b.md) [c [[d]]](e.md)', 'a', 'b.md', 'd', 'e.md'],
    [
      'in headings, boxes and tables',
      '# [a](b) #\n- [ ] [c](d)\n\n| [[e\\|f]] | ` | [g](h) |\n|-|-|-|\n| [[i|j]] | ` | [k](l) |',
      'b',
      'd',
      'e',
      'h',
      'i',
      'l',
    ],
    ['what is private', '## Private\n[a](b)', 'b'],
    ['none: code', '`[a](b)` ``[[c]]``\n\n    [d](e)\n\n```\n[[f]]\n```\n~~~\n<a href="g">\n'],
    ['none: comments', '<!-- [a](b) --> %%[[c]]%%\n\n%%\n[d](e)\n%%\n\n<!--\n<a href="f">\n-->'],
    ['none: front matter', '---\na: "[[b]]"\n---\n'],
    ['none: escaped', '\\[a](b) [c\\](d) \\[[e]] \\<a href="f">'],
    ['none: not whole', '[a](b c) [d](<e) [f] (g) [[h\n]] [i](j "k"'],
    ['none: script and style', '<script>\n"<a href=b>"\n</script>\n\n<div>\n<style>a { b: "<a href=c>" }</STYLE><a href=d>', 'd'],
    ['behind a byte order mark and other scripts', '\uFEFF[ä](ö.md)\r\n> 😀 [[ü]]', 'ö.md', 'ü'],
  ];
  for (const [what, note, ...expected] of cases)
    it(what, () =>
      assert.deepEqual(
        linksIn(note).map(({ target }) => target),
        expected,
      ),
    );

  it('are those that the reference parser of CommonMark finds', () => {
    fc.assert(
      fc.property(markdown, (text) =>
        assert.deepEqual(
          targets(text, 'inline', 'html', 'autolink').sort(),
          byCommonMark(text).filter((target) => !target.startsWith('mailto:')),
        ),
      ),
      { numRuns: runs(800) },
    );
  });

  it("are those that VS Code's parser finds, in tables too", () => {
    // A bar in a wiki link parts no cells here.
    const plain = table.filter((text) => !/\[\[[^[\]]*\|/.test(text));
    fc.assert(
      fc.property(plain, (text) =>
        assert.deepEqual(
          targets(text, 'inline', 'html', 'autolink').sort(),
          byMarkdownIt(text).filter((target) => !target.startsWith('mailto:')),
        ),
      ),
      { numRuns: runs(600) },
    );
  });

  it('of definitions are those that the reference parser knows', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const parser = new Parser() as Parser & { readonly refmap: Readonly<Record<string, { readonly destination: string }>> };
        parser.parse(text);
        assert.deepEqual(
          new Set(
            Object.values(parser.refmap)
              .map(({ destination }) => destination)
              .filter((one) => !targets(text, 'definition').includes(one)),
          ),
          new Set(),
        );
      }),
      { numRuns: runs(300) },
    );
  });

  it('are in order, within any text', () => {
    fc.assert(
      fc.property(fc.oneof(markdown, fc.string({ unit: anyCharacter, maxLength: 60 })), (text) => {
        let last = 0;
        for (const { start, end } of readLinks(text)) {
          assert.ok(last <= start && start <= end && end <= text.length);
          last = start;
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it('are found in linear time in hostile text', () => {
    const hostile = [
      '[',
      '](',
      '](a "',
      '](<',
      '[[',
      '[[a|',
      '[[ ',
      '![',
      '`',
      '[x](y)[',
      '<a ',
      '<a b="',
      '<!--',
      '<?',
      '<![CDATA[',
      '<!X',
      '<script',
      '[a]: b\n',
      '[a]:',
      '|',
      '| a |\n| - |\n',
      '\\',
      '&#1',
      '[a][b',
      '(',
      '[](',
      '](a (',
      "<a b='",
      '[a](b\n',
    ];
    const began = performance.now();
    for (const one of hostile) readLinks(one.repeat(Math.ceil(30_000 / one.length)));
    for (const one of hostile) readLinks(`[x${one.repeat(2000)}](${one.repeat(2000)})`);
    assert.ok(performance.now() - began < 10_000);
  });
});
