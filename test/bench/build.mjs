// What is measured: the measures in one bundle, and the extension as it is shipped.
import { build } from 'esbuild';
import { mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { root } from '../host/paths.mjs';
import { run } from '../host/process.mjs';

/** Answers the path of the bundle, which lies where it finds the packages. */
export async function buildMeasures(folder) {
  const outfile = path.join(folder, 'measure.cjs');
  await build({
    absWorkingDir: root,
    entryPoints: ['test/bench/measures/measure.ts'],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'es2022',
    alias: { vscode: './test/bench/measures/vscodeStub.ts' },
    logLevel: 'warning',
    logOverride: { 'empty-import-meta': 'silent' },
  });
  return outfile;
}

/** Builds the extension for production beside `dist`, which others may be using. Answers the folder. */
export async function buildProduct(folder) {
  const place = path.join(folder, 'product');
  mkdirSync(place, { recursive: true });
  for (const name of ['src', 'package.json', 'tsconfig.json']) symlinkSync(path.join(root, name), path.join(place, name));
  await run(process.execPath, [path.join(root, 'esbuild.mjs'), '--production'], { cwd: place });
  return path.join(place, 'dist');
}

/** Bytes of the scripts of a folder, by name. */
export function sizes(folder) {
  return Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.js'))
      .map((name) => [name, statSync(path.join(folder, name)).size]),
  );
}
