// The extension as a user's VS Code would find it, copied aside, so that a build meanwhile does not pull it from under a run.
import { access, cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { root } from './paths.mjs';

const shipped = ['package.json', 'package.nls.json', 'dist', 'media', 'snippets', 'l10n', 'README.md', 'CHANGELOG.md', 'LICENSE'];

/** A folder of this run inside `out/` (so bundles find node_modules), removed when the process ends well or by `remove`. */
export async function scratchFolder() {
  await mkdir(path.join(root, 'out'), { recursive: true });
  const folder = await mkdtemp(path.join(root, 'out/run-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }) };
}

export async function stageExtension(into) {
  await mkdir(into, { recursive: true });
  for (const name of shipped) {
    const from = path.join(root, name);
    if (await access(from).then(() => true, () => false)) await cp(from, path.join(into, name), { recursive: true });
  }
  return into;
}
