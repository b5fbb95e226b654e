import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rules } from '../../../src/core/rules';
import { judge } from '../../../src/core/rules/engine';
import { NoteText } from '../../../src/core/rules/noteText';
import { RuleFacts } from '../../../src/schedule/ruleFacts';
import { managerCount, notePath, noteText, profileText } from '../notes.mjs';
import { openProduct } from './openProduct';
import type { Times } from './stopwatch';

const PEOPLE = 50;
const NOTES = 250;
const LINES = 100;
/** So many of a person's notes may have open actions. */
const RECENT = 3;

const failed = (rule: string, error: unknown): never => {
  throw new Error(rule, { cause: error });
};

/** All rules over a planned note of 100 lines, and over all that is judged of 50 people with 250 notes each; answers how many notes that is. */
export async function judging(folder: string, rounds: number, times: Times): Promise<number> {
  writePeople(folder);
  const { root, index, schedule } = await openProduct(folder);
  let judged = 0;
  const notes = new Map<string, NoteText>();
  for (let round = 0; round < rounds; round++) {
    const texts = {
      of: (uri: string) => notes.get(uri) ?? notes.set(uri, new NoteText(uri, root, readFileSync(fileURLToPath(uri), 'utf8'))).get(uri),
      isOpen: () => false,
      knowsIds: () => true,
    };
    const facts = new RuleFacts(index, schedule, texts);
    const all = () => {
      const uris = [...facts.judged()];
      for (const uri of uris) judge(rules, facts.ofNote(uri), { failed });
      judged = uris.length;
    };
    await times.clocked(round === 0 ? 'rules over all, first' : 'rules over all', all);
    const [next = ''] = [...notes.keys()].filter((uri) => uri.endsWith('/2026-11-24.md'));
    const { text, outline } = notes.get(next)!;
    notes.set(next, new NoteText(next, root, text, { outline }));
    await times.clocked('rules over one note', () => judge(rules, facts.ofNote(next), { failed }));
  }
  index.dispose();
  return judged;
}

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
