import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ruleIds, rules } from '../../../src/core/rules';
import { judge } from '../../../src/core/rules/engine';
import { NoteText } from '../../../src/core/rules/noteText';
import { RuleFacts } from '../../../src/schedule/ruleFacts';
import { managerCount, notePath, noteText, profileText } from '../notes.mjs';
import { report } from './measure';
import { openProduct } from './openProduct';

const PEOPLE = 50;
const NOTES = 250;
const LINES = 100;
/** So many of a person's notes may have open actions. */
const RECENT = 3;
const KEYSTROKES = 9;

const failed = (rule: string, error: unknown): never => {
  throw new Error(rule, { cause: error });
};

/** All rules over all that is judged of 50 people with 250 notes each, first and again, and over a planned note of 100 lines. */
report(async ({ scratch, times }) => {
  if (!existsSync(scratch)) writePeople(scratch);
  const { root, index, schedule } = await openProduct(scratch);
  const notes = new Map<string, NoteText>();
  const texts = {
    of: (uri: string) => notes.get(uri) ?? notes.set(uri, new NoteText(uri, root, readFileSync(fileURLToPath(uri), 'utf8'))).get(uri),
    isOpen: () => false,
    knowsIds: () => true,
  };
  const facts = new RuleFacts(index, schedule, texts);
  const all = () => {
    for (const uri of facts.judged()) judge(rules, facts.ofNote(uri, ruleIds), { failed });
  };
  await times.clocked('rules over all, first', all);
  await times.clocked('rules over all', all);
  const [next = ''] = [...notes.keys()].filter((uri) => uri.endsWith('/2026-11-24.md'));
  const { text } = notes.get(next)!;
  for (let keystroke = 0; keystroke < KEYSTROKES; keystroke++) {
    notes.set(next, new NoteText(next, root, text));
    await times.clocked('rules over one note', () => judge(rules, facts.ofNote(next, ruleIds), { failed }));
  }
  index.dispose();
});

/** As people have them: what was to be done is done, but for the last notes. */
function writePeople(folder: string): void {
  for (let person = 0; person < PEOPLE; person++) {
    const home = path.join(folder, `person-${person}`);
    mkdirSync(home, { recursive: true });
    writeFileSync(path.join(home, 'profile.md'), profileText(person));
    for (let note = 0; note < NOTES; note++) {
      const index = note * managerCount + (person % managerCount);
      const own = noteText(index, LINES).replace('reason: [unclosed\n', '');
      const text = person < managerCount ? own : own.replace(/ \^(?=[a-z0-9]{6}$)/gm, ' ^x');
      writeFileSync(path.join(home, path.basename(notePath(index))), note < RECENT ? text : text.replace(/- \[[ /]\]/g, '- [x]'));
    }
  }
}
