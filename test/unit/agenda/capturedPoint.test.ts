import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addPoints } from '../../../src/core/agenda/addPoints';
import { capturedPoint, codeWords, firstLineOf, lineWords, pointWords } from '../../../src/core/agenda/capturedPoint';
import { talkingPoints } from '../../../src/core/agenda/talkingPoints';
import { readOutline } from '../../../src/core/note/readOutline';
import { runs } from '../runs';

describe('a point that was captured', () => {
  for (const [text, line] of [
    ['', ''],
    ['  \r\n\t\n', ''],
    ['\n\n   const a = 1;  \nconst b = 2;', 'const a = 1;'],
    ['a\tb   c\r\nd', 'a b c'],
    ['x'.repeat(1_000_000), `${'x'.repeat(159)}…`],
    ['🗡'.repeat(200), `${'🗡'.repeat(159)}…`],
    ['x'.repeat(160), 'x'.repeat(160)],
  ] as const)
    it(`has the first line of ${JSON.stringify(text.slice(0, 30))}`, () => assert.equal(firstLineOf(text), line));

  for (const [code, words] of [
    ['const total = sum(items[0]);', 'const total = sum(items[0]);'],
    ['if (a < b && b > snake_case) return a * b;', 'if (a < b && b > snake_case) return a * b;'],
    ['<div class="a">', '`<div class="a">`'],
    ['@Component({', '`@Component({`'],
    ['#include <stdio.h>', '`#include <stdio.h>`'],
    ['- item', '`- item`'],
    ['1. one', '`1. one`'],
    ['# heading', '`# heading`'],
    ['def f(*args, **kwargs):', '`def f(*args, **kwargs):`'],
    ['__init__', '`__init__`'],
    ['a[0](b)', '`a[0](b)`'],
    ['std::string s', '`std::string s`'],
    ['`${a}`', '`` `${a}` ``'],
    ['x ``` y', '````x ``` y````'],
    ['x ^k3f9q2', '`x ^k3f9q2`'],
  ] as const)
    it(`writes ${code}`, () => assert.equal(codeWords(code), words));

  it('is read as one point that says the line', () => {
    const code = fc.string({ unit: fc.constantFrom(...'ab <>[]()*_`#@%:\\&!-+.^~|1$/"'), minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(code, (source) => {
        const line = firstLineOf(source);
        fc.pre(line !== '' && !line.includes('%%') && !line.includes('<!--') && !line.includes('-->'));
        const note = '## Support\n\n## Notes\n';
        const point = capturedPoint(codeWords(line), [{ name: 'a.ts', target: 'a.ts', remarks: [] }]);
        const { edits } = addPoints(note, [{ text: point, section: 'support' }], 'Ada');
        const [edit] = edits;
        assert.equal(edits.length, 1);
        const text = note.slice(0, edit!.start) + edit!.text + note.slice(edit!.end);
        const points = talkingPoints(text, readOutline(text));
        assert.equal(points.length, 1, text);
        assert.ok(points[0]!.text.includes(line.replace(/^`+|`+$/g, '')) || / \(\d/.test(line), `${text} says ${points[0]!.text}`);
      }),
      { numRuns: runs(3000) },
    );
  });

  for (const [line, words] of [
    ['- [ ] Deploys are *flaky*', 'Deploys are *flaky*'],
    ['  1. [x] Deploys', 'Deploys'],
    ['> - Deploys', 'Deploys'],
    ['## Support', 'Support'],
    ['-5 degrees', '-5 degrees'],
    ['- [ ]', ''],
    ['Deploys', 'Deploys'],
  ] as const)
    it(`takes the words of ${line}`, () => {
      assert.equal(lineWords(line), words);
      assert.equal(pointWords(line), words || line);
    });

  it('has its places behind it', () => {
    const sha = '3f9a2c1d4e5b60718293a4b5c6d7e8f901234567';
    const place = { name: 'pay.ts', target: '../../src/pay.ts', remarks: [] };
    const commit = { url: 'https://x.example/a', sha };
    assert.equal(capturedPoint('Why?', []), 'Why?');
    assert.equal(capturedPoint('', [place]), '([pay.ts](../../src/pay.ts))');
    assert.equal(capturedPoint('Why?', [{ ...place, lines: { first: 12, last: 12 } }]), 'Why? ([pay.ts:12](../../src/pay.ts#L12))');
    assert.equal(
      capturedPoint('Why?', [
        { ...place, lines: { first: 12, last: 20 }, commit, remarks: ['not pushed'] },
        { ...place, name: 'a[1].ts' },
      ]),
      'Why? ([pay.ts:12-20](../../src/pay.ts#L12), [3f9a2c1](https://x.example/a), not pushed, [a\\[1\\].ts](../../src/pay.ts))',
    );
  });
});
