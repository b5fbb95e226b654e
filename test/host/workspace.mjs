import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { root } from './paths.mjs';

export const sampleFolder = path.join(root, 'test/fixtures/sample');

/** A fresh copy of a folder, by default of the sample, in a folder of its own that `remove` takes away. */
export async function temporaryWorkspace(from = sampleFolder) {
  const parent = await mkdtemp(path.join(os.tmpdir(), 'one-on-one-workspace-'));
  const folder = path.join(parent, path.basename(from));
  await cp(from, folder, { recursive: true });
  return { folder, remove: () => rm(parent, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }) };
}
