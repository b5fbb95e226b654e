// What tests in an extension host tell, line by line (see test/integration/indexReport.ts): printed and counted.
import { mapStack } from './stack.mjs';

/** What such a line begins with. */
export const reportMark = '@@one-on-one-test ';

/** `read` takes one line that begins with the mark; `counts` is `{ passed, failed, ended, running }` so far, `running` the title of the test under way. `bundle` is the tests' file, whose source map tells the frames. */
export function reportReader(bundle, { verbose, print }) {
  const counts = { passed: 0, failed: 0, ended: false, running: undefined };
  const read = async (line) => {
    const { event, path, milliseconds, message, stack, difference } = JSON.parse(line.slice(reportMark.length));
    const title = path?.join(' › ');
    counts.running = event === 'start' ? title : undefined;
    if (event === 'end') counts.ended = true;
    if (event === 'pending') print(`  - ${title}: not run`);
    if (event === 'pass') {
      counts.passed += 1;
      if (verbose) print(`  ✓ ${title} (${milliseconds} ms)`);
    }
    if (event === 'fail') {
      counts.failed += 1;
      print(`\n  ✗ ${title}\n${indent([await mapStack(stack || message, bundle), difference].join('\n'))}\n`);
    }
  };
  return { counts, read };
}

export const indent = (text) => text.replace(/^/gm, '    ');
