import assert from 'node:assert/strict';
import * as commonmark from 'commonmark';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { linkText } from '../../../src/core/link/linkText';
import { readReference, writeReference } from '../../../src/core/link/reference';
import { relativeLink, resolveLink } from '../../../src/core/link/relativeLink';
import { runs } from '../runs';

describe('a reference', function () {
  this.timeout(20_000);

  const rows: [line: string, id: string | undefined, target?: string][] = [
    ['- [Send the capacity plan](2026-11-17.md#^k3f9q2)', 'k3f9q2', '2026-11-17.md'],
    ['  * [Send](../ada/2026-11-17.md#^k3f9q2) again', 'k3f9q2', '../ada/2026-11-17.md'],
    ['1. [Send](#^k3f9q2)', 'k3f9q2', ''],
    ['> - [Send](2026-11-17.md#^k3f9q2 "a title")', 'k3f9q2', '2026-11-17.md'],
    ['- [Send](<2026 11 17.md#^k3f9q2>)', 'k3f9q2', '2026 11 17.md'],
    ['- [ ] [Send](2026-11-17.md#^k3f9q2)', 'k3f9q2', '2026-11-17.md'],
    ['- see [x](y.md), [Send](2026-11-17.md#^k3f9q2)', 'k3f9q2', '2026-11-17.md'],
    ['- [a#^b](c.md#^k3f9q2)', 'k3f9q2', 'c.md'],
    ['- [[2026-11-17#^k3f9q2]]', 'k3f9q2', '2026-11-17'],
    ['- [[2026-11-17#^k3f9q2|Send]]', 'k3f9q2', '2026-11-17'],
    ['[Send](2026-11-17.md#^k3f9q2)', undefined],
    ['- [Send](2026-11-17.md#k3f9q2)', undefined],
    ['- [Send](2026-11-17.md#^)', undefined],
    ['- [Send](2026-11-17.md#^k3f9q2', undefined],
    ['- 2026-11-17.md#^k3f9q2', undefined],
    ['- Send ^k3f9q2', undefined],
    ['- as in `[Send](2026-11-17.md#^k3f9q2)`', undefined],
    ['- `as` ` [Send](2026-11-17.md#^k3f9q2)', 'k3f9q2', '2026-11-17.md'],
    ['- `as` ` [Send `it`](2026-11-17.md#^k3f9q2)', undefined],
    ['- [Send](b(c).md#^k3f9q2)', 'k3f9q2', 'b(c).md'],
    ['- [Send](b\\(c.md#^k3f9q2)', 'k3f9q2', 'b(c.md'],
    ['- [[#^k3f9q2]]', 'k3f9q2', ''],
    ['- [Send\\](2026-11-17.md#^k3f9q2)', undefined],
    ['- Send](2026-11-17.md#^k3f9q2)', undefined],
    ['- <!-- [Send](2026-11-17.md#^k3f9q2) --> nothing', undefined],
    ['- <a title="[Send](2026-11-17.md#^k3f9q2)">it</a>', undefined],
    ['- ![[2026-11-17#^k3f9q2]]', 'k3f9q2', '2026-11-17'],
  ];
  for (const [line, id, target] of rows) {
    it(id === undefined ? `${line} is none` : `${line} is to ${id}`, () => {
      const reference = readReference(line);
      assert.equal(reference?.id, id);
      assert.equal(reference?.target, target);
    });
  }

  it('is read at once from a hostile line', () => {
    const start = performance.now();
    for (const part of ['#^`', '#^', '](#^a', '[[#^a', '#^a)', '](<', 'x#^'])
      for (const start of ['- ', '- [[', '- [x](']) readReference(`${start}#^${part.repeat(20_000)}`);
    assert.ok(performance.now() - start < 5000);
  });
});

