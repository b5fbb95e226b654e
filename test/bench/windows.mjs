// Windows of a real VS Code, in its Node host and in its web-worker host: from activation to what is painted, and what holds the host meanwhile.
/* global window, document, MutationObserver, requestAnimationFrame -- of the page */
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { launchChromium } from '../host/chromium.mjs';
import { openPage } from '../host/page.mjs';
import { root } from '../host/paths.mjs';
import { startServer } from '../host/server.mjs';
import { managerId, managerName, writePeople } from './notes.mjs';
import { bundle } from './trees.mjs';

/** Milliseconds for what may take long. */
const longest = 180_000;
const entries = { node: 'dist/extension.js', worker: 'dist/web/extension.js' };
/** The function that makes an action of a line: its calls are counted. */
const counted = 'parseTaskLine';
/** What windows of the Node host are watched for from within, each in windows of its own. */
const watched = ['holds', 'calls'];
/** After the first painting of a window that writes a cache, or is watched from within: seconds until all is done that a start does. Stats of the worker host come one by one. */
const settled = { node: 5, worker: 40 };

/**
 * Measures each checkout in turn, over workspaces of each size, in each host: windows that find no cache and then one that does. What they are
 * held against is an extension that shows one row and one status bar item, in the first window once it has read every note.
 * `add` takes a table, a column and `{ wall }`; `seconds`: so long after its painting a window is watched.
 */
export async function windowRounds({ scratch, sizes, hosts, rounds, seconds, checkouts, extensionOf, add, failed, say }) {
  const workspaces = [];
  for (const count of sizes) workspaces.push({ count, ...(await writeWorkspace(path.join(scratch, `workspace-${count}`), count)) });
  const programs = await programsOf(checkouts, extensionOf, hosts, path.join(scratch, 'probed'));
  const browser = await launchChromium();
  const inTurn = async (host, kind, measure) => {
    for (const { count, folder, planned } of workspaces)
      for (const { column, [kind]: extension } of programs.filter((program) => program.host === host && program[kind])) {
        const title = `VS Code, ${host} host, ${count} notes`;
        say(`${title}: ${column}, ${kind}`);
        const windows = await openWindows(browser, { host, folder, extension, planned: kind === 'shipped' ? planned : undefined });
        await measure(windows, column, (figures) => add(title, column, { wall: figures }))
          .catch((error) => failed(column, title, error))
          .finally(windows.close);
      }
  };
  try {
    for (let round = 0; round < rounds; round++)
      for (const host of hosts)
        await inTurn(host, 'shipped', async (windows, column, keep) => {
          const [first, next] = column === 'limits' ? ['R', 'P'] : ['cold', 'warm'];
          keep(seen(first, await windows.load(Math.max(seconds, settled[host]))));
          keep(seen(next, await windows.load(seconds, column === 'limits' ? {} : { prepare: managerId(0) })));
        });
    for (let round = 0; round < Math.max(rounds, 1); round++)
      for (const [host, kind] of hosts.flatMap((one) => watched.map((kind) => [one, kind])))
        await inTurn(host, kind, async (windows, _, keep) => {
          for (const start of ['cold', 'warm']) {
            const { own, calls } = await windows.load(settled[host]);
            if (kind === 'calls') keep({ [`${start}, unseen`]: calls - (await windows.actionRows()) });
            else keep({ [`${start}, own`]: own.before, [`${start}, own hold`]: own.holds[0].milliseconds });
            for (const { milliseconds, where } of own?.holds ?? [])
              say(`a hold, ${start}: ${milliseconds.toFixed(0)} ms, most of it in ${where}`);
          }
        });
  } finally {
    await browser.close();
  }
}

const seen = (start, { painted, given, hold, activation, prepare, prepareHold }) => ({
  [start]: painted,
  [`${start}, given`]: given,
  [`${start}, hold`]: hold,
  [`${start}, activation`]: activation,
  prepare,
  'prepare, hold': prepareHold,
});

/** Writes a workspace of so many notes, as people have them today. Answers its folder and the note that is planned next. */
async function writeWorkspace(folder, count) {
  const { planned } = writePeople(path.join(folder, '1on1'), count, Date.now());
  await mkdir(path.join(folder, '.vscode'));
  await writeFile(path.join(folder, '.vscode/settings.json'), JSON.stringify({ 'files.autoSave': 'off' }));
  return { folder, planned: `1on1/${planned}` };
}

