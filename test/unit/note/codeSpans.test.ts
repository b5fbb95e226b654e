import assert from 'node:assert/strict';
import { Parser } from 'commonmark';
import fc from 'fast-check';
import { ByteCodeSpans } from '../../../src/core/note/byteCodeSpans';
import { CodeSpans, withoutCode } from '../../../src/core/note/codeSpans';
import { runs } from '../runs';

/** Where each run of ticks leads to, for text. */
function skipsOf(line: string): number[] {
  const spans = new CodeSpans(line, line.length);
  return stepsThrough(line, (at) => spans.skip(at));
}

function byteSkipsOf(line: string): number[] {
  const bytes = new TextEncoder().encode(line);
  const spans = new ByteCodeSpans();
  spans.enter(bytes, Math.max(0, line.indexOf('`')), bytes.length);
  return stepsThrough(line, (at) => spans.skip(bytes, at, bytes.length));
}

function stepsThrough(line: string, skip: (at: number) => number): number[] {
  const steps: number[] = [];
  for (let at = line.indexOf('`'); at >= 0; at = line.indexOf('`', steps.at(-1))) steps.push(skip(at));
  return steps;
}

/** The code spans of a paragraph as a CommonMark parser sees them. */
function codeIn(line: string): string[] {
  const walker = new Parser().parse(line).walker();
  const found: string[] = [];
  for (let step = walker.next(); step; step = walker.next()) if (step.node.type === 'code') found.push(step.node.literal ?? '');
  return found;
}

describe('code spans', () => {
  const rows: [line: string, without: string][] = [
    ['a `b` c', 'a     c'],
    ['a ``b ` c`` d', 'a           d'],
    ['a `b', 'a `b'],
    ['a ``b` c', 'a ``b` c'],
    ['`a`b`c`', '   b   '],
    ['a ```b`` c` d', 'a ```b`` c` d'],
    [`${'`'.repeat(81)}a${'`'.repeat(81)}`, `${'`'.repeat(81)}a${'`'.repeat(81)}`],
  ];
  for (const [line, without] of rows)
    it(`leave ${JSON.stringify(without)} of ${JSON.stringify(line)}`, () => assert.equal(withoutCode(line), without));

  const line = fc
    .array(fc.constantFrom('`', '`', '``', '```', 'a', ' ', 'b c', '`'.repeat(79), '`'.repeat(81)), { maxLength: 14 })
    .map((parts) => parts.join(''));

  it('are the same for bytes and for text', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 20, maxLength: 20 }), (lines) => {
        for (const each of lines) assert.deepEqual(byteSkipsOf(each), skipsOf(each));
      }),
      { numRuns: runs(300) },
    );
  });

  it('are those of a Markdown parser', () => {
    fc.assert(
      fc.property(
        line.filter((each) => !/`{80}/.test(each)),
        (each) => {
          const text = `x${each}x`;
          const spans = new CodeSpans(text, text.length);
          const found: string[] = [];
          for (let at = text.indexOf('`'); at >= 0;) {
            const end = spans.skip(at);
            const ticks = /^`+/.exec(text.slice(at))![0];
            if (end > at + ticks.length) found.push(text.slice(at + ticks.length, end - ticks.length));
            at = text.indexOf('`', end);
          }
          assert.deepEqual(
            found.map((code) => code.trim()),
            codeIn(text).map((code) => code.trim()),
          );
        },
      ),
      { numRuns: runs(200) },
    );
  });
});
