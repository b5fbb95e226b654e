// Makes node_modules what package-lock.json says. Needs nothing but Node and npm.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './paths.mjs';
import { run } from './process.mjs';

export async function installPackages() {
  if (await upToDate()) return;
  console.log('installing packages (npm ci)');
  await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root });
}

/** npm keeps what it has installed in a lock file of its own, written last; optional packages of other platforms are missing there. */
async function upToDate() {
  const read = async (file) => JSON.parse(await readFile(path.join(root, file), 'utf8')).packages;
  try {
    const [wanted, installed] = await Promise.all([read('package-lock.json'), read('node_modules/.package-lock.json')]);
    return Object.entries(wanted).every(
      ([name, { version, optional }]) => name === '' || (installed[name]?.version ?? (optional && version)) === version,
    );
  } catch {
    return false;
  }
}
