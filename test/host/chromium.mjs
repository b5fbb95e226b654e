// The headless Chromium: unpacking its part, and starting it.
import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

const brotli = promisify(brotliDecompress);
const flags = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--disable-dev-shm-usage', '--font-render-hinting=none', '--disable-background-timer-throttling', '--disable-renderer-backgrounding',
];

/** Turns the package's compressed archives into `chromium`, its libraries in `lib`, and adds fonts. */
export async function unpackChromium(folder, part) {
  const packed = (name) => path.join(folder, name);
  const untar = async (name, into) => {
    const archive = packed(`${name}.tar`);
    await mkdir(into, { recursive: true });
    await writeFile(archive, await brotli(await readFile(`${archive}.br`)));
    await promisify(execFile)('tar', ['-xf', archive, '-C', into]);
    await Promise.all([rm(archive), rm(`${archive}.br`)]);
  };
  await writeFile(packed('chromium'), await brotli(await readFile(packed('chromium.br'))), { mode: 0o755 });
  await rm(packed('chromium.br'));
  await untar('al2023', folder);
  await untar('swiftshader', packed('lib'));
  await rm(packed('fonts.tar.br'));
  await mkdir(packed('fonts'));
  for (const font of await Promise.all(['font-text', 'font-emoji'].map(part))) await cp(font, path.join(folder, 'fonts', path.basename(font)), { recursive: true });
  await writeFile(packed('fonts.conf'), fontConfiguration);
}

/** The same letters on every machine, emoji included: its own fonts come after these. */
const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
${[['system-ui', 'DejaVu Sans'], ['sans-serif', 'DejaVu Sans'], ['monospace', 'DejaVu Sans Mono'], ['emoji', 'Noto Color Emoji']]
    .map(([alias, family]) => `  <alias binding="strong"><family>${alias}</family><prefer><family>${family}</family></prefer></alias>`).join('\n')}
</fontconfig>
`;

/** A Playwright browser from the unpacked part. The libraries come along, so a machine needs no packages of its own. */
export async function launchChromium(folder) {
  const { chromium } = await import('playwright-core');
  const { LD_LIBRARY_PATH: before } = process.env;
  return chromium.launch({
    executablePath: path.join(folder, 'chromium'),
    args: flags,
    env: {
      ...process.env,
      LD_LIBRARY_PATH: [path.join(folder, 'lib'), before].filter(Boolean).join(':'),
      FONTCONFIG_FILE: path.join(folder, 'fonts.conf'),
    },
  });
}
