// Packs the extension, installs the file in a real VS Code as a user would, and looks at it from another extension there.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundleForHost } from './bundle.mjs';
import { launchChromium } from './chromium.mjs';
import { runInHost } from './integration.mjs';
import { root } from './paths.mjs';
import { run } from './process.mjs';
import { serverCommand } from './server.mjs';
import { scratchFolder, temporaryFolder } from './temporary.mjs';

const probe = { name: 'probe', publisher: 'one-on-one', version: '0.0.0', engines: { vscode: '*' } };

export function packageTest(options) {
  return [{ name: 'package', run: (print) => testPackage({ ...options, print }) }];
}

async function testPackage({ grep, timeZone, verbose, print }) {
  const data = temporaryFolder('one-on-one-package');
  await run('npm', ['run', '--silent', 'package'], { cwd: root });
  const { name, version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  await install(path.join(root, `${name}-${version}.vsix`), data.folder);
  const extension = path.join(scratchFolder().folder, 'probe');
  await mkdir(extension);
  await writeFile(path.join(extension, 'package.json'), JSON.stringify(probe));
  await bundleForHost('node', path.join(extension, 'tests/index.js'), { kind: 'package', grep });
  return runInHost({
    browser: await launchChromium(),
    host: 'node',
    extension,
    tests: 'tests/index.js',
    timeZone,
    verbose,
    dataFolder: data.folder,
    print,
  });
}

async function install(file, dataFolder) {
  const { node, main } = await serverCommand();
  await run(node, [
    main,
    '--install-extension',
    file,
    '--server-data-dir',
    dataFolder,
    '--extensions-dir',
    path.join(dataFolder, 'extensions'),
  ]);
}
