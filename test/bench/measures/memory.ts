import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { NodeFiles } from '../../../src/platform/files/nodeFiles';
import { report } from './measure';
import { startIndex } from './product';

/** Bytes of heap and buffers that an index holds on to, at its highest while it reads, and after every action has been asked for once. */
report(async ({ folder, times }) => {
  const root = pathToFileURL(folder).href;
  // once before, so that what is compiled and loaded does not count
  const before = startIndex(root, { files: new NodeFiles() });
  await before.ready;
  before.dispose();
  await sleep(50);
  const base = used();
  const index = startIndex(root, { files: new NodeFiles() });
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, sum(process.memoryUsage()) - base)), 1);
  await index.ready;
  clearInterval(watch);
  times.keep('memory', used() - base);
  times.keep('memory, highest', peak);
  index.actions();
  index.tags(undefined);
  index.withId('none', undefined);
  await sleep(50);
  times.keep('memory, all asked', used() - base);
  index.dispose();
});

function used(): number {
  const { gc } = globalThis as { gc?: () => void };
  for (let turn = 0; turn < 4; turn++) gc?.();
  return sum(process.memoryUsage());
}

function sum({ heapUsed, external }: NodeJS.MemoryUsage): number {
  return heapUsed + external;
}
