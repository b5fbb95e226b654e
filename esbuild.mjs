// Bundles the extension: dist/extension.js for Node, dist/web/extension.js for the web worker.
// In Node what is imported with `import()` becomes a file of its own, read on first use, and what two files share a third one.
// The worker host cannot load a second file, so there the same module is in the one bundle and only evaluated on first use.
import { build, context, transform } from 'esbuild';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

const production = process.argv.includes('--production');
const common = {
  bundle: true,
  target: 'es2022',
  external: ['vscode'],
  minify: production,
  sourcemap: !production,
  logLevel: 'warning',
  metafile: true,
};

export async function buildExtension(options = {}) {
  await rm('dist', { recursive: true, force: true });
  const settings = { ...common, ...options };
  await Promise.all([
    buildNode(settings),
    build({
      ...settings,
      format: 'cjs',
      platform: 'browser',
      entryPoints: { extension: 'src/extension.web.ts' },
      outdir: 'dist/web',
      supported: { 'dynamic-import': false },
    }),
  ]);
}

/** esbuild parts code only in ES modules; each part is then made the CommonJS that every supported VS Code loads. */
async function buildNode({ minify, sourcemap, ...settings }) {
  const { outputFiles } = await build({
    ...settings,
    minify,
    sourcemap: sourcemap && 'inline',
    format: 'esm',
    splitting: true,
    write: false,
    platform: 'node',
    entryPoints: { extension: 'src/extension.ts' },
    outdir: 'dist',
    chunkNames: '[name]-[hash]',
  });
  await mkdir('dist', { recursive: true });
  await Promise.all(
    outputFiles.map(async ({ path, text }) => {
      const { code } = await transform(text, {
        format: 'cjs',
        platform: 'node',
        target: settings.target,
        minify,
        sourcemap: sourcemap && 'inline',
        supported: { 'dynamic-import': false },
      });
      await writeFile(path, code);
    }),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv.includes('--watch')) {
    const rebuild = {
      name: 'rebuild',
      setup: ({ onEnd }) =>
        onEnd(() =>
          buildExtension().then(
            () => console.log('built'),
            () => undefined,
          ),
        ),
    };
    await (await context({ ...common, entryPoints: ['src/extension.ts'], write: false, platform: 'node', plugins: [rebuild] })).watch();
  } else {
    await buildExtension();
  }
}
