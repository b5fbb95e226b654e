// Loads the parts of an extension with nothing behind `vscode`: `node evaluate.mjs <dist folder>`. Prints, as a measure does, what activation
// (`main`) and then a notes folder (`notes`) load: milliseconds, and as `…, bytes` those of all files that come with it; and of all bundles.
import { createRequire, Module } from 'node:module';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
// what every extension host has loaded already
import 'node:child_process';
import 'node:crypto';
import 'node:fs/promises';
import 'node:os';
import 'node:url';

/** Everything of `vscode` is there, and can be called, constructed or extended. */
const anything = new Proxy(class {}, { get: (target, key) => (key in target ? target[key] : anything), apply: () => anything });
const load = Module._load;
Module._load = (request, ...rest) => (request === 'vscode' ? anything : load(request, ...rest));

const folder = path.resolve(process.argv[2]);
const require = createRequire(path.join(folder, 'extension.js'));
const bytes = (files) => files.reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0);
const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
const wall = { 'all, bytes': bytes(scripts), 'web, bytes': bytes(['web/extension.js']) };
for (const [what, script] of Object.entries({ main: 'extension.js', notes: scripts.find((name) => name.startsWith('product-')) })) {
  const before = new Set(Object.keys(require.cache));
  const start = performance.now();
  require(path.join(folder, script));
  wall[what] = performance.now() - start;
  wall[`${what}, bytes`] = bytes(
    Object.keys(require.cache)
      .filter((file) => !before.has(file))
      .map((file) => path.relative(folder, file)),
  );
}
process.stdout.write(JSON.stringify({ wall }));
