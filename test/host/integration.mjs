// A bundle of tests in one extension host of one version of VS Code.
import path from 'node:path';
import { isNoise, withoutNoise } from './noise.mjs';
import { openPage } from './page.mjs';
import { indent, reportMark, reportReader } from './reports.mjs';
import { startServer } from './server.mjs';
import { unseen } from './settings.mjs';
import { temporaryWorkspace } from './workspace.mjs';

/** How long a host may say nothing of its tests, whose own limit is shorter by far. */
const silence = 90_000;

/** Nobody looks at the window, and every frame of it is painted. */
const small = { width: 800, height: 500 };

/**
 * Runs `tests`, a bundle of `bundleForHost` named relative to the folder `extension` it lies in, on a fresh copy of the sample.
 * Answers `{ passed, failed }`, having printed each failure; a host that ends early or not at all is a failure, and its log's tail is printed.
 * `print` takes what is to be read; `dataFolder`: the server's, where something is installed already.
 */
export async function runInHost({ browser, version, host, extension, tests, timeZone, verbose, dataFolder, print }) {
  const workspace = await temporaryWorkspace();
  const reports = reportReader(path.join(extension, tests), { verbose, print });
  const output = [];
  let server, page;
  let read = Promise.resolve();
  let heardLast = performance.now();
  const onLog = (_type, args) => {
    const text = (args ?? []).map((arg) => (typeof arg === 'string' ? arg : JSON.stringify(arg))).join(' ');
    if (text.startsWith(reportMark)) {
      read = read.then(() => reports.read(text));
      heardLast = performance.now();
    } else if (!isNoise(text)) {
      output.push(text);
      if (verbose) print(`  | ${text}`);
    }
  };
  try {
    server = await startServer({
      version,
      settings: unseen,
      timeZone,
      dataFolder,
      testDriver: true,
      statics: host === 'worker' ? [extension] : [],
    });
    let onExit;
    const exited = new Promise((resolve) => {
      onExit = (code, logs) => resolve({ code, logs });
    });
    page = await openPage(browser, server, { host, folder: workspace.folder, extension, tests, timeZone, viewport: small, onLog, onExit });
    const exit = await Promise.race([exited, crash(page), silent(() => performance.now() - heardLast)]);
    await read;
    if (reports.counts.ended) return reports.counts;
    reports.counts.failed += 1;
    const { running } = reports.counts;
    print(
      `\n  ✗ The host ${exit === undefined ? `was silent for ${silence / 1000} s` : `ended (${exit.code})`} ${running ? `while it ran: ${running}` : 'with no test running'}`,
    );
    print(await tail(output, exit?.logs, server));
    return reports.counts;
  } finally {
    await page
      ?.context()
      .close()
      .catch(() => undefined);
    await server?.stop();
    await workspace.remove();
  }
}

const crash = (page) =>
  new Promise((resolve) => {
    page.on('crash', () => resolve({ code: 'the page crashed' }));
  });

function silent(sinceLast) {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (sinceLast() < silence) return;
      clearInterval(timer);
      resolve();
    }, 1000).unref();
  });
}

async function tail(output, logs, server) {
  const windowLogs = (logs ?? []).map(
    ({ relativePath, contents }) => `--- ${relativePath}\n${withoutNoise(String(contents)).slice(-3000)}`,
  );
  return indent([...output.slice(-40), ...windowLogs, '--- server', withoutNoise(server.log())].join('\n'));
}
