import { classify } from '../core/folder/notePath';
import { pathBelow } from '../core/folder/noteUri';
import type { Meeting } from '../core/model';
import { sameBytes } from './bytes';
import type { Head } from './head';
import { readHead, type SharedTexts } from './headCodec';
import { Lines } from './lines';
import { Flag, PackedNote } from './packedNote';
import type { NoteAddress, PersonKind, Slice } from './noteAddress';
import type { FileStat } from './ports';

type MutableMeeting = { -readonly [K in keyof Meeting]?: Meeting[K] };

/** No file has it: the next look at the disk reads the note again. */
const UNKNOWN = -1;

/** One note as it was last read. What it hands out stays the same object until it is read again and differs. One object each: there are many. */
export class Note implements NoteAddress, Slice {
  readonly uri: string;
  readonly root: string;
  readonly manager: string;
  readonly kind: PersonKind;
  bytes: Uint8Array;
  start: number;
  end: number;
  /** Number of the last listing that had it. */
  seen = 0;
  /** Stat of the file that was read. */
  mtime = UNKNOWN;
  size = 0;
  private meetingRead: Meeting | undefined;
  private linesRead: WeakRef<Lines> | undefined;
  private waits: boolean | undefined;

  constructor({ uri, root, manager, kind }: NoteAddress, { bytes, start, end }: Slice, private readonly texts: SharedTexts) {
    this.uri = uri;
    this.root = root;
    this.manager = manager;
    this.kind = kind;
    this.bytes = bytes;
    this.start = start;
    this.end = end;
  }

  get packed(): PackedNote {
    return new PackedNote(this.bytes, this.start);
  }

  get isVerified(): boolean {
    return this.mtime !== UNKNOWN;
  }

  /** `undefined`: what was read is not what a file with any stat holds. */
  verify(stat: FileStat | undefined): void {
    this.mtime = stat?.mtime ?? UNKNOWN;
    this.size = stat?.size ?? 0;
  }

  /** Takes in what was read anew; tells what is different. `head` is said of the first part, too. */
  update({ bytes, start, end }: Slice): 'lines' | 'head' {
    const before = this.packed;
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.linesRead = this.waits = undefined;
    if (before.sameHead(this.packed)) return 'lines';
    this.meetingRead = undefined;
    return 'head';
  }

  isSame(bytes: Uint8Array, length: number): boolean {
    return this.end - this.start === length && sameBytes(this.bytes, this.start, bytes, 0, length);
  }

  /** What a profile says. */
  head(): Omit<Head, 'meeting'> {
    return readHead(this.packed.head, this.texts, {}) ?? {};
  }

  /** Whether its actions and references count: a profile or a meeting note. */
  get counts(): boolean {
    return this.kind !== 'note' || this.meeting() !== undefined;
  }

  meeting(): Meeting | undefined {
    if (this.kind === 'profile') return undefined;
    if (this.meetingRead) return this.meetingRead;
    const { uri, root, manager } = this;
    const meeting: MutableMeeting = { uri, root, manager };
    const problem = readHead(this.packed.head, this.texts, meeting)?.problem;
    meeting.date ??= this.dateOfName();
    if (meeting.date === undefined) return undefined;
    if (problem) meeting.problem = problem;
    return (this.meetingRead = meeting as Meeting);
  }

  /** Whether any of its tracked actions is open; remembered, as most notes have none. */
  get hasOpen(): boolean {
    return (this.waits ??= this.packed.has(Flag.Open | Flag.Tracked));
  }

  lines(): Lines {
    const known = this.linesRead?.deref();
    if (known) return known;
    const lines = new Lines(this, this.packed);
    this.linesRead = new WeakRef(lines);
    return lines;
  }

  private dateOfName(): string | undefined {
    const place = classify(pathBelow(this.root, this.uri) ?? '');
    return place.kind === 'meeting' ? place.date : undefined;
  }
}

/** A profile first, then meetings by date. */
export function compareNotes(a: Note, b: Note): number {
  const left = a.meeting();
  const right = b.meeting();
  if (!left || !right) return Number(left !== undefined) - Number(right !== undefined);
  return compareMeetings(left, right);
}

/** By date; of one day by time, then by the number in the file's name. */
export function compareMeetings(a: Meeting, b: Meeting): number {
  return compareTexts(a.date, b.date) || compareTexts(a.time ?? '', b.time ?? '') || a.uri.length - b.uri.length || compareTexts(a.uri, b.uri);
}

export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
