import { dateOfPath } from '../core/folder/notePath';
import { pathBelow } from '../core/folder/noteUri';
import type { Meeting, NoteProblem } from '../core/model';
import { compareTexts } from '../core/text/compareTexts';
import type { WrittenNote } from './arena';
import { ByteReader, sameBytes } from './bytes';
import type { Head } from './head';
import { readDate, readHead, type SharedTexts } from './headCodec';
import { Lines } from './lines';
import type { NoteAddress, PersonKind } from './noteAddress';
import { Flag, PackedLines } from './packedLines';
import type { Bytes, PackedNote } from './packedNote';
import type { FileStat } from './ports';

type MutableMeeting = { -readonly [K in keyof Meeting]?: Meeting[K] };

/** No file has it: the next look at the disk reads the note again. */
const UNKNOWN = -1;

/** One note as it was last read. What it hands out stays the same object until it is read again and differs. One object each: there are many. */
export class Note implements NoteAddress {
  readonly uri: string;
  readonly root: string;
  readonly manager: string;
  readonly kind: PersonKind;
  /** Number of the last listing that had it. */
  seen = 0;
  /** Stat of the file that was read. */
  mtime = UNKNOWN;
  size = 0;
  private headIn!: Bytes;
  private headStart!: number;
  private headEnd!: number;
  private linesIn!: Bytes;
  private linesStart!: number;
  private linesEnd!: number;
  private dateRead: string | false | undefined;
  private meetingRead: Meeting | undefined;
  private linesRead: WeakRef<Lines> | undefined;
  private openRead: number | undefined;

  /** @param open what `openCount` answers, where that is known. */
  constructor({ uri, root, manager, kind }: NoteAddress, packed: PackedNote, private readonly texts: SharedTexts, open?: number) {
    this.uri = uri;
    this.root = root;
    this.manager = manager;
    this.kind = kind;
    this.put(packed);
    this.openRead = open;
  }

  get packed(): PackedNote {
    const { headIn, headStart, headEnd, linesIn, linesStart, linesEnd } = this;
    return { head: { in: headIn, start: headStart, end: headEnd }, lines: { in: linesIn, start: linesStart, end: linesEnd } };
  }

  /** Bytes. */
  get packedSize(): number {
    return this.headEnd - this.headStart + this.linesEnd - this.linesStart;
  }

  get packedLines(): PackedLines {
    return new PackedLines(this.linesIn.bytes, this.linesStart);
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
  update(packed: PackedNote): 'lines' | 'head' {
    const { head } = packed;
    const sameHead = this.isHead(head.in.bytes, head.start, head.end);
    this.put(packed);
    this.linesRead = this.openRead = undefined;
    if (sameHead) return 'lines';
    this.meetingRead = this.dateRead = undefined;
    return 'head';
  }

  isSame({ bytes, headEnd, end }: WrittenNote): boolean {
    const length = this.linesEnd - this.linesStart;
    return this.isHead(bytes, 0, headEnd) && end - headEnd === length && sameBytes(this.linesIn.bytes, this.linesStart, bytes, headEnd, length);
  }

  private isHead(bytes: Uint8Array, start: number, end: number): boolean {
    const length = this.headEnd - this.headStart;
    return end - start === length && sameBytes(this.headIn.bytes, this.headStart, bytes, start, length);
  }

  private put({ head, lines }: PackedNote): void {
    this.headIn = head.in;
    this.headStart = head.start;
    this.headEnd = head.end;
    this.linesIn = lines.in;
    this.linesStart = lines.start;
    this.linesEnd = lines.end;
  }

  /** What a profile says. */
  head(): Omit<Head, 'meeting'> {
    return readHead(this.headReader, this.texts, {}) ?? {};
  }

  /** Whether its actions and references count: a profile or a meeting note. */
  get counts(): boolean {
    return this.kind !== 'note' || this.date !== undefined;
  }

  /** Of a meeting; cheap, where all else of it is not wanted. */
  get date(): string | undefined {
    if (this.kind === 'profile') return undefined;
    return (this.dateRead ??= readDate(this.headReader, this.texts) ?? this.dateOfName() ?? false) || undefined;
  }

  get problem(): NoteProblem | undefined {
    return this.date === undefined ? this.head().problem : this.meeting()?.problem;
  }

  meeting(): Meeting | undefined {
    const { uri, root, manager, date } = this;
    if (this.meetingRead || date === undefined) return this.meetingRead;
    const meeting: MutableMeeting = { uri, root, manager, date };
    const problem = readHead(this.headReader, this.texts, meeting)?.problem;
    if (problem) meeting.problem = problem;
    return (this.meetingRead = meeting as Meeting);
  }

  /** How many of its tracked actions are open. */
  get openCount(): number {
    return (this.openRead ??= this.packedLines.count(Flag.Open | Flag.Tracked));
  }

  lines(): Lines {
    const known = this.linesRead?.deref();
    if (known) return known;
    const lines = new Lines(this, this.packedLines);
    this.linesRead = new WeakRef(lines);
    return lines;
  }

  private get headReader(): ByteReader {
    return new ByteReader(this.headIn.bytes, this.headStart);
  }

  private dateOfName(): string | undefined {
    return dateOfPath(pathBelow(this.root, this.uri) ?? '');
  }
}

/** A profile first, then meetings by date. */
export function compareNotes(a: Note, b: Note): number {
  const left = a.date;
  const right = b.date;
  if (left === undefined || right === undefined) return Number(left !== undefined) - Number(right !== undefined);
  return compareTexts(left, right) || compareMeetings(a.meeting()!, b.meeting()!);
}

type Placed = Pick<Meeting, 'uri' | 'date' | 'time'>;

/** By date; of one day by time, then by the number in the file's name. */
export function compareMeetings(a: Placed, b: Placed): number {
  return compareTexts(a.date, b.date) || compareTexts(a.time ?? '', b.time ?? '') || a.uri.length - b.uri.length || compareTexts(a.uri, b.uri);
}
