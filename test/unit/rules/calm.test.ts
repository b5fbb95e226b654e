import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { questions } from '../../../src/core/agenda/questions';
import { ruleIds, rules } from '../../../src/core/rules';
import { judge, type Judgement } from '../../../src/core/rules/engine';
import { NoteText } from '../../../src/core/rules/noteText';
import { addDays } from '../../../src/core/date/date';
import { uriBelow } from '../../../src/core/folder/noteUri';
import { RuleFacts } from '../../../src/schedule/ruleFacts';
import { Schedule } from '../../../src/schedule/schedule';
import { endIndexes, indexOf, root } from '../index/indexOf';
import { MemoryNotes } from '../index/memoryNotes';
import { judgeExample } from './judgeExample';

/** The sample is written for this day. */
const today = '2026-11-21';
const sample = 'test/fixtures/sample/1on1';

function sampleNotes(): Record<string, string> {
  const names = readdirSync(sample, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md'));
  return Object.fromEntries(names.map((name) => [uriBelow(root, ...name.split(path.sep)), readFileSync(path.join(sample, name), 'utf8')]));
}

async function findingsIn(texts: Record<string, string>): Promise<Judgement[]> {
  const index = await indexOf(new MemoryNotes(texts));
  const schedule = new Schedule(index, { today: () => today }, { of: () => [] });
  const facts = new RuleFacts(index, schedule, {
    of: (uri) => (uri in texts ? new NoteText(uri, root, texts[uri]!) : undefined),
    isOpen: () => false,
    knowsIds: () => true,
  });
  const failed = (rule: string, error: unknown) => assert.fail(`${rule}: ${String(error)}`);
  return [...facts.judged()].flatMap((uri) =>
    judge(rules, facts.ofNote(uri, ruleIds), { failed, noteLevels: index.meeting(uri)?.rules ?? index.plan(uri)?.rules }),
  );
}

const shown = ({ rule: { id }, facts }: Judgement): string => `${id} in ${facts.note?.uri ?? ''}`;

describe('rules, over a whole folder', () => {
  afterEach(endIndexes);

  it('find a handful in the sample', async () => {
    const found = (await findingsIn(sampleNotes())).map(shown);
    assert.ok(found.length >= 3 && found.length <= 8, found.join('\n'));
  });

  it('find nothing more where 300 old notes are added', async () => {
    const notes = sampleNotes();
    const before = (await findingsIn(notes)).map(shown);
    for (let week = 0; week < 300; week++) {
      const date = addDays('2026-08-25', -7 * week);
      // With all that a next note would be told of: no goal, no feedback, an issue without recommendation, boxes that nobody tracks.
      notes[uriBelow(root, 'ada-lovelace', `${date}.md`)] =
        `---\ndate: ${date}\nduration: 90\ntype: ${week % 20 === 0 ? 'performance' : 'weekly'}\n---\n\n## Status\n\n- One\n- Two\n- Three\n- Four\n\n## Support\n\n- **Payments**: flaky\n\n## Notes\n\n- [ ] Call them\n`;
    }
    assert.deepEqual((await findingsIn(notes)).map(shown), before);
  });

  it('are asked of the plans beside some people, not of those of another folder', async () => {
    const [profile, plan, other] = ['ada/profile.md', 'career-plan.md', 'file:///other'];
    const texts = { [`${root}/${profile}`]: '', [`${root}/${plan}`]: '', [`${other}/${profile}`]: '', [`${other}/${plan}`]: '' };
    const index = await indexOf(new MemoryNotes(texts), undefined, [root, other]);
    const schedule = new Schedule(index, { today: () => today }, { of: () => [] });
    const facts = new RuleFacts(index, schedule, { of: () => undefined, isOpen: () => false, knowsIds: () => true });
    const here = index.managers().filter((one) => one.root === root);
    assert.deepEqual([...facts.judgedOf(here)], [`${root}/${profile}`, `${root}/${plan}`]);
    assert.deepEqual([...facts.judgedOf([])], [`${root}/${plan}`, `${other}/${plan}`]);
    assert.equal(facts.judged().size, 4);
  });

  it('ask questions that the bank has', async () => {
    const keys = new Set<string>(questions.map(({ key }) => key));
    const asked = new Set<string>();
    for (const rule of rules)
      for (const example of rule.bad)
        for (const { facts, finding } of await judgeExample(rule, example))
          for (const fix of rule.fixes) if (fix.kind === 'ask') asked.add(fix.question(facts, finding) ?? '');
    asked.delete('');
    assert.ok(asked.size > 3, 'some rules ask');
    assert.deepEqual(
      [...asked].filter((key) => !keys.has(key)),
      [],
    );
  });
});
