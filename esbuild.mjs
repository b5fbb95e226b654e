// Bundles the extension: dist/extension.js for Node, dist/web/extension.js for the web worker.
// In Node a module that is imported with `import()` becomes a file of its own, read on first use;
// the worker host cannot load a second file, so there the same module is bundled and only evaluated on first use.
import { build, context } from 'esbuild';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const production = process.argv.includes('--production');
const common = { bundle: true, format: 'cjs', target: 'es2022', external: ['vscode'], minify: production, sourcemap: !production, logLevel: 'warning', metafile: true };

/** Makes each `import('./x')` a `require('./x.js')` of an entry point of its own, and collects those. */
function lazyChunks(found) {
  return {
    name: 'lazy-chunks',
    setup({ onResolve, resolve }) {
      onResolve({ filter: /./ }, async (args) => {
        if (args.kind !== 'dynamic-import' || args.pluginData?.seen) return undefined;
        const { path: file, errors } = await resolve(args.path, { kind: args.kind, resolveDir: args.resolveDir, importer: args.importer, pluginData: { seen: true } });
        if (errors.length > 0) return { errors };
        const name = path.basename(file).replace(/\.[cm]?[jt]s$/, '');
        found.set(name, file);
        return { path: `./${name}.js`, external: true };
      });
    },
  };
}

export async function buildExtension(options = {}) {
  await rm('dist', { recursive: true, force: true });
  const lazy = new Map();
  let pending = new Map([['extension', 'src/extension.ts']]);
  const built = new Set();
  while (pending.size > 0) {
    await build({ ...common, ...options, platform: 'node', entryPoints: Object.fromEntries(pending), outdir: 'dist', plugins: [lazyChunks(lazy)], supported: { 'dynamic-import': false } });
    for (const name of pending.keys()) built.add(name);
    pending = new Map([...lazy].filter(([name]) => !built.has(name)));
  }
  await build({ ...common, ...options, platform: 'browser', entryPoints: { extension: 'src/extension.web.ts' }, outdir: 'dist/web', supported: { 'dynamic-import': false } });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv.includes('--watch')) {
    const rebuild = { name: 'rebuild', setup: ({ onEnd }) => onEnd(() => buildExtension().then(() => console.log('built'), () => undefined)) };
    await (await context({ ...common, entryPoints: ['src/extension.ts'], write: false, platform: 'node', plugins: [rebuild] })).watch();
  } else {
    await buildExtension();
  }
}
