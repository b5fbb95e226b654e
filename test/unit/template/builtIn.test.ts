import { strict as assert } from 'node:assert';
import { renderTemplate, toSnippet } from '../../../src/core/template/template';
import type { Section } from '../../../src/core/note/outline';
import { sectionOf } from '../../../src/core/note/sections';
import { readSnippets } from './snippetFile';
import { insertedText, tabStopsOf } from './snippetReader';

const templates = readSnippets('templates');
const blocks = readSnippets('agenda');
const bodyOf = (name: string) => (templates.get(name) ?? blocks.get(name))?.body.join('\n') ?? '';
const noteOf = (name: string) => renderTemplate(bodyOf(name), { manager: 'Ada', date: '2026-11-24' });
const headingsOf = (note: string) => [...note.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading);
const closing = ["Ada's topics", 'Notes', 'Private'];

/** The sections that the headings open. */
const opens: Record<string, Section> = {
  Recap: 'status',
  Wins: 'wins',
  Alignment: 'alignment',
  Support: 'support',
  Feedback: 'feedback',
  Career: 'career',
  Growth: 'career',
  Training: 'training',
  'Follow-up': 'follow-up',
  'Catch-up': 'rapport',
  "Ada's topics": 'manager',
  Notes: 'notes',
  Private: 'private',
};

/** The agenda of each, in order. */
const agendas: Record<string, string[]> = {
  weekly: ['Recap', 'Wins', 'Support', 'Growth', 'Feedback', 'Follow-up'],
  career: ['Wins', 'Career', 'Training', 'Feedback', 'Support', 'Follow-up'],
  performance: ['Wins', 'Alignment', 'Feedback', 'Training', 'Support', 'Follow-up'],
  'skip-level': ['Recap', 'Wins', 'Alignment', 'Support', 'Career', 'Feedback', 'Follow-up'],
  first: ['Catch-up', 'Alignment', 'Career', 'Feedback', 'Follow-up'],
  'five-part': ['Recap', 'Alignment', 'Support', 'Feedback', 'Follow-up'],
  plan: ['Career', 'Training', 'Alignment', 'Support', 'Follow-up'],
};

/** Those that one meets with every week have a parking lot. */
const isRegular = new Set(['weekly', 'five-part']);

describe('the built-in templates', () => {
  it('are these', () => assert.deepEqual([...templates.keys()], Object.keys(agendas)));

  for (const [name, agenda] of Object.entries(agendas)) {
    describe(name, () => {
      const note = noteOf(name);
      const lines = note.split('\n');

      it("has its sections in order, the manager's last on the agenda", () => assert.deepEqual(headingsOf(note), [...agenda, ...closing]));
      it('has only headings that open a section', () => {
        assert.deepEqual(
          headingsOf(note).map(sectionOf),
          [...agenda, ...closing].map((heading) => opens[heading]),
        );
      });
      it('has no front matter, and ends with a line end', () => assert.match(note, /^## [^]*[^\n]\n$/));
      it('has a parking lot under the notes where one meets with it every week', () =>
        assert.match(note, isRegular.has(name) ? /\n## Notes\n\n### Parking lot\n/ : /\n## Notes\n\n## Private\n/));
      it('has only headings, short questions in comments, empty points and labels', () => {
        for (const line of lines.filter((one) => one !== ''))
          assert.match(line, /^(#{2,3} .+|<!-- [^<>]{1,90}\? -->|- \[ \] |- \*\*[A-Z]+\*\*: )$/);
      });
      it('asks at most two questions under a heading', () => {
        for (const section of note.split(/^#{2,3} /m)) assert.ok((section.match(/<!--/g) ?? []).length <= 2, section);
      });
      it('says nothing under Private but a question', () => assert.match(note, /\n## Private\n\n<!-- [^\n]+ -->\n$/));
    });
  }

  it('weekly stays short', () => {
    assert.ok(noteOf('weekly').split('\n').length <= 45);
    assert.equal(noteOf('weekly').match(/^- \[ \] $/gm)?.length, 6);
  });
});

describe('every snippet', () => {
  it('has a prefix of its own', () =>
    assert.deepEqual(
      [...templates.keys()].filter((name) => blocks.has(name)),
      [],
    ));

  for (const [name, snippet] of [...templates, ...blocks]) {
    it(`${snippet.prefix} parses, and gives what the note would have`, () => {
      const body = snippet.body.join('\n');
      assert.equal(snippet.prefix, `1on1-${name}`);
      assert.match(snippet.description, /^[^.]+\.$/);
      assert.equal(insertedText(body), renderTemplate(body, {}));
      assert.equal(insertedText(toSnippet(body, {})), renderTemplate(body, {}));
      const stops = tabStopsOf(body);
      assert.deepEqual(stops, [...stops.slice(0, -1).map((_, i) => i + 1), 0], 'tab stops count from 1, the cursor ends at the end');
      assert.doesNotMatch(renderTemplate(body, {}), /[$}\\]/);
    });
  }
});
