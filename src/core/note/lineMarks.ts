import { Byte } from './byte';
import { isSpace } from '../text/characters';

/** What single lines of Markdown look like, over bytes; `from` is the first character behind indentation and quotes. */

/** Behind spaces and tabs. */
export function skipBlanks(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(bytes[at]!)) at++;
  return at;
}

/** The column of `to` behind white space that starts at `from` and this column. Tabs go to the next multiple of four. */
export function columnAt(bytes: Uint8Array, from: number, to: number, column: number): number {
  let at = column;
  for (let i = from; i < to; i++) at = bytes[i] === Byte.Tab ? (at | 3) + 1 : at + 1;
  return at;
}

/** The end without spaces and tabs. */
export function trimBlanks(bytes: Uint8Array, from: number, end: number): number {
  let at = end;
  while (at > from && isBlank(bytes[at - 1]!)) at--;
  return at;
}

/** A space or a tab: what CommonMark calls white space within a line. */
export function isBlank(byte: number): boolean {
  return byte === Byte.Space || byte === Byte.Tab;
}

/** Bytes of the white space at an offset, as `isSpace` in `core/text/characters` has it; 0: none. */
export function spaceWidth(bytes: Uint8Array, at: number, end: number): number {
  const byte = bytes[at]!;
  if (byte < 0x80) return isSpace(byte) ? 1 : 0;
  if (byte === 0xc2) return at + 1 < end && bytes[at + 1] === 0xa0 ? 2 : 0;
  if (byte < 0xe1 || byte > 0xef || at + 2 >= end) return 0;
  return isSpace(((byte & 0x0f) << 12) | ((bytes[at + 1]! & 0x3f) << 6) | (bytes[at + 2]! & 0x3f)) ? 3 : 0;
}

/** How often the byte is at `from` without a break. */
export function runLength(bytes: Uint8Array, from: number, end: number, byte: number): number {
  let at = from;
  while (at < end && bytes[at] === byte) at++;
  return at - from;
}

/** The level of an ATX heading, or 0. */
export function headingLevel(bytes: Uint8Array, from: number, end: number): number {
  const level = runLength(bytes, from, end, Byte.Hash);
  return level <= 6 && (from + level === end || isBlank(bytes[from + level]!)) ? level : 0;
}

/** The end of an ATX heading's text that starts at `from`: without closing marks, which need white space before them. */
export function headingTextEnd(bytes: Uint8Array, from: number, end: number): number {
  const trimmed = trimBlanks(bytes, from, end);
  let at = trimmed;
  while (at > from && bytes[at - 1] === Byte.Hash) at--;
  if (at === from) return at;
  return at < trimmed && isBlank(bytes[at - 1]!) ? trimBlanks(bytes, from, at) : trimmed;
}

/** The length of an opening fence, or 0. */
export function fenceLength(bytes: Uint8Array, from: number, end: number): number {
  const fence = bytes[from]!;
  const length = runLength(bytes, from, end, fence);
  if (length < 3) return 0;
  if (fence === Byte.Backtick) for (let at = from + length; at < end; at++) if (bytes[at] === Byte.Backtick) return 0;
  return length;
}

/** One character repeated, then nothing but white space: a closing fence, a setext underline. Gives how often, or 0. */
export function soleRun(bytes: Uint8Array, from: number, end: number): number {
  const length = runLength(bytes, from, end, bytes[from]!);
  return skipBlanks(bytes, from + length, end) === end ? length : 0;
}

/** Three or more of the mark at `from`, white space between; gives `end`, or else where something else is. */
export function thematicBreakEnd(bytes: Uint8Array, from: number, end: number): number {
  const mark = bytes[from]!;
  let marks = 0;
  for (let at = from; at < end; at++) {
    if (bytes[at] === mark) marks++;
    else if (!isBlank(bytes[at]!)) return at;
  }
  return marks >= 3 ? end : from;
}

/** Seven of the byte, then white space or the end: a line that git leaves in a conflict. */
export function isConflictMark(bytes: Uint8Array, start: number, end: number, byte: number): boolean {
  return runLength(bytes, start, end, byte) === 7 && (start + 7 === end || isBlank(bytes[start + 7]!));
}
