import assert from 'node:assert/strict';
import { readOutline } from '../../../src/core/note/readOutline';

/** Each item as its box and text, indented by how deep it is nested. */
function itemsOf(text: string): string[] {
  const { items } = readOutline(text);
  const depth = (index: number): number => (index < 0 ? 0 : 1 + depth(items[index]!.parent));
  return items.map(
    ({ box, textStart, end, parent }) =>
      `${'  '.repeat(depth(parent))}${box === undefined ? '' : `[${box}] `}${text.slice(textStart, end)}`,
  );
}

const tables: Readonly<Record<string, readonly [what: string, text: string, items: readonly string[]][]>> = {
  'list items': [
    ['bullets', '- a\n* b\n+ c', ['a', 'b', 'c']],
    ['numbers', '1. a\n2) b\n123456789. c', ['a', 'b', 'c']],
    ['a number of ten digits is text', '1234567890. a', []],
    ['a marker needs white space', '-a\n1.b', []],
    ['a tab after the marker', '-\ta\n1.\tb', ['a', 'b']],
    ['an empty item', '- a\n-\n- ', ['a', '', '']],
    ['in a quote', '> - a\n> > - b\n>- c', ['a', 'b', 'c']],
    ['a quote in an item', '- > - a', ['> - a', '  a']],
    ['nested, by spaces', '- a\n  - b\n    - c\n- d', ['a', '  b', '    c', 'd']],
    ['nested, by tabs', '- a\n\t- b\n\t\t- c', ['a', '  b', '    c']],
    ['nested under a number by three columns', '1. a\n   - b\n2. c\n  - d', ['a', '  b', 'c', 'd']],
    ['several on one line', '- 1. * a', ['1. * a', '  * a', '    a']],
    ['four columns in are code outside a list, a tab too', '    - a\n\n\t- b', []],
    ['four columns in are text in a paragraph', 'text\n    - a', []],
    ['three columns in are an item', '   - a', ['a']],
    ['five columns behind the marker are code in the item', '-     [ ] a', ['[ ] a']],
    ['a number other than one does not break into a paragraph', 'text\n2. a\n\n2. b', ['b']],
    ['an empty item does not break into a paragraph', 'text\n-\n', []],
    ['a bullet does', 'text\n- a', ['a']],
    ['lines without a mark go on with the item', '- a\nstill a\n  - b', ['a', '  b']],
    ['a break is no item', '---\n\n* * *\n\n- - -\n___', []],
    ['under a heading', '# A\n- a\n## B\n- b', ['a', 'b']],
    ['what is nested too deep is text', `${'> '.repeat(99)}- a\n\n${'> '.repeat(100)}- b`, ['a']],
  ],
  'task boxes': [
    ['the marks in use', '- [ ] a\n- [x] b\n- [X] c\n- [-] d\n- [/] e\n- [>] f', ['[ ] a', '[x] b', '[X] c', '[-] d', '[/] e', '[>] f']],
    ['any one character', '- [é] a\n- [日] b\n- [😀] c\n- []] d', ['[é] a', '[日] b', '[😀] c', '[]] d']],
    ['two characters are none', '- [xx] a\n- [] b', ['[xx] a', '[] b']],
    ['white space must follow', '- [x]a\n- [x](b.md)\n- [x]: b', ['[x]a', '[x](b.md)', '[x]: b']],
    ['with any marker', '1. [ ] a\n+ [x] b\n> 2) [ ] c', ['[ ] a', '[x] b', '[ ] c']],
    ['a box with nothing behind it is an empty item', '- [ ]\n- [x] \t', ['', '']],
    ['only at the start of an item', '[ ] a\n- b [ ] c', ['b [ ] c']],
    ['up to four columns behind the marker', '-    [ ] a\n-\t[ ] b', ['[ ] a', '[ ] b']],
  ],
  'what is code': [
    ['fences', '```\n- a\n```\n~~~ts\n- b\n~~~\n- c', ['c']],
    ['a longer fence holds a shorter', '````\n```\n- a\n````\n- b', ['b']],
    ['a fence of the other kind does not end it', '```\n~~~\n- a\n```\n- b', ['b']],
    ['what ends it has nothing behind it', '```\n``` x\n- a\n```  \n- b', ['b']],
    ['a fence that is never closed', '- a\n\n```\n- b', ['a']],
    ['a fence in an item ends with it', '- a\n  ```\n  - b\n- c', ['a', 'c']],
    ['a fence in a quote ends with it', '> ```\n> - a\n- b', ['b']],
    ['backticks behind backticks are a code span', '``` a ` b\n- a', ['a']],
    ['two backticks are none', '``\n- a', ['a']],
    ['an indented fence is code', '    ```\n- a', ['a']],
    ['code spans', '`- a`\n- b', ['b']],
  ],
  HTML: [
    ['a comment', '<!-- - a -->\n- b', ['b']],
    ['a comment over several lines and empty ones', '<!--\n- a\n\n- b\n-->\n- c', ['c']],
    ["behind its end the line is still the comment's", '<!-- a\n--> - b\n- c', ['c']],
    ['a comment that is never closed', '- a\n\n<!--\n- b', ['a']],
    ['a comment in an item ends with it', '- a\n\n  <!--\n  - b\n- c', ['a', 'c']],
    ['a comment within a paragraph does not hold back an item', 'text <!-- a\n- b -->', ['b -->']],
    ['a block goes to the empty line', '<details>\n- a\n\n- b\n\n</details>', ['b']],
    ['a script to its end', '<script>\n\n- a\n</script>\n- b', ['b']],
    ['a tag in text is none', 'text <b>\n- a', ['a']],
  ],
  '%%': [
    ['a block', '%%\n- a\n\n# b\n%%\n- c', ['c']],
    ['with words beside the marks', '%% a\n- b\nc %%\n- d', ['d']],
    ['it does not care for quotes and lists', '- a\n  %%\n- b\n> %%\n- c', ['a', 'c']],
    ['a block that is never closed', '- a\n%%\n- b', ['a']],
    ['a pair on one line is no block', '%% a %%\n- b', ['b']],
    ['a lone one within a line is text', '- 100%% sure\n- b', ['100%% sure', 'b']],
    ['in code it is text', '```\n%%\n```\n- a\n\n`%%`\n- b', ['a', 'b']],
    ['one that closes what a line before opened in the same paragraph', 'a %% b\n%% c\n- d', ['d']],
  ],
  'front matter': [
    ['is not read', '---\n- a\n---\n- b', ['b']],
    ['behind a BOM', '\uFEFF---\na: 1\n---\n- b', ['b']],
    ['that never closes hides nothing', '---\n- a\n- b', ['a', 'b']],
    ['white space behind the fences', '--- \n- a\n---\t\n- b', ['b']],
    ['only at the very start', '\n---\n- a\n---\n', ['a']],
    ['is not four dashes', '----\n- a\n---\n- b', ['a', 'b']],
    ['empty', '---\n---\n- a', ['a']],
    ['cut off behind its first fence', '---', []],
  ],
  'line ends': [
    ['CR LF', '---\r\na: 1\r\n---\r\n- a\r\n\t- [ ] b\r\n', ['a', '  [ ] b']],
    ['a lone CR, as VS Code and CommonMark have it', '- a\r- b\r', ['a', 'b']],
    ['mixed', '- a\r\n- b\n- c\r- d', ['a', 'b', 'c', 'd']],
    ['U+2028 is none', '- a\u2028- b', ['a\u2028- b']],
    ['none at the end', '- a', ['a']],
    ['nothing', '', []],
  ],
};

describe('the items of a note', () => {
  for (const [group, rows] of Object.entries(tables)) {
    describe(group, () => {
      for (const [what, text, items] of rows) it(what, () => assert.deepEqual(itemsOf(text), items));
    });
  }
});
