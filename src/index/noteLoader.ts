import { notePlace } from '../core/folder/notePath';
import { TimeSlice } from './timeSlice';
import type { CacheKeeper } from './cacheKeeper';
import type { Changes } from './changes';
import { EarlyReadings, isSettled } from './earlyReadings';
import { Note } from './note';
import type { NoteAddress } from './noteAddress';
import { NoteReader } from './noteReader';
import type { ScannedText } from './scannedText';
import type { NoteTable } from './noteTable';
import { personKey } from './person';
import { type FileFailure, type FileStat, type FoundFile, LARGEST_NOTE, type NoteFiles, type OpenNotes } from './ports';
import type { Retries } from './retries';

/** Stats that are asked for together: where each waits on another process, more does not help. */
export const STATS_AT_ONCE = 64;

export interface Round {
  readonly files: NoteFiles;
  /** When it began, before any stat was taken. */
  readonly now: number;
  /** Whether the answer is still wanted. */
  readonly isWanted: () => boolean;
  /** Whether changes are to be told. */
  readonly isTold: () => boolean;
  readonly signal: AbortSignal;
}

/** Reads notes into the table. */
export class NoteLoader {
  /** Call `lookAfterwards` while there are any. */
  readonly early = new EarlyReadings();
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
    for (const { uri, stat } of found) {
      if (slice.expired) await slice.yield();
      if (!round.isWanted()) return pass;
      const note = expected[next]?.uri === uri ? expected[next++] : this.table.get(uri);
      if (note) note.seen = pass;
      if (stat && stat.outside === undefined && note?.isOf(stat) === true) continue;
      const address = note ?? addressIn(root, uri);
      if (!address) continue;
      if (stat?.outside !== undefined) {
        this.keep(address, { code: 'outside', detail: stat.outside }, undefined, round.isTold());
        this.see(uri, pass);
        continue;
      }
      const text = this.open.unsaved(uri);
      if (text === undefined && (stat?.size ?? 0) <= LARGEST_NOTE) wanted.push({ uri, ...(stat && { stat }), address });
      else {
        this.keep(
          address,
          text ?? { code: 'too-large', detail: String(stat?.size) },
          text === undefined ? stat : undefined,
          round.isTold(),
        );
        this.see(uri, pass);
      }
    }
    await round.files.readAll(
      wanted,
      ({ uri, stat, address }, bytes) => {
        if (!round.isWanted()) return;
        const text = this.open.unsaved(uri);
        const isRead = text === undefined && bytes instanceof Uint8Array;
        const known = text ?? (isRead ? this.open.known(uri, bytes) : undefined);
        this.keep(address, known ?? bytes, isRead && stat && isSettled(stat, round.now) ? stat : undefined, round.isTold());
        this.see(uri, pass);
        if (stat === undefined && text === undefined && (isRead || failureOf(bytes) === 'too-large'))
          this.early.set(uri, { began: round.now, size: isRead ? bytes.length : undefined });
      },
      round.signal,
    );
    return pass;
  }

  /** What of some files is not known, has another stat than when it was read, or is known and not among them. */
  differing(files: readonly FoundFile[], known: readonly Note[]): Set<string> {
    const uris = new Set(known.map(({ uri }) => uri));
    for (const { uri, stat } of files) {
      const note = this.table.get(uri);
      if (note === undefined || (stat !== undefined && !note.isOf(stat))) uris.add(uri);
      else uris.delete(uri);
    }
    return uris;
  }

  /** Takes stats of notes that were read without, of some at a time; answers what is to be read again. */
  async lookAfterwards(statOf: (uri: string) => ReturnType<NoteFiles['stat']>, signal: AbortSignal): Promise<string[]> {
    const uris = [...this.early.keys()].slice(0, STATS_AT_ONCE);
    const stats = await Promise.all(uris.map(statOf));
    if (signal.aborted) return [];
    return uris.filter((uri, at) => {
      const stat = this.early.judge(uri, stats[at]);
      const note = this.table.get(uri);
      if (note === undefined || typeof stat !== 'object') return note !== undefined && stat === 'changed';
      note.verify(stat);
      this.cache.verified(note.root);
      return false;
    });
  }

  keep(address: NoteAddress, content: ScannedText | Uint8Array | FileFailure, stat: FileStat | undefined, isTold: boolean): void {
    this.early.delete(address.uri);
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
    this.early.delete(note.uri);
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
