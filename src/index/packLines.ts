import type { Scan } from '../core/note/scan';
import type { ByteWriter } from './bytes';
import { Flag } from './packedNote';

const enum Byte { Hash = 35, Dash = 45, Greater = 62, X = 88, SmallX = 120 }

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
  const end = scan.itemEnd[item]!;
  const id = scan.itemId[item]!;
  const wide = scan.lineWide[scan.itemLine[item]!] !== 0;
  to.number(lines);
  to.number(
    (scan.itemPrivate[item] ? Flag.Private : 0) | (isOpenBox(bytes[scan.itemBox[item]!]!) ? Flag.Open : 0) | (id ? Flag.Tracked : 0)
    | (hasHash(bytes, start, end) ? Flag.Hash : 0) | (wide ? Flag.Wide : 0),
  );
  to.number(end - start);
  if (wide) to.number(unitsOf(bytes, start, end));
  if (id === 0) return;
  to.number(id - start);
  to.number(scan.itemIdEnd[item]! - id);
}

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

/** Without one, a line has no tags. */
function hasHash(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (bytes[at] === Byte.Hash) return true;
  return false;
}

/** UTF-16 units of UTF-8; of other bytes anything, which a reader of the sum finds out. */
function unitsOf(bytes: Uint8Array, start: number, end: number): number {
  let units = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
  }
  return units;
}
