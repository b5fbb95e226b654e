// The integration tests in one extension host of one version of VS Code.
import path from 'node:path';
import { reportMark } from './bundle.mjs';
import { isNoise, withoutNoise } from './noise.mjs';
import { openPage } from './page.mjs';
import { startServer } from './server.mjs';
import { mapStack } from './stack.mjs';
import { temporaryWorkspace } from './workspace.mjs';

const oneHost = 180_000;

/**
 * Runs `tests`, a bundle of `bundleForHost` named relative to the folder `extension` it lies in, and answers `{ passed, failed }`, having printed each failure.
 * `install` prepares the server's data folder, when the extension is to be found there and `extension` is a probe only.
 */
export async function runInHost({ browser, version, host, extension, tests, timeZone, verbose, dataFolder }) {
  const workspace = await temporaryWorkspace();
  let server, page;
  const heard = { passed: 0, failed: 0, ended: false, output: [] };
  try {
    server = await startServer({ version, timeZone, dataFolder, testDriver: true, statics: host === 'worker' ? [extension] : [] });
    const reading = reader(heard, path.join(extension, tests), verbose);
    let onExit;
    const exited = new Promise((resolve) => { onExit = (code, logs) => resolve({ code, logs }); });
    page = await openPage(browser, server, { host, folder: workspace.folder, extension, tests, timeZone, onLog: reading.hear, onExit });
    const exit = await Promise.race([exited, after(oneHost)]);
    await reading.settled();
    if (heard.ended) return heard;
    heard.failed += 1;
    console.log(exit === undefined ? `\n  The host did not end its tests within ${oneHost / 1000} s.` : `\n  The host ended (${exit.code}) before its tests did.`);
    console.log(await tail(heard.output, exit?.logs, server));
    return heard;
  } finally {
    await page?.context().close().catch(() => undefined);
    await server?.stop();
    await workspace.remove();
  }
}

/** Reads the console of the extension host: reports are counted, the rest is kept for when the run breaks off. */
function reader(heard, bundle, verbose) {
  let last = Promise.resolve();
  const read = async (type, args) => {
    const text = args.map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ');
    if (!text.startsWith(reportMark)) {
      if (isNoise(text)) return;
      heard.output.push(text);
      if (verbose) console.log(`  | ${text}`);
      return;
    }
    const report = JSON.parse(text.slice(reportMark.length));
    const title = report.path?.join(' › ');
    if (report.event === 'end') heard.ended = true;
    if (report.event === 'pass') {
      heard.passed += 1;
      if (verbose) console.log(`  ✓ ${title} (${report.milliseconds} ms)`);
    }
    if (report.event === 'fail') {
      heard.failed += 1;
      console.log(`\n  ✗ ${title}\n${indent([await mapStack(report.stack || report.message, bundle), report.difference].join('\n'))}\n`);
    }
  };
  return {
    hear: (type, args) => { last = last.then(() => read(type, args ?? [])); },
    settled: () => last,
  };
}

async function tail(output, logs, server) {
  const windowLogs = (logs ?? []).map(({ relativePath, contents }) => `--- ${relativePath}\n${withoutNoise(String(contents)).slice(-3000)}`);
  return indent([...output.slice(-40), ...windowLogs, withoutNoise(await server.log())].join('\n'));
}

const indent = (text) => text.replace(/^/gm, '    ');
const after = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds).unref(); });
