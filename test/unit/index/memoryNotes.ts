import type { ScannedText } from '../../../src/index/scannedText';
import { RecentTexts } from '../../../src/index/recentTexts';
import type { CacheStore, FileFailure, FileStat, FolderListing, FoundFile, NoteFiles, OpenNotes } from '../../../src/index/ports';

interface MemoryFile {
  readonly bytes: Uint8Array;
  readonly mtime: number;
  readonly size?: number;
  readonly outside?: string;
  readonly failure?: FileFailure;
}

/** Files and open notes in memory: the twin of what a host has. Its clock stands still unless told to go on. */
export class MemoryNotes implements NoteFiles, OpenNotes {
  now = 1_000_000_000_000;
  /** URIs in the order in which they were read. */
  readonly reads: string[] = [];
  readonly unreadableFolders: string[] = [];
  /** URIs of files whose stat fails. */
  readonly withoutStat = new Set<string>();
  /** A listing takes no stats of files that were not read before. */
  statsLater = false;
  /** Runs before each stat of a single file is taken. */
  beforeStat: (uri: string) => void = () => undefined;
  /** How long an answer takes, in turns of the event loop. */
  delay = 0;
  lists = 0;
  private readonly files = new Map<string, MemoryFile>();
  private readonly documents = new Map<string, string>();
  private readonly folders = new Set<string>();
  private readonly texts = new RecentTexts();
  /** What each open note said when it was last asked. */
  private readonly shown = new Map<string, ScannedText>();

  constructor(files: Record<string, string> = {}) {
    for (const [uri, text] of Object.entries(files)) this.write(uri, text);
  }

  write(
    uri: string,
    text: string | Uint8Array,
    options: { mtime?: number; size?: number; outside?: string; failure?: FileFailure } = {},
  ): void {
    this.files.set(uri, { bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text, mtime: this.now - 60_000, ...options });
  }

  makeFolder(uri: string): void {
    this.folders.add(uri);
  }

  delete(uri: string): void {
    this.files.delete(uri);
  }

  text(uri: string): string | undefined {
    const file = this.files.get(uri);
    return file && new TextDecoder('utf-8', { ignoreBOM: true }).decode(file.bytes);
  }

  get uris(): string[] {
    return [...this.files.keys()];
  }

  open(uri: string, text: string): void {
    this.documents.set(uri, text);
  }

  close(uri: string): void {
    this.documents.delete(uri);
  }

  textOf(uri: string): string | undefined {
    return this.documents.get(uri);
  }

  unsaved(uri: string): ScannedText | undefined {
    const text = this.textOf(uri);
    if (text === undefined) return undefined;
    const shown = this.texts.of(text, this.shown.get(uri));
    this.shown.set(uri, shown);
    return shown;
  }

  known(_uri: string, bytes: Uint8Array): ScannedText | undefined {
    return this.texts.in(bytes);
  }

  async list(root: string, isKnown: (uri: string) => boolean, folder = root): Promise<FolderListing> {
    this.lists++;
    await this.wait();
    const below = [...this.files].filter(
      ([uri]) =>
        uri.startsWith(`${folder}/`) &&
        !this.withoutStat.has(uri) &&
        !this.unreadableFolders.some((folder) => uri.startsWith(`${folder}/`)),
    );
    return {
      exists: below.length > 0 || this.folders.has(root) || [...this.files.keys()].some((uri) => uri.startsWith(`${root}/`)),
      files: below.map(([uri, file]) =>
        this.statsLater && file.outside === undefined && !isKnown(uri) ? { uri } : { uri, stat: statOf(file) },
      ),
      unreadable: [...this.unreadableFolders, ...this.withoutStat].filter((one) => one.startsWith(root)),
    };
  }

  async stat(uri: string): Promise<FileStat | 'unknown' | undefined> {
    await this.wait();
    this.beforeStat(uri);
    if (this.withoutStat.has(uri)) return 'unknown';
    const file = this.files.get(uri);
    return file && statOf(file);
  }

  async readAll<T extends FoundFile>(
    files: readonly T[],
    each: (file: T, bytes: Uint8Array | FileFailure) => void,
    signal?: AbortSignal,
  ): Promise<void> {
    const buffer = new Uint8Array(64 * 1024);
    for (const wanted of files) {
      const { uri } = wanted;
      await this.wait();
      if (signal?.aborted) return;
      this.reads.push(uri);
      const file = this.files.get(uri);
      if (!file) each(wanted, { code: 'not-found', detail: uri });
      else if (file.failure) each(wanted, file.failure);
      else {
        // one buffer for all, spoilt after: whoever keeps it without a copy is found out
        buffer.set(file.bytes);
        each(wanted, buffer.subarray(0, file.bytes.length));
        buffer.fill(0x21);
      }
    }
  }

  private async wait(): Promise<void> {
    for (let turn = 0; turn < this.delay; turn++) await new Promise((resolve) => setImmediate(resolve));
  }
}

export class MemoryCache implements CacheStore {
  readonly saved = new Map<string, Uint8Array>();
  private told: () => void = () => undefined;

  async load(root: string): Promise<Uint8Array | undefined> {
    return this.saved.get(root);
  }

  async save(root: string, bytes: Uint8Array): Promise<void> {
    this.saved.set(root, bytes.slice());
    this.told();
  }

  /** When something has been saved. */
  async settled(): Promise<void> {
    if (this.saved.size === 0) await new Promise<void>((resolve) => (this.told = resolve));
  }
}

function statOf(file: MemoryFile): FileStat {
  return { mtime: file.mtime, size: file.size ?? file.bytes.length, ...(file.outside !== undefined && { outside: file.outside }) };
}
