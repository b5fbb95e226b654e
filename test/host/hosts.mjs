// The integration tests: every version of VS Code, every extension host.
import path from 'node:path';
import { bundleForHost } from './bundle.mjs';
import { launchChromium } from './chromium.mjs';
import { runInHost } from './integration.mjs';
import { vscodeVersions } from './parts.mjs';
import { stageExtension } from './stage.mjs';
import { scratchFolder } from './temporary.mjs';

/** A run for each host and version, each with a VS Code and a folder of its own. */
export async function integrationTests({ grep, timeZone, verbose, versions = vscodeVersions, hosts = ['node', 'worker'] }) {
  const extension = await stageExtension(path.join(scratchFolder().folder, 'extension'));
  for (const host of hosts) await bundleForHost(host, path.join(extension, `tests/${host}/index.js`), { grep });
  let browser;
  const run = async (version, host, print) => {
    browser ??= launchChromium();
    return runInHost({ browser: await browser, version, host, extension, tests: `tests/${host}/index.js`, timeZone, verbose, print });
  };
  return versions.flatMap((version) =>
    hosts.map((host) => ({ name: `integration, VS Code ${version}, ${host} host`, run: (print) => run(version, host, print) })),
  );
}
