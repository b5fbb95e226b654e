// The extension as a user's VS Code would find it, copied aside, so that a build meanwhile does not pull it from under a run.
import { access, cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { root } from './paths.mjs';

const shipped = [
  'package.json',
  'package.nls.json',
  'dist',
  'media',
  'snippets',
  'l10n',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  'THIRD_PARTY_NOTICES.md',
];

/** Answers `into`, a folder that comes to be. `tree`: the checkout that it is copied from. */
export async function stageExtension(into, tree = root) {
  await mkdir(into, { recursive: true });
  for (const name of shipped) {
    const from = path.join(tree, name);
    if (
      await access(from).then(
        () => true,
        () => false,
      )
    )
      await cp(from, path.join(into, name), { recursive: true });
  }
  return into;
}
