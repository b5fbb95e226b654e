import { existsSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { NodeCache } from '../../../src/platform/files/nodeCache';
import { NodeFiles } from '../../../src/platform/files/nodeFiles';
import { WorkspaceFiles } from '../../../src/platform/files/workspaceFiles';
import { watchHolds } from './holds';
import { report } from './measure';
import { firstAnswer, startIndex } from './product';
import { now } from './stopwatch';

/** The first start of a process. One that is `cold` leaves the cache that one that is `warm` begins with. */
report(async ({ folder, scratch, what, times }) => {
  const root = pathToFileURL(folder).href;
  const storage = path.join(scratch, 'storage');
  const kept = new NodeCache(storage);
  let isSaved: () => void;
  const saved = new Promise<void>((resolve) => (isSaved = resolve));
  const cache = {
    load: async (of: string) => (what === 'warm' ? kept.load(of) : undefined),
    save: async (of: string, bytes: Uint8Array) => kept.save(of, bytes).then(isSaved),
  };
  if (what === 'warm' && !existsSync(storage)) throw new Error('there is no cache');
  const longestHold = watchHolds();
  const begun = now();
  const index = startIndex(root, {
    files: what === 'portable' ? new WorkspaceFiles() : new NodeFiles(),
    ...(what === 'portable' ? {} : { cache }),
  });
  await index.ready;
  times.since(what, begun);
  firstAnswer(index);
  times.since(`${what}, painted`, begun);
  await index.settled();
  times.since(`${what}, settled`, begun);
  times.keep(`${what}, hold`, longestHold());
  index.dispose();
  if (what !== 'cold') return;
  await Promise.race([saved, sleep(5_000)]);
  const files = await readdir(storage).catch(() => []);
  if (files.length > 0)
    times.keep(
      'cache file',
      files.reduce((sum, name) => sum + statSync(path.join(storage, name)).size, 0),
    );
});
