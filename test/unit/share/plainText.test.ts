import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plainText, type PlainWords } from '../../../src/core/share/plainText';
import { runs } from '../runs';

const words: PlainWords = {
  owner: (text, owner) => (owner === 'me' ? `Grace: ${text}` : `${owner}: ${text}`),
  due: (text, date) => `${text} (due ${date})`,
  done: (text) => `${text} (done)`,
};
const plain = (note: string): string => plainText(note, words);

describe('a note as people read it', () => {
  const table: [what: string, note: string, text: string][] = [
    ['boxes go', '- [ ] Plan\n- [/] Review\n* [?] Else', '- Plan\n- Review\n\n- Else'],
    ['what is done says so, what was cancelled is gone', '- [x] Plan\n- [-] Dropped\n- Review', '- Plan (done)\n- Review'],
    [
      'an action has its owner and its date in words',
      '- [ ] @me Send the plan #area/pay ⏫ ➕ 2026-11-17 ⏳ 2026-11-24 📅 2026-11-28 ^k3f9q2',
      '- Grace: Send the plan (due 2026-11-28)',
    ],
    ['and in the other form', '- [ ] @ada Introduce me [due:: 2026-12-05] ^w8n2r4', '- ada: Introduce me (due 2026-12-05)'],
    ['a reference is its words', '- [Send the capacity plan](2026-11-17.md#^k3f9q2)', '- Send the capacity plan'],
    [
      'where a point comes from is gone',
      '- [ ] Flaky deploys ([2026-11-17](2026-11-17.md))\n- [ ] Refunds in a day ([win](../wins.md#^w3k9q2))',
      '- Flaky deploys\n- Refunds in a day',
    ],
    [
      'a link that others can follow has its address',
      'See [the RFC](https://example.com/rfc) and <https://example.com/x>, [https://a.example](https://a.example).',
      'See the RFC (https://example.com/rfc) and https://example.com/x, https://a.example.',
    ],
    ['an address of mail', '[Ada](mailto:ada@example.com), <grace@example.com>', 'Ada (ada@example.com), grace@example.com'],
    ['wiki links', '[[2026-11-17]], [[ada/2026-11-17#^k3f9q2|the plan]], ![[notes.md]]', '2026-11-17, the plan, notes'],
    [
      'escaped brackets, which are no wiki link',
      String.raw`\[\[2026-11-17\]\], [[ada/2026-11-17|the \[first\] plan &amp; more]]`,
      '[[2026-11-17]], the [first] plan & more',
    ],
    [
      'links by reference, whose definitions go',
      '[the RFC][1] and [the plan]\n\n[1]: https://example.com/rfc\n[the plan]: plan.md',
      'the RFC (https://example.com/rfc) and the plan',
    ],
    ['pictures', '![a chart](chart.png)', 'a chart'],
    [
      'emphasis, code, escapes and entities',
      '**Bold**, _soft_, ~~gone~~ `code_it`, 2 \\* 3 &amp; more',
      'Bold, soft, gone code_it, 2 * 3 & more',
    ],
    ['what looks like Markdown in code stays', '`[x](y.md)` and `[[z]]`', '[x](y.md) and [[z]]'],
    [
      'headings, and those with nothing below them go',
      '# 1:1 **Ada**\n\n## Wins\n\n- [ ] \n\n## Support\n\n- [ ] Deploys\n\n### Deeper\n\n## Notes\n',
      '1:1 Ada\n\nSupport\n- Deploys',
    ],
    [
      'what is private, a comment or a prompt is gone',
      '## Support\n\n- [ ] Deploys %% secret %%\n\n<!-- what blocks you? -->\n\n## Private\n\n- Salary\n',
      'Support\n- Deploys',
    ],
    ['the front matter is gone', '---\ndate: 2026-12-01\n---\n\n- [ ] Plan\n', '- Plan'],
    ['front matter that never ends, and all behind it', '---\ngoal: x\n# hush\n\n- [ ] Plan\n', ''],
    ['a rule above words', '---\nThe goal: x\n', 'The goal: x'],
    ['a merge conflict', '- A\n<<<<<<< HEAD\n- B\n=======\n- C\n>>>>>>> x\n', ''],
    ['items in items', '- [ ] A\n  - [ ] B\n    more of B\n    1. C\n    2. D\n- E', '- A\n  - B\n    more of B\n    1. C\n    2. D\n- E'],
    ['paragraphs and lines', 'One\ntwo\\\nthree\n\nFour', 'One\ntwo\nthree\n\nFour'],
    ['quotes and callouts', '> [!note] Mind this\n> and that', 'Mind this\nand that'],
    ['tables', '| A | B |\n| --- | --- |\n| 1 | [x](y.md) |', 'A · B\n1 · x'],
    ['code', '```ts\nconst a = [1];\n```', 'const a = [1];'],
    ['HTML', 'a<br>b <a href="x.md">c</a>\n\n<div>d &lt;&amp; \\&amp; \\* e</div>', 'a\nb c\n\nd <& \\& \\* e'],
    ['anchors', 'Talk ^abc123', 'Talk'],
    [
      'tags that end a line of an item',
      '- A #area/x #win ^abc123\n- B #4711\n- C #x goes on\n  over a line #x\n- [ ] D #x\n  E #x\n- #x',
      '- A\n- B #4711\n- C #x goes on\n  over a line\n- D\n  E',
    ],
    [
      'anchors of a block, on a line of their own or with white space behind them',
      '| A |\n| --- |\n| 1 |\n\n^abc123\n\n- B\n  ^abc124\n- ^abc125\n\nC ^abc126  \nD\t^abc127\t\nE',
      'A\n1\n\n- B\n\nC\nD\nE',
    ],
    ['pictures with a size', '![a chart|200](chart.png) ![[x.png|300x200]] ![[x.png|a map]] ![a|b](c.png)', 'a chart x.png a map a|b'],
    [
      'wiki links to a heading, and with emphasis',
      '[[#Support]], [[a#^b|the **big** plan]], [[my *x* y]], ([[a#b]])',
      'Support, the big plan, my *x* y, (a)',
    ],
    ['what leads nowhere for others', '[a](file:///home/me/b.md) ![c](file:///d.png) [e](data:text/html,f) [g](vscode://h)', 'a c e g'],
    [
      'bare addresses, once and as they work',
      'https://x.example/M%C3%BCnchen <https://x.example/a%20b> https://x.example/ä (ftp://x.example/y)',
      'https://x.example/M%C3%BCnchen https://x.example/a%20b https://x.example/%C3%A4 (ftp://x.example/y)',
    ],
    ['nothing', '', ''],
  ];
  for (const [what, note, text] of table) {
    it(what, () => {
      assert.equal(plain(note), text);
      assert.equal(plain(note.replaceAll('\n', '\r\n')), text);
    });
  }

  it('never has what is private, whatever stands before it', () => {
    const piece = fc.constantFrom(
      '- [ ] ',
      '- ',
      '1. ',
      '\n',
      '\n\n',
      '  ',
      'Plan',
      '**',
      '_',
      '`',
      '[a](b.md)',
      '[[c]]',
      '(',
      ')',
      '[',
      ']',
      ' ^abc123',
      ' 📅 2026-12-01',
      '@me ',
      '## ',
      '> ',
      '| ',
      '<b>',
      '\\',
      '\ufffe',
      '\uffff',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const text = plain(`${pieces.join('')}\n\n## Private\n\nSECRET\n`);
        assert.ok(!text.includes('SECRET'), text);
      }),
      { numRuns: runs(200) },
    );
  });
});
