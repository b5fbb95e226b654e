import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { readOutline } from '../../../src/core/note/readOutline';
import { changeFrontMatter } from '../../../src/core/note/changeFrontMatter';
import { setFrontMatter } from '../../../src/core/note/setFrontMatter';
import { parseFrontMatter } from '../../../src/core/note/yaml';
import { yamlScalar } from '../../../src/core/note/yamlScalar';
import { applyEdits } from '../../../src/core/text/textEdit';
import { anyCharacter } from './anyCharacter';
import { runs } from '../runs';

type Changes = Record<string, string | undefined>;

function frontOf(text: string) {
  const { frontMatter } = readOutline(text);
  return frontMatter && parseFrontMatter(text.slice(frontMatter.start, frontMatter.end));
}

function set(text: string, changes: Changes): string {
  const result = setFrontMatter(text, changes, frontOf(text));
  return 'edits' in result ? applyEdits(text, result.edits) : result.code;
}

const rows: [what: string, text: string, changes: Changes, after: string][] = [
  ['a value', '---\nstatus: planned\ntime: "10:00"\n---\n# A\n', { status: 'held' }, '---\nstatus: held\ntime: "10:00"\n---\n# A\n'],
  ['a value with a comment behind it', '---\nstatus: planned   # soon\n---\n', { status: 'held' }, '---\nstatus: held   # soon\n---\n'],
  ['quotes stay as they are', '---\na: \'x\'\nb: "y"\n---\n', { a: '10:00', b: 'z' }, '---\na: \'10:00\'\nb: "z"\n---\n'],
  ['quotes where there must be some', '---\ntime: 9\n---\n', { time: '10:00' }, '---\ntime: "10:00"\n---\n'],
  ['an empty value', '---\nstatus:\nb: c\n---\n', { status: 'held' }, '---\nstatus: held\nb: c\n---\n'],
  ['an empty value with a comment', '---\nstatus: # when\n---\n', { status: 'held' }, '---\nstatus: held # when\n---\n'],
  ['the same value: nothing', '---\nstatus: "held" # x\n---\n', { status: 'held' }, '---\nstatus: "held" # x\n---\n'],
  [
    'a new key goes last',
    '---\ndate: 2026-11-24\n---\n# A\n',
    { shared: '2026-11-23', recap: '2026-11-25' },
    '---\ndate: 2026-11-24\nshared: 2026-11-23\nrecap: 2026-11-25\n---\n# A\n',
  ],
  ['a new key with CR LF', '---\r\ndate: 2026-11-24\r\n---\r\n', { status: 'held' }, '---\r\ndate: 2026-11-24\r\nstatus: held\r\n---\r\n'],
  ['a new key in empty front matter', '---\n---\nA', { status: 'held' }, '---\nstatus: held\n---\nA'],
  ['a new key beside indented ones', '---\n  a: b\n---\n', { c: 'd' }, '---\n  a: b\n  c: d\n---\n'],
  ['removes a key', '---\na: b\nstatus: held # x\nc: d\n---\n', { status: undefined }, '---\na: b\nc: d\n---\n'],
  ['removes the last key', '---\nstatus: held\n---\n', { status: undefined }, '---\n---\n'],
  ['removes a key of several lines', '---\naway:\n  - a\n  - b\nc: d\n---\n', { away: undefined }, '---\nc: d\n---\n'],
  ['removes what is not there: nothing', '---\na: b\n---\n', { c: undefined }, '---\na: b\n---\n'],
  ['replaces a list', '---\naway:\n- a\n- b\nc: d\n---\n', { away: 'x' }, '---\naway: x\nc: d\n---\n'],
  ['replaces a list in brackets', '---\naway: [a, b]\n---\n', { away: 'x' }, '---\naway: x\n---\n'],
  ['replaces a block of text', '---\na: |\n  b\n  c\nd: e\n---\n', { a: 'x' }, '---\na: x\nd: e\n---\n'],
  ['several at once', '---\na: b\nc: d\n---\n', { a: 'x', c: undefined, e: 'f' }, '---\na: x\ne: f\n---\n'],
  ['a note without front matter gets one', '# A\n', { status: 'held' }, '---\nstatus: held\n---\n# A\n'],
  ['behind a BOM, with CR LF', '\uFEFF# A\r\n', { status: 'held' }, '\uFEFF---\r\nstatus: held\r\n---\r\n# A\r\n'],
  ['an empty note', '', { status: 'held' }, '---\nstatus: held\n---\n'],
  ['nothing to remove from a note without front matter', '# A\n', { status: undefined }, '# A\n'],
  ['what may be front matter that never closes is text', '---\na: b\n', { status: 'held' }, '---\nstatus: held\n---\n---\na: b\n'],
  ['but where one of our keys is in it', '\uFEFF---\r\n# x\r\n"goal": y\r\n', { status: 'held' }, 'front-matter-broken'],
  ['broken front matter is left alone', '---\na: [b\n---\n', { a: 'c' }, 'front-matter-broken'],
  ['doubled keys too', '---\na: b\na: c\n---\n', { a: 'c' }, 'front-matter-broken'],
  ['a conflict too', '---\na: b\n<<<<<<< HEAD\nc: d\n=======\nc: e\n>>>>>>> x\n---\n', { a: 'c' }, 'conflict'],
  ['a conflict around the fence too', '<<<<<<< HEAD\n---\na: b\n---\n', { a: 'c' }, 'conflict'],
  ['all in braces too', '---\n{ a: b }\n---\n', { a: 'c' }, 'front-matter-unsupported'],
];

