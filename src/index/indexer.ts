import { innermostFolder, pathBelow } from '../core/folder/noteUri';
import { TimeSlice } from './timeSlice';
import { CacheKeeper } from './cacheKeeper';
import type { Changes } from './changes';
import { LookThrough } from './lookThrough';
import { addressIn, NoteLoader, type Round, STATS_AT_ONCE } from './noteLoader';
import type { Note } from './note';
import type { NoteAddress } from './noteAddress';
import type { NoteTable } from './noteTable';
import type { CacheStore, FoundFile, NoteFiles, OpenNotes } from './ports';
import { Retries } from './retries';

export interface IndexerOptions {
  /** Reads the notes of a notes folder, by the folder's URI. */
  readonly files: (root: string) => NoteFiles;
  readonly open: OpenNotes;
  readonly cache?: CacheStore;
  /** Milliseconds since the epoch; the system's clock where absent. */
  readonly now?: () => number;
  /** Takes what should not happen: a port that fails though it promised not to. */
  readonly report?: (error: unknown) => void;
  /** Milliseconds before what could not be read is tried again; see `Retries`. */
  readonly pauses?: readonly number[];
}

/** Brings the table in line with the disk and the open notes. What waits on files is done one thing after the other. */
export class Indexer {
  readonly ready: Promise<void>;
  readonly lookThrough: LookThrough;
  private readonly loader: NoteLoader;
  private readonly cache: CacheKeeper;
  private readonly retries: Retries;
  private readonly stopped = new AbortController();
  private readonly existing = new Set<string>();
  private readonly unloaded = new Set<string>();
  private readonly unscanned = new Set<string>();
  private readonly dirty = new Set<string>();
  private wanted: readonly string[] = [];
  /** A token for each wanted folder, replaced when it is wanted again: what was under way before no longer counts. */
  private readonly turns = new Map<string, symbol>();
  private running: Promise<void> | undefined;
  private start!: () => void;

  constructor(
    private readonly options: IndexerOptions,
    private readonly table: NoteTable,
    private readonly changes: Changes,
  ) {
    this.ready = new Promise((resolve) => (this.start = resolve));
    this.lookThrough = new LookThrough(table, this.ready);
    this.cache = new CacheKeeper(table, options.cache);
    this.retries = new Retries((uris) => this.tryAgain(uris), options.pauses);
    this.loader = new NoteLoader(table, options.open, changes, this.cache, this.retries);
  }

  /** Those that exist. */
  roots(): readonly string[] {
    return this.wanted.filter((root) => this.existing.has(root));
  }

  setRoots(roots: readonly string[]): void {
    const before = this.wanted;
    this.wanted = [...new Set(roots)];
    for (const root of before) if (!this.wanted.includes(root)) this.forget(root);
    for (const root of this.wanted) {
      if (!before.includes(root)) this.unloaded.add(root);
      else if (innerFolders(root, before).join() === innerFolders(root, this.wanted).join()) continue;
      else this.scanAnew(root);
      this.turns.set(root, Symbol());
    }
    void this.run();
  }

  /** What is open is read at once; what is not, as soon as its turn comes. */
  refresh(uri: string): void {
    const address = this.addressOf(uri);
    if (!address) return;
    this.loader.early.delete(uri);
    const known = this.table.get(uri);
    // where a link leads is to be looked at first
    const text = known && known.problem?.code !== 'outside' ? this.options.open.unsaved(uri) : undefined;
    if (text === undefined) this.dirty.add(uri);
    else this.loader.keep(address, text, undefined, this.existing.has(address.root));
    if (this.hasWork) void this.run();
  }

  async rescan(): Promise<void> {
    for (const root of this.wanted) this.unscanned.add(root);
    await this.run();
  }

  /** Lists a folder right below a notes folder: looks at what came or went, and at what has another stat, where the listing has stats. */
  async lookFor(root: string, folder: string): Promise<void> {
    if (this.wanted.includes(root)) {
      const { files } = await this.options.files(root).list(root, () => false, folder);
      const known = this.table.of(root).filter(({ uri }) => pathBelow(folder, uri) !== undefined);
      for (const uri of this.loader.differing(files, known)) this.dirty.add(uri);
    }
    await this.run();
  }

  /** What could not be read may be readable now. */
  retry(): void {
    this.retries.now();
  }

  async settled(): Promise<void> {
    while (this.running) await this.running;
  }

  dispose(): void {
    this.stopped.abort();
    this.retries.dispose();
    this.cache.dispose();
    this.start();
    this.lookThrough.dispose();
  }

  private forget(root: string): void {
    this.table.forget(root);
    for (const note of this.table.of(root)) this.table.delete(note);
    for (const set of [this.existing, this.unloaded, this.unscanned, this.turns]) set.delete(root);
    this.retries.forget(root);
    this.changes.everything();
  }

  /** A notes folder inside it came or went, and the notes of that one with it. */
  private scanAnew(root: string): void {
    for (const note of this.table.of(root)) if (this.rootOf(note.uri) !== root) this.loader.remove(note, false);
    this.unscanned.add(root);
    this.changes.everything();
  }

  private tryAgain(uris: readonly string[]): void {
    for (const uri of uris) (this.wanted.includes(uri) ? this.unscanned : this.dirty).add(uri);
    void this.run();
  }

  private get hasWork(): boolean {
    return this.unloaded.size + this.unscanned.size + this.loader.unsure.size + this.dirty.size + this.loader.early.size > 0;
  }

