// The notices of the packages whose code is in the extension: `node test/host/notices.mjs` writes THIRD_PARTY_NOTICES.md.
import { build } from 'esbuild';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './paths.mjs';

/** Those that have bytes in a bundle, in the order of their names. */
async function bundledPackages() {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/extension.ts', 'src/extension.web.ts'],
    outdir: 'dist',
    write: false,
    metafile: true,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    external: ['vscode'],
    logLevel: 'error',
  });
  const inputs = Object.values(metafile.outputs).flatMap((output) =>
    Object.entries(output.inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([file]) => file),
  );
  return [...new Set(inputs.flatMap((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []))].sort();
}

export async function notices() {
  const sections = await Promise.all(
    (await bundledPackages()).map(async (name) => {
      const folder = path.join(root, 'node_modules', name);
      const { version, license, repository } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
      const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
      if (file === undefined) throw new Error(`${name} has no licence file`);
      const source = (repository.url ?? repository).replace(/^git\+|\.git$/g, '').replace(/^github:/, 'https://github.com/');
      const text = (await readFile(path.join(folder, file), 'utf8')).replace(/\r\n/g, '\n').trim();
      return `## ${name} ${version}\n\n${license}. Source, unchanged: <${source}>\n\n\`\`\`text\n${text}\n\`\`\`\n`;
    }),
  );
  return `# Third-party notices\n\nOne-on-One contains code of these packages, each under its own licence. \`node test/host/notices.mjs\` writes this file.\n\n${sections.join('\n')}`;
}

if (fileURLToPath(import.meta.url) === path.resolve(process.argv[1] ?? ''))
  await writeFile(path.join(root, 'THIRD_PARTY_NOTICES.md'), await notices());