/** As people, generators and other tools write it: the value alone changes, whatever stands around it. */
const forms: [what: string, yaml: string, changes: Changes, after: string][] = [
  ['a no-break space behind the value is a part of it', 'time: 10:00\u00a0\n', { time: '11:00' }, 'time: "11:00"\n'],
  ['other white space of Unicode too', 'time: 10:00\u3000\na: b\n', { time: '11:00' }, 'time: "11:00"\na: b\n'],
  [
    'a narrow one, a zero-width one, a line separator',
    'a: x\u202f\nb: y\u200b\nc: z\u2028\n',
    { a: '10:00', b: '10:00', c: '10:00' },
    'a: "10:00"\nb: "10:00"\nc: "10:00"\n',
  ],
  ['one behind a word is a part of the word', 'status: planned\u00a0\n', { status: 'held' }, 'status: held\n'],
  ['one behind a quote is what nobody can read', 'time: "10:00"\u00a0\n', { time: '11:00' }, 'front-matter-broken'],
  ['one on a line of its own goes with the value it belongs to', 'a: b\n  \u00a0\nc: d\n', { a: 'x' }, 'a: x\nc: d\n'],
  ['one in front of the value', 'a: \u00a0b\n', { a: '10:00' }, 'a: "10:00"\n'],
  ['tabs', 'time:\t10:00\t\na:\tb\t# c\n', { time: '11:00', a: 'x' }, 'time:\t"11:00"\t\na:\tx\t# c\n'],
  [
    'quoted keys',
    '"date": 2026-11-24\n\'time\': 10:00\n',
    { date: '2026-12-01', time: '11:00' },
    '"date": 2026-12-01\n\'time\': "11:00"\n',
  ],
  ['white space before the colon', 'duration : 30\n', { duration: '45' }, 'duration : 45\n'],
  [
    'indented keys',
    '  date: 2026-11-24\n  tags:\n    - a\n',
    { date: '2026-12-01', status: 'held' },
    '  date: 2026-12-01\n  tags:\n    - a\n  status: held\n',
  ],
  [
    'an indented first key with an anchor of its own',
    '  &k date: 2026-11-24\n',
    { status: 'held' },
    '  &k date: 2026-11-24\n  status: held\n',
  ],
  ['a value on the next line', 'goal:\n  agree\n', { goal: 'learn' }, 'goal:\n  learn\n'],
  [
    'a value on the next line, behind a comment',
    'goal: # why\n  # how\n  agree\n  on it\n',
    { goal: 'learn' },
    'goal: # why\n  # how\n  learn\n',
  ],
  ['a list behind a comment', 'away: # soon\n  - a\n  - b # c\nx: y\n', { away: 'c' }, 'away: c # soon # c\nx: y\n'],
  ['quotes with escapes', 'goal: "a \\"b\\" \\u00e9" # c\n', { goal: 'x: "y"' }, 'goal: "x: \\"y\\"" # c\n'],
  ['doubled quotes', "goal: 'it''s'\n", { goal: 'x' }, "goal: 'x'\n"],
  ['quotes over lines', 'goal: "a\n  b"\nx: y\n', { goal: 'c' }, 'goal: "c"\nx: y\n'],
  ['blocks of text with marks', 'goal: >-2 # why\n    a\n\n    b\n\nx: y\n', { goal: 'c' }, 'goal: c\n\nx: y\n'],
  [
    'a block of text that looks like braces and keys',
    'note: |\n  { a: b }\n  ? c\n  status: x\nstatus: planned\n',
    { status: 'held' },
    'note: |\n  { a: b }\n  ? c\n  status: x\nstatus: held\n',
  ],
  ['an anchor nobody uses goes with its value', 'duration: &d 30\n', { duration: '45' }, 'duration: 45\n'],
  [
    'an anchor moves to its first alias, and the others still mean the old value',
    'duration: &d 30\na: *d\nb: [x, *d]\n',
    { duration: '45' },
    'duration: 45\na: &d 30\nb: [x, *d]\n',
  ],
  ['an anchor with a tag', 'duration: !!int &d 30 # c\na: *d\n', { duration: '45' }, 'duration: 45 # c\na: !!int &d 30\n'],
  ['an anchor of a block of text', 'goal: &g |\n  a, b\n  c\na: [*g]\n', { goal: 'x' }, 'goal: x\na: [&g "a, b\\nc\\n"]\n'],
  ['an anchor whose value would end in brackets', 'goal: &g a, b\na: [*g]\n', { goal: 'x' }, 'goal: x\na: [&g "a, b"]\n'],
  ['an anchor of nothing', 'goal: &g\na: *g\n', { goal: 'x' }, 'goal: x\na: &g \n'],
  ['an anchor that is given again', 'a: &d 1\nb: &d 2\nc: *d\n', { a: '3' }, 'a: 3\nb: &d 2\nc: *d\n'],
  ['an anchor that goes with its key', 'duration: &d 30\na: *d\nb: *d\n', { duration: undefined }, 'a: &d 30\nb: *d\n'],
  ['an alias becomes a value of its own', 'a: &d 30\nduration: *d\n', { duration: '45' }, 'a: &d 30\nduration: 45\n'],
  [
    'an anchor and its alias at once',
    'date: &d 2026-11-24\noccurrence: *d\n',
    { date: '2026-12-01', occurrence: '2026-11-25' },
    'date: 2026-12-01\noccurrence: 2026-11-25\n',
  ],
  ['an anchor and one of its two aliases at once', 'a: &d 1\nb: *d\nc: *d\n', { a: '2', b: '3' }, 'front-matter-unsupported'],
  ['an anchor within a list that is used elsewhere', 'away: [&x a]\nb: *x\n', { away: 'y' }, 'front-matter-unsupported'],
  ['an anchored list that is used elsewhere', 'away: &x [a]\nb: *x\n', { away: 'y' }, 'front-matter-unsupported'],
  [
    'a mapping that is merged elsewhere stays',
    'base: &b\n  x: y\n<<: *b\nstatus: planned\n',
    { status: 'held' },
    'base: &b\n  x: y\n<<: *b\nstatus: held\n',
  ],
  ['a list of mappings', 'a:\n  - b: c\n    d: e\n  - f\n  - g: h\n# i\nj: k\n', { a: 'x' }, 'a: x\n# i\nj: k\n'],
  ['a list of mappings goes', 'a:\n- b: c\n- d:\n    e: f\n# i\nj: k\n', { a: undefined }, '# i\nj: k\n'],
  ['a mapping goes', 'a:\n  b: c\n  # d\n# i\nj: k\n', { a: undefined }, '  # d\n# i\nj: k\n'],
  ['a list with a tag', 'a: !!seq\n- b\n- c\nd: e\n', { a: 'x' }, 'a: x\nd: e\n'],
  ['a tag goes with its value', 'time: !!str 10:00\n', { time: '11:00' }, 'time: "11:00"\n'],
  ['a tag with nothing behind it', 'time: !!null\na: b\n', { time: '11:00' }, 'time: "11:00"\na: b\n'],
  ['a key behind a question mark', '? status\n: planned\n', { status: 'held' }, 'front-matter-unsupported'],
  ['another key behind a question mark', '? a\n: b\nstatus: planned\n', { status: 'held', c: 'd' }, '? a\n: b\nstatus: held\nc: d\n'],
  ['braces over lines', '{\n  a: b,\n  status: planned\n}\n', { status: 'held' }, 'front-matter-unsupported'],
  ['a value in braces', 'rules: { a: off }\nstatus: planned\n', { status: 'held' }, 'rules: { a: off }\nstatus: held\n'],
  ['a key twice, once in quotes', 'date: 2026-11-24\n"date": 2026-11-25\n', { date: '2026-12-01' }, 'front-matter-broken'],
  ['two documents', 'a: b\n--- # c\nd: e\n', { a: 'x' }, 'front-matter-broken'],
  ['a document that ends before the fence', 'a: b\n... # c\n', { d: 'e' }, 'front-matter-unsupported'],
  ['a document that begins behind the fence', '--- # c\na: b\n', { a: 'x', d: 'yz' }, '--- # c\na: x\nd: yz\n'],
  [
    'comments between',
    '# a\ndate: 2026-11-24 # b\n\n# c\nstatus: planned\n# d\n',
    { date: '2026-12-01', status: undefined, e: 'f' },
    '# a\ndate: 2026-12-01 # b\n\n# c\n# d\ne: f\n',
  ],
  ['lone CRs', 'a: b\rstatus: planned\rc: d\r', { a: undefined, status: 'held' }, 'status: held\rc: d\r'],
  ['a blank line behind the removed', 'a: |\n  b\n\nc: d\n', { a: undefined }, '\nc: d\n'],
];

