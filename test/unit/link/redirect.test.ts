import assert from 'node:assert/strict';
import { NoteMove } from '../../../src/core/link/redirect';
import { applyEdits } from '../../../src/core/text/textEdit';

const folder = 'file:///w/1on1';
const from = `${folder}/ada/2026-11-24.md`;
const to = `${folder}/ada/2026-11-26.md`;

describe('links to a note that moves', () => {
  const cases: readonly [what: string, note: string, before: string, after: string][] = [
    ['a reference', 'ada/2026-12-01.md', '- [Plan](2026-11-24.md#^k3f9q2)', '- [Plan](2026-11-26.md#^k3f9q2)'],
    ['the origin of a point', 'ada/2026-12-01.md', '- [ ] Talk ([2026-11-24](2026-11-24.md))', '- [ ] Talk ([2026-11-24](2026-11-26.md))'],
    ['from another folder', 'wins.md', 'see [it](ada/2026-11-24.md)', 'see [it](ada/2026-11-26.md)'],
    ['from a sibling folder', 'grace/2026-12-01.md', '[x](../ada/2026-11-24.md#^a)', '[x](../ada/2026-11-26.md#^a)'],
    ['in angle brackets', 'ada/profile.md', '[x](<2026-11-24.md#^a>)', '[x](<2026-11-26.md#^a>)'],
    ['with a title', 'ada/profile.md', '[x](2026-11-24.md "the one")', '[x](2026-11-26.md "the one")'],
    ['a link definition', 'ada/profile.md', '[last]: 2026-11-24.md', '[last]: 2026-11-26.md'],
    ['a wiki link', 'ada/profile.md', '[[2026-11-24#^a|Plan]] and [[2026-11-24]]', '[[2026-11-26#^a|Plan]] and [[2026-11-26]]'],
    ['two on a line', 'ada/profile.md', '[a](2026-11-24.md) [b](2026-11-24.md#^x)', '[a](2026-11-26.md) [b](2026-11-26.md#^x)'],
    ['another note of that name', 'grace/profile.md', '[x](2026-11-24.md)', '[x](2026-11-24.md)'],
    ['a longer name', 'ada/profile.md', '[x](2026-11-24-2.md) [[2026-11-24-2]]', '[x](2026-11-24-2.md) [[2026-11-24-2]]'],
    ['the date in words', 'ada/profile.md', 'on 2026-11-24 we met', 'on 2026-11-24 we met'],
  ];
  for (const [what, note, before, after] of cases) {
    it(what, () => {
      const uri = `${folder}/${note}`;
      assert.equal(applyEdits(before, new NoteMove(from, to).edits(before, uri)), after);
    });
  }

  it('are looked for only where the name stands', () => {
    const move = new NoteMove(from, to);
    assert.equal(move.concerns('[x](2026-11-24.md)'), true);
    assert.equal(move.concerns('[x](2026-11-25.md)'), false);
  });

  it('are found in linear time on a hostile line', () => {
    const hostile = `${'['.repeat(100_000)}${'](2026'.repeat(30_000)}`;
    assert.deepEqual(new NoteMove(from, to).edits(hostile, `${folder}/ada/profile.md`), []);
  });
});

