import { ByteReader, decodeUtf8 } from './bytes';

/*
 * The lines of one note, packed. All are numbers where nothing else is said; `packLines` writes it:
 *   how many task lines; if any: the bytes of all of them together, those lines one behind the other, then for each:
 *     lines since the last, flags, bytes, (wide) UTF-16 units, (tracked) bytes before the id, bytes of the id;
 *   how many references, for each: lines since the last, bytes of the id, the id.
 */

export const enum Flag { Private = 1, Open = 2, Tracked = 4, Hash = 8, Wide = 16 }

/** One task line; starts and ends are offsets into the packed bytes. */
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

/** Goes through the packed lines of a note. */
export class PackedLines {
  constructor(readonly bytes: Uint8Array, private readonly start: number) {}

  /** How many task lines have all of these flags. */
  count(flags: number): number {
    let found = 0;
    this.forEachTask((task) => (found += Number((task.flags & flags) === flags)));
    return found;
  }

  /** Moves one object over the task lines: take what you need from it. Answers a reader that stands behind them. */
  forEachTask(visit: (task: Readonly<PackedTask>, index: number) => void): ByteReader {
    const reader = new ByteReader(this.bytes, this.start);
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
    const reader = new ByteReader(this.bytes, this.start);
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
