// Runs the tests: `node test/run.mjs [part ...] [options]`, see test/README.md. Needs nothing installed but Node and npm.
import { parseArgs } from 'node:util';
import { installPackages } from './host/install.mjs';
import { lanes } from './host/lanes.mjs';
import { root } from './host/paths.mjs';
import { Obstacle, run } from './host/process.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    grep: { type: 'string', default: '' },
    tz: { type: 'string' },
    host: { type: 'string' },
    vscode: { type: 'string' },
    every: { type: 'boolean', default: false },
    executable: { type: 'string' },
    jobs: { type: 'string', default: '2' },
    once: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
  },
});

// Each folder, server and browser that is open waits for the end of the process.
process.setMaxListeners(50);

const jobs = Number(values.jobs);
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
const total = { passed: 0, failed: 0 };

/**
 * Runs a piece of work, prints its line and adds up the `{ passed, failed }` that it answers; one that is no test answers nothing. What
 * breaks off counts as one failure. What it prints by its argument stands before its line, where several run at once. Answers whether it went well.
 */
async function record({ name, run: work }) {
  const begun = performance.now();
  const kept = [];
  const print = jobs > 1 ? (text) => kept.push(text) : console.log;
  const counts = await work(print).catch((error) => {
    print(`\n${name}: ${error instanceof Obstacle ? error.message : error.stack}\n`);
    return { passed: 0, failed: 1 };
  });
  const { passed, failed } = counts ?? { passed: 0, failed: 0 };
  const nothing = counts !== undefined && passed + failed === 0 && values.grep === '';
  total.passed += passed;
  total.failed += nothing ? 1 : failed;
  const outcome = counts === undefined ? 'done' : nothing ? 'ran no test' : `${passed} passed, ${failed} failed`;
  console.log([...kept, `${name}: ${outcome} (${seconds(begun)})`].join('\n'));
  return failed === 0;
}

/** A piece of work for `record` that is a command, and no test. */
const command = (name, file, args) => ({ name, run: async () => void (await run(file, args, { cwd: root })) });

const options = {
  grep: values.grep,
  timeZone: values.tz,
  verbose: values.verbose,
  once: values.once,
  host: values.host,
  version: values.vscode,
  every: values.every,
};

/** Each answers the pieces of work for `record` that it consists of, when all that they need of `dist` is copied. */
const parts = {
  lint: async () => [command('lint', 'npm', ['run', '--silent', 'lint'])],
  unit: async () => (await import('./host/mocha.mjs')).unitTests(options),
  integration: async () => (await import('./host/hosts.mjs')).integrationTests(options),
  ui: async () => (await import('./host/mocha.mjs')).uiTests(options),
  pictures: async () => (await import('./host/mocha.mjs')).uiTests({ ...options, kind: 'pictures', pieces: 1 }),
  package: async () => (await import('./host/packageTest.mjs')).packageTest(options),
  desktop: async () => (await import('./host/desktop.mjs')).desktopTests({ ...options, executable: values.executable }),
};
/** The longest that is one piece goes first, what is soon told beside it; the package goes last, being built into `dist`. */
const everything = ['ui', 'lint', 'unit', 'integration', 'package'];

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
  void import('./host/parts.mjs')
    .then(({ part, partNames, vscodeVersions }) => {
      const older = vscodeVersions.slice(1).map((version) => `vscode-${version}`);
      return Promise.all(partNames.filter((name) => wanted.includes('integration') || !older.includes(name)).map(part));
    })
    .catch(() => undefined);
}

const ready =
  (await record({ name: 'install', run: installPackages })) &&
  (values['no-build'] || (await record(command('build', process.execPath, ['esbuild.mjs']))));
const inTurn = lanes(jobs);
const underWay = [];
for (const name of ready ? wanted : []) {
  const pieces = await parts[name]().catch((error) => [{ name, run: () => Promise.reject(error) }]);
  underWay.push(...pieces.map((piece) => inTurn(() => record(piece))));
}
await Promise.all(underWay);
console.log(`all of it took ${seconds(begun)}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 || (total.passed === 0 && !wanted.every((name) => name === 'lint')) ? 1 : 0);
