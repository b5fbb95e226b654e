// Evaluates a bundle of the extension with nothing behind `vscode`, and prints the milliseconds: `node evaluate.mjs <bundle>`.
import { createRequire, Module } from 'node:module';
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
const bundle = path.resolve(process.argv[2]);
const require = createRequire(bundle);
const start = performance.now();
require(bundle);
process.stdout.write(String(performance.now() - start));
