// Writes the one .vsix: `npm run package`. VS Code's packager runs the script `vscode:prepublish`, the production build, first.
import { createVSIX } from '@vscode/vsce';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './paths.mjs';

/** Answers the file's path. Former packages go. */
export async function writePackage() {
  const { name, version, repository } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  for (const file of await readdir(root)) if (file.startsWith(`${name}-`) && file.endsWith('.vsix')) await rm(path.join(root, file));
  const packagePath = path.join(root, `${name}-${version}.vsix`);
  await createVSIX({ cwd: root, packagePath, dependencies: false, ...(repository ? {} : { allowMissingRepository: true, rewriteRelativeLinks: false }) });
  return packagePath;
}

if (fileURLToPath(import.meta.url) === path.resolve(process.argv[1] ?? '')) await writePackage();