  private run(): Promise<void> {
    this.running ??= this.work()
      .catch((error: unknown) => this.options.report?.(error))
      .finally(() => {
        this.running = undefined;
        // more may have been asked for between its last look and now
        if (this.hasWork && !this.stopped.signal.aborted) return void this.run();
        this.start();
        this.lookThrough.soon();
      });
    return this.running;
  }

  private async work(): Promise<void> {
    // whoever asked goes on first, and may ask for more
    await Promise.resolve();
    while (!this.stopped.signal.aborted && this.hasWork) {
      if (this.unloaded.size > 0) await this.load();
      else if (this.unscanned.size > 0) await this.list();
      else if (this.loader.unsure.size > 0) for (const uri of await this.loader.loadParser()) this.dirty.add(uri);
      else if (this.dirty.size > 0) await this.look();
      else {
        // nobody has to wait for these
        this.start();
        const changed = await this.loader.lookAfterwards((uri) => this.statOf(uri), this.stopped.signal);
        for (const uri of changed) this.dirty.add(uri);
      }
      await new TimeSlice().yield();
    }
  }

  /** Shows what the cache knows, so that only folders without one are waited for. */
  private async load(): Promise<void> {
    const roots = [...this.unloaded];
    this.unloaded.clear();
    await Promise.all(
      roots.map(async (root) => {
        const isWanted = this.wantedFromNow(root);
        const notes = (await this.cache.load(root))?.filter(({ uri }) => this.rootOf(uri) === root);
        if (!isWanted()) return;
        // an empty cache does not stand for a folder that has notes now
        if (notes && notes.length > 0) {
          this.table.addAll(notes);
          this.existing.add(root);
        }
        this.unscanned.add(root);
      }),
    );
    this.changes.everything();
    if (roots.every((root) => this.existing.has(root))) this.start();
  }

  private async list(): Promise<void> {
    // what nothing is known of goes first
    const root = [...this.unscanned].sort((a, b) => Number(this.existing.has(a)) - Number(this.existing.has(b)))[0]!;
    this.unscanned.delete(root);
    const round = this.round(root);
    const { exists, files, unreadable } = await round.files.list(root, (uri) => this.table.get(uri)?.isVerified === true);
    if (!round.isWanted()) return;
    if (unreadable.length > 0) this.retries.failed(root);
    else this.retries.worked(root);
    if (unreadable.includes(root)) return;
    const isNew = exists !== this.existing.has(root);
    if (!exists) this.existing.delete(root);
    const own = files.filter(({ uri }) => this.rootOf(uri) === root);
    const pass = await this.loader.load(own, root, round, this.table.of(root));
    if (!round.isWanted()) return;
    for (const note of this.table.of(root)) {
      if (note.seen !== pass && !unreadable.some((uri) => uri === note.uri || pathBelow(uri, note.uri) !== undefined))
        this.gone(note, round);
    }
    if (exists) this.existing.add(root);
    if (isNew) this.changes.everything();
  }

  /** What someone is still writing is not gone with its file. */
  private gone(note: Note, round: Round): void {
    const text = this.options.open.unsaved(note.uri);
    if (text === undefined) this.loader.remove(note, round.isTold());
    else this.loader.keep(note, text, undefined, round.isTold());
  }

  /** Reads single notes again. */
  private async look(): Promise<void> {
    const uris = [...this.dirty];
    this.dirty.clear();
    for (const root of this.wanted) {
      const own = uris.filter((uri) => this.addressOf(uri)?.root === root);
      if (own.length > 0) await this.lookIn(root, own);
    }
  }

  private async lookIn(root: string, uris: readonly string[]): Promise<void> {
    const round = this.round(root);
    const slice = new TimeSlice();
    const found: FoundFile[] = [];
    for (let from = 0; from < uris.length; from += STATS_AT_ONCE) {
      if (slice.expired) await slice.yield();
      const some = uris.slice(from, from + STATS_AT_ONCE);
      const stats = await Promise.all(some.map((uri) => round.files.stat(uri)));
      if (!round.isWanted()) return;
      some.forEach((uri, at) => {
        const stat = stats[at];
        const note = this.table.get(uri);
        note?.verify(undefined);
        if (stat === 'unknown') this.retries.failed(uri);
        else if (stat) found.push({ uri, stat });
        else if (note) this.gone(note, round);
        else this.retries.worked(uri);
      });
    }
    if (found.length > 0 && !this.existing.has(root)) {
      this.existing.add(root);
      this.changes.everything();
    }
    await this.loader.load(found, root, round);
  }

  private async statOf(uri: string): ReturnType<NoteFiles['stat']> {
    const root = this.rootOf(uri);
    return root === undefined ? undefined : this.options.files(root).stat(uri);
  }

  private round(root: string): Round {
    return {
      files: this.options.files(root),
      now: (this.options.now ?? Date.now)(),
      isWanted: this.wantedFromNow(root),
      // a folder that is read for the first time is announced once it is whole
      isTold: () => this.existing.has(root),
      signal: this.stopped.signal,
    };
  }

  /** Tells whether a folder has been wanted ever since. */
  private wantedFromNow(root: string): () => boolean {
    const turn = this.turns.get(root);
    return () => turn !== undefined && this.turns.get(root) === turn;
  }

  private addressOf(uri: string): NoteAddress | undefined {
    const known = this.table.get(uri);
    if (known) return known;
    const root = this.rootOf(uri);
    return root === undefined ? undefined : addressIn(root, uri);
  }

  /** Of a notes folder inside another, the outer one has nothing. */
  private rootOf(uri: string): string | undefined {
    return innermostFolder(this.wanted, uri);
  }
}

function innerFolders(root: string, roots: readonly string[]): string[] {
  return roots.filter((one) => one.startsWith(`${root}/`)).sort();
}
