import type { FoundData } from '../../src/commands/rules/check';
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { OneOnOneApi } from '../../src/api';
import { timeIsUp } from '../timeIsUp';

export interface Message {
  readonly kind: 'error' | 'warning' | 'information';
  readonly text: string;
}

/** One person's folder in the opened workspace, as a user has it on the disk. */
export class Series {
  constructor(
    readonly id: string,
    readonly name: string,
    readonly folder: vscode.Uri,
  ) {}

  /** The word that means this person behind `@`. */
  get first(): string {
    return this.name.split(' ')[0]!.toLowerCase();
  }

  uri(file: string): vscode.Uri {
    return vscode.Uri.joinPath(this.folder, file);
  }

  async write(file: string, text: string): Promise<vscode.Uri> {
    await vscode.workspace.fs.writeFile(this.uri(file), new TextEncoder().encode(text));
    return this.uri(file);
  }

  /** Every byte, a byte order mark too. */
  read(file: string): Promise<string> {
    return readFile(this.uri(file));
  }

  async names(): Promise<string[]> {
    return (await vscode.workspace.fs.readDirectory(this.folder)).map(([name]) => name).sort();
  }
}

/** What the tests of one suite work on; cleared away behind each of them. */
export class Desk {
  /** What the product has shown since the test began. */
  readonly messages: Message[] = [];
  readonly rejections: string[] = [];
  private readonly litter: vscode.Uri[] = [];
  private static count = 0;

  /** A person with notes, indexed. `files` are names in their folder and texts; `profile` is front matter without fences. */
  async series(files: Readonly<Record<string, string>> = {}, profile = 'cadence: weekly'): Promise<Series> {
    Desk.count += 1;
    const series = new Series(
      `zora${Desk.count}-neale`,
      `Zora${Desk.count} Neale`,
      vscode.Uri.joinPath(notesFolder(), `zora${Desk.count}-neale`),
    );
    this.remove(series.folder);
    await series.write('profile.md', `---\nname: ${series.name}\n${profile}\n---\n`);
    for (const [file, text] of Object.entries(files)) await series.write(file, text);
    await refresh();
    return series;
  }

  /** Takes it away when the test is over. */
  remove(uri: vscode.Uri): vscode.Uri {
    this.litter.push(uri);
    return uri;
  }

  errors(): string[] {
    return this.messages.filter(({ kind }) => kind === 'error').map(({ text }) => text);
  }

  /** Runs a command that is to refuse: nothing comes back, and one message says why. */
  async refused(command: string, argument: unknown, message: RegExp): Promise<void> {
    this.messages.length = 0;
    assert.equal(await run(command, argument), undefined, `${command} answers nothing to ${JSON.stringify(argument)}`);
    assert.equal(this.errors().length, 1, `one error message to ${JSON.stringify(argument)}, not ${JSON.stringify(this.messages)}`);
    assert.match(this.errors()[0] ?? '', message);
  }

  async clear(): Promise<void> {
    await closeEditors();
    await Promise.all(
      this.litter
        .splice(0)
        .map((uri) => vscode.workspace.fs.delete(uri, { recursive: true, useTrash: false }).then(undefined, () => undefined)),
    );
    await refresh();
    if (this.messages.length > 0) await vscode.commands.executeCommand('notifications.clearAll');
    const errors = this.rejections.splice(0);
    this.messages.length = 0;
    assert.deepEqual(errors, [], 'no rejection that nobody handles');
  }
}

/** A desk for the suite that calls this; real messages are shown as ever, and heard on their way. */
export function useDesk(): Desk {
  const desk = new Desk();
  const restore: (() => void)[] = [];
  before(async () => {
    await api();
    await quiet();
    restore.push(
      hear(desk, 'showErrorMessage', 'error'),
      hear(desk, 'showWarningMessage', 'warning'),
      hear(desk, 'showInformationMessage', 'information'),
      hearRejections(desk),
    );
  });
  after(() => restore.splice(0).forEach((undo) => undo()));
  afterEach(() => desk.clear());
  return desk;
}

