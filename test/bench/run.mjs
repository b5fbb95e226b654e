// `npm run bench [-- <part>…] [--against <folder>] [--quick] …`: measures, prints tables and writes out/bench.json. See README.md here.
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { installPackages } from '../host/install.mjs';
import { part } from '../host/parts.mjs';
import { root } from '../host/paths.mjs';
import { run } from '../host/process.mjs';
import { scratchFolder } from '../host/temporary.mjs';
import { bundleRows, calendarRows, peerRows, startRows, useRows, windowRows } from './goals.mjs';
import { writeNotes, writePeople } from './notes.mjs';
import { Samples } from './samples.mjs';
import { table } from './table.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    against: { type: 'string' },
    quick: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
    host: { type: 'string' },
    rounds: { type: 'string' },
    seconds: { type: 'string', default: '3' },
    cpu: { type: 'boolean', default: false },
  },
});
const { quick } = values;
const sizes = [1000, ...(quick ? [] : [10_000])];
const most = sizes.at(-1);
const rounds = (usual) => Number(values.rounds ?? (quick ? 1 : usual));
const begun = performance.now();
const say = (words) => console.error(`${((performance.now() - begun) / 1000).toFixed(0).padStart(5)} s  ${words}`);

process.chdir(root);
await installPackages();
const { buildExtension, bundleMeasure } = await import('./trees.mjs');
const scratch = scratchFolder();
const node = await newestNode();
const samples = new Samples();
const checkouts = [{ name: 'here', folder: root }];
if (values.against !== undefined)
  checkouts.push({ name: path.basename(path.resolve(values.against)), folder: path.resolve(values.against) });

/** The newest Node that the tests have; this one where there is none. */
async function newestNode() {
  const folder = await part('node-24').catch(() => undefined);
  return folder === undefined ? process.execPath : path.join(folder, 'bin', 'node');
}

/** An error of this checkout makes the run fail at its end; another checkout may lack what is measured. */
function failed(checkout, what, error) {
  if (checkout === checkouts[0].name || checkout === 'limits') process.exitCode = 1;
  say(`${checkout}: no ${what}: ${firstLines(error)}`);
}

/** What went wrong, without what it went wrong in. */
function firstLines(error) {
  const lines = String(error.message ?? error).split('\n');
  return (
    lines
      .filter((line) => /error/i.test(line))
      .slice(0, 3)
      .join('\n') || lines[0]
  );
}

const bundles = new Map();

/** The bundle of a measure; undefined, told once, where it cannot be built from that checkout. */
function measureOf(name, { name: checkout, folder }) {
  const key = `${checkout}/${name}`;
  if (!bundles.has(key))
    bundles.set(
      key,
      bundleMeasure(name, path.join(scratch.folder, 'measures', checkout), folder).catch((error) => failed(checkout, name, error)),
    );
  return bundles.get(key);
}

/** Runs a measure once, in a process of its own, for each checkout in turn; a limit, which hangs on none, once. */
async function ask(title, [name, what = ''], folder, isLimit = false) {
  for (const checkout of isLimit ? checkouts.slice(0, 1) : checkouts) {
    const column = isLimit ? 'limits' : checkout.name;
    const bundle = await measureOf(name, checkout);
    if (bundle === undefined) continue;
    const kept = path.join(scratch.folder, 'kept', checkout.name, `${title} ${name}`);
    mkdirSync(path.dirname(kept), { recursive: true });
    try {
      const said = await run(node, ['--expose-gc', bundle, folder, kept, what]);
      samples.add(title, column, JSON.parse(said.slice(said.indexOf('{"wall"'))));
    } catch (error) {
      failed(column, `${name} ${what}`, error);
    }
  }
}

/** Prints a table; what was measured so far is in the file, whatever comes. */
function print(title, rows) {
  const names = checkouts.map(({ name }) => name);
  console.log(`${table(title, rows, names, (column) => samples.medians(title, column, values.cpu))}\n`);
  mkdirSync('out', { recursive: true });
  writeFileSync('out/bench.json', `${JSON.stringify({ node: version, tables: samples }, undefined, 2)}\n`);
}

const writers = { 'notes as people have them': writePeople, 'hard notes': writeNotes };
const folders = new Map();

