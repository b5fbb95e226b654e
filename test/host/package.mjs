// Writes the one .vsix: `npm run package`. VS Code's packager runs the script `vscode:prepublish`, the production build, first.
import { createVSIX } from '@vscode/vsce';
import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './paths.mjs';

/** Answers the file's path. Former packages go. */
export async function writePackage() {
  const {
    name,
    version,
    repository: { url },
  } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  for (const file of await readdir(root)) if (file.startsWith(`${name}-`) && file.endsWith('.vsix')) await rm(path.join(root, file));
  const packagePath = path.join(root, `${name}-${version}.vsix`);
  // Relative links and pictures become those of the repository.
  await createVSIX({ cwd: root, packagePath, dependencies: false });
  if (url.includes('/OWNER/'))
    console.log('package.json names no owner yet (OWNER in "repository" and "bugs"): the pictures and pages of the README have no home');
  return packagePath;
}

if (fileURLToPath(import.meta.url) === path.resolve(process.argv[1] ?? '')) await writePackage();
