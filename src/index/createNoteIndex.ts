import { classify } from '../core/folder/notePath';
import { pathBelow } from '../core/folder/noteUri';
import type { Action } from '../core/model';
import { Changes } from './changes';
import { Note, type NoteAddress } from './note';
import type { IndexChange, NoteIndex } from './noteIndex';
import { NoteTable, personKey } from './noteTable';
import { LARGEST_NOTE, type CacheStore, type FileFailure, type FileStat, type NoteFiles, type OpenNotes } from './ports';
import { readNote, unreadNote } from './readNote';

export interface NoteIndexOptions {
  /** Reads the notes of a notes folder, by the folder's URI. */
  readonly files: (root: string) => NoteFiles;
  readonly open: OpenNotes;
  readonly cache?: CacheStore;
  /** Milliseconds since the epoch; the system's clock where absent. */
  readonly now?: () => number;
}

/** The index, and what keeps it going. */
export interface RunningNoteIndex extends NoteIndex {
  /** Says which folders are to be watched over; the first call starts the index. URIs without a slash at the end. */
  setRoots(roots: readonly string[]): void;
  dispose(): void;
}

/** A file that changed this short a time ago may change again with the same stat. */
const SETTLING = 2_000;

export function createNoteIndex(options: NoteIndexOptions): RunningNoteIndex {
  return new Index(options);
}

class Index implements RunningNoteIndex {
  private readonly table = new NoteTable();
  private readonly changes = new Changes();
  private readonly stopped = new AbortController();
  private readonly existing = new Set<string>();
  private readonly dirty = new Set<string>();
  private readonly unscanned = new Set<string>();
  private wanted: readonly string[] = [];
  private running: Promise<void> | undefined;
  private started!: () => void;
  readonly ready = new Promise<void>((resolve) => (this.started = resolve));

  constructor(private readonly options: NoteIndexOptions) {}

  setRoots(roots: readonly string[]): void {
    const wanted = [...new Set(roots)];
    for (const root of this.wanted) {
      if (wanted.includes(root)) continue;
      for (const note of this.table.of(root)) this.table.delete(note.address.uri);
      this.existing.delete(root);
      this.changes.everything();
    }
    for (const root of wanted) if (!this.wanted.includes(root)) this.unscanned.add(root);
    this.wanted = wanted;
    void this.run();
  }

  async settled(): Promise<void> {
    while (this.running) await this.running;
  }

  roots(): readonly string[] {
    return this.wanted.filter((root) => this.existing.has(root));
  }

  managers: NoteIndex['managers'] = () => this.table.managers();
  manager: NoteIndex['manager'] = (root, id) => this.table.manager(root, id);
  meetings: NoteIndex['meetings'] = (of) => this.table.meetings(of);
  meeting: NoteIndex['meeting'] = (uri) => this.table.get(uri)?.meeting();
  actions: NoteIndex['actions'] = (of) => this.table.actions(of);
  actionsIn: NoteIndex['actionsIn'] = (uri) => this.counted(uri)?.actions() ?? [];
  referencesIn: NoteIndex['referencesIn'] = (uri) => this.counted(uri)?.references() ?? [];
  withId: NoteIndex['withId'] = (id) => this.table.actions().filter((action) => action.task.id === id);
  referencesTo: NoteIndex['referencesTo'] = (id) => this.table.references().filter((reference) => reference.id === id);

  tags(): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const tag of this.table.actions().flatMap((action: Action) => action.task.tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    return counts;
  }

  refresh(uri: string): void {
    const address = this.addressOf(uri);
    if (!address) return;
    const text = this.options.open.textOf(uri);
    if (text !== undefined && this.table.get(uri)) this.keep(address, text, undefined);
    else {
      this.dirty.add(uri);
      void this.run();
    }
  }

  async rescan(): Promise<void> {
    for (const root of this.wanted) this.unscanned.add(root);
    void this.run();
    await this.settled();
  }

  onDidChange(listener: (change: IndexChange) => void): { dispose(): void } {
    return this.changes.on(listener);
  }

  dispose(): void {
    this.stopped.abort();
    this.changes.dispose();
    this.started();
  }

  private counted(uri: string): Note | undefined {
    const note = this.table.get(uri);
    return note?.counts ? note : undefined;
  }

  private async run(): Promise<void> {
    this.running ??= this.work().catch(() => undefined).finally(() => {
      this.running = undefined;
      this.started();
    });
    await this.running;
  }

