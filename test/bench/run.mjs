// `npm run bench [-- --full] [--quick] [--host]`: measures on generated notes, prints a table and writes out/bench.json. See README.md here.
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { installPackages } from '../host/install.mjs';
import { part } from '../host/parts.mjs';
import { root } from '../host/paths.mjs';
import { run } from '../host/process.mjs';
import { scratchFolder } from '../host/temporary.mjs';
import { bundleRows, featureRows, hostRows, rows } from './goals.mjs';
import { table } from './table.mjs';

const { values } = parseArgs({ options: { full: { type: 'boolean' }, quick: { type: 'boolean' }, host: { type: 'boolean' } } });
const counts = [1000, ...(values.quick ? [] : [10_000]), ...(values.full ? [50_000] : [])];

/** The newest Node that the tests have; this one where there is none. */
async function newestNode() {
  const folder = await part('node-24').catch(() => undefined);
  return folder === undefined ? process.execPath : path.join(folder, 'bin', 'node');
}

async function measure(count, node, measures, scratch) {
  const { writeNotes } = await import('./notes.mjs');
  const folder = path.join(scratch, `notes-${count}`);
  mkdirSync(folder);
  const bytes = writeNotes(folder, count);
  const ask = async (what, rounds) =>
    JSON.parse(
      await run(node, [
        '--expose-gc',
        '--no-flush-bytecode',
        measures,
        what,
        folder,
        path.join(scratch, `${what}-${count}`),
        String(rounds),
      ]),
    );
  const starts = await ask('starts', count >= 50_000 ? 5 : 9);
  const most = count === 10_000 || values.quick;
  return {
    notes: count,
    bytes,
    starts,
    memory: await ask('memory', 1),
    ...(most ? { typing: await ask('typing', 1), insights: await ask('insights', 5), peers: await ask('peers', 3) } : {}),
  };
}

/** One note, one meeting and one view, however many notes the sizes have. */
async function measureFeatures(node, measures, scratch) {
  return JSON.parse(
    await run(node, [
      '--expose-gc',
      '--no-flush-bytecode',
      measures,
      'features',
      path.join(scratch, `notes-${counts[0]}`),
      path.join(scratch, 'features'),
      '9',
    ]),
  );
}

/** `start`: what activation loads; `notes`: what a notes folder loads on top of that; medians. */
async function bundles(node, folder) {
  const { sizes } = await import('./build.mjs');
  const all = sizes(folder);
  const parts = ['extension.js', Object.keys(all).find((name) => name.startsWith('product-'))].map((name) => path.join(folder, name));
  const turns = [];
  for (let turn = 0; turn < 9; turn++) turns.push(JSON.parse(await run(node, [path.join(root, 'test/bench/evaluate.mjs'), ...parts])));
  const [start, notes] = parts.map((_, at) => turns.map((turn) => turn[at]).sort((a, b) => a.ms - b.ms)[4]);
  return { start, notes, sizes: all, webSizes: sizes(path.join(folder, 'web')) };
}

process.chdir(root);
await installPackages();
const { buildMeasures, buildProduct } = await import('./build.mjs');
const scratch = scratchFolder();
const node = await newestNode();
const version = (await run(node, ['--version'])).trim();
console.log(`Node ${version}, ${os.cpus().length} × ${os.cpus()[0]?.model.trim()}; medians; ratios count, machines differ\n`);
const measures = await buildMeasures(scratch.folder);
const report = { node: version, sizes: [] };
for (const count of counts) {
  const result = await measure(count, node, measures, scratch.folder);
  report.sizes.push(result);
  console.log(`${table(`${count} notes, ${(result.bytes / 1e6).toFixed(1)} MB`, rows(result))}\n`);
}
report.calendar = await (await import('./calendar.mjs')).measureCalendar(node, scratch.folder);
console.log(`${table('the calendar', report.calendar)}\n`);
report.features = await measureFeatures(node, measures, scratch.folder);
console.log(`${table('what one does', featureRows(report.features))}\n`);
const product = await buildProduct(scratch.folder);
report.bundles = await bundles(node, product);
console.log(`${table('the extension', bundleRows(report.bundles))}\n`);
if (values.host) {
  const { measureInHosts } = await import('./hosts.mjs');
  report.hosts = await measureInHosts(scratch.folder, product, values.quick ? 1000 : 10_000);
  for (const [host, found] of Object.entries(report.hosts))
    console.log(`${table(`VS Code, ${host} host, ${found.notes} notes`, hostRows(found))}\n`);
}
mkdirSync('out', { recursive: true });
writeFileSync('out/bench.json', `${JSON.stringify(report, undefined, 2)}\n`);
await scratch.remove();
