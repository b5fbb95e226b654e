// One VS Code server: its process, its own data folder, its address.
import { spawn } from 'node:child_process';
import { unlinkSync } from 'node:fs';
import { cp, mkdir, symlink } from 'node:fs/promises';
import path from 'node:path';
import { writeLanguage } from './language.mjs';
import { part, vscodeVersions } from './parts.mjs';
import { writeUserSettings } from './settings.mjs';
import { temporaryFolder } from './temporary.mjs';

/** The Node that a version of VS Code is made for: this very one where it fits. */
async function nodeFor(version) {
  if (version.startsWith('1.100.') && process.versions.node.startsWith('20.')) return process.execPath;
  return path.join(await part('node-24'), 'bin/node');
}

export async function serverCommand(version = vscodeVersions[0]) {
  const [node, folder] = await Promise.all([nodeFor(version), part(`vscode-${version}`)]);
  return { node, folder, main: path.join(folder, 'out/server-main.js') };
}

/**
 * Starts a server on 127.0.0.1 and a free port.
 * `home`: the folder for `~`; `language`: the display language that extensions hear, English else;
 * `statics`: folders to serve, each at `<base>/static/<served.get(folder)>`; `timeZone`: an IANA name for the Node extension host;
 * `installed`: extension folders that count as installed; `testDriver`: lets a page bring tests along; `lasting`: stays when nobody is connected any more;
 * `dataFolder`: one that the caller keeps; without it a temporary one, gone after `stop`.
 */
export async function startServer({
  version,
  settings = {},
  machineSettings,
  timeZone,
  home,
  language,
  statics = [],
  installed = [],
  testDriver = false,
  lasting = false,
  dataFolder,
  port = 0,
} = {}) {
  const { node, folder, main } = await serverCommand(version);
  const temporary = dataFolder ? undefined : temporaryFolder('one-on-one-server');
  const data = dataFolder ?? temporary.folder;
  await writeUserSettings(path.join(data, 'data'), settings, machineSettings);
  if (language) await writeLanguage(path.join(data, 'data'), language);
  await mkdir(path.join(data, 'extensions'), { recursive: true });
  for (const extension of installed) await cp(extension, path.join(data, 'extensions', path.basename(extension)), { recursive: true });
  const served = new Map(statics.map((target, index) => [target, `${path.basename(data)}-${index}`]));
  for (const [target, name] of served) await symlink(target, path.join(folder, name));

  const child = spawn(
    node,
    [
      main,
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      '--without-connection-token',
      '--accept-server-license-terms',
      '--server-data-dir',
      data,
      '--telemetry-level',
      'off',
      '--disable-workspace-trust',
      '--force-disable-user-env',
      ...(language ? ['--locale', language] : []),
      ...(testDriver ? ['--enable-smoke-test-driver'] : []),
      ...(lasting ? [] : ['--enable-remote-auto-shutdown']),
    ],
    {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...(timeZone ? { TZ: timeZone } : {}), ...(home ? { HOME: home } : {}) },
    },
  );
  let log = '';
  const stop = async () => {
    process.off('exit', kill);
    kill();
    await temporary?.remove();
  };
  let killed = false;
  function kill() {
    if (killed) return;
    killed = true;
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      /* it has gone already */
    }
    for (const name of served.values()) unlinkSync(path.join(folder, name));
  }
  process.on('exit', kill);

  try {
    const heard = await new Promise((resolve, reject) => {
      const hear = (piece) => {
        log = (log + piece).slice(-20_000);
        const found = /Extension host agent listening on (\d+)/.exec(log);
        if (found) resolve(Number(found[1]));
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.on('error', reject);
      child.on('exit', (code) => reject(new Error(`The VS Code server ended with ${code}:\n${log}`)));
      setTimeout(() => reject(new Error(`The VS Code server did not start within 60 s:\n${log}`)), 60_000).unref();
    });
    return { port: heard, data, served, log: () => log, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