export async function api(): Promise<OneOnOneApi> {
  const extension = vscode.extensions.getExtension<OneOnOneApi>('one-on-one.one-on-one');
  assert.ok(extension, 'the extension is installed');
  return extension.activate();
}

export function run<T = unknown>(command: string, ...args: unknown[]): Thenable<T> {
  return vscode.commands.executeCommand<T>(`oneOnOne.${command}`, ...args);
}

/** Lets the index see what a test wrote behind its back. */
export async function refresh(): Promise<void> {
  await run('refresh');
}

export function workspaceFolder(): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  return folder.uri;
}

export function notesFolder(): vscode.Uri {
  return vscode.Uri.joinPath(workspaceFolder(), '1on1');
}

export async function readFile(uri: vscode.Uri): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri));
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/** Today on this machine, or so many days from it. */
export function day(offset = 0): string {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + offset)).toISOString().slice(0, 10);
}

/** A meeting note as a person writes one. */
export function note(body: string, frontMatter = ''): string {
  return frontMatter === '' ? body : `---\n${frontMatter}\n---\n\n${body}`;
}

/** What an editor tells of a note that is not read as it is meant: rules of `note/`, and duplicate ids. */
export function problemsOf(uri: vscode.Uri): { id: string; severity: vscode.DiagnosticSeverity; message: string; range: vscode.Range }[] {
  return vscode.languages.getDiagnostics(uri).flatMap(({ source, code, severity, message, range }) => {
    const id = typeof code === 'object' ? String(code.value) : '';
    return source === '1:1' && (id.startsWith('note/') || id === 'action/duplicate-id') ? [{ id, severity, message, range }] : [];
  });
}

/** Whether a code action is the preferred fix of a rule. */
export function isFor(rule: string): (action: vscode.CodeAction) => boolean {
  return ({ isPreferred, command }) => isPreferred === true && (command?.arguments?.[0] as { rule?: string } | undefined)?.rule === rule;
}

/** The same of any note, open or not, as the command tells it. */
export async function problemsFound(uri: vscode.Uri): Promise<FoundData[]> {
  const found = await run<FoundData[]>('check', { uri });
  return found.filter(({ rule }) => rule.startsWith('note/') || rule === 'action/duplicate-id');
}

/** The lines of a text that are about an action with an id. */
export function linesWith(text: string, part: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.includes(part));
}

/** Waits for as long as the test may take. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) {
    if (timeIsUp()) assert.fail(`it did not come about while the test ran: ${what}`);
    await sleep(20);
  }
}

export function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The commands of VS Code behind the keys of a quick input. */
const keys = {
  accept: 'workbench.action.acceptSelectedQuickOpenItem',
  back: 'workbench.action.quickInputBack',
  leave: 'workbench.action.closeQuickOpen',
};
export type Key = keyof typeof keys;

/** Presses a key again and again, as the pick shows when it shows, until the command is done. */
export async function press(key: Exclude<Key, 'back'>, running: Thenable<unknown>): Promise<unknown> {
  let done = false;
  const result = Promise.resolve(running).finally(() => {
    done = true;
  });
  while (!done) {
    await sleep(100);
    if (!done) await vscode.commands.executeCommand(keys[key]);
  }
  return result;
}

/** A quick input that the product shows. */
export type Shown = vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem>;

export function isPick(shown: Shown): shown is vscode.QuickPick<vscode.QuickPickItem> {
  return 'items' in shown;
}

/** Does the work, and answers each input in turn: `answer` fills it in, and says what is pressed then. */
export async function answeringEach<T>(work: () => Thenable<T>, answer: (shown: Shown) => Key | Promise<Key>): Promise<T> {
  const { createInputBox, createQuickPick } = vscode.window;
  let current: Shown | undefined;
  const heard = <I extends Shown>(input: I): I => {
    const show = input.show.bind(input);
    input.show = () => {
      current = input;
      show();
    };
    input.onDidHide(() => {
      if (current === input) current = undefined;
    });
    return input;
  };
  Object.assign(vscode.window, {
    createInputBox: () => heard(createInputBox.call(vscode.window)),
    createQuickPick: () => heard(createQuickPick.call(vscode.window)),
  });
  let done = false;
  const result = Promise.resolve(work()).finally(() => {
    done = true;
  });
  try {
    while (!done) {
      const asked = current;
      const key = asked && (await answer(asked));
      const isAnswered = (): boolean => done || current !== asked;
      // It takes keys a moment after it was told to show; one that comes when it is answered would be for the next.
      for (let wait = 50; key !== undefined && !isAnswered(); wait = 500) {
        for (let waited = 0; waited < wait && !isAnswered(); waited += 10) await sleep(10);
        if (!isAnswered()) await vscode.commands.executeCommand(keys[key]);
      }
      await sleep(10);
    }
  } finally {
    current?.hide();
    Object.assign(vscode.window, { createInputBox, createQuickPick });
  }
  return result;
}

