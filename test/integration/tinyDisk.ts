import * as vscode from 'vscode';
import { api, until, withWorkspace } from './desk';

/** What a file system does besides: it may throw instead, change the bytes, or do something of its own before or after. */
export interface Manners {
  /** Called before a file is written; what it throws is what the writer gets. `isNew`: there is no such file yet. */
  write?(path: string, isNew: boolean, disk: TinyDisk): void | Promise<void>;
  /** Called when a file has been written, before the writer knows. */
  written?(path: string, disk: TinyDisk): void | Promise<void>;
  /** Bytes that fit; a file that does not fit is left empty, as on a real disk. */
  room?: number;
  rename?(from: string, to: string): void;
}

let count = 0;

/** A small file system in memory, under a scheme of its own. */
export class TinyDisk implements vscode.FileSystemProvider {
  readonly scheme = `tiny${++count}`;
  manners: Manners = {};
  /** Paths of files in the order in which they were written. */
  readonly writes: string[] = [];
  private readonly files = new Map<string, { bytes: Uint8Array; mtime: number }>();
  private readonly folders = new Set<string>(['/']);
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;
  private clock = Date.now();

  constructor(files: Readonly<Record<string, string>> = {}) {
    for (const [path, text] of Object.entries(files)) this.put(path, text);
  }

  uri(path: string): vscode.Uri {
    return vscode.Uri.from({ scheme: this.scheme, path });
  }

  /** As another program writes. @param silently the watcher does not tell. */
  put(path: string, text: string, silently = false): void {
    this.addFolders(path);
    this.set(path, new TextEncoder().encode(text), silently);
  }

  text(path: string): string | undefined {
    const file = this.files.get(path);
    return file && new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes);
  }

  /** Every file with its text, and every folder, hidden ones too. */
  all(): Record<string, string> {
    return Object.fromEntries(
      [...[...this.folders].map((path) => [path, 'folder']), ...[...this.files.keys()].map((path) => [path, this.text(path)])].sort(),
    );
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const file = this.files.get(path);
    if (file) return { type: vscode.FileType.File, ctime: 0, mtime: file.mtime, size: file.bytes.length };
    if (this.folders.has(path)) return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    throw vscode.FileSystemError.FileNotFound(path);
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    const file = this.files.get(path);
    if (!file) throw vscode.FileSystemError.FileNotFound(path);
    return file.bytes;
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    if (!this.folders.has(path)) throw vscode.FileSystemError.FileNotFound(path);
    const below = (name: string): boolean =>
      name !== path && name.startsWith(path === '/' ? '/' : `${path}/`) && !name.slice(path.length + 1).includes('/');
    const named =
      (type: vscode.FileType) =>
      (name: string): [string, vscode.FileType] => [name.slice(name.lastIndexOf('/') + 1), type];
    return [
      ...[...this.folders].filter(below).map(named(vscode.FileType.Directory)),
      ...[...this.files.keys()].filter(below).map(named(vscode.FileType.File)),
    ];
  }

  async writeFile({ path }: vscode.Uri, bytes: Uint8Array): Promise<void> {
    this.writes.push(path);
    await this.manners.write?.(path, !this.files.has(path), this);
    const others = [...this.files].reduce((sum, [name, file]) => sum + (name === path ? 0 : file.bytes.length), 0);
    const fits = others + bytes.length <= (this.manners.room ?? Infinity);
    this.set(path, fits ? bytes.slice() : new Uint8Array(), false);
    if (!fits) throw new Error('ENOSPC: no space left on device, write');
    await this.manners.written?.(path, this);
  }

  createDirectory({ path }: vscode.Uri): void {
    this.addFolders(`${path}/x`);
  }

  delete({ path }: vscode.Uri, { recursive }: { recursive: boolean }): void {
    const below = [...this.files.keys(), ...this.folders].filter((name) => name.startsWith(`${path}/`));
    if (below.length > 0 && !recursive) throw new Error('ENOTEMPTY');
    for (const name of [path, ...below]) {
      this.files.delete(name);
      this.folders.delete(name);
    }
    this.changed.fire([{ type: vscode.FileChangeType.Deleted, uri: this.uri(path) }]);
  }

  rename({ path: from }: vscode.Uri, { path: to }: vscode.Uri, { overwrite }: { overwrite: boolean }): void {
    this.manners.rename?.(from, to);
    const file = this.files.get(from);
    if (!file) throw vscode.FileSystemError.FileNotFound(from);
    if (this.files.has(to) && !overwrite) throw vscode.FileSystemError.FileExists(to);
    this.files.delete(from);
    this.files.set(to, file);
    this.changed.fire([
      { type: vscode.FileChangeType.Deleted, uri: this.uri(from) },
      { type: vscode.FileChangeType.Created, uri: this.uri(to) },
    ]);
  }

  watch(): vscode.Disposable {
    return { dispose: () => undefined };
  }

  private set(path: string, bytes: Uint8Array, silently: boolean): void {
    const type = this.files.has(path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    this.files.set(path, { bytes, mtime: (this.clock += 10) });
    if (!silently) this.changed.fire([{ type, uri: this.uri(path) }]);
  }

  private addFolders(path: string): void {
    for (let end = path.indexOf('/', 1); end > 0; end = path.indexOf('/', end + 1)) this.folders.add(path.slice(0, end));
  }
}

/** Keeps the notes of this window in `/w/notes` of a tiny disk until the work is done. */
export async function withNotesOn(disk: TinyDisk, work: () => Promise<void>): Promise<void> {
  const provider = vscode.workspace.registerFileSystemProvider(disk.scheme, disk, { isCaseSensitive: true });
  const folder = { uri: disk.uri('/w'), name: 'w', index: 0 };
  const set = (to: string | undefined): Thenable<void> =>
    vscode.workspace.getConfiguration('oneOnOne').update('folder', to, vscode.ConfigurationTarget.Workspace);
  try {
    await withWorkspace('workspaceFolders', [folder], async () => {
      await set('notes');
      await until('the notes there are read', async () =>
        (await (await api()).managers()).some(({ uri }) => uri.startsWith(`${disk.scheme}:`)),
      );
      await work();
    });
  } finally {
    // The product looks for its folders again when the setting changes; nothing tells it that the workspace is itself again.
    await set(undefined);
    provider.dispose();
  }
}
