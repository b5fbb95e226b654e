// Tests in plain Node: bundles them, and runs them in a process that is killed when it hangs.
import { fork } from 'node:child_process';
import path from 'node:path';
import { bundleForNode } from './bundle.mjs';
import { root } from './paths.mjs';
import { stageExtension } from './stage.mjs';
import { scratchFolder } from './temporary.mjs';

/** In two processes: what they load is little beside what they compute. */
export function unitTests({ grep, timeZone, verbose }) {
  const options = { grep, timeZone, list: verbose, timeout: 20_000 };
  const run = async () => {
    const files = await bundleForNode('unit', path.join(scratchFolder().folder, 'unit'));
    return sum(Object.assign({}, ...(await Promise.all(parts(files, 2).map((some) => runMocha({ files: some, ...options }))))));
  };
  return [{ name: 'unit', run }];
}

/** What drives a workbench, in `pieces` that may run at once: the tests of the user interface, and the pictures that the README shows. They find the extension to show in the environment's ONE_ON_ONE_EXTENSION. */
export async function uiTests({ kind = 'ui', pieces = 2, grep, timeZone, once = false }) {
  const { folder } = scratchFolder();
  const ONE_ON_ONE_EXTENSION = await stageExtension(path.join(folder, 'extension'));
  const files = await bundleForNode(kind, path.join(folder, kind));
  const options = { grep, timeZone, list: true, pictures: true, timeout: 60_000, environment: { ONE_ON_ONE_EXTENSION } };
  const run = (some) => runMocha({ files: some, ...options });
  return parts(files, pieces).map((some, at) => ({
    name: pieces === 1 ? kind : `${kind}, part ${at + 1} of ${pieces}`,
    run: (print) => (once ? run(some).then(sum) : twice(some, run, print)),
  }));
}

/** The files dealt out in turn. */
const parts = (files, count) => Array.from({ length: count }, (_, part) => files.filter((_file, at) => at % count === part));

/**
 * Runs the files, and those in which something failed once more, in a workbench of their own: a page on a busy machine may take a click or the
 * focus away from a test. The second result counts, and a file that passes only then is named. Answers `{ passed, failed }`.
 */
async function twice(files, run, print) {
  const first = await run(files);
  const failed = Object.keys(first).filter((file) => first[file].failed > 0);
  if (failed.length === 0) return sum(first);
  const second = await run(failed);
  for (const file of failed) if (second[file]?.failed === 0) print(`  ! ${path.basename(file)} passed only when it ran again`);
  return sum({ ...first, ...second });
}

const sum = (counts) =>
  Object.values(counts).reduce((all, { passed, failed }) => ({ passed: all.passed + passed, failed: all.failed + failed }), {
    passed: 0,
    failed: 0,
  });

/** How long a process may begin no test, whose own limit is shorter by far. */
const silence = 180_000;

/** Answers `{ passed, failed }` of each file. The process ends its servers and browsers when it is asked to end, and when this one goes. */
function runMocha({ timeZone, environment, ...options }) {
  return new Promise((resolve, reject) => {
    const child = fork(new URL('mochaChild.mjs', import.meta.url), [JSON.stringify(options)], {
      cwd: root,
      execArgv: ['--enable-source-maps'],
      env: { ...process.env, ...environment, ...(timeZone ? { TZ: timeZone } : {}) },
    });
    const kill = () => child.kill('SIGTERM');
    process.on('exit', kill);
    let counts;
    let running = 'before the first test';
    const timer = setTimeout(() => {
      kill();
      setTimeout(() => child.kill('SIGKILL'), 3000).unref();
      reject(new Error(`was silent for ${silence / 1000} s: ${running}`));
    }, silence);
    child.on('message', (message) => {
      ({ counts = counts, running = running } = message);
      timer.refresh();
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      clearTimeout(timer);
      process.off('exit', kill);
      if (counts) resolve(counts);
      else reject(new Error(`ended with ${code} before its tests did: ${running}`));
    });
  });
}
