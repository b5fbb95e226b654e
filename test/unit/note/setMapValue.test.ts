import assert from 'node:assert/strict';
import fc from 'fast-check';
import { frontMatterOf, yamlOf } from '../../../src/core/note/frontMatterOf';
import { readOutline } from '../../../src/core/note/readOutline';
import { setMapValue } from '../../../src/core/note/setMapValue';
import { applyEdits } from '../../../src/core/text/textEdit';

const off = { key: 'rules', name: 'agenda/no-goal', value: 'off' };

async function set(text: string, wanted = off): Promise<string> {
  const result = await setMapValue(text, wanted);
  return 'code' in result ? result.code : applyEdits(text, result.edits);
}

describe('a value in a map of front matter', () => {
  const cases: [name: string, before: string, after: string][] = [
    ['no front matter', 'Text\n', '---\nrules: { agenda/no-goal: off }\n---\nText\n'],
    ['no such key', '---\r\nname: Ada\r\n---\r\nx', '---\r\nname: Ada\r\nrules: { agenda/no-goal: off }\r\n---\r\nx'],
    ['a byte order mark', '\uFEFF---\nname: Ada\n---\n', '\uFEFF---\nname: Ada\nrules: { agenda/no-goal: off }\n---\n'],
    ['a key without value', '---\nrules:\nname: Ada\n---\n', '---\nrules: { agenda/no-goal: off }\nname: Ada\n---\n'],
    ['an empty map', '---\nrules: {}\n---\n', '---\nrules: { agenda/no-goal: off }\n---\n'],
    ['a map in braces', '---\nrules: { a/b: hint } # mine\n---\n', '---\nrules: { a/b: hint, agenda/no-goal: off } # mine\n---\n'],
    ['braces without spaces', '---\nrules: {a/b: hint}\n---\n', '---\nrules: {a/b: hint, agenda/no-goal: off }\n---\n'],
    [
      'another value in braces',
      '---\nrules: { agenda/no-goal: info, a/b: hint }\n---\n',
      '---\nrules: { agenda/no-goal: off, a/b: hint }\n---\n',
    ],
    [
      'a map in lines',
      '---\nrules:\n  a/b: hint # why\n  c/d: off # too\nname: Ada\n---\n',
      '---\nrules:\n  a/b: hint # why\n  c/d: off # too\n  agenda/no-goal: off\nname: Ada\n---\n',
    ],
    ['another value in lines', '---\nrules:\n  agenda/no-goal: "hint"\n---\n', '---\nrules:\n  agenda/no-goal: off\n---\n'],
    ['the same value', '---\nrules: { agenda/no-goal: off }\n---\n', '---\nrules: { agenda/no-goal: off }\n---\n'],
    ['a text instead of a map', '---\nrules: off\n---\n', 'front-matter-unsupported'],
    ['a list instead of a map', '---\nrules: [off]\n---\n', 'front-matter-unsupported'],
    ['broken front matter', '---\nrules: [off\n---\n', 'front-matter-broken'],
    ['a merge conflict', '---\n<<<<<<< a\nname: A\n=======\nname: B\n>>>>>>> b\n---\n', 'conflict'],
  ];
  for (const [name, before, after] of cases) it(name, async () => assert.equal(await set(before), after));

  it('is always there afterwards, with all that was there', () => {
    const id = fc.constantFrom('agenda/no-goal', 'a/b', 'agenda/*', 'note/yaml');
    const level = fc.constantFrom('off', 'hint', 'info');
    const pairs = fc.uniqueArray(fc.tuple(id, level), { selector: ([key]) => key });
    const form = fc.constantFrom('braces', 'lines');
    const eol = fc.constantFrom('\n', '\r\n');
    return fc.assert(
      fc.asyncProperty(pairs, form, eol, level, async (given, written, end, value) => {
        const map = given.map(([key, one]) => `${key}: ${one}`);
        const lines =
          written === 'braces' || map.length === 0 ? [`rules: { ${map.join(', ')} }`] : ['rules:', ...map.map((pair) => `    ${pair}`)];
        const text = ['---', 'name: Ada', ...lines, 'role: x', '---', 'Body', ''].join(end);
        const after = await set(text, { ...off, value });
        const front = await frontMatterOf(yamlOf(after, readOutline(after)) ?? '');
        const expected = new Map<string, string>([...given, [off.name, value]]);
        assert.deepEqual(new Map(front.entries.get('rules')?.map?.map((pair) => [pair.key, pair.value])), expected);
        assert.equal(front.entries.get('role')?.value, 'x');
        assert.ok(after.endsWith(`${end}---${end}Body${end}`));
      }),
    );
  });
});
