// A workbench for UI tests and pictures: server, browser page, and a folder of its own.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { launchChromium } from './chromium.mjs';
import { isNoise } from './noise.mjs';
import { openPage } from './page.mjs';
import { root } from './paths.mjs';
import { startServer } from './server.mjs';
import { temporaryWorkspace } from './workspace.mjs';

export const repository = root;

const themes = {
  dark: 'Dark Modern',
  light: 'Light Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
};

let browser;
/** Each open page, with what its console said. */
const open = new Map();

/** Starts VS Code, newest unless `version` says otherwise, on a copy of `from`, and answers when the workbench stands. See workbench.d.mts. */
export async function startWorkbench({
  host = 'node',
  theme = 'dark',
  from,
  settings = {},
  machineSettings,
  version,
  timeZone,
  home,
  language,
  viewport,
  extension = process.env.ONE_ON_ONE_EXTENSION,
} = {}) {
  browser ??= launchChromium();
  const workspace = await temporaryWorkspace(from);
  const said = [];
  const onConsole = (text) => {
    if (!isNoise(text)) said.push(text);
  };
  let server, page;
  try {
    server = await startServer({
      version,
      timeZone,
      home,
      language,
      machineSettings,
      settings: { 'workbench.colorTheme': themes[theme] ?? theme, ...settings },
      installed: host === 'node' ? [extension] : [],
      statics: host === 'worker' ? [extension] : [],
    });
    page = await openPage(await browser, server, {
      host,
      folder: workspace.folder,
      extension: host === 'worker' ? extension : undefined,
      timeZone,
      viewport,
      onConsole,
    });
    open.set(page, said);
    // A test's own limit ends its waits: a slow machine takes half a minute until a window knows its extensions.
    page.setDefaultTimeout(55_000);
    await page.locator('.monaco-workbench .statusbar-item').first().waitFor();
    return { page, folder: workspace.folder, data: server.data, close };
  } catch (error) {
    await pictureAll('start');
    await close();
    throw error;
  }

  async function close() {
    open.delete(page);
    await page?.context().close();
    await server?.stop();
    await workspace.remove();
  }
}

/** A picture of every workbench that is open now, and its console's last lines beside it. */
export async function pictureAll(name) {
  await Promise.all(
    [...open].map(async ([page, said], index) => {
      const file = screenshotFile(`failed/${name}${index || ''}`);
      await page.screenshot({ path: file }).catch(() => undefined);
      await writeFile(file.replace(/png$/, 'log'), said.slice(-200).join('\n')).catch(() => undefined);
    }),
  );
}

export const screenshotFile = (name) => path.join(root, 'out/screenshots', `${name}.png`);
