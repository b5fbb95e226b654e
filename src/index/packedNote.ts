import { ByteReader, decodeUtf8, sameBytes } from './bytes';

/*
 * One note, packed, a tenth to a half of its size. All are numbers where nothing else is said; `writeHead` and `packLines` write it:
 *   bytes of the head, head;
 *   how many task lines; if any: the bytes of all of them together, those lines one behind the other, then for each:
 *     lines since the last, flags, bytes, (wide) UTF-16 units, (tracked) bytes before the id, bytes of the id;
 *   how many references, for each: lines since the last, bytes of the id, the id.
 */

export const enum Flag { Private = 1, Open = 2, Tracked = 4, Hash = 8, Wide = 16 }

/** One task line of a packed note; starts and ends are offsets into the packed bytes. */
export interface PackedTask {
  line: number;
  flags: number;
  start: number;
  end: number;
  /** Of the line. */
  units: number;
  /** Both 0: none. */
  idStart: number;
  idEnd: number;
}

/** Goes through the parts of a packed note. */
export class PackedNote {
  private readonly headAt: number;
  private readonly linesAt: number;

  constructor(readonly bytes: Uint8Array, start: number) {
    const reader = new ByteReader(bytes, start);
    const length = reader.number();
    this.headAt = reader.at;
    this.linesAt = reader.at + length;
  }

  get head(): ByteReader {
    return new ByteReader(this.bytes, this.headAt);
  }

  sameHead(other: PackedNote): boolean {
    const length = this.linesAt - this.headAt;
    return other.linesAt - other.headAt === length && sameBytes(this.bytes, this.headAt, other.bytes, other.headAt, length);
  }

  /** Whether any task line has all of these flags. */
  has(flags: number): boolean {
    let found = false;
    this.forEachTask((task) => (found ||= (task.flags & flags) === flags));
    return found;
  }

  /** Moves one object over the task lines: take what you need from it. Answers a reader that stands behind them. */
  forEachTask(visit: (task: Readonly<PackedTask>, index: number) => void): ByteReader {
    const reader = new ByteReader(this.bytes, this.linesAt);
    const count = reader.number();
    if (count === 0) return reader;
    const length = reader.number();
    const task: PackedTask = { line: 0, flags: 0, start: 0, end: reader.at, units: 0, idStart: 0, idEnd: 0 };
    reader.at += length;
    for (let index = 0; index < count; index++) {
      readTask(reader, task);
      visit(task, index);
    }
    return reader;
  }

  forEachReference(visit: (line: number, idStart: number, idEnd: number) => void): void {
    const reader = this.forEachTask(() => undefined);
    let line = 0;
    for (let count = reader.number(); count > 0; count--) {
      line += reader.number();
      const length = reader.number();
      visit(line, reader.at, reader.at + length);
      reader.at += length;
    }
  }

  /** The text of all task lines, one behind the other; slice it by `units`. */
  sources(): string {
    const reader = new ByteReader(this.bytes, this.linesAt);
    return reader.number() === 0 ? '' : reader.text();
  }

  text(start: number, end: number): string {
    return decodeUtf8(this.bytes, start, end);
  }
}

function readTask(reader: ByteReader, task: PackedTask): void {
  task.line += reader.number();
  task.flags = reader.number();
  task.start = task.end;
  task.end += reader.number();
  task.units = task.flags & Flag.Wide ? reader.number() : task.end - task.start;
  task.idStart = task.flags & Flag.Tracked ? task.start + reader.number() : 0;
  task.idEnd = task.flags & Flag.Tracked ? task.idStart + reader.number() : 0;
}
