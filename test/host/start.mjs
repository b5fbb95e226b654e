// `npm start`: VS Code with the extension on a copy of the sample. `-- --desktop` takes the machine's own `code`, `-- --port N` a port of one's choice.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { installPackages } from './install.mjs';
import { assertHermeticHost, vscodeVersions } from './parts.mjs';
import { root } from './paths.mjs';
import { run } from './process.mjs';
import { startServer } from './server.mjs';
import { stageExtension } from './stage.mjs';
import { scratchFolder } from './temporary.mjs';
import { temporaryWorkspace } from './workspace.mjs';

const { values } = parseArgs({ options: { desktop: { type: 'boolean', default: false }, port: { type: 'string', default: '0' } } });

if (!values.desktop) assertHermeticHost('npm start -- --desktop');
await installPackages();
console.log('building');
await run(process.execPath, ['esbuild.mjs'], { cwd: root, loud: true });
const workspace = await temporaryWorkspace();

if (values.desktop) {
  spawn('code', ['--new-window', `--extensionDevelopmentPath=${root}`, workspace.folder], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  console.log(`One-on-One opens in your VS Code on ${workspace.folder}, a copy of test/fixtures/sample.`);
} else {
  const scratch = scratchFolder();
  const server = await startServer({
    port: Number(values.port),
    lasting: true,
    installed: [await stageExtension(path.join(scratch.folder, 'one-on-one'))],
  });
  await scratch.remove();
  const end = async () => {
    await server.stop();
    await workspace.remove();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
  console.log(
    `\nOne-on-One in VS Code ${vscodeVersions[0]}, on a copy of test/fixtures/sample:\n\n  http://localhost:${server.port}/?folder=${encodeURIComponent(workspace.folder).replaceAll('%2F', '/')}\n\nCtrl+C ends it and takes the copy away.`,
  );
}
