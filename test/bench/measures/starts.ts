import { pathToFileURL } from 'node:url';
import { NodeCache } from '../../../src/platform/files/nodeCache';
import { NodeFiles } from '../../../src/platform/files/nodeFiles';
import { WorkspaceFiles } from '../../../src/platform/files/workspaceFiles';
import { pathsBelow, readAllAsync, readAllSync, statAll } from './limits';
import { longestHold } from './longestHold';
import { firstAnswer, readEverything, type Start, startIndex } from './product';
import { now, type Times } from './stopwatch';

/** One round of all starts and of their limits, in turn, so that a slow minute of the machine is everyone's. */
export async function startRound(folder: string, storage: string, times: Times): Promise<void> {
  const root = pathToFileURL(folder).href;
  const paths = pathsBelow(folder);
  const cache = new NodeCache(storage);
  const files = new NodeFiles();
  await times.clocked('R', () => readAllSync(paths));
  await cold('cold', root, { files }, times);
  await times.clocked('A', () => readAllAsync(paths));
  await cold('portable', root, { files: new WorkspaceFiles() }, times);
  await times.clocked('S', () => statAll(folder));
  await warm(root, { files, cache }, times);
  times.keep('hold', await longestHold(() => startAndEnd(root, { files })));
  times.keep('hold warm', await longestHold(() => startAndEnd(root, { files, cache })));
}

/** Writes the cache that warm starts begin with. */
export async function prepareCache(folder: string, storage: string): Promise<void> {
  const cache = new NodeCache(storage);
  let saved: Promise<void> | undefined;
  const index = startIndex(pathToFileURL(folder).href, {
    files: new NodeFiles(),
    cache: { load: async () => undefined, save: (root, bytes) => (saved = cache.save(root, bytes)) },
  });
  await index.ready;
  index.dispose();
  await saved;
}

async function cold(name: string, root: string, start: Start, times: Times): Promise<void> {
  let begun = now();
  const index = await times.clocked(name, async () => {
    begun = now();
    const started = startIndex(root, start);
    await started.ready;
    return started;
  });
  readEverything(index);
  times.since(`${name}, everything`, begun);
  index.dispose();
}

async function warm(root: string, start: Start, times: Times): Promise<void> {
  await times.clocked('warm', async () => {
    const begun = now();
    const index = startIndex(root, start);
    await index.ready;
    firstAnswer(index);
    times.since('first', begun);
    await index.settled();
    index.dispose();
  });
}

async function startAndEnd(root: string, start: Start): Promise<void> {
  const index = startIndex(root, start);
  await index.ready;
  await index.settled();
  index.dispose();
}
