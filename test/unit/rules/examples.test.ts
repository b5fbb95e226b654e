import assert from 'node:assert/strict';
import { rules } from '../../../src/core/rules';
import { type Judgement, messageOf } from '../../../src/core/rules/engine';
import type { Example, Fix } from '../../../src/core/rules/rule';
import { filled } from '../../../src/core/rules/values';
import { applyEdits } from '../../../src/core/text/textEdit';
import { frontMatterOf, yamlOf } from '../../../src/core/note/frontMatterOf';
import { readOutline } from '../../../src/core/note/readOutline';
import { setFrontMatter } from '../../../src/core/note/setFrontMatter';
import { endIndexes } from '../index/indexOf';
import { judgeExample, judgedPath, marked } from './judgeExample';

/** The rules that people and their settings can rely on. */
const promised = [
  'cadence/too-sparse',
  'cadence/missed-streak',
  'cadence/none-planned',
  'meeting/too-long',
  'meeting/too-short',
  'meeting/no-notes',
  'meeting/no-recap',
  'profile/priorities-stale',
  'profile/managers-manager-unknown',
  'profile/no-expectations',
  'alignment/stale',
  'career/overdue',
  'performance/overdue',
  'skip-level/overdue',
  'performance/short-notice',
  'career/no-goals',
  'career/not-discussed',
  'training/no-plan',
  'training/not-agreed',
  'training/stalled',
  'training/not-demonstrated',
  'agenda/empty',
  'agenda/no-goal',
  'agenda/no-career-topic',
  'agenda/no-feedback',
  'agenda/mostly-status',
  'agenda/too-many-updates',
  'agenda/wins-count',
  'win/no-number',
  'agenda/over-time',
  'agenda/no-manager-time',
  'agenda/manager-time-not-last',
  'agenda/section-order',
  'agenda/small-talk-too-long',
  'agenda/not-shared',
  'agenda/changed-after-share',
  'issue/no-recommendation',
  'issue/no-response',
  'action/no-due',
  'action/no-follow-up',
  'action/untracked',
  'action/overdue',
  'action/at-risk',
  'feedback/no-evidence',
  'action/duplicate-id',
  'note/unreadable',
  'note/too-large',
  'note/not-utf8',
  'note/outside',
  'note/yaml',
  'note/front-matter-value',
  'note/conflict',
  'note/other-date',
  'note/name',
  'note/unused-profile',
  'note/unclosed-comment',
  'rules/unknown',
];
/** Every rule's examples are its tests: what is marked in a bad one is found, each with a fix that mends it; in a good one nothing is. */
describe('rules', () => {
  afterEach(endIndexes);

  for (const rule of rules) {
    describe(rule.id, () => {
      rule.good.forEach((example, at) =>
        it(`is met: ${named(example, at)}`, async () => {
          assert.deepEqual((await judgeExample(rule, example)).map(shown), []);
        }),
      );
      rule.bad.forEach((example, at) =>
        it(`is not met: ${named(example, at)}`, async () => {
          const { text, places } = marked(example);
          const found = await judgeExample(rule, example);
          assert.deepEqual(found.map(placeIn(text)), places, `of ${found.map(shown).join('; ')}`);
          for (const one of found) assert.doesNotMatch(filled(messageOf(one), one.values), /[{}]/);
          for (const [id, expected] of Object.entries(example.fixed ?? {})) {
            const fix = rule.fixes.find((one) => one.id === id);
            assert.ok(fix, `there is no fix ${id}`);
            const mended = await applied(fix, text, found[0]!);
            assert.equal(mended, expected);
            if (example.stays !== true) assert.deepEqual((await judgeExample(rule, example, mended)).map(shown), found.slice(1).map(shown));
          }
        }),
      );
    });
  }

  it('have IDs of their own, fixes with IDs of their own, and examples of both kinds', () => {
    assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
    for (const { id, fixes, good, bad, why, message, variants = {} } of rules) {
      assert.match(id, /^[a-z-]+\/[a-z\d-]+$/);
      assert.ok(good.length > 0 && bad.length > 0, `${id} has examples`);
      assert.ok(why.length > 40, id);
      for (const words of [message, ...Object.values(variants)]) assert.match(words, /^["{\p{Lu}].*[.]$/u, id);
      for (const { title } of fixes) assert.match(title, /^["{\p{Lu}].*[^.]$/u, id);
      assert.equal(new Set(fixes.map((fix) => fix.id)).size, fixes.length, id);
    }
  });

  /** Two notes folders may have somebody of that ID. */
  it('name the notes folder with the person, in what a fix gives a command', async () => {
    const bare: string[] = [];
    for (const rule of rules) {
      for (const example of rule.bad) {
        for (const { facts, finding } of await judgeExample(rule, example)) {
          const given = rule.fixes.flatMap((fix) => (fix.kind === 'command' ? [[fix.id, fix.argument(facts, finding)] as const] : []));
          bare.push(
            ...given
              .filter(([, one]) => (one?.['manager'] ?? one?.['plan']) !== undefined && one?.['root'] === undefined)
              .map(([id]) => `${rule.id}: ${id}`),
          );
        }
      }
    }
    assert.deepEqual(bare, []);
  });

  it('are all that a good 1:1 is held against', () => {
    const ids = new Set(rules.map(({ id }) => id));
    assert.deepEqual(
      promised.filter((id) => !ids.has(id)),
      [],
    );
  });

  /** Every edit of a rule is shown by an example. */
  it('show what each edit does', () => {
    const missing = rules.flatMap((rule) =>
      rule.fixes
        .filter(({ kind }) => kind === 'edit')
        .filter(({ id }) => !rule.bad.some(({ fixed }) => fixed !== undefined && id in fixed))
        .map(({ id }) => `${rule.id}: ${id}`),
    );
    assert.deepEqual(missing, []);
  });
});

function named({ title, today, files, path }: Example, at: number): string {
  return `${at + 1}. ${title ?? judgedPath({ files, path } as Example)}, ${today}`;
}

function shown(found: Judgement): string {
  return `${found.rule.id} in line ${found.line + 1}: ${filled(messageOf(found), found.values)}`;
}

function placeIn(text: string): (found: Judgement) => { start: number; end: number } {
  const lineStarts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ 0: eol, index }) => index + eol.length)];
  return ({ finding: { at } }) =>
    'line' in at ? { start: lineStarts[at.line]! + at.start, end: lineStarts[at.line]! + at.end } : { start: at.start, end: at.end };
}

async function applied(fix: Fix, text: string, { facts, finding }: Judgement): Promise<string> {
  if (fix.kind === 'edit') return applyEdits(text, fix.edit(facts, finding) ?? []);
  assert.equal(fix.kind, 'keys', 'only what changes the judged note is shown');
  assert.ok(fix.kind === 'keys' && fix.in === 'note');
  const yaml = yamlOf(text, readOutline(text));
  const result = setFrontMatter(text, fix.keys(facts, finding) ?? {}, yaml === undefined ? undefined : await frontMatterOf(yaml));
  assert.ok('edits' in result);
  return applyEdits(text, result.edits);
}