/** For each host and column: the extension as it is shipped, and for the Node host those that are watched from within; all with the probe around them. */
async function programsOf(checkouts, extensionOf, hosts, into) {
  const programs = [];
  for (const host of hosts) {
    for (const checkout of checkouts) {
      const [shipped, named] = [
        await extensionOf(checkout),
        host === 'node' ? await extensionOf(checkout, { production: false }) : undefined,
      ];
      if (!shipped) continue;
      const place = path.join(into, `${checkout.name}-${host}`);
      const program = { host, column: checkout.name, shipped: await probed(shipped, place, host) };
      for (const kind of named ? watched : []) program[kind] = await probed(named, `${place}-${kind}`, host, { watched: kind });
      programs.push(program);
      if (checkout === checkouts[0])
        programs.push({ host, column: 'limits', shipped: await probed(shipped, path.join(into, `limits-${host}`), host, { bare: true }) });
    }
  }
  return programs;
}

/** A copy of an extension for one host, with the probe around it; `bare`: with what it is held against in its place. */
async function probed(extension, into, host, { bare = false, watched = '' } = {}) {
  await cp(extension, into, { recursive: true });
  const [entry, probe] = [path.join(into, entries[host]), path.join(into, 'probe.js')];
  const define = { __HOST__: host, __WATCHED__: watched, __COUNTED__: counted, __ROW__: managerName(0) };
  const options = {
    external: ['vscode', 'node:*'],
    define: Object.fromEntries(Object.entries(define).map(([name, value]) => [name, JSON.stringify(value)])),
  };
  if (bare) await bundle('windows/bare.ts', entry, root, options);
  await bundle('windows/probe.ts', probe, root, { ...options, format: 'iife', globalName: 'oneOnOneProbe' });
  await writeFile(
    entry,
    `${await readFile(probe, 'utf8')}
const oneOnOneProbed = oneOnOneProbe.probe();
${await readFile(entry, 'utf8')}
module.exports = { ...module.exports, activate: oneOnOneProbed(module.exports.activate) };`,
  );
  return into;
}

/** Opens a VS Code on `folder`; `planned` is a note of it that is in an editor. Each `load` is a new window with an extension host of its own, over the same storage. */
async function openWindows(browser, { host, folder, extension, planned }) {
  const place = path.join(folder, '.bench');
  const server = await startServer(host === 'node' ? { installed: [extension] } : { statics: [extension] });
  const uri = planned && { scheme: 'vscode-remote', authority: `localhost:${server.port}`, path: path.join(folder, planned) };
  const layout = { force: true, views: [{ id: 'oneOnOne.meetings' }], editors: uri ? [{ uri }] : [] };
  const shown = {
    host,
    folder,
    extension: host === 'worker' ? extension : undefined,
    layout,
    script: watchPainting,
    // where rows are counted, all of them are seen
    ...(planned ? {} : { viewport: { width: 1280, height: 3000 } }),
  };
  let page;

  /** Answers what the probe tells after so many seconds, and as `painted` the milliseconds from activation on. */
  async function load(seconds, ask = {}) {
    await rm(place, { recursive: true, force: true });
    await mkdir(place);
    if (page) await page.reload();
    else page = await openPage(browser, server, shown);
    const painted = await page.waitForFunction(() => globalThis.oneOnOnePainted, undefined, { timeout: longest });
    await sleep(seconds * 1000);
    await writeFile(path.join(place, 'asking'), JSON.stringify(ask));
    await rename(path.join(place, 'asking'), path.join(place, 'ask.json'));
    const { began, failure, ...told } = await answer(path.join(place, 'told.json'));
    if (failure) throw new Error(failure);
    return { painted: (await painted.jsonValue()) - began, ...told };
  }

  async function close() {
    await page
      ?.context()
      .close()
      .catch(() => undefined);
    await server.stop();
  }

  return { load, close, actionRows: () => page.evaluate(actionRows) };
}

async function answer(file) {
  for (const end = performance.now() + longest; performance.now() < end; await sleep(100)) {
    const text = await readFile(file, 'utf8').catch(() => '');
    try {
      return JSON.parse(text);
    } catch {
      // it is not written, or not to its end
    }
  }
  throw new Error('The extension host told nothing.');
}

/** Runs in the page: notes the time after the frame in which a person's row and the status bar item are there. */
function watchPainting() {
  if (window !== window.top) return;
  const isThere = () =>
    [...document.querySelectorAll('.sidebar .monaco-list-row')].some((row) => row.textContent.trim() !== '') &&
    document.querySelector('.statusbar-item[id$="oneOnOne.next"]')?.textContent.trim();
  const observer = new MutationObserver(() => {
    if (!isThere()) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => (globalThis.oneOnOnePainted = performance.timeOrigin + performance.now())));
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
}

/** Runs in the page: how many actions are shown. */
function actionRows() {
  return document.querySelectorAll('.sidebar .monaco-list-row[aria-level="2"] .custom-view-tree-node-item-checkbox').length;
}
