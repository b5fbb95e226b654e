import { pathToFileURL } from 'node:url';
import { NodeFiles } from '../../../src/platform/files/nodeFiles';
import { readEverything, startIndex } from './product';

export interface Memory {
  readonly kept: number;
  readonly peak: number;
  readonly answered: number;
}

/** Bytes of heap and buffers that an index holds on to, at its highest while it reads, and after everything has been asked once. Wants `--expose-gc`. */
export async function memory(folder: string): Promise<Memory> {
  const root = pathToFileURL(folder).href;
  // once before, so that what is compiled and loaded does not count
  const before = startIndex(root, { files: new NodeFiles() });
  await before.ready;
  before.dispose();
  await new Promise((resolve) => setTimeout(resolve, 50));
  const base = used();
  const index = startIndex(root, { files: new NodeFiles() });
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, sum(process.memoryUsage()) - base)), 1);
  await index.ready;
  clearInterval(watch);
  const kept = used() - base;
  readEverything(index);
  index.tags(undefined);
  index.withId('none', undefined);
  await new Promise((resolve) => setTimeout(resolve, 50));
  const answered = used() - base;
  index.dispose();
  return { kept, peak, answered };
}

function used(): number {
  const { gc } = globalThis as { gc?: () => void };
  for (let turn = 0; turn < 4; turn++) gc?.();
  return sum(process.memoryUsage());
}

function sum({ heapUsed, external }: NodeJS.MemoryUsage): number {
  return heapUsed + external;
}
