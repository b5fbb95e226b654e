import type { Scan } from '../core/note/scan';
import { ByteReader, type ByteWriter, decodeUtf8, sameBytes } from './bytes';
import { writeHead } from './headCodec';
import type { Head } from './head';

/*
 * One note, packed, a tenth to a half of its size:
 *   length of the head, head,
 *   number of task lines, for each: lines since the last, flags, bytes of the line, (tracked) bytes before the id and of the id, the line;
 *   number of references, for each: lines since the last, the id with its length.
 */

export const enum Flag { Private = 1, Open = 2, Tracked = 4, Hash = 8 }

const enum Byte { Hash = 35, Dash = 45, Greater = 62, X = 88, SmallX = 120 }

export function packNote(head: Head, bytes: Uint8Array, scan: Scan | undefined, to: ByteWriter): void {
  const lengthAt = to.reserve();
  writeHead(head, to);
  to.fill(lengthAt);
  packTasks(bytes, scan, to);
  packReferences(bytes, scan, to);
}

function packTasks(bytes: Uint8Array, scan: Scan | undefined, to: ByteWriter): void {
  const items = scan?.items ?? 0;
  let count = 0;
  for (let item = 0; item < items; item++) if (scan!.itemBox[item] !== 0) count++;
  to.number(count);
  let last = 0;
  for (let item = 0; count > 0 && item < items; item++) {
    const box = scan!.itemBox[item]!;
    if (box === 0) continue;
    const line = scan!.itemLine[item]!;
    const start = scan!.itemStart[item]!;
    const end = scan!.itemEnd[item]!;
    const id = scan!.itemId[item]!;
    to.number(line - last);
    last = line;
    to.number((scan!.itemPrivate[item] ? Flag.Private : 0) | (isOpenBox(bytes[box]!) ? Flag.Open : 0) | (id ? Flag.Tracked : 0) | (hasHash(bytes, start, end) ? Flag.Hash : 0));
    to.number(end - start);
    if (id) {
      to.number(id - start);
      to.number(scan!.itemIdEnd[item]! - id);
    }
    to.copy(bytes, start, end);
  }
}

function packReferences(bytes: Uint8Array, scan: Scan | undefined, to: ByteWriter): void {
  const items = scan?.items ?? 0;
  let count = 0;
  for (let item = 0; item < items; item++) if (scan!.itemReference[item] !== 0) count++;
  to.number(count);
  let last = 0;
  for (let item = 0; count > 0 && item < items; item++) {
    const start = scan!.itemReference[item]!;
    const end = scan!.itemReferenceEnd[item]!;
    if (start === 0) continue;
    to.number(scan!.itemLine[item]! - last);
    last = scan!.itemLine[item]!;
    to.number(end - start);
    to.copy(bytes, start, end);
  }
}

/** As `core/action/status` reads the box. */
function isOpenBox(byte: number): boolean {
  return byte !== Byte.SmallX && byte !== Byte.X && byte !== Byte.Dash && byte !== Byte.Greater;
}

function hasHash(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at] === Byte.Hash) return true;
  return false;
}

/** One task line of a packed note. */
export interface PackedTask {
  line: number;
  flags: number;
  /** Offsets into the packed bytes. */
  start: number;
  end: number;
  idStart: number;
  idEnd: number;
}

/** Goes through the parts of a packed note. Moves one object over the task lines: take what you need from it. */
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

  forEachTask(visit: (task: Readonly<PackedTask>, index: number) => void): ByteReader {
    const reader = new ByteReader(this.bytes, this.linesAt);
    const task: PackedTask = { line: 0, flags: 0, start: 0, end: 0, idStart: 0, idEnd: 0 };
    const count = reader.number();
    for (let index = 0; index < count; index++) {
      task.line += reader.number();
      task.flags = reader.number();
      const length = reader.number();
      const before = task.flags & Flag.Tracked ? reader.number() : 0;
      const idLength = task.flags & Flag.Tracked ? reader.number() : 0;
      task.start = reader.at;
      task.end = reader.at += length;
      task.idStart = task.start + before;
      task.idEnd = task.idStart + idLength;
      visit(task, index);
    }
    return reader;
  }

  /** The reader stands behind the task lines, as `forEachTask` leaves it. */
  forEachReference(visit: (line: number, idStart: number, idEnd: number) => void, reader = this.forEachTask(() => undefined)): void {
    const count = reader.number();
    let line = 0;
    for (let index = 0; index < count; index++) {
      line += reader.number();
      const length = reader.number();
      visit(line, reader.at, reader.at + length);
      reader.at += length;
    }
  }

  text(start: number, end: number): string {
    return decodeUtf8(this.bytes, start, end);
  }
}
