// The starts inside a real VS Code, in its Node host and in its web-worker host.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import path from 'node:path';
import { launchChromium } from '../host/chromium.mjs';
import { openPage } from '../host/page.mjs';
import { part } from '../host/parts.mjs';
import { root } from '../host/paths.mjs';
import { startServer } from '../host/server.mjs';
import { stageExtension } from '../host/stage.mjs';
import { managerId, noteText, writeNotes } from './notes.mjs';

const mark = '@@one-on-one-bench ';
const longest = 1_200_000;

/** `product`: the folder of the extension's bundles. Answers the measures by host. */
export async function measureInHosts(scratch, product, count) {
  const extension = await stageExtension(path.join(scratch, 'extension'));
  await rm(path.join(extension, 'dist'), { recursive: true, force: true });
  await cp(product, path.join(extension, 'dist'), { recursive: true });
  for (const name of ['dist/extension.js', 'dist/web/extension.js']) await timeActivation(path.join(extension, name));
  const folder = path.join(scratch, 'workspace');
  await mkdir(path.join(folder, 'notes'), { recursive: true });
  writeNotes(path.join(folder, 'notes'), count);
  await writeFile(path.join(folder, 'long.md'), noteText(4, 5_000));
  await mkdir(path.join(folder, '.vscode'));
  // a folder by another name than `1on1`, so that nothing starts before it is asked to; a user's own setting of it is not heard in a remote window
  await writeFile(path.join(folder, '.vscode/settings.json'), JSON.stringify({ 'oneOnOne.folder': 'notes', 'files.autoSave': 'off' }));
  const browser = await launchChromium(await part('chromium'));
  try {
    const found = {};
    for (const host of ['node', 'worker']) {
      await bundle(host, path.join(extension, `bench/${host}.js`));
      found[host] = await measureIn(browser, { host, folder, extension, tests: `bench/${host}.js` });
    }
    return found;
  } finally {
    await browser.close();
  }
}

/** Makes a bundle say, in `globalThis.oneOnOneActivation`, how many milliseconds it was evaluated and `activate` ran: what VS Code waits for besides itself. */
async function timeActivation(bundle) {
  const code = await readFile(bundle, 'utf8');
  await writeFile(
    bundle,
    `
    const startOfBundle = performance.now();
    ${code}
    const { activate: activateProduct } = module.exports;
    const evaluationOfBundle = performance.now() - startOfBundle;
    module.exports = {
      activate(context) {
        const start = performance.now();
        const api = activateProduct(context);
        globalThis.oneOnOneActivation = evaluationOfBundle + performance.now() - start;
        return api;
      },
    };
  `,
  );
}

async function measureIn(browser, { host, folder, extension, tests }) {
  const server = await startServer({ testDriver: true, statics: host === 'worker' ? [extension] : [] });
  let page;
  try {
    return await new Promise((resolve, reject) => {
      const onLog = (_, args) => {
        const line = (args ?? []).find((arg) => typeof arg === 'string' && arg.startsWith(mark));
        if (!line) return;
        const { failure, ...found } = JSON.parse(line.slice(mark.length));
        if (failure) reject(new Error(failure));
        else resolve(found);
      };
      const onExit = (code) =>
        setTimeout(() => reject(new Error(`The ${host} host ended with ${code} and told nothing.\n${server.log()}`)), 1000);
      setTimeout(() => reject(new Error(`The ${host} host told nothing in ${longest / 1000} s.`)), longest).unref();
      openPage(browser, server, { host, folder, extension, tests, onLog, onExit }).then((opened) => {
        page = opened;
      }, reject);
    });
  } finally {
    await page
      ?.context()
      .close()
      .catch(() => undefined);
    await server.stop();
  }
}

async function bundle(host, outfile) {
  await build({
    absWorkingDir: root,
    entryPoints: ['test/bench/measures/inHost.ts'],
    outfile,
    bundle: true,
    format: 'cjs',
    target: 'es2022',
    external: ['vscode', 'node:*'],
    logLevel: 'warning',
    platform: host === 'node' ? 'node' : 'browser',
    mainFields: ['module', 'main'],
    define: { __HOST__: JSON.stringify(host), __MARK__: JSON.stringify(mark), __MANAGER__: JSON.stringify(managerId(0)) },
  });
}