describe('the text of a link', function () {
  this.timeout(20_000);

  const rows: [text: string, link: string][] = [
    ['Send the plan', 'Send the plan'],
    ['Fix [a] and ]b[', 'Fix \\[a\\] and \\]b\\['],
    ['Read [the doc](https://example.com/a) now', 'Read the doc now'],
    ['See ![a picture](a.png)', 'See a picture'],
    ['See [[Career plan]] and [[Career plan|the plan]]', 'See Career plan and the plan'],
    ['Use `a[0]` and `` b`] ``', 'Use `a[0]` and `` b`] ``'],
    ['Mend `a]:` in it', 'Mend \\`a\\]:\\` in it'],
    ['One ` tick', 'One \\` tick'],
    ['Read <https://example.com>', 'Read https://example.com'],
    ['Less <b>HTML</b>', 'Less \\<b>HTML\\</b>'],
    ['A path C:\\', 'A path C:\\\\'],
    ['Keep \\[escapes\\]', 'Keep \\[escapes\\]'],
    ['*Now* and __then__', '*Now* and __then__'],
    ['Tell <!-- nobody --> them %%yet%%', 'Tell them'],
    ['^note', '\\^note'],
  ];
  for (const [text, link] of rows) it(`of ${text} is ${link}`, () => assert.equal(linkText(text), link));

  const id = 'k3f9q2';
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom(...('[]()`\\<>!*_^&|~:"\'/ aé📅-#'.match(/./gu) ?? [])), maxLength: 30 }),
    fc
      .array(
        fc.constantFrom(
          'Send',
          '[a](b)',
          '`c]`',
          '``',
          '<a href="x">',
          '<!--',
          '-->',
          '[[',
          ']]',
          '![',
          '&amp;',
          'https://example.com/a_b',
          '\\',
          '<x@y.z>',
          '%%',
        ),
        { maxLength: 8 },
      )
      .map((parts) => parts.join(' ')),
  );

  it('never breaks its link: a CommonMark parser sees one, over all of it', () => {
    const parser = new commonmark.Parser();
    fc.assert(
      fc.property(text, (words) => {
        const item = writeReference({ uri: 'file:///n/ada/2026-11-17.md', id, text: words }, 'file:///n/ada/2026-11-24.md');
        const walker = parser.parse(item).walker();
        const links: string[] = [];
        let outside = '';
        let depth = 0;
        for (let step = walker.next(); step; step = walker.next()) {
          const { node, entering } = step;
          if (node.type === 'link') {
            if (entering) links.push(node.destination ?? '');
            depth += entering ? 1 : -1;
          } else if (depth === 0 && entering) outside += node.literal ?? '';
        }
        assert.deepEqual(links, [`2026-11-17.md#%5E${id}`]);
        assert.equal(outside, '');
      }),
      { numRuns: runs(300) },
    );
  });

  it('never breaks its link for GitHub-like parsers either, and reads back', () => {
    const parser = new MarkdownIt({ linkify: false });
    fc.assert(
      fc.property(text, (words) => {
        const item = writeReference({ uri: 'file:///n/ada/2026-11-17.md', id, text: words }, 'file:///n/ada/2026-11-24.md');
        const inline = parser.parse(item, {}).find((token) => token.type === 'inline')?.children ?? [];
        assert.equal(inline.filter((token) => token.type === 'link_open').length, 1);
        assert.equal(inline[0]?.type, 'link_open');
        assert.equal(inline.at(-1)?.type, 'link_close');
        assert.equal(readReference(item)?.id, id);
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('a link from note to note', () => {
  const rows: [from: string, to: string, link: string][] = [
    ['file:///n/ada/2026-11-24.md', 'file:///n/ada/2026-11-17.md', '2026-11-17.md'],
    ['file:///n/ada/2026/2026-11-24.md', 'file:///n/ada/profile.md', '../profile.md'],
    ['file:///n/ada/2026-11-24.md', 'file:///n/sam/2026/2026-11-17.md', '../sam/2026/2026-11-17.md'],
    ['file:///n/a/2026-11-24.md', 'file:///n/a/2026-11-17%20with%20%28brackets%29.md', '2026-11-17%20with%20%28brackets%29.md'],
    ['file:///n/a/x.md', 'file:///n/a/b (c).md', 'b%20%28c%29.md'],
    ['vscode-vfs://github/o/r/1on1/a/x.md', 'vscode-vfs://github/o/r/1on1/a/y.md', 'y.md'],
  ];
  for (const [from, to, link] of rows) it(`${from} → ${to} is ${link}`, () => assert.equal(relativeLink(from, to), link));

  const back: [destination: string, uri: string | undefined][] = [
    ['2026-11-17.md', 'file:///n/ada/2026-11-17.md'],
    ['./2026-11-17.md', 'file:///n/ada/2026-11-17.md'],
    ['../sam/x.md', 'file:///n/sam/x.md'],
    ['a%20b.md', 'file:///n/ada/a%20b.md'],
    ['a b.md', 'file:///n/ada/a%20b.md'],
    ['', 'file:///n/ada/2026-11-24.md'],
    ['https://example.com/x.md', undefined],
    ['/x.md', undefined],
    ['%.md', undefined],
  ];
  for (const [destination, uri] of back)
    it(`"${destination}" leads to ${uri ?? 'no note'}`, () => assert.equal(resolveLink('file:///n/ada/2026-11-24.md', destination), uri));

  it('leads back to its note', () => {
    const part = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
      .filter((name) => !/^\.+$|\//.test(name))
      .map((name) => encodeURIComponent(name).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`));
    const uri = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => ['file:///n', ...parts].join('/'));
    fc.assert(
      fc.property(uri, uri, (from, to) => {
        assert.equal(resolveLink(from, relativeLink(from, to)), to);
      }),
    );
  });
});
