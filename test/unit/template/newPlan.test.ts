import { strict as assert } from 'node:assert';
import { parseFrontMatter } from '../../../src/core/note/yaml';
import { yamlOf } from '../../../src/core/note/frontMatterOf';
import { readFields } from '../../../src/core/note/meta';
import { readOutline } from '../../../src/core/note/readOutline';
import { visibleText } from '../../../src/core/note/visibleText';
import { readPlan } from '../../../src/core/plans/readPlan';
import { newCareerPlanText, newTrainingPlanText } from '../../../src/core/template/newPlan';

const texts = { 'career-plan': newCareerPlanText(), 'training-plan': newTrainingPlanText(2026) } as const;

describe('a new plan', () => {
  for (const [kind, text] of Object.entries(texts) as [keyof typeof texts, string][]) {
    it(`says nothing yet, and nothing wrong: ${kind}`, () => {
      const yaml = yamlOf(text, readOutline(text)) ?? '';
      assert.deepEqual(readFields(kind, yaml, parseFrontMatter(yaml)), { meta: {}, problems: [] });
      assert.deepEqual(readPlan(kind, text), []);
    });

    it(`asks in comments only, which never leave the folder: ${kind}`, () => {
      assert.ok(text.includes('?'));
      assert.ok(!visibleText(text).includes('?'));
    });
  }

  it('has the keys of the contract', () => {
    assert.match(texts['career-plan'], /^---\ntarget:\nby:\ndiscussed:\n---\n\n# Career plan\n/);
    assert.match(texts['training-plan'], /^---\nagreed:\nreviewed:\n---\n\n# Training plan 2026\n/);
  });

  it('has the headings of the contract', () => {
    const headings = readOutline(texts['career-plan']).headings.filter(({ level }) => level === 2);
    assert.deepEqual(
      headings.map(({ text }) => text),
      ['Target role', 'Gaps', 'Goals'],
    );
  });

  /** What the articles ask of a plan, and where it asks: practice, plan, words. */
  const practices: [practice: string, kind: keyof typeof texts, words: RegExp][] = [
    ['A7 ask yourself first', 'career-plan', /by yourself first, then .* with your manager/],
    ['A8 your manager knows your aspirations', 'career-plan', /set `discussed`/],
    ['A9 resources and contacts', 'career-plan', /resources, contacts/],
    ['A10 a yearly training plan', 'training-plan', /# Training plan 2026/],
    ['A11 built with the manager', 'training-plan', /with your manager, and set `agreed`/],
    ['A12 progress in later meetings', 'training-plan', /set `reviewed`/],
    ['A13 pivoting is fine, standing still is not', 'training-plan', /Changing direction is fine, standing still is not/],
    ['A14 outside the regular assignments', 'training-plan', /outside of my regular work.*#stretch/],
    ['A15 demonstrate the skill', 'training-plan', /What will show it[^]*- Evidence: /],
    ['C8 what interests you', 'career-plan', /tasks, projects, or positions interest me/],
    ['D3 WHAT, HOW and WHEN', 'career-plan', /WHAT .* HOW, and WHEN/],
    ['D7 goals even when unsure', 'career-plan', /even if unsure/],
  ];
  for (const [practice, kind, words] of practices) it(`asks for ${practice}`, () => assert.match(texts[kind], words));
});
