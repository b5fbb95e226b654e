import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFrontMatter } from '../../../src/core/note/fastFrontMatter';
import type { FrontMatter } from '../../../src/core/note/frontMatter';
import { frontMatterOf } from '../../../src/core/note/frontMatterOf';
import { parseFrontMatter } from '../../../src/core/note/yaml';
import { anyCharacter } from './anyCharacter';
import { runs } from '../runs';

type Plain = Record<string, string | string[] | null>;

function plain({ entries }: FrontMatter): Plain {
  return Object.fromEntries(
    [...entries].map(([key, { value }]) => [
      key,
      value === undefined ? null : typeof value === 'string' ? value : value.map((item) => item.value),
    ]),
  );
}

const simple: [what: string, yaml: string, says: Plain][] = [
  ['nothing', '', {}],
  ['comments and empty lines', '# a\n\n  # b\n', {}],
  ['text', 'goal: agree the promotion timeline\n', { goal: 'agree the promotion timeline' }],
  [
    'what YAML would take for a date, a number, a truth',
    'date: 2026-11-24\nduration: 30\ntime: 10:00\nok: yes\nno: ~\n',
    { date: '2026-11-24', duration: '30', time: '10:00', ok: 'yes', no: '~' },
  ],
  ['quotes', 'time: "10:00"\nname: \'Ada: a # b\'\nempty: ""\n', { time: '10:00', name: 'Ada: a # b', empty: '' }],
  ['comments behind values', 'a: b # c\nd: "e" # f\ng: # h\ni: j#k\n', { a: 'b', d: 'e', g: '', i: 'j#k' }],
  [
    'colons and marks within text',
    'invite: 2f1c@one-on-one/3\nurl: https://a.b/c?d=e\na: -1\nb: x - y, z\n',
    { invite: '2f1c@one-on-one/3', url: 'https://a.b/c?d=e', a: '-1', b: 'x - y, z' },
  ],
  [
    'lists',
    'away: [2026-12-24..2027-01-02, 2027-02-15]\na: []\nb: ["x, y", \'z\']\n',
    { away: ['2026-12-24..2027-01-02', '2027-02-15'], a: [], b: ['x, y', 'z'] },
  ],
  ['lists over lines', 'away:\n  - 2026-12-24\n  - "b"\nc:\n- d\ne: f\n', { away: ['2026-12-24', 'b'], c: ['d'], e: 'f' }],
  ['CR LF', 'a: b\r\nc: "d"\r\ne: [f, g]\r\nh:\r\n  - i\r\n', { a: 'b', c: 'd', e: ['f', 'g'], h: ['i'] }],
  ['no line end at the end', 'a: b', { a: 'b' }],
  ['letters of any script', 'name: José 日本 🎉\n', { name: 'José 日本 🎉' }],
];

const hard: [what: string, yaml: string, says: Plain][] = [
  ['escapes', "a: \"b\\\"c\\u00e9\"\nd: 'it''s'\n", { a: 'b"cé', d: "it's" }],
  ['text over lines', 'a: b\n  c\n', { a: 'b c' }],
  ['blocks of text', 'a: |\n  b\n  c\nd: >-\n  e\n  f\n', { a: 'b\nc\n', d: 'e f' }],
  ['anchors, aliases, tags', 'a: &x b\nc: *x\nd: !!str 1\n', { a: 'b', c: 'b', d: '1' }],
  ['mappings', 'a:\n  b: c\nd: {e: f}\ng: [h, {i: j}]\n', { a: null, d: null, g: null }],
  ['keys of other shapes', '"a b": c\nd e: f\n? g\n: h\n__proto__: i\n', { 'a b': 'c', 'd e': 'f', g: 'h', ['__proto__']: 'i' }],
  ['lists over lines in brackets', 'a: [b,\n  c]\n', { a: ['b', 'c'] }],
];

const broken: [what: string, yaml: string, code: 'yaml' | 'conflict', at: number][] = [
  ['a bracket that stays open', 'a: b\nc: [d\n', 'yaml', 11],
  ['a quote that stays open', 'a: "b\n', 'yaml', 6],
  ['two colons', 'goal: agree: timeline\n', 'yaml', 6],
  ['a tab', 'a:\n\tb: c\n', 'yaml', 3],
  ['a list', '- a\n', 'yaml', 0],
  ['text', 'just text\n', 'yaml', 0],
  ['a key twice', 'a: b\nc: d\na: e\n', 'yaml', 10],
  ['a merge conflict', 'a: b\n<<<<<<< HEAD\nc: d\n=======\nc: e\n>>>>>>> other\n', 'conflict', 5],
];