  private async work(): Promise<void> {
    await Promise.resolve();
    while (!this.stopped.signal.aborted) {
      const [root] = this.unscanned;
      const uris = [...this.dirty];
      if (root !== undefined) {
        this.unscanned.delete(root);
        await this.scan(root);
      } else if (uris.length > 0) {
        this.dirty.clear();
        await this.look(uris);
      } else return;
    }
  }

  private async scan(root: string): Promise<void> {
    const files = this.options.files(root);
    const listing = await files.list(root);
    if (!this.wanted.includes(root)) return;
    if (listing.exists !== this.existing.has(root)) this.changes.everything();
    if (listing.exists) this.existing.add(root);
    else this.existing.delete(root);
    const stats = new Map(listing.files.map((file) => [file.uri, file]));
    for (const { address: { uri } } of this.table.of(root)) {
      if (!stats.has(uri) && !listing.unreadable.some((folder) => pathBelow(folder, uri) !== undefined)) this.remove(uri);
    }
    await this.verify(files, stats);
  }

  private async look(uris: readonly string[]): Promise<void> {
    const byRoot = new Map<string, string[]>();
    for (const uri of uris) {
      const root = this.addressOf(uri)?.root;
      if (root !== undefined) byRoot.set(root, [...(byRoot.get(root) ?? []), uri]);
    }
    for (const [root, own] of byRoot) {
      const files = this.options.files(root);
      const stats = new Map<string, FileStat>();
      await Promise.all(own.map(async (uri) => {
        const stat = await files.stat(uri);
        if (stat) stats.set(uri, { ...stat, mtime: stat.mtime });
        else this.remove(uri);
      }));
      for (const uri of own) {
        const note = this.table.get(uri);
        if (note) note.stat = undefined;
        if (stats.has(uri)) this.existing.add(root);
      }
      await this.verify(files, stats);
    }
  }

  /** Reads what is new or has another stat than when it was read. */
  private async verify(files: NoteFiles, stats: ReadonlyMap<string, FileStat>): Promise<void> {
    const now = (this.options.now ?? Date.now)();
    const wanted: { uri: string; size: number }[] = [];
    for (const [uri, stat] of stats) {
      const address = this.addressOf(uri);
      const known = this.table.get(uri)?.stat;
      if (!address) continue;
      const text = this.options.open.textOf(uri);
      if (text !== undefined) this.keep(address, text, undefined);
      else if (stat.size > LARGEST_NOTE) this.keep(address, { code: 'too-large', detail: String(stat.size) }, stat);
      else if (!known || known.mtime !== stat.mtime || known.size !== stat.size) wanted.push({ uri, size: stat.size });
    }
    await files.readAll(wanted, (uri, bytes) => {
      const address = this.addressOf(uri);
      const stat = stats.get(uri);
      if (!address || !stat) return;
      const settled = now - stat.mtime >= SETTLING ? { mtime: stat.mtime, size: stat.size } : undefined;
      this.keep(address, this.options.open.textOf(uri) ?? bytes, settled);
    }, this.stopped.signal);
  }

  private keep(address: NoteAddress, content: string | Uint8Array | FileFailure, stat: FileStat | undefined): void {
    if (typeof content === 'object' && 'code' in content && content.code === 'not-found') return this.remove(address.uri);
    const facts = typeof content === 'string' ? readNote(content)
      : content instanceof Uint8Array ? readNote(new TextDecoder().decode(content)) : unreadNote(content);
    const known = this.table.get(address.uri);
    if (known && JSON.stringify(known.facts) === JSON.stringify(facts)) {
      known.stat = stat;
      return;
    }
    this.table.set(new Note(address, facts, stat));
    this.changes.note(address.uri, personKey(address.root, address.place.manager));
  }

  private remove(uri: string): void {
    const address = this.table.get(uri)?.address;
    if (address && this.table.delete(uri)) this.changes.note(uri, personKey(address.root, address.place.manager));
  }

  private addressOf(uri: string): NoteAddress | undefined {
    const known = this.table.get(uri);
    if (known) return known.address;
    for (const root of this.wanted) {
      const path = pathBelow(root, uri);
      const place = path === undefined ? undefined : classify(path);
      if (place && 'manager' in place) return { uri, root, place };
    }
    return undefined;
  }
}
