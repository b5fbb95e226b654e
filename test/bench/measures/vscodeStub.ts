/** As much of `vscode` as what is measured needs: files are Node's own, without the way to another process, and rows and lenses are nothing but data. */
import { readdir, readFile as read, stat as statOf } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { uriBelow } from '../../../src/core/folder/noteUri';

export enum FileType {
  Unknown = 0,
  File = 1,
  Directory = 2,
  SymbolicLink = 64,
}

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

export const env = { language: 'en' };
export const l10n = {
  t: (words: string, ...values: unknown[]): string => words.replace(/\{(\d+)\}/g, (_, at: number) => String(values[at])),
};

export class EventEmitter<T> {
  private readonly listeners = new Set<(value: T) => void>();

  readonly event = (listener: (value: T) => void): { dispose(): void } => {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  };

  fire(value: T): void {
    for (const listener of this.listeners) listener(value);
  }
}

export class Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };

  constructor(startLine: number, startCharacter: number, endLine: number, endCharacter: number) {
    this.start = { line: startLine, character: startCharacter };
    this.end = { line: endLine, character: endCharacter };
  }
}

export class CodeLens {
  constructor(
    readonly range: Range,
    readonly command?: object,
  ) {}
}

export enum TreeItemCollapsibleState {
  None,
  Collapsed,
  Expanded,
}
export enum TreeItemCheckboxState {
  Unchecked,
  Checked,
}

export class TreeItem {
  constructor(
    readonly label: string,
    readonly collapsibleState: TreeItemCollapsibleState,
  ) {}
}

export class ThemeColor {
  constructor(readonly id: string) {}
}

export class RelativePattern {}

export class ThemeIcon {
  constructor(
    readonly id: string,
    readonly color?: ThemeColor,
  ) {}
}

export class MarkdownString {
  constructor(readonly value = '') {}
}

export enum ColorThemeKind {
  Dark = 2,
  HighContrast = 3,
  HighContrastLight = 4,
}

const [didOpen, didChange, silent] = Array.from({ length: 3 }, () => new EventEmitter<unknown>());

export const workspace = {
  fs,
  textDocuments: [],
  getConfiguration: () => ({ get: () => undefined }),
  onDidOpenTextDocument: didOpen!.event,
  onDidChangeTextDocument: didChange!.event,
  onDidCloseTextDocument: silent!.event,
  onDidChangeConfiguration: silent!.event,
  didOpen,
  didChange,
};
export const window = {
  visibleTextEditors: [],
  activeColorTheme: { kind: ColorThemeKind.Dark },
  createTextEditorDecorationType: () => ({ dispose: () => undefined }),
  onDidChangeVisibleTextEditors: silent!.event,
  onDidChangeActiveColorTheme: silent!.event,
  onDidChangeTextEditorVisibleRanges: silent!.event,
};
