import { nobody } from '../core/folder/notePath';
import { encodePart } from '../core/folder/noteUri';
import type { CalendarDate } from '../core/date/date';
import type { Meeting } from '../core/model';
import type { Span } from '../core/note/outline';
import { schema } from '../core/note/schema';
import { TimeSlice } from './timeSlice';
import { type LinesInCache, Note } from './note';
import type { NoteKind } from './noteAddress';
import type { LineRecords, NoteFacts, ReferenceRecord, TaskRecord } from './noteRecord';

/*
 * The index of one notes folder as a file of parts, each of them JSON in UTF-8, behind a first line of fixed length that says where the
 * contents are. A part is named by its place and a checksum over all its bytes: the contents prove themselves, and then every other
 * part, before any of them is believed. What is shown first is apart from the lines, which are ten times as much and are decoded
 * when someone asks for one of them.
 */

/** A part is written, proven and decoded without a break, so it has no more notes than that. */
const MOST_IN_PART = 128;

/** Changes with every change of what is in a cache, or of what reads notes. */
const FORMAT = 9;
const HEADER = 64;

/** Start, end, checksum. */
type Part = readonly [number, number, number];
interface Header {
  readonly version: number;
  readonly contents: Part;
}
/** Notes of one person: name of the folder, and two parts. Somebody with many notes has several of these. */
interface Contents {
  readonly root: string;
  readonly people: readonly (readonly [id: string, notes: Part, lines: Part])[];
}
/** Path below the person's folder as in the URI; modification time and size when it was read; open actions, and a day before which none is due, else 0. */
type NoteRow = readonly [path: string, kind: NoteKind, mtime: number, size: number, open: number, due: CalendarDate | 0, facts: FactsRow];
/** As `NoteFacts`; the meeting without what is there anyway. */
interface FactsRow extends Omit<NoteFacts, 'meeting'> {
  readonly meeting?: Omit<Meeting, Known>;
}
type Known = 'uri' | 'root' | 'manager' | 'problem';
/** The id where there is one, 0 where there is none but parts are hidden: starts and ends, alternating. */
type TaskRow = readonly [line: number, source: string, marks: number, id?: string | 0, hidden?: readonly number[]];
const enum Mark {
  Private = 1,
  Open = 2,
}
/** Of one note. */
type LinesRow = readonly [tasks: readonly TaskRow[], references: readonly (readonly [line: number, id: string])[]];

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Another table of keys reads other heads. */
const VERSION = checksum(encoder.encode(JSON.stringify([FORMAT, schema])));

/** Works in slices: a note that changes meanwhile is written as it is when its turn comes. */
export async function writeCache(root: string, notes: readonly Note[]): Promise<Uint8Array> {
  const slice = new TimeSlice();
  const file = new PartsWriter();
  const people: Contents['people'][number][] = [];
  for (const [id, all] of byPerson(notes)) {
    const prefix = folderOf(root, id).length;
    for (let at = 0; at < all.length; at += MOST_IN_PART) {
      if (slice.expired) await slice.yield();
      const own = all.slice(at, at + MOST_IN_PART);
      people.push([id, file.add(own.map((note) => noteRow(note, prefix))), file.add(own.map(({ records }) => linesRow(records)))]);
    }
  }
  const contents: Contents = { root, people };
  const header: Header = { version: VERSION, contents: file.add(contents) };
  return file.bytes(JSON.stringify(header));
}

/** The notes; `undefined` when it is no cache of this folder that this version wrote, whole to the last byte. Works in slices. */
export async function readCache(root: string, bytes: Uint8Array): Promise<Note[] | undefined> {
  const slice = new TimeSlice();
  try {
    const header = parse(bytes.subarray(0, HEADER)) as Partial<Header> | null;
    if (header?.version !== VERSION) return undefined;
    const { root: ofRoot, people } = parse(proven(bytes, header.contents)) as Contents;
    if (ofRoot !== root) return undefined;
    const notes: Note[] = [];
    for (const [id, part, lines] of people) {
      if (slice.expired) await slice.yield();
      const cached = new CachedLines(proven(bytes, lines));
      const folder = folderOf(root, id);
      for (const [path, kind, mtime, size, count, due, { meeting, ...facts }] of parse(proven(bytes, part)) as readonly NoteRow[]) {
        const address = { uri: folder + path, root, manager: id };
        const note = new Note(
          { ...address, kind },
          meeting ? { ...facts, meeting: { ...address, ...meeting, ...(facts.problem && { problem: facts.problem }) } } : facts,
          cached,
          { count, soonestDue: due || undefined },
        );
        note.verify({ mtime, size });
        cached.notes.push(note);
        notes.push(note);
      }
    }
    return notes;
  } catch {
    return undefined;
  }
}

