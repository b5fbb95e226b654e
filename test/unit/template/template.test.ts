import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { renderTemplate, splitTemplate, toSnippet } from '../../../src/core/template/template';
import { insertedText, tabStopsOf } from './snippetReader';
import { runs } from '../runs';

const values = { manager: 'Ada', date: '2026-11-24' };

/** Template, note body, snippet; the values above. */
const forms: [string, string, string][] = [
  ['- [ ] ${1}', '- [ ] ', '- [ ] ${1}'],
  ['- [ ] ${1:what}', '- [ ] what', '- [ ] ${1:what}'],
  ['${1:}', '', '${1}'],
  ['${2|on track,at risk|}', 'on track', '${2|on track,at risk|}'],
  ['${2|one|}', 'one', '${2|one|}'],
  ['end $0', 'end ', 'end ${0}'],
  ['${0:here}', 'here', '${0:here}'],
  ['${0|one,two|}', 'one', '${0:one}'],
  ["## ${manager}'s topics", "## Ada's topics", "## Ada's topics"],
  ["## ${manager:Manager}'s topics", "## Ada's topics", "## Ada's topics"],
  ['on ${date}', 'on 2026-11-24', 'on 2026-11-24'],
  ['${1:one} and ${1}', 'one and one', '${1:one} and ${1}'],
  ['${1} before ${1:one}', 'one before one', '${1} before ${1:one}'],
];

/** What is text, in a template and after it. */
const plain = [
  'costs $5',
  'costs $0.50',
  'costs $0,50',
  '$007',
  '$1',
  '$HOME',
  '${HOME}',
  '${}',
  '${1',
  '${a:b}',
  '\\frac{a}{b}',
  'a } b',
  'C:\\temp\\',
  '\\',
  '\\\\',
  '${1|a,,b|}',
  '${1||}',
  '${1|a,b}',
  '${1:over\ntwo lines}',
  '${manage}',
  '${1/(.*)/x/}',
  '`${x}`',
  'Zoë \u{1F680} \r\n\ttab ',
];

describe('a template', () => {
  for (const [template, body, snippet] of forms) {
    it(`reads ${template}`, () => {
      assert.equal(renderTemplate(template, values), body);
      assert.equal(toSnippet(template, values), snippet);
    });
  }

  for (const text of plain) {
    it(`keeps ${JSON.stringify(text)}`, () => {
      assert.equal(renderTemplate(text, values), text);
      assert.equal(insertedText(toSnippet(text, values)), text);
    });
  }

  it('reads the inner of two nested forms, and keeps the outer', () => {
    assert.equal(renderTemplate('${1:a ${2:b} c}', {}), '${1:a b c}');
  });

  it('takes a word for a value that is not known', () => {
    assert.equal(renderTemplate("${manager}'s topics ${date:soon}${date}", {}), "Manager's topics soon");
    assert.equal(renderTemplate('${manager:You}', { manager: ' ' }), 'You');
  });

  it('takes a value as text, on one line', () => {
    const manager = '$1 ${2:x}\n\\}';
    assert.equal(renderTemplate('${manager}', { manager }), '$1 ${2:x} \\}');
    assert.equal(insertedText(toSnippet('${manager}', { manager })), '$1 ${2:x} \\}');
  });

  it('leaves tab stops live in a snippet', () => {
    assert.deepEqual(tabStopsOf(toSnippet('${1} ${2:b $x} ${3|c,d\\|} $0 $4 ${5:}', values)), [1, 2, 3, 0, 5]);
  });
});

/** Pieces that make near misses likely. */
const piece = fc.oneof(
  fc.constantFrom(
    '$',
    '{',
    '}',
    '|',
    ',',
    ':',
    '\\',
    '\n',
    '\r\n',
    '0',
    '1',
    '12',
    '${',
    '|}',
    '$0',
    '${1}',
    '${1:',
    '${1|',
    '${2:b}',
    '${1|a,b|}',
    '${0}',
    '${0|x,y|}',
    '${manager}',
    '${date:',
    '- [ ] ',
    'text',
  ),
  fc.string({ maxLength: 3 }),
);
const template = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
const anyValues = fc.record({ manager: fc.string({ unit: 'grapheme' }), date: fc.constant('2026-11-24') }, { requiredKeys: [] });

describe('always', () => {
  it('text without a form stays, byte for byte', () => {
    const without = template.filter((text) => !/\$\{(\d|manager|date)|\$0/.test(text));
    fc.assert(
      fc.property(
        without,
        anyValues,
        (text, given) => renderTemplate(text, given) === text && insertedText(toSnippet(text, given)) === text,
      ),
      { numRuns: runs(300) },
    );
  });

  it('a snippet inserts what the note would have', () => {
    fc.assert(
      fc.property(template, anyValues, (text, given) => assert.equal(insertedText(toSnippet(text, given)), renderTemplate(text, given))),
      { numRuns: runs(500) },
    );
  });

  it('front matter and body are the whole file', () => {
    const file = fc
      .array(fc.oneof(fc.constantFrom('---', '\n', '\r\n', '--- ', 'a: 1', '...'), fc.string({ maxLength: 3 })), { maxLength: 10 })
      .map((lines) => lines.join(''));
    fc.assert(
      fc.property(file, (text) => {
        const { frontMatter, body } = splitTemplate(text);
        return text.endsWith(body) && (frontMatter === undefined ? body === text.replace(/^\uFEFF/, '') : text.includes(frontMatter));
      }),
    );
  });
});

describe('the front matter of a template', () => {
  const files: [string, { frontMatter?: string; body: string }][] = [
    ['---\nduration: 45\n---\n## Notes\n', { frontMatter: 'duration: 45\n', body: '## Notes\n' }],
    ['\uFEFF---\r\na: 1\r\nb: 2\r\n---\r\n\r\nx', { frontMatter: 'a: 1\r\nb: 2\r\n', body: '\r\nx' }],
    ['---\n---\nx', { frontMatter: '', body: 'x' }],
    ['---\na: 1\n---', { frontMatter: 'a: 1\n', body: '' }],
    ['---\na: 1\n', { body: '---\na: 1\n' }],
    ['----\na: 1\n---\n', { body: '----\na: 1\n---\n' }],
    ['\n---\na: 1\n---\n', { body: '\n---\na: 1\n---\n' }],
    ['\uFEFF## Notes\n', { body: '## Notes\n' }],
    ['', { body: '' }],
  ];
  for (const [text, parts] of files) {
    it(JSON.stringify(text), () => assert.deepEqual(splitTemplate(text), parts));
  }
});