/** A folder of so many notes of a kind, written once. */
function notesOf(count, kind) {
  const title = `${count} ${kind}`;
  if (!folders.has(title)) {
    const folder = path.join(scratch.folder, title.replaceAll(' ', '-'));
    mkdirSync(folder);
    folders.set(title, { title, folder, bytes: writers[kind](folder, count).bytes });
  }
  return folders.get(title);
}

const parts = {
  async starts() {
    for (const count of [...sizes, ...(values.full ? [50_000] : [])]) {
      for (const kind of Object.keys(writers)) {
        const { title, folder, bytes } = notesOf(count, kind);
        samples.add(title, 'limits', { wall: { notes: bytes } });
        for (let round = 0; round < rounds(count > 10_000 ? 3 : 5); round++) {
          say(`${title}, round ${round + 1}`);
          for (const limit of ['R', 'A', 'S']) await ask(title, ['limits', limit], folder, true);
          for (const start of ['cold', 'portable', 'warm']) await ask(title, ['starts', start], folder);
          await ask(title, ['asked'], folder);
          if (round === 0) await ask(title, ['memory'], folder);
        }
        print(title, startRows(count));
      }
    }
  },

  async use() {
    const title = 'what one does';
    const { folder } = notesOf(most, 'hard notes');
    for (let round = 0; round < rounds(3); round++)
      for (const name of ['oneNote', 'consumers', 'keystrokes', 'carrying', 'rules', 'actionsView', ...(round === 0 ? ['insights'] : [])]) {
        say(`${title}: ${name}, round ${round + 1}`);
        await ask(title, [name], folder);
      }
    print(title, useRows(most));
  },

  async peers() {
    const title = `others over ${most} hard notes`;
    const { folder } = notesOf(most, 'hard notes');
    for (let round = 0; round < rounds(3); round++) {
      say(`${title}, round ${round + 1}`);
      await ask(title, ['limits', 'R'], folder, true);
      for (const peer of ['regex', 'markdown-it', 'yaml']) await ask(title, ['peers', peer], folder, true);
    }
    print(title, peerRows);
  },

  async calendar() {
    const title = 'the calendar';
    for (let round = 0; round < rounds(3); round++) await ask(title, ['calendar'], '');
    print(title, calendarRows);
  },

  async bundle() {
    const title = 'the extension';
    for (let round = 0; round < rounds(9); round++)
      for (const checkout of checkouts) {
        const extension = await extensionOf(checkout);
        if (extension === undefined) continue;
        const said = await run(node, [path.join(root, 'test/bench/evaluate.mjs'), path.join(extension, 'dist')]);
        samples.add(title, checkout.name, JSON.parse(said));
      }
    print(title, bundleRows);
  },

  async windows() {
    const { windowRounds } = await import('./windows.mjs');
    const hosts = ['node', 'worker'].filter((host) => (values.host ?? host) === host);
    await windowRounds({
      scratch: scratch.folder,
      sizes,
      hosts,
      rounds: rounds(2),
      seconds: Number(values.seconds),
      checkouts,
      extensionOf,
      add: (...sample) => samples.add(...sample),
      failed,
      say,
    });
    for (const count of sizes) for (const host of hosts) print(`VS Code, ${host} host, ${count} notes`, windowRows(count, host));
  },
};

/** The extension of a checkout as it is shipped; undefined where it cannot be built. */
function extensionOf({ name, folder }, options = {}) {
  const key = `${name} ${JSON.stringify(options)}`;
  if (!bundles.has(key))
    bundles.set(
      key,
      buildExtension(path.join(scratch.folder, 'extensions', key.replace(/\W+/g, '-')), folder, options).catch((error) =>
        failed(name, 'extension', error),
      ),
    );
  return bundles.get(key);
}

const wanted = positionals.length > 0 ? positionals : Object.keys(parts);
const unknown = wanted.find((name) => !(name in parts));
if (unknown !== undefined) throw new Error(`There is no part '${unknown}'. Parts: ${Object.keys(parts).join(', ')}.`);
const version = (await run(node, ['--version'])).trim();
console.log(
  `Node ${version}, ${os.cpus().length} × ${os.cpus()[0]?.model.trim()}; medians of fresh processes${values.cpu ? ', processor time where it is known' : ''}; machines differ, ratios count\n`,
);
for (const name of wanted) await parts[name]().catch((error) => failed(checkouts[0].name, name, error));
await scratch.remove();
say('all of it');
process.exit();
