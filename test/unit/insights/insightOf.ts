import { type Figure, reckon } from '../../../src/core/insights';
import type { InsightFacts } from '../../../src/core/insights/facts';
import { digestOf } from '../../../src/core/insights/noteDigest';
import { NoteText } from '../../../src/core/rules/noteText';
import { uriBelow } from '../../../src/core/folder/noteUri';
import { InsightFactsReader } from '../../../src/schedule/insightFacts';
import { Schedule } from '../../../src/schedule/schedule';
import { indexOf, root } from '../index/indexOf';
import { MemoryNotes } from '../index/memoryNotes';

const today = '2026-11-24';

export interface Asked {
  readonly manager?: string;
  readonly from?: string;
  readonly to?: string;
}

/** What these files, by their paths below the notes folder, come to: the product's own index, schedule and facts over files in memory. */
export async function insightOf(
  files: Readonly<Record<string, string>>,
  { manager, ...period }: Asked = {},
): Promise<{ readonly facts: InsightFacts; readonly figures: readonly Figure[] }> {
  const texts = new Map(Object.entries(files).map(([path, text]) => [uriBelow(root, ...path.split('/')), text]));
  const index = await indexOf(new MemoryNotes(Object.fromEntries(texts)));
  const schedule = new Schedule(index, { today: () => today }, { of: () => [] });
  const reader = new InsightFactsReader(index, schedule);
  const managers = index.managers().filter(({ id }) => manager === undefined || id === manager);
  const facts = reader.of({ managers, ...period }, (uri) => {
    const meeting = index.meeting(uri);
    return meeting && digestOf(new NoteText(uri, root, texts.get(uri) ?? ''), meeting.date);
  });
  const read = new Set(reader.notes(facts));
  const figures = reckon({ ...facts, digest: (uri) => (read.has(uri) ? facts.digest(uri) : undefined) });
  return { facts, figures };
}

/** A place as it is shown in tests: the path below the notes folder, and the line from 1. */
export function shown({ uri, line }: { readonly uri: string; readonly line?: number }): string {
  const path = uri.slice(root.length + 1);
  return line === undefined ? path : `${path}:${line + 1}`;
}