/** The lines of some notes of one person, in a cache. */
class CachedLines implements LinesInCache {
  readonly notes: Note[] = [];

  constructor(private readonly bytes: Uint8Array) {}

  fetch(): void {
    const rows = parse(this.bytes) as readonly LinesRow[];
    this.notes.forEach((note, at) => note.fill(this, linesOf(rows[at]!)));
  }
}

/** With a slash at its end. */
function folderOf(root: string, id: string): string {
  return id === nobody ? `${root}/` : `${root}/${encodePart(id)}/`;
}

function byPerson(notes: readonly Note[]): ReadonlyMap<string, readonly Note[]> {
  const people = new Map<string, Note[]>();
  for (const note of notes) {
    const own = people.get(note.manager);
    if (own) own.push(note);
    else people.set(note.manager, [note]);
  }
  return people;
}

function noteRow({ uri, kind, mtime, size, openCount, soonestDue, meeting, profile, plan, problem }: Note, prefix: number): NoteRow {
  // what is undefined is left out
  const facts = {
    meeting: meeting && { ...meeting, uri: undefined, root: undefined, manager: undefined, problem: undefined },
    profile,
    plan,
    problem,
  };
  return [uri.slice(prefix), kind, mtime, size, openCount, soonestDue ?? 0, facts as unknown as FactsRow];
}

function linesRow({ tasks, references }: LineRecords): LinesRow {
  return [tasks.map(taskRow), references.map(({ line, id }) => [line, id] as const)];
}

function taskRow({ line, source, private: isPrivate, open, id, hidden }: TaskRecord): TaskRow {
  const marks = (isPrivate ? Mark.Private : 0) | (open ? Mark.Open : 0);
  if (hidden) return [line, source, marks, id ?? 0, hidden.flatMap(({ start, end }) => [start, end])];
  return id === undefined ? [line, source, marks] : [line, source, marks, id];
}

function linesOf([tasks, references]: LinesRow): LineRecords {
  return {
    tasks: tasks.map(([line, source, marks, id, hidden]): TaskRecord => ({
      line,
      source,
      private: (marks & Mark.Private) !== 0,
      open: (marks & Mark.Open) !== 0,
      ...(id === undefined || id === 0 ? {} : { id }),
      ...(hidden ? { hidden: spansOf(hidden) } : {}),
    })),
    references: references.map(([line, id]): ReferenceRecord => ({ line, id })),
  };
}

function spansOf(ends: readonly number[]): Span[] {
  return ends.flatMap((start, at) => (at % 2 === 0 ? [{ start, end: ends[at + 1]! }] : []));
}

class PartsWriter {
  private readonly parts: Uint8Array[] = [];
  private end = HEADER;

  add(content: unknown): Part {
    const bytes = encoder.encode(JSON.stringify(content));
    const start = this.end;
    this.parts.push(bytes);
    this.end += bytes.length;
    return [start, this.end, checksum(bytes)];
  }

  bytes(header: string): Uint8Array {
    const bytes = new Uint8Array(this.end);
    bytes.set(encoder.encode(header.padEnd(HEADER)));
    let at = HEADER;
    for (const part of this.parts) {
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  }
}

/** The bytes of a part; throws where they do not prove whole. */
function proven(file: Uint8Array, [start, end, sum]: Part = [0, 0, 0]): Uint8Array {
  const bytes = file.subarray(start, end);
  if (start < HEADER || bytes.length !== end - start || checksum(bytes) !== sum) throw new Error('not whole');
  return bytes;
}

function parse(bytes: Uint8Array): unknown {
  return JSON.parse(decoder.decode(bytes));
}

/** FNV-1a over words of four bytes, then over what is left: one byte that differs always makes another sum. */
function checksum(bytes: Uint8Array): number {
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const whole = bytes.length & ~3;
  let sum = 0x811c9dc5;
  for (let at = 0; at < whole; at += 4) sum = Math.imul(sum ^ words.getInt32(at), 0x01000193);
  for (let at = whole; at < bytes.length; at++) sum = Math.imul(sum ^ bytes[at]!, 0x01000193);
  return sum >>> 0;
}
