import { rules } from '../../../src/core/rules';
import { judge, type Judgement } from '../../../src/core/rules/engine';
import { NoteText } from '../../../src/core/rules/noteText';
import type { Example, Rule } from '../../../src/core/rules/rule';
import { uriBelow } from '../../../src/core/folder/noteUri';
import { RuleFacts } from '../../../src/schedule/ruleFacts';
import { Schedule } from '../../../src/schedule/schedule';
import { indexOf, root } from '../index/indexOf';
import { MemoryNotes } from '../index/memoryNotes';

const marks = /[⟦⟧]/g;

export const judgedPath = ({ path, files }: Example): string => path ?? Object.keys(files)[0] ?? '';

/** The judged file's text without marks, and what the marks enclose. */
export function marked(example: Example): { readonly text: string; readonly places: readonly { start: number; end: number }[] } {
  const source = example.files[judgedPath(example)] ?? '';
  const places: { start: number; end: number }[] = [];
  let removed = 0;
  for (const { 0: mark, index } of source.matchAll(marks)) {
    const at = index - removed++;
    if (mark === '⟦') places.push({ start: at, end: -1 });
    else places.at(-1)!.end = at;
  }
  return { text: source.replace(marks, ''), places };
}

/** What one rule finds in an example, judged as all are: the product's own index, schedule and facts over files in memory. */
export async function judgeExample(rule: Rule, example: Example, text = marked(example).text): Promise<Judgement[]> {
  const files = { ...example.files, [judgedPath(example)]: text };
  const texts = new Map(Object.entries(files).map(([path, content]) => [uriBelow(root, ...path.split('/')), content.replace(marks, '')]));
  const index = await indexOf(new MemoryNotes(Object.fromEntries(texts)));
  const schedule = new Schedule(index, { today: () => example.today }, { of: () => [] });
  const notes = new Map([...texts].map(([uri, content]) => [uri, new NoteText(uri, root, content)]));
  const facts = new RuleFacts(index, schedule, {
    of: (uri) => notes.get(uri),
    isOpen: () => false,
    digest: ({ text: body }) => `${body.length}`,
  });
  const uri = uriBelow(root, ...judgedPath(example).split('/'));
  const failed = (failing: string, error: unknown) => {
    if (failing === rule.id) throw error;
  };
  const found = judge(rules, facts.ofNote(uri), { failed, noteLevels: index.meeting(uri)?.rules ?? index.plan(uri)?.rules });
  return found.filter((one) => one.rule === rule && one.facts.kind === example.judged);
}
