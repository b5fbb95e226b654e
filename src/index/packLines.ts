import { parseTaskLine } from '../core/action/taskLine';
import type { Scan } from '../core/note/scan';
import { type ByteWriter, decodeUtf8 } from './bytes';
import { Flag } from './packedNote';

const enum Byte { Hash = 35, Dash = 45, Greater = 62, X = 88, Caret = 94, SmallX = 120 }
const enum Has { Hash = 1, Caret = 2 }

/** Packs what a scan found in the lines of a note, as `PackedNote` reads it. No line is read further than the scan did. */
export function packLines(bytes: Uint8Array, scan: Scan, to: ByteWriter): void {
  packTasks(bytes, scan, to);
  packReferences(bytes, scan, to);
}

/** Of a note that could not be read. */
export function packNoLines(to: ByteWriter): void {
  to.number(0);
  to.number(0);
}

function packTasks(bytes: Uint8Array, scan: Scan, to: ByteWriter): void {
  let count = 0;
  let length = 0;
  for (let item = 0; item < scan.items; item++) {
    if (scan.itemBox[item] === 0) continue;
    count++;
    length += scan.itemEnd[item]! - scan.itemStart[item]!;
  }
  to.number(count);
  if (count === 0) return;
  to.number(length);
  to.room(length);
  if (count > measured.length) measured = new Int32Array(count * 2);
  for (let item = 0, task = 0; item < scan.items; item++) {
    if (scan.itemBox[item] !== 0) measured[task++] = copyAndMeasure(bytes, scan.itemStart[item]!, scan.itemEnd[item]!, to);
  }
  let line = 0;
  for (let item = 0, task = 0; item < scan.items; item++) {
    if (scan.itemBox[item] === 0) continue;
    packTask(bytes, scan, item, scan.itemLine[item]! - line, measured[task++]!, to);
    line = scan.itemLine[item]!;
  }
}

/** Of the task lines of the note at hand: four times the UTF-16 units, and what the line has. */
let measured = new Int32Array(64);

/** One pass over the bytes for all that is asked of them; there is room. */
function copyAndMeasure(bytes: Uint8Array, start: number, end: number, to: ByteWriter): number {
  const into = to.bytes;
  let { at } = to;
  let units = 0;
  let has = 0;
  for (let from = start; from < end; from++) {
    const byte = bytes[from]!;
    into[at++] = byte;
    if (byte === Byte.Hash) has |= Has.Hash;
    else if (byte === Byte.Caret) has |= Has.Caret;
    if (byte < 0x80 || byte >= 0xc0) units += byte >= 0xf0 ? 2 : 1;
  }
  to.at = at;
  return units * 4 + has;
}

function packTask(bytes: Uint8Array, scan: Scan, item: number, lines: number, measure: number, to: ByteWriter): void {
  const length = scan.itemEnd[item]! - scan.itemStart[item]!;
  const units = measure >> 2;
  const idStart = scan.itemId[item]!;
  const unseen = idStart === 0 && measure & Has.Caret ? unseenId(bytes, scan.itemStart[item]!, length) : undefined;
  const id = unseen?.start ?? idStart;
  to.number(lines);
  to.number(
    (scan.itemPrivate[item] ? Flag.Private : 0) | (isOpenBox(bytes[scan.itemBox[item]!]!) ? Flag.Open : 0) | (id ? Flag.Tracked : 0)
    | (measure & Has.Hash ? Flag.Hash : 0) | (units === length ? 0 : Flag.Wide),
  );
  to.number(length);
  if (units !== length) to.number(units);
  if (id === 0) return;
  to.number(id - scan.itemStart[item]!);
  to.number(unseen?.length ?? scan.itemIdEnd[item]! - id);
}

/** An id that the grammar of task lines sees and a scan does not: with white space of other scripts behind it, say. */
function unseenId(bytes: Uint8Array, start: number, length: number): { start: number; length: number } | undefined {
  const source = decodeUtf8(bytes, start, start + length);
  const id = parseTaskLine(source)?.id;
  if (id === undefined) return undefined;
  const before = encoder.encode(source.slice(0, source.lastIndexOf(`^${id}`) + 1));
  return { start: start + before.length, length: id.length };
}

const encoder = new TextEncoder();

function packReferences(bytes: Uint8Array, scan: Scan, to: ByteWriter): void {
  let count = 0;
  for (let item = 0; item < scan.items; item++) if (scan.itemReference[item] !== 0) count++;
  to.number(count);
  let line = 0;
  for (let item = 0; count > 0 && item < scan.items; item++) {
    const start = scan.itemReference[item]!;
    if (start === 0) continue;
    to.number(scan.itemLine[item]! - line);
    line = scan.itemLine[item]!;
    to.number(scan.itemReferenceEnd[item]! - start);
    to.copy(bytes, start, scan.itemReferenceEnd[item]!);
  }
}

/** As `core/action/status` reads the box. */
function isOpenBox(byte: number): boolean {
  return byte !== Byte.SmallX && byte !== Byte.X && byte !== Byte.Dash && byte !== Byte.Greater;
}
