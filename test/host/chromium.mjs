// Starts the headless Chromium.
import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cacheFolder, part } from './parts.mjs';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
];

/** Answers a Playwright browser. Libraries and fonts come along, so a machine needs no packages of its own and letters look the same everywhere. */
export async function launchChromium() {
  const [folder, fonts, { chromium }] = await Promise.all([part('chromium'), fontConfiguration(), import('playwright-core')]);
  const { LD_LIBRARY_PATH: before } = process.env;
  return chromium.launch({
    executablePath: path.join(folder, 'chromium'),
    args: flags,
    env: { ...process.env, LD_LIBRARY_PATH: [path.join(folder, 'lib'), before].filter(Boolean).join(':'), FONTCONFIG_FILE: fonts },
  });
}

const preferred = { 'system-ui': 'DejaVu Sans', 'sans-serif': 'DejaVu Sans', monospace: 'DejaVu Sans Mono', emoji: 'Noto Color Emoji' };

/** Writes Fontconfig's file and answers its path: our fonts first, then the machine's. */
async function fontConfiguration() {
  const folders = await Promise.all(['font-text', 'font-emoji', 'font-han'].map(part));
  const aliases = Object.entries(preferred).map(
    ([alias, family]) => `  <alias binding="strong"><family>${alias}</family><prefer><family>${family}</family></prefer></alias>`,
  );
  const file = path.join(cacheFolder, 'fonts.conf');
  const unfinished = `${file}.${process.pid}`;
  await writeFile(
    unfinished,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
${folders.map((folder) => `  <dir>${folder}</dir>`).join('\n')}
  <cachedir prefix="xdg">fontconfig</cachedir>
${aliases.join('\n')}
</fontconfig>
`,
  );
  await rename(unfinished, file);
  return file;
}
