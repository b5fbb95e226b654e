import assert from 'node:assert/strict';
import { readFrontMatter } from '../../../src/core/note/fastFrontMatter';
import { parseFrontMatter } from '../../../src/core/note/yaml';

/**
 * One small YAML for each kind of case in the official YAML test suite (github.com/yaml/yaml-test-suite), in our words; all of its files
 * were run the same way. `sure`: the fast reader reads it; `unsure`: only the library; `broken`: nobody may write to it.
 */
const forms: [what: string, yaml: string, by: 'sure' | 'unsure' | 'broken', says?: Record<string, unknown>][] = [
  [
    'a plain mapping',
    'american: Boston Red Sox\nnational: New York Mets\n',
    'sure',
    { american: 'Boston Red Sox', national: 'New York Mets' },
  ],
  ['white space at the ends of lines', 'a: b  \nc:   d\n  \n', 'sure', { a: 'b', c: 'd' }],
  ['a tab behind the value', 'a: b\t\n', 'unsure', { a: 'b' }],
  ['a tab behind the colon', 'a:\tb\n', 'unsure', { a: 'b' }],
  ['a tab on an empty line', 'a: b\n\t\nc: d\n', 'unsure', { a: 'b', c: 'd' }],
  ['a tab for indentation', 'a:\n\tb: c\n', 'broken'],
  ['a plain scalar with colons', 'a: http://b.c:80/d::e\n', 'sure', { a: 'http://b.c:80/d::e' }],
  ['a plain scalar with a hash', 'a: b#c #d\n', 'sure', { a: 'b#c' }],
  ['a comment right behind the colon', 'a: #b\n', 'sure', { a: '' }],
  ['a hash right behind the colon', 'a:#b\n', 'broken'],
  ['a plain scalar with quotes within', 'a: say "b" and \'c\'\n', 'sure', { a: 'say "b" and \'c\'' }],
  ['text behind quotes', 'a: "b" c\n', 'broken'],
  ['a comment glued to quotes', 'a: "b"#c\n', 'broken'],
  ['a comment behind quotes', 'a: "b" #c\n', 'sure', { a: 'b' }],
  ['escapes', 'a: "\\t\\u263A\\x41"\n', 'unsure', { a: '\t\u263AA' }],
  ['an escape there is not', 'a: "\\q"\n', 'broken'],
  ['single quotes with one within', "a: 'b''c'\n", 'unsure', { a: "b'c" }],
  ['single quotes with a backslash', "a: 'b\\c'\n", 'sure', { a: 'b\\c' }],
  ['quotes over lines', 'a: "b\n  c\n\n  d"\n', 'unsure', { a: 'b c\nd' }],
  ['plain text over lines', 'a: b\n  c\n\n  d\n', 'unsure', { a: 'b c\nd' }],
  ['plain text that goes on at the margin', 'a: b\nc\n', 'broken'],
  ['plain text with an indicator first', 'a: -b\nc: ?d\ne: :f\n', 'unsure', { a: '-b', c: '?d', e: ':f' }],
  ['reserved indicators', 'a: @b\n', 'broken'],
  ['a backtick', 'a: `b`\n', 'broken'],
  ['a percent sign', 'a: 50%\nb: a % c\n', 'sure', { a: '50%', b: 'a % c' }],
  ['a percent sign first', 'a: %b\n', 'broken'],
  ['literal and folded', 'a: |\n b\n c\nd: >\n e\n f\n', 'unsure', { a: 'b\nc\n', d: 'e f\n' }],
  ['kept and stripped line ends', 'a: |+\n b\n\nc: |-\n d\n', 'unsure', { a: 'b\n\n', c: 'd' }],
  ['an indentation given', 'a: |2\n   b\n', 'unsure', { a: ' b\n' }],
  ['text behind a block header', 'a: | b\n', 'broken'],
  ['a block list at the margin', 'a:\n- b\n- c\nd: e\n', 'sure', { a: ['b', 'c'], d: 'e' }],
  ['a block list further in', 'a:\n    - b\n    - c\n', 'sure', { a: ['b', 'c'] }],
  ['a block list with uneven indentation', 'a:\n  - b\n - c\n', 'broken'],
  ['a block list on the line of its key', 'a: - b\n', 'broken'],
  ['a block list with comments between', 'a:\n  # b\n  - c\n  # d\n  - e\n', 'unsure', { a: ['c', 'e'] }],
  ['a block list with an empty item', 'a:\n-\n- b\n', 'unsure', { a: ['', 'b'] }],
  ['a list in a list', 'a:\n- - b\n  - c\n', 'unsure', { a: undefined }],
  ['a flow list', 'a: [b, c d, "e, f"]\n', 'sure', { a: ['b', 'c d', 'e, f'] }],
  ['a flow list with a comma at the end', 'a: [b, ]\n', 'unsure', { a: ['b'] }],
  ['a flow list with nothing between commas', 'a: [b, , c]\n', 'broken'],
  ['a flow list over lines', 'a: [b,\n  c]\n', 'unsure', { a: ['b', 'c'] }],
  ['a flow list with a pair', 'a: [b: c]\n', 'unsure', { a: undefined }],
  ['text behind a flow list', 'a: [b] c\n', 'broken'],
  ['a comment glued to a flow list', 'a: [b]#c\n', 'broken'],
  ['brackets within plain text', 'a: b [c] {d}\n', 'sure', { a: 'b [c] {d}' }],
  ['a flow mapping', 'a: {b: c}\n', 'unsure', { a: undefined }],
  ['all in braces', '{a: b, "c": d}\n', 'unsure', { a: 'b', c: 'd' }],
  ['quoted keys', '"a": b\n\'c\': d\n', 'unsure', { a: 'b', c: 'd' }],
  ['keys with white space', 'a b: c\nd : e\n', 'unsure', { 'a b': 'c', d: 'e' }],
  ['explicit keys', '? a\n: b\n? c\n', 'unsure', { a: 'b', c: '' }],
  ['an empty key', ': b\n', 'unsure', { '': 'b' }],
  ['a list for a key', '? [a]\n: b\nc: d\n', 'unsure', { c: 'd' }],
  ['anchors and aliases', 'a: &b c\nd: *b\n', 'unsure', { a: 'c', d: 'c' }],
  ['an alias with nothing behind it', 'a: *b\n', 'unsure', { a: undefined }],
  ['an alias with an anchor', 'a: &b c\nd: &e *b\n', 'broken'],
  ['tags', 'a: !!str 1\nb: !local x\nc: !<tag:yaml.org,2002:str> y\n', 'unsure', { a: '1', b: 'x', c: 'y' }],
  ['a tag handle there is not', 'a: !h!x b\n', 'broken'],
  ['a key twice', 'a: b\na: c\n', 'broken'],
  ['a key twice, once in quotes', 'a: b\n"a": c\n', 'broken'],
  ['a document marker first', '--- # x\na: b\n', 'unsure', { a: 'b' }],
  ['a document marker with the value', '--- a: b\n', 'broken'],
  ['two documents', 'a: b\n--- # x\nc: d\n', 'broken'],
  ['text behind the end of the document', 'a: b\n... # x\nc: d\n', 'broken'],
  ['a directive alone', '%YAML 1.2\n', 'broken'],
  ['a BOM', '\uFEFFa: b\n', 'unsure', { a: 'b' }],
  ['a control character', 'a: b\u0007\n', 'unsure', { a: 'b\u0007' }],
  ['no-break spaces are text', 'a: \u00a0b\u00a0\n', 'sure', { a: '\u00a0b\u00a0' }],
  ['a no-break space for the space behind the colon', 'a:\u00a0b\n', 'broken'],
  ['lone CRs for line ends', 'a: b\rc: d\r', 'unsure', { a: 'b', c: 'd' }],
  ['lone CRs behind comments', '# a\rb: c # d\re: f\r', 'unsure', { b: 'c', e: 'f' }],
  ['a lone CR in a comment among line feeds', 'a: b # c\rd: e\nf: [g] # h\ri: j\n', 'unsure', { a: 'b', d: 'e', f: ['g'], i: 'j' }],
  ['nothing', '', 'sure', {}],
  ['comments alone', '# a\n\n', 'sure', {}],
];

describe('forms of YAML', () => {
  for (const [what, yaml, by, says] of forms) {
    it(`${by}: ${what}`, () => {
      const [fast, full] = [readFrontMatter(yaml), parseFrontMatter(yaml)];
      assert.equal(fast === 'unsure' ? (full.problem ? 'broken' : 'unsure') : 'sure', by);
      if (fast !== 'unsure') assert.deepEqual(fast, full);
      if (by === 'broken') return;
      assert.deepEqual(
        Object.fromEntries(
          [...full.entries].map(([key, { value }]) => [
            key,
            typeof value === 'string' || value === undefined ? value : value.map((item) => item.value),
          ]),
        ),
        says,
      );
    });
  }
});
