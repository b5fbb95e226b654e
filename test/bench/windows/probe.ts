// Goes around an extension's bundle (see `windows.mjs`) and watches, inside the extension host, from the moment in which the bundle is evaluated.
// When somebody writes `ask.json` into the folder `.bench` of the workspace, it does what stands there and writes what it saw to `told.json`.
import * as vscode from 'vscode';
import { callsOf } from '../../callsOf';
import { watchHolds } from '../measures/holds';
import { given } from './given';
import { type OwnTime, ownTime } from './ownTime';

declare const __HOST__: 'node' | 'worker';
/** What a window that is watched from within looks for: the longest holds, or calls of `__COUNTED__`. Empty for any other window. */
declare const __WATCHED__: '' | 'holds' | 'calls';
/** The name of a function. */
declare const __COUNTED__: string;

/** `prepare`: the id of a person. */
export interface Ask {
  readonly prepare?: string;
}

/** Times in milliseconds; `began` since the epoch. */
export interface Told {
  readonly began: number;
  readonly activation: number;
  /** Until VS Code has rows and item. */
  readonly given: number;
  /** Between two turns of the event loop. */
  readonly hold: number;
  /** Of the function that is counted. */
  readonly calls?: number;
  /** What the extension's own code took. */
  readonly own?: OwnTime;
  readonly failure?: string;
  readonly prepare?: number;
  readonly prepareHold?: number;
}

type Activate = (context: vscode.ExtensionContext) => unknown;

/** In the URLs of the extension's scripts; VS Code's own extensions have a `dist`, too. */
const place = typeof __dirname === 'string' ? __dirname : '';

const epoch = (): number => performance.timeOrigin + performance.now();

/** To be called before the bundle is evaluated; answers the `activate` to give VS Code. */
export function probe(): (activate: Activate) => Activate {
  const began = epoch();
  const longestHold = watchHolds();
  let ask: () => void;
  const asked = new Promise<void>((resolve) => (ask = resolve));
  let givenAt = NaN;
  const until = given().then(() => void (givenAt = epoch()));
  const within = watched(asked, until);
  return (activate) => (context) => {
    const api = activate(context);
    const activation = epoch() - began;
    void tell(async (wanted) => {
      const hold = longestHold();
      ask();
      return { began, activation, given: givenAt - began, hold, ...(await within), ...(await steps(wanted, longestHold)) };
    });
    return api;
  };
}

/** What costs time itself: where calls are counted, V8 runs no optimized code. */
async function watched(asked: Promise<void>, until: Promise<void>): Promise<Pick<Told, 'calls' | 'own'>> {
  if (__HOST__ !== 'node' || __WATCHED__ === '') return {};
  const { Session } = await import('node:inspector/promises');
  const work = (): Promise<void> => asked;
  if (__WATCHED__ === 'calls') return { calls: await callsOf(new Session(), __COUNTED__, work, place) };
  return { own: await ownTime(new Session(), { work, until }, place) };
}

async function tell(answer: (wanted: Ask) => Promise<Told>): Promise<void> {
  const folder = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, '.bench');
  const asked = await untilThere(vscode.Uri.joinPath(folder, 'ask.json'));
  const told = await answer(JSON.parse(new TextDecoder().decode(asked)) as Ask).catch((error: Error) => ({ failure: error.stack }));
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, 'told.json'), new TextEncoder().encode(JSON.stringify(told)));
}

/** Looks once in half a second, which costs next to nothing. */
async function untilThere(uri: vscode.Uri): Promise<Uint8Array> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const bytes = await vscode.workspace.fs.readFile(uri).then(undefined, () => undefined);
    if (bytes !== undefined) return bytes;
  }
}

async function steps({ prepare }: Ask, longestHold: () => number): Promise<Pick<Told, 'prepare' | 'prepareHold'>> {
  if (prepare === undefined) return {};
  longestHold();
  const start = performance.now();
  const note = await vscode.commands.executeCommand<vscode.Uri>('oneOnOne.prepare', { manager: prepare });
  const found = { prepare: performance.now() - start, prepareHold: longestHold() };
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  await vscode.workspace.fs.delete(note);
  return found;
}