describe('a link to a note that moves, however it is written', () => {
  const old = `${folder}/ada/2026-12-03.md`;
  const moved = `${folder}/ada/2026-12-04.md`;
  const notes = [
    'ada/2026-12-03.md',
    'ada/2026-12-10.md',
    'ada/profile.md',
    'bob/2026-12-03.md',
    'bob/2026-12-04.md',
    'bob/profile.md',
    'carol/profile.md',
    'carol/deep/2027-01-01.md',
    'wins.md',
  ].map((path) => `${folder}/${path}`);
  const redirected = (note: string, text: string) =>
    applyEdits(text, new NoteMove(old, moved, { root: folder, notes }).edits(text, `${folder}/${note}`));

  const mended: readonly [note: string, before: string, after: string][] = [
    // inline: path, form of the path, what stands behind it
    ['ada/profile.md', '[x](2026-12-03.md)', '[x](2026-12-04.md)'],
    ['ada/profile.md', '![x](2026-12-03.md)', '![x](2026-12-04.md)'],
    ['ada/profile.md', '[x](./2026-12-03.md)', '[x](./2026-12-04.md)'],
    ['ada/profile.md', '[x](../ada/2026-12-03.md)', '[x](../ada/2026-12-04.md)'],
    ['ada/profile.md', '[x](.././ada//2026-12-03.md)', '[x](.././ada//2026-12-04.md)'],
    ['bob/profile.md', '[x](../ada/2026-12-03.md "2026-12-03.md")', '[x](../ada/2026-12-04.md "2026-12-03.md")'],
    ['carol/deep/2027-01-01.md', '[x](../../ada/2026-12-03.md)', '[x](../../ada/2026-12-04.md)'],
    ['wins.md', '[2026-12-03](ada/2026-12-03.md)', '[2026-12-03](ada/2026-12-04.md)'],
    ['wins.md', '[x](<ada/2026-12-03.md>)', '[x](<ada/2026-12-04.md>)'],
    ['wins.md', "[x](<ada/2026-12-03.md#a b>  't')", "[x](<ada/2026-12-04.md#a b>  't')"],
    ['wins.md', '[x](ada/2026-12-03)', '[x](ada/2026-12-04)'],
    ['wins.md', '[x](ada/2026-12-03#notes)', '[x](ada/2026-12-04#notes)'],
    ['wins.md', '[x](ada/2026-12-03.md#^k3f9q2)', '[x](ada/2026-12-04.md#^k3f9q2)'],
    ['wins.md', '[x](ada/2026-12-03.md?plain=1#L3)', '[x](ada/2026-12-04.md?plain=1#L3)'],
    ['wins.md', '[x](%61da/2026%2D12%2D03.md)', '[x](%61da/2026-12-04.md)'],
    ['wins.md', '[x](ada/2026-12-03%2Emd)', '[x](ada/2026-12-04.md)'],
    ['wins.md', '[x](ada/2026\\-12-03.md) [x](ada\\/2026&#45;12-03.md)', '[x](ada/2026-12-04.md) [x](ada\\/2026-12-04.md)'],
    ['wins.md', '[x](\nada/2026-12-03.md\n"t")', '[x](\nada/2026-12-04.md\n"t")'],
    ['wins.md', '[![x](ada/2026-12-03.md)](ada/2026-12-03.md)', '[![x](ada/2026-12-04.md)](ada/2026-12-04.md)'],
    ['wins.md', '[`a` *b* \\] [c] <d e="[">](ada/2026-12-03.md)', '[`a` *b* \\] [c] <d e="[">](ada/2026-12-04.md)'],
    // from a root: of the notes, of the workspace, of the disk; as Obsidian has it from its vault
    ['bob/profile.md', '[x](/ada/2026-12-03.md)', '[x](/ada/2026-12-04.md)'],
    ['bob/profile.md', '[x](/1on1/ada/2026-12-03#^a)', '[x](/1on1/ada/2026-12-04#^a)'],
    ['bob/profile.md', '[x](/w/1on1/ada/2026-12-03.md)', '[x](/w/1on1/ada/2026-12-04.md)'],
    ['bob/profile.md', '[x](1on1/ada/2026-12-03.md)', '[x](1on1/ada/2026-12-04.md)'],
    ['bob/profile.md', '[x](file:///w/1on1/ada/2026-12-03.md)', '[x](file:///w/1on1/ada/2026-12-04.md)'],
    ['bob/profile.md', '<file:///w/1on1/ada/2026-12-03.md#L2>', '<file:///w/1on1/ada/2026-12-04.md#L2>'],
    // definitions
    ['ada/profile.md', '[x][last]\n\n[last]: 2026-12-03.md', '[x][last]\n\n[last]: 2026-12-04.md'],
    ['ada/profile.md', '[a]: <./2026-12-03.md#^a> "t"\n[b]:\n  2026-12-03', '[a]: <./2026-12-04.md#^a> "t"\n[b]:\n  2026-12-04'],
    ['ada/profile.md', '> - [a]: 2026-12-03.md', '> - [a]: 2026-12-04.md'],
    // HTML
    ['wins.md', 'x <a href="ada/2026-12-03.md#^a">y</a>', 'x <a href="ada/2026-12-04.md#^a">y</a>'],
    ['wins.md', "<a class='b'\n  HREF=ada/2026-12-03>", "<a class='b'\n  HREF=ada/2026-12-04>"],
    ['wins.md', "<div>\n<iframe src='./ada/2026-12-03.md'></iframe>\n</div>", "<div>\n<iframe src='./ada/2026-12-04.md'></iframe>\n</div>"],
    ['wins.md', '<img src="ada/2026-12-03.md?a&amp;b">', '<img src="ada/2026-12-04.md?a&amp;b">'],
    // wiki links
    ['ada/profile.md', '[[2026-12-03]]', '[[2026-12-04]]'],
    ['ada/profile.md', '![[2026-12-03]]', '![[2026-12-04]]'],
    ['ada/profile.md', '[[2026-12-03.md]]', '[[2026-12-04.md]]'],
    ['ada/profile.md', '[[ 2026-12-03 | x ]]', '[[ 2026-12-04 | x ]]'],
    ['ada/profile.md', '[[2026-12-03#^k3f9q2]] [[2026-12-03#Notes|2026-12-03]]', '[[2026-12-04#^k3f9q2]] [[2026-12-04#Notes|2026-12-03]]'],
    [
      'ada/profile.md',
      '| a | b |\n|---|---|\n| [[2026-12-03\\|x]] | [[2026-12-03#^a\\|x]] |',
      '| a | b |\n|---|---|\n| [[2026-12-04\\|x]] | [[2026-12-04#^a\\|x]] |',
    ],
    [
      'bob/profile.md',
      '[[ada/2026-12-03]] [[1on1/ada/2026-12-03|x]] [[Ada/2026-12-03]]',
      '[[ada/2026-12-04]] [[1on1/ada/2026-12-04|x]] [[Ada/2026-12-04]]',
    ],
    [
      'bob/profile.md',
      '[[../ada/2026-12-03]] [[/1on1/ada/2026-12-03]] [[/ada/2026-12-03]]',
      '[[../ada/2026-12-04]] [[/1on1/ada/2026-12-04]] [[/ada/2026-12-04]]',
    ],
    ['ada/profile.md', '[[./2026-12-03]]', '[[./2026-12-04]]'],
    // where it stands
    [
      'ada/2026-12-03.md',
      '[x](2026-12-03.md#^a) [[2026-12-03#^a]] [y](#^a) [[#^a]]',
      '[x](2026-12-04.md#^a) [[2026-12-04#^a]] [y](#^a) [[#^a]]',
    ],
    ['ada/profile.md', '## Private\n- [ ] [x](2026-12-03.md)', '## Private\n- [ ] [x](2026-12-04.md)'],
    ['ada/profile.md', '# [x](2026-12-03.md)\n[y](2026-12-03.md)\n===', '# [x](2026-12-04.md)\n[y](2026-12-04.md)\n==='],
    ['ada/profile.md', '> 1. - [é😀](2026-12-03.md)\r\n> lazy [[2026-12-03]]', '> 1. - [é😀](2026-12-04.md)\r\n> lazy [[2026-12-04]]'],
    ['ada/profile.md', '| ` | [x](2026-12-03.md) |\n|---|---|\n| ` | y |', '| ` | [x](2026-12-04.md) |\n|---|---|\n| ` | y |'],
    ['ada/profile.md', '`one tick [x](2026-12-03.md)\n\nand `another', '`one tick [x](2026-12-04.md)\n\nand `another'],
    ['ada/profile.md', 'a <!-- never closed [x](2026-12-03.md)', 'a <!-- never closed [x](2026-12-04.md)'],
  ];
  for (const [note, before, after] of mended)
    it(`in ${note} is mended: ${JSON.stringify(before)}`, () => assert.equal(redirected(note, before), after));

  const left: readonly [note: string, text: string][] = [
    // another note
    ['bob/profile.md', '[[2026-12-03]] [[2026-12-03|x]] [[2026-12-03.md#^a]]'],
    ['bob/profile.md', '[x](2026-12-03.md) [x](2026-12-03) [x](./2026-12-03.md) <a href="2026-12-03.md">'],
    ['bob/profile.md', '[x](../bob/2026-12-03.md) [[bob/2026-12-03]] [[./2026-12-03]] [[../bob/2026-12-03]]'],
    ['wins.md', '[x](2026-12-03.md) [x](bob/2026-12-03.md) [x](ada/ada/2026-12-03.md)'],
    ['wins.md', "[[2026-12-03]]: Ada's or Bob's"],
    ['ada/profile.md', '[x](2026-12-03-2.md) [[2026-12-03-2]] [x](12026-12-03.md) [[ada/2026-12-031]]'],
    ['ada/profile.md', '[x](2026-12-03/a.png) [x](2026-12-03.md/) [x](2026-12-03.md.txt) [x](2026-12-03.pdf) [[2026-12-03/a]]'],
    ['ada/profile.md', '[x](/2026-12-03.md) [x](//ada/2026-12-03.md) [x](ada/2026-12-03%zz.md) [x](b#2026-12-03.md) [x](b?2026-12-03.md)'],
    ['ada/profile.md', '[x](https://a.b/1on1/ada/2026-12-03.md) <https://a.b/2026-12-03.md> [x](file:///other/1on1/ada/2026-12-03.md)'],
    // no link
    ['ada/profile.md', '`[x](2026-12-03.md)` ``[[2026-12-03]]`` `a\n[x](2026-12-03.md)`'],
    ['ada/profile.md', '```\n[x](2026-12-03.md)\n[[2026-12-03]]\n```\n~~~md\n<a href="2026-12-03.md">\n[a]: 2026-12-03.md'],
    ['ada/profile.md', 'a\n\n    [x](2026-12-03.md)\n\n-     [[2026-12-03]]\n\nb\n\n\t[a]: 2026-12-03.md'],
    ['ada/profile.md', '> ```\n> [x](2026-12-03.md)\n\n- ```\n  [[2026-12-03]]'],
    [
      'ada/profile.md',
      '<!-- [x](2026-12-03.md) --> %%[[2026-12-03]]%%\n\n%%\n[x](2026-12-03.md)\n%%\n\n<!--\n<a href="2026-12-03.md">\n-->',
    ],
    ['ada/profile.md', '---\nlast: "[[2026-12-03]]"\nurl: \'[x](2026-12-03.md)\'\n---\n'],
    ['ada/profile.md', '\\[x](2026-12-03.md) [x\\](2026-12-03.md) \\[[2026-12-03]] [\\[2026-12-03]] \\<a href="2026-12-03.md">'],
    ['ada/profile.md', '[x] (2026-12-03.md) [x](2026-12-03.md y) [x](<2026-12-03.md) [[2026-12-03\n]] [2026-12-03.md] <2026-12-03.md>'],
    ['ada/profile.md', '<a title="href=2026-12-03.md" data-href="2026-12-03.md">\n\n<script>"<a href=2026-12-03.md>"</script>'],
    ['ada/profile.md', '2026-12-03 ada/2026-12-03.md "2026-12-03.md" a: 2026-12-03.md\ntext\n[a]: 2026-12-03.md'],
  ];
  for (const [note, text] of left) it(`in ${note} is none: ${JSON.stringify(text)}`, () => assert.equal(redirected(note, text), text));

  it("has more of the path where the new name alone is another note's", () => {
    const others = notes.filter((note) => !note.endsWith('bob/2026-12-03.md'));
    const text = '[[2026-12-03]] [[2026-12-03.md#^a|x]] [[2026-12-03\\|x]]';
    const longer = '[[ada/2026-12-04]] [[ada/2026-12-04.md#^a|x]] [[ada/2026-12-04\\|x]]';
    assert.equal(
      applyEdits(text, new NoteMove(old, moved, { root: folder, notes: others }).edits(text, `${folder}/bob/profile.md`)),
      longer,
    );
  });

  it('has folders of any name, written in any way', () => {
    const ada = `${folder}/Ada%20%28Lovelace%29/2026-11-24.md`;
    const text =
      '[x](<Ada (Lovelace)/2026-11-24.md>) [x](Ada%20(Lovelace)/2026-11-24.md) [x](Ada%20\\(Lovelace\\)/2026-11-24.md#^a) [[Ada (Lovelace)/2026-11-24]] <a href="Ada (Lovelace)/2026-11-24.md">';
    assert.equal(
      applyEdits(text, new NoteMove(ada, ada.replace('24', '26'), { root: folder, notes: [ada] }).edits(text, `${folder}/wins.md`)),
      text.replaceAll('2026-11-24', '2026-11-26'),
    );
  });

  it('changes in the name only', () => {
    const text = '[x](<../ada/2026-12-03.md#^a> "t") [[ada/2026-12-03.md\\|x]]';
    assert.deepEqual(
      new NoteMove(old, moved, { root: folder, notes })
        .edits(text, `${folder}/bob/profile.md`)
        .map(({ start, end }) => text.slice(start, end)),
      ['2026-12-03', '2026-12-03'],
    );
  });
});
