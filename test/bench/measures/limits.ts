import { pathsBelow, readAllAsync, readAllSync, statAll } from './reads';
import { report } from './measure';

/** One of the three that starts are held against. */
report(async ({ folder, what, times }) => {
  const paths = pathsBelow(folder);
  const limits: Record<string, () => unknown> = { R: () => readAllSync(paths), A: () => readAllAsync(paths), S: () => statAll(folder) };
  await times.clocked(what, limits[what]!);
});
