import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { addPoints, pointWords } from '../../../src/core/agenda/addPoints';
import { questions, questionTopics, topicOf } from '../../../src/core/agenda/questions';
import { readQuestions } from '../../../src/core/agenda/readQuestions';
import { sectionTitle } from '../../../src/core/agenda/sectionTitle';
import { sectionOf } from '../../../src/core/note/sections';

describe('the bank of questions', () => {
  const doubled = (values: readonly string[]): string[] => values.filter((value, at) => values.indexOf(value) !== at);

  it('has each key, and each question, once', () => {
    assert.deepEqual(doubled(questions.map(({ key }) => key)), []);
    assert.deepEqual(doubled(questions.map(({ text }) => text)), []);
  });

  it('has questions for each topic, and from each article', () => {
    assert.deepEqual(new Set(questions.map(topicOf)), new Set(questionTopics));
    assert.deepEqual(new Set(questions.map(({ article }) => article[0])), new Set('ABCDE'));
  });

  for (const { key, text, section } of questions) {
    it(`${key} is a question on one line, that is found again where it was put`, () => {
      assert.match(text, /^[A-Z][^\n]{10,90}\?( May I [^?]+\?)?$/);
      assert.equal(pointWords(text), text);
      const { edits, points } = addPoints('', [{ text, section }], 'Ada');
      assert.equal(points, 1);
      assert.match(edits[0]?.text ?? '', new RegExp(`^## ${sectionTitle(section, 'Ada')}\\n`));
      assert.equal(sectionOf(sectionTitle(section, 'Ada')), section);
    });
  }

  it('has the questions that built-in agendas leave room for', () => {
    const templates = Object.values(
      JSON.parse(readFileSync('snippets/templates.code-snippets', 'utf8')) as Record<string, { body: string[] }>,
    );
    const headings = templates.flatMap(({ body }) => body.filter((line) => line.startsWith('## ')));
    const known = new Set(headings.map((line) => sectionOf(line.slice(3).replace('${manager:Manager}', 'Ada'))));
    for (const { key, section } of questions) assert.ok(known.has(section), key);
  });
});

describe("the user's own questions", () => {
  const rows: [what: string, lines: string[], read: object[]][] = [
    ['none', ['Some words', '## Feedback'], []],
    ['by the heading above', ['## Feedback', '- How was it?'], [{ text: 'How was it?', section: 'feedback', heading: 'Feedback' }]],
    ['below a heading of their own', ['# Mine', '- How was it?'], [{ text: 'How was it?', section: undefined, heading: 'Mine' }]],
    ['without a heading', ['* How was it?'], [{ text: 'How was it?', section: undefined, heading: undefined }]],
    [
      'with boxes, numbers, and nested',
      ['## Growth', '- [x] One?', '1. Two?', '   - Three?'],
      ['One?', 'Two?', 'Three?'].map((text) => ({ text, section: 'career', heading: 'Growth' })),
    ],
    [
      'over two lines, once, without comments',
      ['- How was <!-- mind the tone -->', '  it?', '- How was it?'],
      [{ text: 'How was it?', section: undefined, heading: undefined }],
    ],
    ['not what is private, empty or code', ['## Private', '- Secret?', '## Help', '- ', '- [ ] ', '```', '- Code?', '```'], []],
  ];
  for (const [what, lines, read] of rows) it(what, () => assert.deepEqual(readQuestions(lines.join('\n')), read));
});