interface Asked {
  readonly title: string | undefined;
  readonly ignoreFocusOut: boolean | undefined;
}

/** Does the work with one that answers what is asked: what is typed, and the first of several. Gives what was asked, and whether it stays when the focus goes elsewhere. */
export async function answering(typed: string, work: () => Thenable<unknown>): Promise<Asked[]> {
  const asked: Asked[] = [];
  await answeringEach(work, (shown) => {
    asked.push({ title: shown.title, ignoreFocusOut: shown.ignoreFocusOut });
    if (isPick(shown)) shown.activeItems = shown.items.slice(0, 1);
    else shown.value = typed;
    return 'accept';
  });
  return asked;
}

/** Sets a setting of the workspace until the test is over. */
export async function withSetting(key: string, value: unknown, work: () => Promise<void>): Promise<void> {
  const set = (to: unknown): Thenable<void> =>
    vscode.workspace.getConfiguration('oneOnOne').update(key, to, vscode.ConfigurationTarget.Workspace);
  await set(value);
  try {
    await work();
  } finally {
    await set(undefined);
  }
}

/** As if `vscode.workspace` said something else, until the work is done. */
export async function withWorkspace<K extends 'isTrusted' | 'workspaceFolders'>(
  name: K,
  value: (typeof vscode.workspace)[K],
  work: () => Promise<void>,
): Promise<void> {
  const before = Object.getOwnPropertyDescriptor(vscode.workspace, name);
  assert.ok(before);
  Object.defineProperty(vscode.workspace, name, { ...before, get: () => value });
  try {
    await work();
  } finally {
    Object.defineProperty(vscode.workspace, name, before);
  }
}

export async function closeEditors(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty, isUntitled }) => isDirty && !isUntitled)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  for (const document of vscode.workspace.textDocuments.filter(({ isUntitled }) => isUntitled)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  if (vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0))
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/**
 * What VS Code does of its own accord with the files that tests look at: the browser's workbench saves after a second, and in tests answers its own
 * question whether to take U+2028 out. The side bar would paint each of those files.
 */
async function quiet(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeSidebar');
  await vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Global);
  await vscode.workspace.getConfiguration('editor').update('unusualLineTerminators', 'off', vscode.ConfigurationTarget.Global);
}

type Show = 'showErrorMessage' | 'showWarningMessage' | 'showInformationMessage';

function hear(desk: Desk, name: Show, kind: Message['kind']): () => void {
  const window = vscode.window as unknown as Record<Show, (text: string, ...rest: unknown[]) => Thenable<unknown>>;
  const show = window[name];
  window[name] = (text, ...rest) => {
    desk.messages.push({ kind, text });
    return show(text, ...rest);
  };
  return () => {
    window[name] = show;
  };
}

/** Those that the product leaves unhandled; VS Code's own are its own. */
function hearRejections(desk: Desk): () => void {
  const add = (reason: unknown): void => {
    const stack = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
    if (/[\\/]dist[\\/]/.test(stack) && !/[\\/]extensions[\\/][\w-]+[\\/]dist[\\/]/.test(stack)) desk.rejections.push(stack);
  };
  if (__HOST__ === 'node') {
    process.on('unhandledRejection', add);
    return () => void process.off('unhandledRejection', add);
  }
  const listener = (event: PromiseRejectionEvent): void => add(event.reason);
  globalThis.addEventListener('unhandledrejection', listener);
  return () => globalThis.removeEventListener('unhandledrejection', listener);
}
