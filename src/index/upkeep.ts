import { classify } from '../core/folder/notePath';
import { pathBelow } from '../core/folder/noteUri';
import { Arena, copyAlone } from './arena';
import { CacheKeeper } from './cacheKeeper';
import type { Changes } from './changes';
import type { SharedTexts } from './headCodec';
import { Note, type NoteAddress, type Slice } from './note';
import { NoteReader } from './noteReader';
import type { NoteTable } from './noteTable';
import { personKey } from './person';
import { type CacheStore, type FileFailure, type FileStat, LARGEST_NOTE, type NoteFiles, type OpenNotes } from './ports';

export interface UpkeepOptions {
  /** Reads the notes of a notes folder, by the folder's URI. */
  readonly files: (root: string) => NoteFiles;
  readonly open: OpenNotes;
  readonly cache?: CacheStore;
  /** Milliseconds since the epoch; the system's clock where absent. */
  readonly now?: () => number;
  /** Of what should not happen: a port that fails in a way it promised not to. */
  readonly report?: (error: unknown) => void;
}

/** A file that changed this short a time (ms) ago may change again and keep its stat. */
const SETTLING = 2_000;

/** Brings the table in line with the disk and the open notes. What waits on files is done one thing after the other. */
export class Upkeep {
  readonly ready: Promise<void>;
  private readonly reader = new NoteReader();
  private readonly stopped = new AbortController();
  private readonly cache: CacheKeeper;
  private readonly existing = new Set<string>();
  private readonly unloaded = new Set<string>();
  private readonly unscanned = new Set<string>();
  private readonly dirty = new Set<string>();
  private unsure = false;
  private wanted: readonly string[] = [];
  private running: Promise<void> | undefined;
  private start!: () => void;

  constructor(private readonly options: UpkeepOptions, private readonly table: NoteTable, private readonly changes: Changes, private readonly texts: SharedTexts) {
    this.ready = new Promise((resolve) => (this.start = resolve));
    this.cache = new CacheKeeper(table, texts, options.cache);
  }

  /** Those that exist. */
  roots(): readonly string[] {
    return this.wanted.filter((root) => this.existing.has(root));
  }

  setRoots(roots: readonly string[]): void {
    const before = this.wanted;
    this.wanted = [...new Set(roots)];
    for (const root of before) if (!this.wanted.includes(root)) this.forget(root);
    for (const root of this.wanted) if (!before.includes(root)) this.unloaded.add(root);
    void this.run();
  }

  refresh(uri: string): void {
    const address = this.addressOf(uri);
    if (!address) return;
    const text = this.table.get(uri) && this.options.open.textOf(uri);
    if (text !== undefined) return this.keep(address, text, undefined);
    this.refreshLater(uri);
  }

  async rescan(): Promise<void> {
    for (const root of this.wanted) this.unscanned.add(root);
    await this.run();
  }

  async settled(): Promise<void> {
    while (this.running) await this.running;
  }

  dispose(): void {
    this.stopped.abort();
    this.cache.dispose();
    this.start();
  }

  private refreshLater(uri: string): void {
    this.dirty.add(uri);
    void this.run();
  }

  private forget(root: string): void {
    for (const note of this.table.of(root)) this.table.delete(note);
    for (const set of [this.existing, this.unloaded, this.unscanned]) set.delete(root);
    this.changes.everything();
  }

  private run(): Promise<void> {
    this.running ??= this.work().catch((error: unknown) => this.options.report?.(error)).finally(() => {
      this.running = undefined;
      this.start();
    });
    return this.running;
  }

  private async work(): Promise<void> {
    // whoever asked goes on first, and may ask for more
    await Promise.resolve();
    while (!this.stopped.signal.aborted) {
      if (this.unloaded.size > 0) await this.load();
      else if (this.unscanned.size > 0) await this.scan();
      else if (this.unsure) await this.learn();
      else if (this.dirty.size > 0) await this.look();
      else return;
    }
  }

  /** Shows what the cache knows, so that only folders without one are waited for. */
  private async load(): Promise<void> {
    const roots = [...this.unloaded];
    this.unloaded.clear();
    const loaded = await Promise.all(roots.map((root) => this.cache.load(root)));
    roots.forEach((root, at) => {
      if (!this.wanted.includes(root)) return;
      const notes = loaded[at];
      for (const note of notes ?? []) this.table.add(note);
      if (notes) this.existing.add(root);
      this.unscanned.add(root);
    });
    this.changes.everything();
    if (roots.every((root) => this.existing.has(root))) this.start();
  }

