import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { readOutline } from '../../../src/core/note/readOutline';
import { setFrontMatter } from '../../../src/core/note/setFrontMatter';
import { parseFrontMatter } from '../../../src/core/note/yaml';
import { yamlScalar } from '../../../src/core/note/yamlScalar';
import { applyEdits } from '../../../src/core/text/textEdit';
import { anyCharacter } from './anyCharacter';

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
  ['a new key goes last', '---\ndate: 2026-11-24\n---\n# A\n', { shared: '2026-11-23', recap: '2026-11-25' }, '---\ndate: 2026-11-24\nshared: 2026-11-23\nrecap: 2026-11-25\n---\n# A\n'],
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
  ['front matter that never closes is text', '---\na: b\n', { status: 'held' }, '---\nstatus: held\n---\n---\na: b\n'],
  ['broken front matter is left alone', '---\na: [b\n---\n', { a: 'c' }, 'front-matter-broken'],
  ['doubled keys too', '---\na: b\na: c\n---\n', { a: 'c' }, 'front-matter-broken'],
  ['a conflict too', '---\na: b\n<<<<<<< HEAD\nc: d\n=======\nc: e\n>>>>>>> x\n---\n', { a: 'c' }, 'conflict'],
  ['a conflict around the fence too', '<<<<<<< HEAD\n---\na: b\n---\n', { a: 'c' }, 'conflict'],
  ['all in braces too', '---\n{ a: b }\n---\n', { a: 'c' }, 'front-matter-unsupported'],
];

const scalars: [text: string, yaml: string][] = [
  ['held', 'held'], ['2026-11-24', '2026-11-24'], ['30', '30'], ['agree on it', 'agree on it'], ['2f1c@one-on-one/3', '2f1c@one-on-one/3'], ['José 🎉', 'José 🎉'], ['a:b#c', 'a:b#c'],
  ['10:00', '"10:00"'], ['', '""'], ['yes', '"yes"'], ['null', '"null"'], ['~', '"~"'], ['1e3', '"1e3"'], ['007', '"007"'], ['a: b', '"a: b"'], ['a #b', '"a #b"'], ['a:', '"a:"'], ['- a', '"- a"'],
  ['#a', '"#a"'], ['[a]', '"[a]"'], ['@me', '"@me"'], [' a', '" a"'], ['a ', '"a "'], ['a\nb', '"a\\nb"'], ['say "hi"', 'say "hi"'], ['"hi"', '"\\"hi\\""'], ['a\\b', 'a\\b'], ['\u2028', '"\\u2028"'], ['---', '"---"'],
];

describe('setting front matter', () => {
  for (const [what, text, changes, after] of rows) it(what, () => assert.equal(set(text, changes), after));

  for (const [text, yaml] of scalars) it(`writes ${JSON.stringify(text)} as ${yaml}`, () => assert.equal(yamlScalar(text), yaml));

  it('writes any text so that YAML, old and new, reads the same text', () => {
    const text = fc.oneof(fc.string({ unit: anyCharacter, maxLength: 12 }), fc.array(fc.constantFrom(': ', ' #', '"', "'", '\\', '\n', '-', 'a', '1', ':', '0', 'e', '.', '[', '?', 'yes', '\t', '\u0085', '\uFEFF', '~'), { maxLength: 5 }).map((parts) => parts.join('')));
    fc.assert(fc.property(text.filter((value) => !/\p{Cs}/u.test(value)), fc.constantFrom('', '"x"', "'x'"), (value, like) => {
      const written = `a: ${yamlScalar(value, like)}\n`;
      assert.equal(parseFrontMatter(written).entries.get('a')?.value, value);
      if (/^\d+$|^\d{4}-\d\d-\d\d$/.test(value)) return;
      for (const version of ['1.1', '1.2'] as const) assert.equal((parse(written, { version }) as { a: unknown }).a, value);
    }), { numRuns: 300 });
  });

  const line = fc.constantFrom('date: 2026-11-24', 'status: planned # x', 'time: "10:00"', "goal: 'it''s'", 'away: [a, b]', 'tags:\n  - a\n  - b', '# note', '', 'empty:', 'text: |\n  a\n\n  b', 'reason: a\n  b');
  const note = fc.tuple(fc.constantFrom('', '\uFEFF'), fc.uniqueArray(line, { maxLength: 6 }), fc.constantFrom('\n', '\r\n'), fc.constantFrom('# A\n- b\n', '', 'é 🎉'))
    .map(([bom, lines, eol, body]) => bom + `---\n${lines.map((each) => `${each}\n`).join('')}---\n${body}`.replaceAll('\n', eol));

  it('sets what was asked, reads it back, and keeps every other key and byte', () => {
    fc.assert(fc.property(note, fc.constantFrom('date', 'status', 'time', 'goal', 'away', 'tags', 'empty', 'text', 'reason', 'new'), fc.option(fc.string({ maxLength: 8 }), { nil: undefined }), (text, key, value) => {
      const result = setFrontMatter(text, { [key]: value }, frontOf(text));
      assert.ok('edits' in result);
      const after = applyEdits(text, result.edits);
      const [before, now] = [frontOf(text)!, frontOf(after)!];
      assert.equal(now.problem, undefined);
      assert.equal(now.entries.get(key)?.value, value);
      for (const [other, entry] of before.entries) if (other !== key) assert.deepEqual(plainValue(now.entries.get(other)?.value), plainValue(entry.value));
      assert.ok(result.edits.length <= 1);
      for (const { start, end } of result.edits) assert.equal(after.slice(0, start) + after.slice(after.length - (text.length - end)), text.slice(0, start) + text.slice(end));
      assert.ok(after.endsWith(text.slice(readOutline(text).frontMatter!.bodyStart)));
    }), { numRuns: 300 });
  });
});

function plainValue(value: unknown): unknown {
  return Array.isArray(value) ? value.map((item: { value: string }) => item.value) : value;
}
