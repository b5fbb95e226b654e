import { parseTaskLine } from '../core/action/taskLine';
import { LineFlag } from '../core/note/byteClasses';
import type { Span } from '../core/note/outline';
import type { ScanResult } from '../core/note/scanResult';
import type { LineRecords, ReferenceRecord, TaskRecord } from './noteRecord';

const enum Byte {
  Dash = 45,
  Greater = 62,
  X = 88,
  SmallX = 120,
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The task lines and references that a scan found in a note. No line is read further than the scan did. */
export function linesIn(bytes: Uint8Array, scan: ScanResult): LineRecords {
  const tasks: TaskRecord[] = [];
  const references: ReferenceRecord[] = [];
  let span = 0;
  for (let item = 0; item < scan.items; item++) {
    while (span < scan.hidden && scan.hiddenEnd[span]! <= scan.itemStart[item]!) span++;
    if (scan.itemBox[item] !== 0) tasks.push(taskAt(bytes, scan, item, span));
    const start = scan.itemReference[item]!;
    if (start !== 0) references.push({ line: scan.itemLine[item]!, id: decodeText(bytes, start, scan.itemReferenceEnd[item]!) });
  }
  return { tasks, references };
}

/** @param span the first hidden part that ends behind the line's start. */
function taskAt(bytes: Uint8Array, scan: ScanResult, item: number, span: number): TaskRecord {
  const source = decodeText(bytes, scan.itemStart[item]!, scan.itemEnd[item]!);
  const idStart = scan.itemId[item]!;
  const id =
    idStart !== 0 ? decodeText(bytes, idStart, scan.itemIdEnd[item]!) : scan.itemHas[item]! & LineFlag.Caret ? unseenId(source) : undefined;
  const known = { line: scan.itemLine[item]!, source, private: scan.itemPrivate[item] === 1, open: isOpenBox(bytes[scan.itemBox[item]!]!) };
  const hidden = scan.itemPrivate[item] === 1 ? [] : hiddenIn(bytes, scan, item, span);
  return { ...known, ...(id === undefined ? {} : { id }), ...(hidden.length === 0 ? {} : { hidden }) };
}

function hiddenIn(bytes: Uint8Array, scan: ScanResult, item: number, first: number): Span[] {
  const start = scan.itemStart[item]!;
  const end = scan.itemEnd[item]!;
  const spans: Span[] = [];
  for (let span = first; span < scan.hidden && scan.hiddenStart[span]! < end; span++) {
    const before = decodeText(bytes, start, Math.max(start, scan.hiddenStart[span]!)).length;
    spans.push({ start: before, end: decodeText(bytes, start, Math.min(end, scan.hiddenEnd[span]!)).length });
  }
  return spans;
}

/** An id that the grammar of task lines sees and a scan does not: with white space of other scripts behind it, say. */
function unseenId(source: string): string | undefined {
  return parseTaskLine(source)?.id;
}

/** As `core/action/status` reads the box. */
function isOpenBox(byte: number): boolean {
  return byte !== Byte.SmallX && byte !== Byte.X && byte !== Byte.Dash && byte !== Byte.Greater;
}

/** Short texts byte by byte: a decoder takes longer to be called. */
function decodeText(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > 16) return decoder.decode(bytes.subarray(start, end));
  let text = '';
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte >= 0x80) return decoder.decode(bytes.subarray(start, end));
    text += String.fromCharCode(byte);
  }
  return text;
}
