import { parseTaskLine } from '../core/action/taskLine';
import { Has } from '../core/note/byteKinds';
import { unitsIn } from '../core/note/encodedText';
import type { Scan } from '../core/note/scanned';
import { type ByteWriter, decodeUtf8 } from './bytes';
import { Flag } from './packedLines';

const enum Byte { Dash = 45, Greater = 62, X = 88, SmallX = 120 }

/** Packs what a scan found in the lines of a note, as `PackedLines` reads it. No line is read further than the scan did. */
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
  for (let item = 0; item < scan.items; item++) if (scan.itemBox[item] !== 0) to.copy(bytes, scan.itemStart[item]!, scan.itemEnd[item]!);
  let line = 0;
  for (let item = 0; item < scan.items; item++) {
    if (scan.itemBox[item] === 0) continue;
    packTask(bytes, scan, item, scan.itemLine[item]! - line, to);
    line = scan.itemLine[item]!;
  }
}

function packTask(bytes: Uint8Array, scan: Scan, item: number, lines: number, to: ByteWriter): void {
  const start = scan.itemStart[item]!;
  const length = scan.itemEnd[item]! - start;
  const has = scan.itemHas[item]!;
  const units = has & Has.Wide ? unitsIn(bytes, start, start + length) : length;
  const idStart = scan.itemId[item]!;
  const unseen = idStart === 0 && has & Has.Caret ? unseenId(bytes, start, length) : undefined;
  const id = unseen?.start ?? idStart;
  to.number(lines);
  to.number(
    (scan.itemPrivate[item] ? Flag.Private : 0) | (isOpenBox(bytes[scan.itemBox[item]!]!) ? Flag.Open : 0) | (id ? Flag.Tracked : 0)
    | (has & Has.Hash ? Flag.Hash : 0) | (units === length ? 0 : Flag.Wide),
  );
  to.number(length);
  if (units !== length) to.number(units);
  if (id === 0) return;
  to.number(id - start);
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
