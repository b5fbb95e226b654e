// Runs bundled test files with Mocha in a process of its own. Sends its parent `{ running }`, the title of each test as it begins, and at the end
// `{ counts }`: `{ passed, failed }` of each file.
import Mocha from 'mocha';
import { pictureAll } from './workbench.mjs';

// Each folder, server and browser that is open waits for the end of the process.
process.setMaxListeners(50);

const { files, grep, timeout, list, pictures } = JSON.parse(process.argv[2]);

/** Prints the failures with their differences at the end; with `list` also each test as it ends. */
class Reporter extends Mocha.reporters.Base {
  constructor(runner, options) {
    super(runner, options);
    if (list) {
      runner.on('pass', (test) => console.log(`  ✓ ${test.fullTitle()} (${test.duration} ms)`));
      runner.on('fail', (test, error) => console.log(`  ✗ ${test.fullTitle()}: ${error.message}`));
    }
    runner.once('end', () => {
      if (this.failures.length > 0) Mocha.reporters.Base.list(this.failures);
    });
  }
}

for (const event of ['SIGTERM', 'SIGINT', 'disconnect']) process.on(event, () => process.exit(1));

const mocha = new Mocha({ ui: 'bdd', reporter: Reporter, timeout, ...(grep ? { grep } : {}) });
for (const file of files) mocha.addFile(file);
if (pictures) {
  mocha.rootHooks({
    async afterEach() {
      if (this.currentTest.state === 'failed')
        await pictureAll(
          this.currentTest
            .fullTitle()
            .replace(/[^\p{L}\p{N}]+/gu, '-')
            .slice(0, 120),
        );
    },
  });
}
await mocha.loadFilesAsync();
const counts = {};
const count =
  (result) =>
  ({ file }) => {
    (counts[file] ??= { passed: 0, failed: 0 })[result] += 1;
  };
mocha
  .run(() => process.send({ counts }, () => process.exit()))
  .on('test', (test) => process.send({ running: test.fullTitle() }))
  .on('pass', count('passed'))
  .on('fail', count('failed'));
