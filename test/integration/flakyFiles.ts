import * as vscode from 'vscode';

/** A file system that fails where a test wants it to; a real one as VS Code has them. */
export class FlakyFiles implements vscode.FileSystemProvider {
  failing: 'readFile' | 'readDirectory' | 'stat' | undefined;
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;

  /** @param files texts by path. */
  constructor(private readonly files: Readonly<Record<string, string>>) {}

  stat({ path }: vscode.Uri): vscode.FileStat {
    const text = this.files[path];
    if (text === undefined && !this.isFolder(path)) throw vscode.FileSystemError.FileNotFound(path);
    if (text !== undefined) this.fail('stat');
    return { type: text === undefined ? vscode.FileType.Directory : vscode.FileType.File, ctime: 0, mtime: 1, size: text?.length ?? 0 };
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    this.fail('readFile');
    const text = this.files[path];
    if (text === undefined) throw vscode.FileSystemError.FileNotFound(path);
    return new TextEncoder().encode(text);
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    this.fail('readDirectory');
    const names = new Set(
      Object.keys(this.files)
        .filter((one) => one.startsWith(`${path}/`))
        .map((one) => one.slice(path.length + 1).split('/')[0]!),
    );
    if (names.size === 0) throw vscode.FileSystemError.FileNotFound(path);
    return [...names].map((name) => [name, this.files[`${path}/${name}`] === undefined ? vscode.FileType.Directory : vscode.FileType.File]);
  }

  watch(): vscode.Disposable {
    return { dispose: () => undefined };
  }

  writeFile(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  createDirectory(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  private fail(where: FlakyFiles['failing']): void {
    if (this.failing === where) throw vscode.FileSystemError.Unavailable('the network is away');
  }

  private isFolder(path: string): boolean {
    return Object.keys(this.files).some((one) => one.startsWith(`${path}/`));
  }
}
