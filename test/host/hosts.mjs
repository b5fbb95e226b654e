// The integration tests: every version of VS Code, every extension host.
import path from 'node:path';
import { bundleForHost } from './bundle.mjs';
import { launchChromium } from './chromium.mjs';
import { runInHost } from './integration.mjs';
import { vscodeVersions } from './parts.mjs';
import { stageExtension } from './stage.mjs';
import { scratchFolder } from './temporary.mjs';

/** Answers one result a host and version. */
export async function integrationTests({ grep, timeZone, verbose, versions = vscodeVersions, hosts = ['node', 'worker'], record }) {
  const scratch = scratchFolder();
  const browser = await launchChromium();
  try {
    const extension = await stageExtension(path.join(scratch.folder, 'extension'));
    for (const host of hosts) await bundleForHost(host, path.join(extension, `tests/${host}/index.js`), { grep });
    for (const version of versions) {
      for (const host of hosts) {
        await record(`integration, VS Code ${version}, ${host} host`, () => runInHost({ browser, version, host, extension, tests: `tests/${host}/index.js`, timeZone, verbose }));
      }
    }
  } finally {
    await browser.close();
    await scratch.remove();
  }
}
