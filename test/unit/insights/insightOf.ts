import { NoteText } from '../../../src/core/rules/noteText';
import { uriBelow } from '../../../src/core/folder/noteUri';
import { type Insight, InsightReader } from '../../../src/schedule/insightReader';
import { Schedule } from '../../../src/schedule/schedule';
import { indexOf, root } from '../index/indexOf';
import { MemoryNotes } from '../index/memoryNotes';

const today = '2026-11-24';

export interface Asked {
  readonly manager?: string;
  readonly from?: string;
  readonly to?: string;
  /** Another notes folder. */
  readonly other?: string;
}

/**
 * What these files, by their paths below the notes folder, or their URIs, come to: the product's own index, schedule and facts over files in
 * memory.
 */
export async function insightOf(files: Readonly<Record<string, string>>, { manager, other, ...period }: Asked = {}): Promise<Insight> {
  const texts = new Map(
    Object.entries(files).map(([path, text]) => [path.includes('://') ? path : uriBelow(root, ...path.split('/')), text]),
  );
  const roots = other === undefined ? [root] : [root, other];
  const index = await indexOf(new MemoryNotes(Object.fromEntries(texts)), undefined, roots);
  const schedule = new Schedule(index, { today: () => today }, { of: () => [] });
  const reader = new InsightReader(index, schedule, async ({ uri, root: of }) => new NoteText(uri, of, texts.get(uri) ?? ''));
  const isOfAll = manager === undefined;
  return reader.of({ managers: index.managers().filter(({ id }) => isOfAll || id === manager), isOfAll, ...period });
}

/** A place as it is shown in tests: the path below the notes folder, and the line from 1. */
export function shown({ uri, line }: { readonly uri: string; readonly line?: number }): string {
  const path = uri.startsWith(`${root}/`) ? uri.slice(root.length + 1) : uri;
  return line === undefined ? path : `${path}:${line + 1}`;
}
