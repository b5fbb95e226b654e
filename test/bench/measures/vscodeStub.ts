/** As much of `vscode` as the portable reader needs, over Node's own files: what it costs without the way to another process. */
import { readdir, readFile as read, stat as statOf } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { uriBelow } from '../../../src/core/folder/noteUri';

export enum FileType { Unknown = 0, File = 1, Directory = 2, SymbolicLink = 64 }

export class FileSystemError extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

export class Uri {
  private constructor(private readonly text: string) {}

  static parse(text: string): Uri {
    return new Uri(text);
  }

  static joinPath(uri: Uri, name: string): Uri {
    return new Uri(uriBelow(uri.text, name));
  }

  get fsPath(): string {
    return fileURLToPath(this.text);
  }

  toString(): string {
    return this.text;
  }
}

const fs = {
  async readDirectory(uri: Uri): Promise<[string, FileType][]> {
    const entries = await readdir(uri.fsPath, { withFileTypes: true });
    return entries.map((entry) => [entry.name, entry.isDirectory() ? FileType.Directory : FileType.File]);
  },
  async stat(uri: Uri): Promise<{ type: FileType; mtime: number; size: number }> {
    const { mtimeMs, size } = await statOf(uri.fsPath);
    return { type: FileType.File, mtime: mtimeMs, size };
  },
  readFile: (uri: Uri): Promise<Uint8Array> => read(uri.fsPath),
};

export const workspace = { fs };
