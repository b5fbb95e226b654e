import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { root } from './paths.mjs';

const removal = { recursive: true, force: true, maxRetries: 5, retryDelay: 100 };

/** A folder of its own below `parent`, gone after `remove`, or else when this process ends. */
export function temporaryFolder(name, parent = os.tmpdir()) {
  const folder = mkdtempSync(path.join(parent, `${name}-`));
  const atExit = () => rmSync(folder, removal);
  process.on('exit', atExit);
  const remove = async () => {
    process.off('exit', atExit);
    await rm(folder, removal);
  };
  return { folder, remove };
}

/** A temporary folder inside `out/`, where bundles find node_modules. Those of processes that were killed go. */
export function scratchFolder() {
  const out = path.join(root, 'out');
  mkdirSync(out, { recursive: true });
  for (const name of readdirSync(out)) {
    const owner = /^run-(\d+)-/.exec(name)?.[1];
    if (owner && !isRunning(Number(owner))) rmSync(path.join(out, name), removal);
  }
  return temporaryFolder(`run-${process.pid}`, out);
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
