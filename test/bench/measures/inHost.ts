// Runs inside an extension host of VS Code, in place of tests: the same starts, where they happen. Tells what it found in one line that begins with the mark.
import * as vscode from 'vscode';
import { WorkspaceFiles } from '../../../src/platform/files/workspaceFiles';
import { eachAtOnce } from '../../../src/platform/files/pool';
import type { CacheStore, NoteFiles } from '../../../src/index/ports';
import { lensesInHost } from './lensesInHost';
import { longestHold } from './longestHold';
import { readEverything, startIndex } from './product';
import { now, Times } from './stopwatch';

declare const __HOST__: 'node' | 'worker';
declare const __MARK__: string;
declare const __MANAGER__: string;
/** See `hosts.mjs`. */
declare const oneOnOneActivation: number;
const ROUNDS = 5;

export async function run(): Promise<void> {
  const found = await measured().catch((error: Error) => ({ failure: error.stack }));
  console.log(`${__MARK__}${JSON.stringify(found)}`);
}

async function measured(): Promise<object> {
  const times = new Times();
  const extension = vscode.extensions.getExtension('one-on-one.one-on-one');
  const api = await times.clocked('activation with VS Code', () => extension?.activate() as Promise<{ managers(): Promise<unknown[]> }>);
  times.keep('activation', oneOnOneActivation);
  await times.clocked('first index after activation', () => api.managers());
  const workspace = vscode.workspace.workspaceFolders![0]!.uri;
  const root = vscode.Uri.joinPath(workspace, 'notes').toString();
  const uris = (await new WorkspaceFiles().list(root)).files.map(({ uri }) => vscode.Uri.parse(uri));
  for (let round = 0; round < ROUNDS; round++) {
    await times.clocked('portable limit', () => eachAtOnce(uris, 64, async (uri) => void (await vscode.workspace.fs.readFile(uri))));
    await starts('portable', root, new WorkspaceFiles(), times);
    if (__HOST__ === 'node')
      await nodeRound(
        root,
        uris.map(({ fsPath }) => fsPath),
        times,
      );
  }
  await lensesInHost(
    vscode.Uri.joinPath(workspace, 'long.md'),
    vscode.Uri.joinPath(workspace, 'notes', __MANAGER__, '2027-01-05.md'),
    times,
  );
  return { notes: uris.length, ...times.medians().wall };
}

async function nodeRound(root: string, paths: readonly string[], times: Times): Promise<void> {
  const { NodeFiles } = await import('../../../src/platform/files/nodeFiles');
  const { readAllSync, statAll } = await import('./limits');
  await times.clocked('R', () => readAllSync(paths));
  await times.clocked('S', () => statAll(vscode.Uri.parse(root).fsPath));
  await starts('node', root, new NodeFiles(), times);
}

/** Cold, then warm from what the cold start knew. */
async function starts(name: string, root: string, files: NoteFiles, times: Times): Promise<void> {
  let kept: Uint8Array | undefined;
  const cache: CacheStore = { load: async () => kept, save: async (_, bytes) => void (kept = bytes.slice()) };
  const begun = now();
  const index = startIndex(root, { files, cache });
  times.keep(
    `${name} hold`,
    await longestHold(async () => {
      await index.ready;
      times.since(`${name} cold`, begun);
    }),
  );
  readEverything(index);
  times.since(`${name} cold, everything`, begun);
  index.dispose();
  for (let wait = 0; wait < 100 && !kept; wait++) await new Promise((resolve) => setTimeout(resolve, 20));
  await times.clocked(`${name} warm`, async () => {
    const next = startIndex(root, { files, cache });
    await next.ready;
    await next.settled();
    next.dispose();
  });
}
