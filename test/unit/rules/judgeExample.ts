import { ruleIds, rules } from '../../../src/core/rules';
import { judge, type Judgement } from '../../../src/core/rules/engine';
import { NoteText } from '../../../src/core/rules/noteText';
import type { Example, Rule, Unread } from '../../../src/core/rules/rule';
import { uriBelow } from '../../../src/core/folder/noteUri';
import { RuleFacts } from '../../../src/schedule/ruleFacts';
import { Schedule } from '../../../src/schedule/schedule';
import { indexOf, root } from '../index/indexOf';
import { MemoryNotes } from '../index/memoryNotes';

const marks = /[⟦⟧]/g;

/** Files that are not read, as `MemoryNotes.write` takes them. */
const unread: Readonly<Record<Unread, [text: string | Uint8Array, options?: Parameters<MemoryNotes['write']>[2]]>> = {
  unreadable: ['', { failure: { code: 'unreadable', detail: 'permission denied' } }],
  'too-large': ['', { failure: { code: 'too-large', detail: '' } }],
  'not-utf8': [Uint8Array.of(0x5a, 0x6f, 0xeb)],
  outside: ['', { outside: '/elsewhere/secret.md', failure: { code: 'outside', detail: '/elsewhere/secret.md' } }],
};

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
  const judged = uriBelow(root, ...judgedPath(example).split('/'));
  const files = { ...example.files, [judgedPath(example)]: text };
  const texts = new Map(Object.entries(files).map(([path, content]) => [uriBelow(root, ...path.split('/')), content.replace(marks, '')]));
  const memory = new MemoryNotes(Object.fromEntries(texts));
  if (example.unread !== undefined) memory.write(judged, ...unread[example.unread]);
  const index = await indexOf(memory);
  const schedule = new Schedule(index, { today: () => example.today }, { of: () => [] });
  const notes = new Map([...texts].map(([uri, content]) => [uri, new NoteText(uri, root, content)]));
  const facts = new RuleFacts(index, schedule, {
    of: (uri) => (uri === judged && example.unread !== undefined ? undefined : notes.get(uri)),
    isOpen: () => false,
    knowsIds: () => true,
    digest: ({ text: body }) => `${body.length}`,
  });
  const failed = (failing: string, error: unknown) => {
    if (failing === rule.id) throw error;
  };
  const found = judge(rules, facts.ofNote(judged, ruleIds), {
    failed,
    noteLevels: index.meeting(judged)?.rules ?? index.plan(judged)?.rules,
  });
  return found.filter((one) => one.rule === rule && one.facts.kind === example.judged);
}
