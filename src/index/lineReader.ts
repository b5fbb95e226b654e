import { readAnchor } from '../core/action/anchor';
import { isOpen, statusOf } from '../core/action/status';
import { type ReferenceTarget, readReference } from '../core/link/reference';
import { LineFlag, LineText } from '../core/note/byteClasses';
import type { Span } from '../core/note/outline';
import type { ScanResult } from '../core/note/scanResult';
import { withoutSpans } from '../core/note/visiblePart';
import type { LineRecords, ReferenceRecord, TaskRecord } from './noteRecord';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** What is read of an item's line. */
export interface KnownLine {
  readonly source: string;
  readonly reference: ReferenceTarget | undefined;
  /** As the index keeps it, which is read once; the same object while it stays in its place. */
  taskRecord(line: number, read: () => TaskRecord): TaskRecord;
}

/** The task lines and references that a scan found in a note. No other line is looked at. @param known what somebody has of the scan's items. */
export function linesIn(bytes: Uint8Array, scan: ScanResult, known: readonly KnownLine[] = []): LineRecords {
  const tasks: TaskRecord[] = [];
  const references: ReferenceRecord[] = [];
  let span = 0;
  for (let item = 0; item < scan.items; item++) {
    const isTask = scan.itemBox[item] !== 0;
    const refers = mayRefer(scan, item);
    if (!isTask && !refers) continue;
    const start = scan.itemStart[item]!;
    while (span < scan.hidden && scan.hiddenEnd[span]! <= start) span++;
    const first = span;
    const line = scan.itemLine[item]!;
    const own = known[item];
    const read = (): TaskRecord => taskAt(bytes, scan, item, first, own?.source);
    if (isTask) tasks.push(own === undefined ? read() : own.taskRecord(line, read));
    if (!refers) continue;
    const reference = own === undefined ? readReference(shownIn(bytes, scan, item, span)) : own.reference;
    if (reference !== undefined) references.push({ line, id: reference.id });
  }
  return { tasks, references };
}

/** The text of an item's line. */
export function sourceIn(bytes: Uint8Array, scan: ScanResult, item: number): string {
  return decodeText(bytes, scan.itemStart[item]!, scan.itemEnd[item]!);
}

/** `#^` may be in the line's text. Of several items on one line the last has its reference. */
function mayRefer(scan: ScanResult, item: number): boolean {
  const line = scan.itemLine[item]!;
  return (
    (scan.itemHas[item]! & referenceFlags) === referenceFlags &&
    scan.lineText[line] !== LineText.None &&
    (item + 1 === scan.items || scan.itemLine[item + 1] !== line)
  );
}

const referenceFlags = LineFlag.Caret | LineFlag.Hash;

/** @param span the first that hides something behind the item's start. */
function taskAt(bytes: Uint8Array, scan: ScanResult, item: number, span: number, source = sourceIn(bytes, scan, item)): TaskRecord {
  const isPrivate = scan.itemPrivate[item] === 1;
  const box = scan.itemBox[item]! - scan.itemStart[item]!;
  const id = scan.itemHas[item]! & LineFlag.Caret ? readAnchor(source)?.id : undefined;
  const hidden = isPrivate ? [] : hiddenIn(bytes, scan, item, span);
  return {
    line: scan.itemLine[item]!,
    source,
    private: isPrivate,
    // all that is before a box is ASCII
    open: isOpen(statusOf(source.charAt(box))),
    ...(id === undefined ? {} : { id }),
    ...(hidden.length === 0 ? {} : { hidden }),
  };
}

/** The text of an item's line without what is hidden. */
function shownIn(bytes: Uint8Array, scan: ScanResult, item: number, span: number): string {
  const source = sourceIn(bytes, scan, item);
  return withoutSpans(source, hiddenIn(bytes, scan, item, span), 0, source.length);
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

function decodeText(bytes: Uint8Array, start: number, end: number): string {
  return decoder.decode(bytes.subarray(start, end));
}