/** What closes front matter, and what only looks like it. */
const fences: [what: string, text: string, after: string][] = [
  ['dots', '---\nstatus: planned\n...\n# A\n\n---\n\n- [ ] b\n', '---\nstatus: held\n...\n# A\n\n---\n\n- [ ] b\n'],
  ['dots, with a key to add', '---\na: b\n...\n- c\n---\n', '---\na: b\nstatus: held\n...\n- c\n---\n'],
  ['dots, at the end of the note', '---\na: b\n...', '---\na: b\nstatus: held\n...'],
  [
    'dots with white space and CR LF, behind a BOM',
    '\uFEFF---\r\na: b\r\n... \t\r\n---\r\n',
    '\uFEFF---\r\na: b\r\nstatus: held\r\n... \t\r\n---\r\n',
  ],
  [
    'hyphens with no-break spaces',
    '---\u00a0\na: b\n---\u00a0\u200b\u3000\n- c\n---\n',
    '---\u00a0\na: b\nstatus: held\n---\u00a0\u200b\u3000\n- c\n---\n',
  ],
  [
    'dots that go on are none',
    '---\na: b\nc: ...\nd: |\n  ...\n....:\n---\n',
    '---\na: b\nc: ...\nd: |\n  ...\n....:\nstatus: held\n---\n',
  ],
  ['dots open nothing', '...\na: b\n---\n', '---\nstatus: held\n---\n...\na: b\n---\n'],
  ['four hyphens are a line in the body', '----\na: b\n----\n', '---\nstatus: held\n---\n----\na: b\n----\n'],
  ['indented hyphens open nothing', ' ---\na: b\n---\n', '---\nstatus: held\n---\n ---\na: b\n---\n'],
];

