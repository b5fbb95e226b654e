// The integration tests: both extension hosts, the newest and the oldest version of VS Code.
import path from 'node:path';
import { bundleForHost } from './bundle.mjs';
import { launchChromium } from './chromium.mjs';
import { runInHost } from './integration.mjs';
import { vscodeVersions } from './parts.mjs';
import { stageExtension } from './stage.mjs';
import { scratchFolder } from './temporary.mjs';

/** What runs where nothing is said: each host and each version once, the Node host in the newest and the worker host in the oldest. */
const usual = [
  ['node', vscodeVersions.at(0)],
  ['worker', vscodeVersions.at(-1)],
];

/** The pairs of host and version that were asked for; of a host or a version alone, all with it. */
function pairs({ host, version, every }) {
  if (!host && !version && !every) return usual;
  return vscodeVersions
    .flatMap((one) => ['node', 'worker'].map((other) => [other, one]))
    .filter(([one, other]) => (host ?? one) === one && (version ?? other) === other);
}

/** A run for each pair of host and version, each with a VS Code and a folder of its own. */
export async function integrationTests({ grep, timeZone, verbose, ...asked }) {
  const wanted = pairs(asked);
  const extension = await stageExtension(path.join(scratchFolder().folder, 'extension'));
  for (const host of new Set(wanted.map(([one]) => one)))
    await bundleForHost(host, path.join(extension, `tests/${host}/index.js`), { grep });
  let browser;
  const run = async (version, host, print) => {
    browser ??= launchChromium();
    return runInHost({ browser: await browser, version, host, extension, tests: `tests/${host}/index.js`, timeZone, verbose, print });
  };
  return wanted.map(([host, version]) => ({
    name: `integration, VS Code ${version}, ${host} host`,
    run: (print) => run(version, host, print),
  }));
}
