// Runs the tests: `node test/run.mjs [part ...] [options]`, see test/README.md. Needs nothing installed but Node and npm.
import { parseArgs } from 'node:util';
import { installPackages } from './host/install.mjs';
import { root } from './host/paths.mjs';
import { Obstacle, run } from './host/process.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    grep: { type: 'string', default: '' },
    tz: { type: 'string' },
    host: { type: 'string' },
    vscode: { type: 'string' },
    executable: { type: 'string' },
    jobs: { type: 'string', default: '2' },
    verbose: { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
  },
});

const jobs = Number(values.jobs);
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const total = { passed: 0, failed: 0 };

/**
 * Runs a part that answers `{ passed, failed }`, prints its line and adds it up. A part that breaks off counts as one failure.
 * What the part prints by its argument stands before its line, where several run at once.
 */
async function record(name, work) {
  const begun = performance.now();
  const kept = [];
  const print = jobs > 1 ? (text) => kept.push(text) : console.log;
  const { passed, failed } = await work(print).catch((error) => {
    print(`\n${name}: ${error instanceof Obstacle ? error.message : error.stack}\n`);
    return { passed: 0, failed: 1 };
  });
  total.passed += passed;
  total.failed += failed;
  const nothing = passed + failed === 0 && values.grep === '';
  if (nothing) total.failed += 1;
  console.log([...kept, `${name}: ${nothing ? 'ran no test' : `${passed} passed, ${failed} failed`} (${seconds(begun)})`].join('\n'));
}

/** A step that is no test: silent when it succeeds, one failure when not. */
async function step(name, work) {
  const begun = performance.now();
  try {
    await work();
    console.log(`${name}: done (${seconds(begun)})`);
    return true;
  } catch (error) {
    total.failed += 1;
    console.log(`\n${name}: ${error.message}\n`);
    return false;
  }
}

const options = {
  grep: values.grep, timeZone: values.tz, verbose: values.verbose, jobs, record,
  ...(values.host ? { hosts: [values.host] } : {}),
  ...(values.vscode ? { versions: [values.vscode] } : {}),
};

const parts = {
  lint: () => step('lint', () => run('npm', ['run', '--silent', 'lint'], { cwd: root })),
  unit: async () => (await import('./host/mocha.mjs')).unitTests(options),
  integration: async () => (await import('./host/hosts.mjs')).integrationTests(options),
  ui: async () => (await import('./host/mocha.mjs')).uiTests(options),
  pictures: async () => (await import('./host/mocha.mjs')).uiTests({ ...options, kind: 'pictures' }),
  package: async () => (await import('./host/packageTest.mjs')).packageTest(options),
  desktop: async () => (await import('./host/desktop.mjs')).desktopTests({ ...options, executable: values.executable }),
};
const everything = ['lint', 'unit', 'integration', 'ui', 'package'];

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));
process.chdir(root);
const begun = performance.now();
const wanted = positionals.length > 0 ? positionals : everything;
const unknown = wanted.find((name) => !(name in parts));
if (unknown !== undefined) {
  console.log(`There is no part '${unknown}'. Parts: ${Object.keys(parts).join(', ')}.`);
  process.exit(2);
}

// The parts of VS Code come while packages are installed and lint runs; a failure is told where a part is needed.
if (wanted.some((name) => ['integration', 'ui', 'pictures', 'package'].includes(name))) {
  void import('./host/parts.mjs').then(({ part, partNames, vscodeVersions }) => {
    const older = vscodeVersions.slice(1).map((version) => `vscode-${version}`);
    return Promise.all(partNames.filter((name) => wanted.includes('integration') || !older.includes(name)).map(part));
  }).catch(() => undefined);
}

const ready = await step('install', installPackages)
  && (values['no-build'] || await step('build', () => run(process.execPath, ['esbuild.mjs'])));
if (ready) for (const name of wanted) await parts[name]().catch((error) => record(name, () => Promise.reject(error)));
console.log(`all of it took ${seconds(begun)}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 || total.passed === 0 && !wanted.every((name) => name === 'lint') ? 1 : 0);
