// Bundles tests: unit and UI tests a file each, integration tests into one file for each extension host.
import { build } from 'esbuild';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { root } from './paths.mjs';
import { reportMark } from './reports.mjs';
import { sampleShift } from './workspace.mjs';

const common = { absWorkingDir: root, bundle: true, format: 'cjs', target: 'es2022', sourcemap: true, logLevel: 'warning' };

/** The test files of a folder under `test/`, sorted, relative to the repository. */
export async function testFiles(kind) {
  const folder = path.join(root, 'test', kind);
  const files = await readdir(folder, { recursive: true }).catch(() => []);
  return files
    .filter((file) => file.endsWith('.test.ts'))
    .sort()
    .map((file) => path.posix.join('test', kind, file.split(path.sep).join('/')));
}

/**
 * For plain Node: each test file to a file of its own in `outdir`, and what they share to others, so that a process compiles it once; packages
 * and the test host's own modules stay where they are. Answers the written files of tests.
 */
export async function bundleForNode(kind, outdir) {
  const entryPoints = await testFiles(kind);
  const outbase = path.join('test', kind);
  await build({
    ...common,
    entryPoints,
    outdir,
    outbase,
    platform: 'node',
    packages: 'external',
    format: 'esm',
    splitting: true,
    outExtension: { '.js': '.mjs' },
    plugins: [hostModulesInPlace, dataBundled],
    define: { __SAMPLE_SHIFT__: String(sampleShift()) },
  });
  return entryPoints.map((file) => path.join(outdir, path.relative(outbase, file).replace(/\.ts$/, '.mjs')));
}

/** One copy of `test/host/*.mjs` for all test files, where it can find itself. */
const hostModulesInPlace = {
  name: 'host-modules-in-place',
  setup({ onResolve }) {
    onResolve({ filter: /\/host\/\w+\.mjs$/ }, ({ path: file, resolveDir }) => ({
      path: pathToFileURL(path.resolve(resolveDir, file)).href,
      external: true,
    }));
  },
};

/** The data of packages, which Node does not import as it stands. */
const dataBundled = {
  name: 'data-bundled',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./].*\.json$/ }, ({ path: file }) => ({ path: path.join(root, 'node_modules', file) }));
  },
};

/** For an extension host: `test/integration/index.ts` with all test files of `kind` to `outfile`. `host` is 'node' or 'worker'. */
export async function bundleForHost(host, outfile, { kind = 'integration', grep = '' } = {}) {
  await build({
    ...common,
    entryPoints: [path.join('test/integration', host === 'node' ? 'index.ts' : 'index.web.ts')],
    outfile,
    external: ['vscode', ...(host === 'node' ? ['mocha'] : [])],
    platform: host === 'node' ? 'node' : 'browser',
    mainFields: host === 'node' ? ['module', 'main'] : ['browser', 'module', 'main'],
    define: {
      __HOST__: JSON.stringify(host),
      __GREP__: JSON.stringify(grep),
      __REPORT_MARK__: JSON.stringify(reportMark),
      __ROOT__: JSON.stringify(root),
      __SAMPLE_SHIFT__: String(sampleShift()),
      ...(host === 'worker' ? { global: 'globalThis' } : {}),
    },
    alias: host === 'worker' ? { 'node:assert/strict': './test/host/assertStrict.mjs', 'node:assert': './test/host/assertStrict.mjs' } : {},
    inject: host === 'worker' ? ['./test/host/processShim.mjs'] : [],
    plugins: [allTests(await testFiles(kind)), mochaAsGlobal],
  });
}

/** Gives `import 'all-tests'` its meaning. */
function allTests(files) {
  return {
    name: 'all-tests',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^all-tests$/ }, () => ({ path: 'all-tests', namespace: 'all-tests' }));
      onLoad({ filter: /./, namespace: 'all-tests' }, () => ({
        contents: files.map((file) => `import './${file}';`).join('\n'),
        resolveDir: root,
      }));
    },
  };
}

/** Mocha's browser build calls itself an ES module and would yet overwrite the `module.exports` of the bundle around it. */
const mochaAsGlobal = {
  name: 'mocha-as-global',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path: file }) => ({
      contents: `var module, exports, define;\n${await readFile(file, 'utf8')}`,
    }));
  },
};

if (fileURLToPath(import.meta.url) === path.resolve(process.argv[1] ?? '')) {
  await bundleForHost('node', 'out/integration/node/index.js');
  await bundleForHost('worker', 'out/integration/web/index.js');
}
