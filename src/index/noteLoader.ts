import { notePlace } from '../core/folder/notePath';
import { TimeSlice } from './timeSlice';
import type { CacheKeeper } from './cacheKeeper';
import type { Changes } from './changes';
import { Note } from './note';
import type { NoteAddress } from './noteAddress';
import { NoteReader } from './noteReader';
import type { ScannedText } from './scannedText';
import type { NoteTable } from './noteTable';
import { personKey } from './person';
import { type FileFailure, type FileStat, type FoundFile, LARGEST_NOTE, type NoteFiles, type OpenNotes } from './ports';
import type { Retries } from './retries';

/** A file that changed this short a time (ms) ago may change again and keep its stat. */
const SETTLING = 2_000;

export interface Round {
  readonly files: NoteFiles;
  /** When the stats were taken. */
  readonly now: number;
  /** Whether the answer is still wanted. */
  readonly isWanted: () => boolean;
  /** Whether changes are to be told. */
  readonly isTold: () => boolean;
  readonly signal: AbortSignal;
}

/** Reads notes into the table. */
export class NoteLoader {
  /** Notes whose front matter could not be read yet: call `loadParser`, then read them again. */
  readonly unsure = new Set<string>();
  private readonly reader = new NoteReader();
  private passes = 0;

  constructor(
    private readonly table: NoteTable,
    private readonly open: OpenNotes,
    private readonly changes: Changes,
    private readonly cache: CacheKeeper,
    private readonly retries: Retries,
  ) {}

  /** Loads what reads all front matter; answers what is to be read again. */
  async loadParser(): Promise<string[]> {
    await this.reader.load();
    const uris = [...this.unsure];
    this.unsure.clear();
    return uris;
  }

  /**
   * Reads those of some files that are new, or have another stat than when they were read. Answers the number of this pass: each note has it as `seen`.
   * @param expected notes that are likely to be found in this order: faster than to look each up.
   */
  async load(found: readonly FoundFile[], root: string, round: Round, expected: readonly Note[] = []): Promise<number> {
    let next = 0;
    const pass = ++this.passes;
    const slice = new TimeSlice();
    const wanted: (FoundFile & { address: NoteAddress })[] = [];
    for (const { uri, mtime, size, outside } of found) {
      if (slice.expired) await slice.yield();
      if (!round.isWanted()) return pass;
      const note = expected[next]?.uri === uri ? expected[next++] : this.table.get(uri);
      if (note) note.seen = pass;
      if (outside === undefined && note?.mtime === mtime && note.size === size) continue;
      const address = note ?? addressIn(root, uri);
      if (!address) continue;
      if (outside !== undefined) {
        this.keep(address, { code: 'outside', detail: outside }, undefined, round.isTold());
        this.see(uri, pass);
        continue;
      }
      const text = this.open.unsaved(uri);
      if (text === undefined && size <= LARGEST_NOTE) wanted.push({ uri, mtime, size, address });
      else {
        this.keep(
          address,
          text ?? { code: 'too-large', detail: String(size) },
          text === undefined ? { mtime, size } : undefined,
          round.isTold(),
        );
        this.see(uri, pass);
      }
    }
    await round.files.readAll(
      wanted,
      ({ uri, mtime, size, address }, bytes) => {
        if (!round.isWanted()) return;
        const text = this.open.unsaved(uri);
        // a file system that knows no times says 0
        const settled = text === undefined && bytes instanceof Uint8Array && mtime > 0 && mtime <= round.now - SETTLING;
        const known = text ?? (bytes instanceof Uint8Array ? this.open.known(uri, bytes) : undefined);
        this.keep(address, known ?? bytes, settled ? { mtime, size } : undefined, round.isTold());
        this.see(uri, pass);
      },
      round.signal,
    );
    return pass;
  }

  keep(address: NoteAddress, content: ScannedText | Uint8Array | FileFailure, stat: FileStat | undefined, isTold: boolean): void {
    const known = this.table.get(address.uri);
    if (failureOf(content) === 'unreadable') this.retries.failed(address.uri);
    else this.retries.worked(address.uri);
    if (failureOf(content) === 'not-found') {
      if (known) this.remove(known, isTold);
      return;
    }
    const { record, isSure } = this.reader.read(address, content);
    if (!isSure) this.unsure.add(address.uri);
    if (known?.isSame(record)) {
      if (known.isVerified || stat) this.cache.changed(address.root);
      return known.verify(stat);
    }
    const note = known ?? new Note(address, record, record.lines);
    note.verify(stat);
    if (known) this.table.update(known, record);
    else this.table.add(note);
    this.changed(address, isTold);
  }

  private see(uri: string, pass: number): void {
    const note = this.table.get(uri);
    if (note) note.seen = pass;
  }

  remove(note: Note, isTold: boolean): void {
    this.retries.worked(note.uri);
    this.table.delete(note);
    this.changed(note, isTold);
  }

  private changed({ uri, root, manager }: NoteAddress, isTold: boolean): void {
    this.cache.changed(root);
    if (isTold) this.changes.note(uri, personKey(root, manager));
  }
}

/** What a URI is below a notes folder, when it is a note. */
export function addressIn(root: string, uri: string): NoteAddress | undefined {
  const place = notePlace(root, uri);
  return place && { uri, root, manager: place.manager, kind: place.kind };
}

function failureOf(content: ScannedText | Uint8Array | FileFailure): FileFailure['code'] | undefined {
  return 'code' in content ? content.code : undefined;
}