describe('front matter', () => {
  describe('on the fast path', () => {
    for (const [what, yaml, says] of simple) {
      it(what, () => {
        const read = readFrontMatter(yaml);
        assert.ok(read !== 'unsure');
        assert.deepEqual(plain(read), says);
        assert.deepEqual(read, parseFrontMatter(yaml));
      });
    }
    for (const [what, yaml] of [...hard, ...broken]) it(`is unsure of ${what}`, () => assert.equal(readFrontMatter(yaml), 'unsure'));
  });

  describe('by the full parser', () => {
    for (const [what, yaml, says] of hard) {
      it(what, () => {
        const { problem, ...read } = parseFrontMatter(yaml);
        assert.equal(problem, undefined);
        assert.deepEqual(plain(read), { ...says });
      });
    }
    for (const [what, yaml, code, at] of broken) {
      it(`tells of ${what}, and where`, () => {
        const { problem } = parseFrontMatter(yaml);
        assert.equal(problem?.code, code);
        assert.equal(problem.at, at);
        assert.notEqual(problem.detail, '');
      });
    }
    it('keeps the first of a doubled key', () => assert.deepEqual(plain(parseFrontMatter('a: b\na: c\n')), { a: 'b' }));
    it('refuses aliases without end', () =>
      assert.match(parseFrontMatter(`a: &a b\nc: [${'*a, '.repeat(200)}*a]\n`).problem!.detail, /alias/));
    it('does not open what aliases say of each other', () => {
      const bomb = `a: &a [x, x]\n${'bcdefghij'.replace(/./g, (key) => `${key}: &${key} [*${String.fromCharCode(key.charCodeAt(0) - 1)}, *a]\n`)}`;
      assert.equal(parseFrontMatter(bomb).entries.get('j')?.value, undefined);
    });
  });

  it('comes from whichever can tell', async () => {
    assert.deepEqual(plain(await frontMatterOf('a: b\n')), { a: 'b' });
    assert.deepEqual(plain(await frontMatterOf('a: |\n  b\n')), { a: 'b\n' });
  });

  const piece = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.constantFrom(
        'a',
        'b c',
        '10:00',
        '2026-11-24',
        ': ',
        ':',
        ' #',
        '#',
        '-',
        '- ',
        '"',
        "'",
        '"x"',
        "'y'",
        '[',
        ']',
        ', ',
        ',',
        '{',
        '}',
        '&a',
        '*a',
        '!',
        '|',
        '>',
        '%',
        '@',
        '`',
        '?',
        '? ',
        '\\',
        ' ',
        '  ',
        '\t',
        '~',
        '=',
        '<<',
        '...',
        '---',
        'é',
        '🎉',
        '\u00a0',
        '\u0085',
        '\u2028',
        '\uFEFF',
        '\r',
        '<<<<<<< ',
      ),
    },
    { weight: 1, arbitrary: fc.string({ unit: anyCharacter, maxLength: 3 }) },
  );
  const value = fc.oneof(
    fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join('')),
    fc.array(piece, { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
    fc.array(piece, { minLength: 1, maxLength: 3 }).map((items) => `\n- ${items.join('\n- ')}`),
  );
  const yamlLine = fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(
          fc.constantFrom('', '', '', ' ', '  '),
          fc.constantFrom('a', 'b', 'date', 'k-1', '_x', '1', 'é', 'a b', '"q"', '<<'),
          fc.constantFrom(': ', ': ', ': ', ':', ':  ', ' : ', ':\t'),
          value,
          fc.constantFrom('', '', ' ', ' # c', '#c', '\t'),
        )
        .map((parts) => parts.join('')),
    },
    { weight: 1, arbitrary: fc.constantFrom('', ' ', '# c', '  # c', '  x', '- x', '\t', '...', 'x') },
  );
  const anyYaml = fc
    .tuple(fc.array(yamlLine, { maxLength: 4 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
    .map(([lines, eol, last]) => lines.join(eol) + (last ? eol : ''));

  it('says the same on both paths, to the offset, or the fast one is unsure', () => {
    let sure = 0;
    fc.assert(
      fc.property(anyYaml, (yaml) => {
        const read = readFrontMatter(yaml);
        if (read === 'unsure') return;
        sure++;
        assert.deepEqual(read, parseFrontMatter(yaml));
      }),
      { numRuns: runs(1500) },
    );
    assert.ok(sure > runs(1500) / 15, `sure of ${sure}`);
  });
});
