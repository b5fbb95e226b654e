// Loads parts of the extension with nothing behind `vscode`, one after the other: `node evaluate.mjs <part>…`.
// Prints a JSON array of what each cost: milliseconds, those of processor time, and the bytes of all files that came with it.
import { createRequire, Module } from 'node:module';
import { statSync } from 'node:fs';
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
const parts = process.argv.slice(2).map((part) => path.resolve(part));
const require = createRequire(parts[0]);
const cpu = () => (({ user, system }) => (user + system) / 1000)(process.cpuUsage());

process.stdout.write(
  JSON.stringify(
    parts.map((part) => {
      const before = new Set(Object.keys(require.cache));
      const [start, started] = [performance.now(), cpu()];
      require(part);
      const [ms, cpuMs] = [performance.now() - start, cpu() - started];
      const files = Object.keys(require.cache).filter((file) => !before.has(file));
      return { ms, cpu: cpuMs, bytes: files.reduce((sum, file) => sum + statSync(file).size, 0) };
    }),
  ),
);
