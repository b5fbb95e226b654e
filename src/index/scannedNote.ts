import type { ScanResult } from '../core/note/scanResult';
import { invalidLine, isOtherThanUtf8 } from '../core/note/utf8';
import { type KnownLine, linesIn } from './lineReader';
import { type LineRecords, noLines } from './noteRecord';

/** What the index reads in a note. */
export interface ScannedNote {
  /** Between the fences of its front matter. */
  readonly yaml?: string;
  readonly lines: LineRecords;
  /** Of the first merge conflict's opening mark, or -1. */
  readonly conflictLine: number;
  /** Of the first bytes that are no UTF-8, or -1. */
  readonly invalidLine: number;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** @param known what somebody has of the scan's items. */
export function scannedNote(bytes: Uint8Array, scan: ScanResult, known?: readonly KnownLine[]): ScannedNote {
  if (isOtherThanUtf8(bytes, scan.length)) return { lines: noLines, conflictLine: -1, invalidLine: 0 };
  const { yamlStart, yamlEnd, conflictLine, length } = scan;
  return {
    ...(yamlStart < 0 ? {} : { yaml: decoder.decode(bytes.subarray(yamlStart, yamlEnd)) }),
    lines: linesIn(bytes, scan, known),
    conflictLine,
    invalidLine: invalidLine(bytes, scan, length),
  };
}
