// The integration tests: every version of VS Code, every extension host.
import path from 'node:path';
import { bundleForHost } from './bundle.mjs';
import { launchChromium } from './chromium.mjs';
import { runInHost } from './integration.mjs';
import { vscodeVersions } from './parts.mjs';
import { stageExtension } from './stage.mjs';
import { scratchFolder } from './temporary.mjs';

/** Records a result for each host and version; as many as `jobs` run at once, each with a VS Code and a folder of its own. */
export async function integrationTests({ grep, timeZone, verbose, versions = vscodeVersions, hosts = ['node', 'worker'], jobs, record }) {
  const scratch = scratchFolder();
  const browser = await launchChromium();
  try {
    const extension = await stageExtension(path.join(scratch.folder, 'extension'));
    for (const host of hosts) await bundleForHost(host, path.join(extension, `tests/${host}/index.js`), { grep });
    const waiting = versions.flatMap((version) => hosts.map((host) => ({ version, host })));
    const worker = async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const { version, host } = next;
        await record(`integration, VS Code ${version}, ${host} host`, (print) => runInHost({ browser, version, host, extension, tests: `tests/${host}/index.js`, timeZone, verbose, print }));
      }
    };
    await Promise.all(Array.from({ length: jobs }, worker));
  } finally {
    await browser.close();
    await scratch.remove();
  }
}