const scalars: [text: string, yaml: string][] = [
  ['held', 'held'],
  ['2026-11-24', '2026-11-24'],
  ['30', '30'],
  ['agree on it', 'agree on it'],
  ['2f1c@one-on-one/3', '2f1c@one-on-one/3'],
  ['José 🎉', 'José 🎉'],
  ['a:b#c', 'a:b#c'],
  ['10:00', '"10:00"'],
  ['', '""'],
  ['yes', '"yes"'],
  ['null', '"null"'],
  ['~', '"~"'],
  ['1e3', '"1e3"'],
  ['007', '"007"'],
  ['a: b', '"a: b"'],
  ['a #b', '"a #b"'],
  ['a:', '"a:"'],
  ['- a', '"- a"'],
  ['#a', '"#a"'],
  ['[a]', '"[a]"'],
  ['@me', '"@me"'],
  [' a', '" a"'],
  ['a ', '"a "'],
  ['a\nb', '"a\\nb"'],
  ['say "hi"', 'say "hi"'],
  ['"hi"', '"\\"hi\\""'],
  ['a\\b', 'a\\b'],
  ['\u2028', '"\\u2028"'],
  ['---', '"---"'],
];

describe('setting front matter', () => {
  for (const [what, text, changes, after] of rows) it(what, () => assert.equal(set(text, changes), after));

  for (const [what, yaml, changes, after] of forms) {
    it(`YAML: ${what}`, async () => {
      const text = `---\n${yaml}---\n# A\n`;
      const result = await changeFrontMatter(text, changes);
      assert.equal(
        'edits' in result ? applyEdits(text, result.edits) : result.code,
        /^front-matter-/.test(after) ? after : `---\n${after}---\n# A\n`,
      );
    });
  }

  for (const [what, text, after] of fences) {
    it(`fences: ${what}`, async () => {
      const result = await changeFrontMatter(text, { status: 'held' });
      assert.ok('edits' in result);
      assert.equal(applyEdits(text, result.edits), after);
    });
  }

  for (const [text, yaml] of scalars) it(`writes ${JSON.stringify(text)} as ${yaml}`, () => assert.equal(yamlScalar(text), yaml));

  it('writes any text so that YAML, old and new, reads the same text', () => {
    const text = fc.oneof(
      fc.string({ unit: anyCharacter, maxLength: 12 }),
      fc
        .array(
          fc.constantFrom(
            ': ',
            ' #',
            '"',
            "'",
            '\\',
            '\n',
            '-',
            'a',
            '1',
            ':',
            '0',
            'e',
            '.',
            '[',
            '?',
            'yes',
            '\t',
            '\u0085',
            '\uFEFF',
            '~',
          ),
          { maxLength: 5 },
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(
        text.filter((value) => !/\p{Cs}/u.test(value)),
        fc.constantFrom('', '"x"', "'x'"),
        (value, like) => {
          const written = `a: ${yamlScalar(value, like)}\n`;
          assert.equal(parseFrontMatter(written).entries.get('a')?.value, value);
          if (/^\d+$|^\d{4}-\d\d-\d\d$/.test(value)) return;
          for (const version of ['1.1', '1.2'] as const) assert.equal((parse(written, { version }) as { a: unknown }).a, value);
        },
      ),
      { numRuns: runs(300) },
    );
  });

  const line = fc.constantFrom(
    'date: 2026-11-24',
    'status: planned # x',
    'time: "10:00"',
    "goal: 'it''s'",
    'away: [a, b]',
    'tags:\n  - a\n  - b',
    '# note',
    '',
    'empty:',
    'text: |\n  a\n\n  b',
    'reason: a\n  b',
  );
  const note = fc
    .tuple(
      fc.constantFrom('', '\uFEFF'),
      fc.uniqueArray(line, { maxLength: 6 }),
      fc.constantFrom('\n', '\r\n'),
      fc.constantFrom('# A\n- b\n', '', 'é 🎉'),
    )
    .map(([bom, lines, eol, body]) => bom + `---\n${lines.map((each) => `${each}\n`).join('')}---\n${body}`.replaceAll('\n', eol));

  it('sets what was asked, reads it back, and keeps every other key and byte', () => {
    fc.assert(
      fc.property(
        note,
        fc.constantFrom('date', 'status', 'time', 'goal', 'away', 'tags', 'empty', 'text', 'reason', 'new'),
        fc.option(fc.string({ maxLength: 8 }), { nil: undefined }),
        (text, key, value) => {
          const result = setFrontMatter(text, { [key]: value }, frontOf(text));
          assert.ok('edits' in result);
          const after = applyEdits(text, result.edits);
          const [before, now] = [frontOf(text)!, frontOf(after)!];
          assert.equal(now.problem, undefined);
          assert.equal(now.entries.get(key)?.value, value);
          for (const [other, entry] of before.entries)
            if (other !== key) assert.deepEqual(plainValue(now.entries.get(other)?.value), plainValue(entry.value));
          assert.ok(result.edits.length <= 1);
          for (const { start, end } of result.edits)
            assert.equal(after.slice(0, start) + after.slice(after.length - (text.length - end)), text.slice(0, start) + text.slice(end));
          assert.ok(after.endsWith(text.slice(readOutline(text).frontMatter!.bodyStart)));
        },
      ),
      { numRuns: runs(300) },
    );
  });
});

function plainValue(value: unknown): unknown {
  return Array.isArray(value) ? value.map((item: { value: string }) => item.value) : value;
}
