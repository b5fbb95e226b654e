import assert from 'node:assert/strict';
import { renderTemplate } from '../../../src/core/template/template';
import { topicSections } from '../../../src/core/template/topicSections';
import { applyEdits } from '../../../src/core/text/textEdit';
import { readSnippets } from './snippetFile';

const templates = readSnippets('templates');
const lines = (...all: string[]) => all.join('\n') + '\n';
const agenda = lines('## Wins', '', '- [ ] ', '', '## Career', '', '<!-- What next? -->', '- [ ] ', '', '## Notes');
const review = lines('## Alignment', '- [ ] ', '', '### KPIs', '- [ ] ', '## Feedback', '', '<!-- And? -->', '- [ ] ', '', '## Private');

describe('the section of a talk that is due', () => {
  const rows: [what: string, topic: 'career' | 'performance', agenda: string, note: string[], after: string[]][] = [
    [
      "goes before the manager's topics",
      'career',
      agenda,
      ['## Recap', '', '- [ ] x', '', "## Ada's topics", ''],
      ['## Recap', '', '- [ ] x', '', '## Career', '', '<!-- What next? -->', '- [ ] ', '', "## Ada's topics", ''],
    ],
    [
      'goes under the heading of the same section, behind what is there',
      'career',
      agenda,
      ['## Growth', '', '- [ ] mine', '', '## Notes'],
      ['## Growth', '', '- [ ] mine', '', '<!-- What next? -->', '- [ ] ', '', '## Notes'],
    ],
    [
      'goes under such a heading that is empty',
      'career',
      agenda,
      ['## Career', '', '## Notes'],
      ['## Career', '', '<!-- What next? -->', '- [ ] ', '', '## Notes'],
    ],
    [
      'has more than one part, with the headings in it',
      'performance',
      review,
      ['## Wins', '', '## Feedback', '', '- [ ] mine', '', '## Private'],
      [
        ...['## Wins', '', '## Feedback', '', '- [ ] mine', '', '<!-- And? -->', '- [ ] ', ''],
        ...['## Alignment', '', '- [ ] ', '', '### KPIs', '- [ ] ', '', '## Private'],
      ],
    ],
    ['is nothing where the agenda has none', 'performance', agenda, ['## Wins'], ['## Wins']],
    [
      'goes before a comment that stays open',
      'career',
      agenda,
      ['## Wins', '<!--'],
      ['## Career', '', '<!-- What next? -->', '- [ ] ', '', '## Wins', '<!--'],
    ],
  ];
  for (const [what, topic, template, note, after] of rows) {
    for (const end of ['\n', '\r\n'])
      it(`${what}${end === '\n' ? '' : ', with CR LF'}`, () => {
        const text = lines(...note).replaceAll('\n', end);
        const edits = topicSections(text, template, topic);
        for (const edit of edits) assert.equal(edit.start, edit.end, 'it only inserts');
        assert.equal(applyEdits(text, edits), lines(...after).replaceAll('\n', end));
      });
  }

  for (const topic of ['career', 'performance'] as const)
    it(`is in the built-in agenda: ${topic}`, () => {
      const body = renderTemplate(templates.get(topic)?.body.join('\n') ?? '', { manager: 'Ada' });
      const weekly = renderTemplate(templates.get('weekly')?.body.join('\n') ?? '', { manager: 'Ada' });
      const after = applyEdits(weekly, topicSections(weekly, body, topic));
      const questions = after.split('\n').filter((line) => line.startsWith('<!--') && !weekly.includes(line));
      assert.ok(questions.length >= 2 && questions.every((line) => body.includes(line)), after);
    });
});
