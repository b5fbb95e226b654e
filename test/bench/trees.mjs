// What is measured: the measures, built against the `src` of a checkout, and the extension of that checkout as it is shipped.
import { build, transformSync } from 'esbuild';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../host/paths.mjs';
import { run } from '../host/process.mjs';
import { stageExtension } from '../host/stage.mjs';

/** `src` is that of `tree`, wherever the importing file lies. */
const sourceOf = (tree) => ({
  name: 'source-of-a-tree',
  setup(builder) {
    builder.onResolve({ filter: /^\.\.?\/.*\/src\// }, ({ path: wanted, kind, importer }) =>
      importer.startsWith(path.join(root, 'test'))
        ? builder.resolve(wanted.replace(/^.*\/src\//, './src/'), { kind, resolveDir: tree })
        : undefined,
    );
  },
});

/** Bundles `entry`, relative to this folder, against the source of `tree`; `options` are esbuild's. */
export async function bundle(entry, outfile, tree, options) {
  await build({
    absWorkingDir: root,
    entryPoints: [path.join('test/bench', entry)],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'es2022',
    logOverride: { 'empty-import-meta': 'silent' },
    logLevel: 'silent',
    plugins: [sourceOf(tree)],
    ...options,
  });
  return outfile;
}

/** A measure for plain Node. Answers its path, which lies where it finds the packages. */
export function bundleMeasure(name, folder, tree) {
  const vscode = path.join(root, 'test/bench/measures/vscodeStub.ts');
  return bundle(`measures/${name}.ts`, path.join(folder, `${name}.cjs`), tree, { alias: { vscode } });
}

/** Builds the extension of `tree` for production, or else with its names, beside its `dist`, which others may be using. Answers the folder of a whole extension. */
export async function buildExtension(folder, tree, { production = true } = {}) {
  const [place, extension] = ['built', 'extension'].map((name) => path.join(folder, name));
  mkdirSync(place, { recursive: true });
  for (const name of ['src', 'package.json', 'tsconfig.json']) symlinkSync(path.join(tree, name), path.join(place, name));
  await run(process.execPath, [path.join(tree, 'esbuild.mjs'), ...(production ? ['--production'] : [])], { cwd: place });
  await stageExtension(extension, tree);
  rmSync(path.join(extension, 'dist'), { recursive: true, force: true });
  cpSync(path.join(place, 'dist'), path.join(extension, 'dist'), { recursive: true });
  // maps, comments and blanks stand in scripts with names, and would be read with them
  for (const name of production ? [] : readdirSync(path.join(extension, 'dist')).filter((one) => one.endsWith('.js'))) {
    const script = path.join(extension, 'dist', name);
    const { code } = transformSync(readFileSync(script, 'utf8'), { minifyWhitespace: true, minifySyntax: true, legalComments: 'none' });
    writeFileSync(script, code);
  }
  return extension;
}
