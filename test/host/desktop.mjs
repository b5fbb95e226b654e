// The integration tests in a desktop VS Code, which @vscode/test-electron downloads; or in one that is on this machine: `--executable <path>`.
import { downloadAndUnzipVSCode, runTests, SilentReporter } from '@vscode/test-electron';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { bundleForHost } from './bundle.mjs';
import { cacheFolder, vscodeVersions } from './parts.mjs';
import { Obstacle } from './process.mjs';
import { reportMark, reportReader } from './reports.mjs';
import { writeUserSettings } from './settings.mjs';
import { stageExtension } from './stage.mjs';
import { scratchFolder, temporaryFolder } from './temporary.mjs';
import { temporaryWorkspace } from './workspace.mjs';

export async function desktopTests({ grep, timeZone, verbose, version, executable }) {
  const extension = await stageExtension(path.join(scratchFolder().folder, 'extension'));
  const tests = path.join(extension, 'tests/node/index.js');
  await bundleForHost('node', tests, { grep });
  const run = (file, print) => runInDesktop({ executable: file, extension, tests, timeZone, verbose, print });
  if (executable) return [{ name: `desktop, ${executable}`, run: (print) => run(executable, print) }];
  return (version ? [version] : vscodeVersions).map((version) => ({
    name: `desktop, VS Code ${version}`,
    run: async (print) => run(await download(version), print),
  }));
}

async function download(version) {
  try {
    return await downloadAndUnzipVSCode({ version, cachePath: cacheFolder, reporter: new SilentReporter() });
  } catch (error) {
    throw new Obstacle(
      `VS Code ${version} could not be downloaded (${error.message}). The desktop tests need update.code.visualstudio.com, or a VS Code of your own: npm run test:desktop -- --executable <path>. The same tests run without either by npm test.`,
      { cause: error },
    );
  }
}

async function runInDesktop({ executable, extension, tests, timeZone, verbose, print }) {
  const workspace = await temporaryWorkspace();
  const profile = temporaryFolder('one-on-one-desktop');
  const report = path.join(profile.folder, 'report');
  try {
    await writeUserSettings(profile.folder);
    const failure = await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: extension,
      extensionTestsPath: tests,
      launchArgs: [
        workspace.folder,
        '--user-data-dir',
        profile.folder,
        '--disable-extensions',
        '--disable-workspace-trust',
        '--skip-welcome',
        '--skip-release-notes',
      ],
      extensionTestsEnv: { ONE_ON_ONE_REPORT: report, ...(timeZone ? { TZ: timeZone } : {}) },
    }).then(
      () => undefined,
      (error) => error,
    );
    const reports = reportReader(tests, { verbose, print });
    const lines = (await readFile(report, 'utf8').catch(() => '')).split('\n');
    for (const line of lines) if (line.startsWith(reportMark)) await reports.read(line);
    if (!reports.counts.ended) throw failure ?? new Error('VS Code ended before its tests did');
    return reports.counts;
  } finally {
    await Promise.all([workspace.remove(), profile.remove()]);
  }
}