  private async scan(): Promise<void> {
    // what nothing is known of goes first
    const root = [...this.unscanned].sort((a, b) => Number(this.existing.has(a)) - Number(this.existing.has(b)))[0]!;
    this.unscanned.delete(root);
    const files = this.options.files(root);
    const { exists, files: found, unreadable } = await files.list(root);
    if (!this.wanted.includes(root)) return;
    const isNew = exists !== this.existing.has(root);
    if (!exists) this.existing.delete(root);
    const stats = new Map<string, FileStat>();
    for (const { uri, mtime, size } of found) stats.set(uri, { mtime, size });
    for (const note of this.table.of(root)) {
      const { uri } = note.address;
      if (!stats.has(uri) && !unreadable.some((folder) => pathBelow(folder, uri) !== undefined)) this.remove(note);
    }
    await this.verify(root, files, stats);
    if (!isNew || !this.wanted.includes(root)) return;
    if (exists) this.existing.add(root);
    this.changes.everything();
  }

  /** Some front matter takes a parser that is not loaded yet. */
  private async learn(): Promise<void> {
    await this.reader.load();
    this.unsure = false;
  }

  /** Reads single notes again. */
  private async look(): Promise<void> {
    const byRoot = new Map<string, string[]>();
    for (const uri of this.dirty) {
      const root = this.addressOf(uri)?.root;
      if (root === undefined) continue;
      const own = byRoot.get(root);
      if (own) own.push(uri);
      else byRoot.set(root, [uri]);
    }
    this.dirty.clear();
    for (const [root, uris] of byRoot) {
      const files = this.options.files(root);
      const found = await Promise.all(uris.map((uri) => files.stat(uri)));
      const stats = new Map<string, FileStat>();
      uris.forEach((uri, at) => {
        const note = this.table.get(uri);
        const stat = found[at];
        if (stat) stats.set(uri, stat);
        else if (note) this.remove(note);
        if (note) note.stat = undefined;
      });
      if (stats.size > 0 && this.wanted.includes(root) && !this.existing.has(root)) {
        this.existing.add(root);
        this.changes.everything();
      }
      await this.verify(root, files, stats);
    }
  }

  /** Reads what is new, or has another stat than when it was read. */
  private async verify(root: string, files: NoteFiles, stats: ReadonlyMap<string, FileStat>): Promise<void> {
    const settled = (this.options.now ?? Date.now)() - SETTLING;
    const arena = new Arena();
    const wanted: { uri: string; size: number; address: NoteAddress; stat: FileStat }[] = [];
    for (const [uri, stat] of stats) {
      const note = this.table.get(uri);
      const address = note?.address ?? this.addressOf(uri);
      const text = address && this.options.open.textOf(uri);
      if (!address) continue;
      if (text !== undefined) this.keep(address, text, undefined);
      else if (stat.size > LARGEST_NOTE) this.keep(address, { code: 'too-large', detail: String(stat.size) }, stat);
      else if (note?.stat?.mtime !== stat.mtime || note.stat.size !== stat.size) wanted.push({ uri, size: stat.size, address, stat });
    }
    await files.readAll(wanted, ({ uri, address, stat }, bytes) => {
      if (!this.wanted.includes(root)) return;
      const text = this.options.open.textOf(uri);
      this.keep(address, text ?? bytes, text === undefined && stat.mtime <= settled ? stat : undefined, arena);
    }, this.stopped.signal);
  }

  private keep(address: NoteAddress, content: string | Uint8Array | FileFailure, stat: FileStat | undefined, arena?: Arena): void {
    const known = this.table.get(address.uri);
    if (typeof content === 'object' && 'code' in content && content.code === 'not-found') {
      if (known) this.remove(known);
      return;
    }
    if (!this.reader.read(address.kind, content)) {
      this.unsure = true;
      this.refreshLater(address.uri);
    }
    const { bytes, at } = this.reader.packed;
    if (known?.isSame({ bytes, start: 0, end: at })) {
      if (known.stat || stat) this.cache.changed(address.root);
      known.stat = stat;
      return;
    }
    this.cache.changed(address.root);
    const slice: Slice = arena?.copy(bytes, at) ?? copyAlone(bytes, at);
    const note = known ?? new Note(address, slice, this.texts);
    if (known) this.table.update(known, slice);
    else this.table.add(note);
    note.stat = stat;
    this.tell(address);
  }

  private remove(note: Note): void {
    this.table.delete(note);
    this.cache.changed(note.address.root);
    this.tell(note.address);
  }

  /** Of a folder that is still read for the first time nothing is told until it is whole. */
  private tell({ uri, root, manager }: NoteAddress): void {
    if (this.existing.has(root)) this.changes.note(uri, personKey(root, manager));
  }

  private addressOf(uri: string): NoteAddress | undefined {
    const known = this.table.get(uri);
    if (known) return known.address;
    for (const root of this.wanted) {
      const path = pathBelow(root, uri);
      const place = path === undefined ? undefined : classify(path);
      if (place && 'manager' in place) return { uri, root, manager: place.manager, kind: place.kind };
    }
    return undefined;
  }
}
