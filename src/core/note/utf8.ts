import type { ScanResult } from './scanResult';

/** As far as VS Code looks for a NUL to tell a binary file. */
const LOOKED_AT = 512;

/** Whether bytes are no text in UTF-8 from the first on: UTF-16 or UTF-32, with a byte order mark or without, or a binary file. */
export function isOtherThanUtf8(bytes: Uint8Array, length = bytes.length): boolean {
  const isMarked = length >= 2 && ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff));
  return isMarked || bytes.subarray(0, Math.min(length, LOOKED_AT)).includes(0);
}

/** The line of the first bytes that are no UTF-8, of a scanned note; -1 where all are. */
export function invalidLine(
  bytes: Uint8Array,
  { lines, lineStart, lineWide }: Pick<ScanResult, 'lines' | 'lineStart' | 'lineWide'>,
  length: number,
): number {
  for (let line = 0; line < lines; line++) {
    if (lineWide[line] !== 0 && !isUtf8(bytes, lineStart[line]!, line + 1 < lines ? lineStart[line + 1]! : length)) return line;
  }
  return -1;
}

/** The text of a note's bytes, without a byte order mark; `undefined` where they are no UTF-8. */
export function decodeNote(bytes: Uint8Array): string | undefined {
  if (isOtherThanUtf8(bytes)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Well-formed as in table 3-7 of the Unicode standard: no overlong form, no surrogate, nothing past U+10FFFF. */
function isUtf8(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end;) {
    const lead = bytes[at++]!;
    if (lead < 0x80) continue;
    const more = lead < 0xc2 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : lead < 0xf5 ? 3 : 0;
    if (more === 0 || at + more > end) return false;
    const second = bytes[at]!;
    if (second < (lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80) || second > (lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf))
      return false;
    for (let next = 1; next < more; next++) if ((bytes[at + next]! & 0xc0) !== 0x80) return false;
    at += more;
  }
  return true;
}
