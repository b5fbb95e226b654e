import { Byte } from './byte';
import { LineText } from './byteClasses';
import { spaceWidth } from './lineMarks';
import type { ScanResult } from './scanResult';

/**
 * Reads the front matter, if there is one, into the scan: a first line `---`, behind a BOM if need be, and a later line `---` or `...`,
 * YAML's two ways to end a document; white space, of Unicode's kinds too, may follow. One that never closes is none.
 * Gives the first byte behind it; without one that is the first byte behind the BOM.
 */
export function scanFrontMatter(bytes: Uint8Array, length: number, into: ScanResult): number {
  const first = length >= 3 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  let at = first;
  while (at < length) {
    const start = at;
    let wide = 0;
    while (at < length && bytes[at] !== Byte.LF && bytes[at] !== Byte.CR) wide |= bytes[at++]!;
    const end = at;
    if (at < length) at += bytes[at] === Byte.CR && at + 1 < length && bytes[at + 1] === Byte.LF ? 2 : 1;
    const fence = isFence(bytes, start, end, Byte.Dash) || (start !== first && isFence(bytes, start, end, Byte.Dot));
    if (start === first && (!fence || end === length)) break;
    if (into.lines === into.lineStart.length) into.growLines();
    into.lineStart[into.lines] = start;
    into.lineText[into.lines] = LineText.None;
    into.lineWide[into.lines++] = wide & 0x80;
    if (start === first) into.yamlStart = at;
    else if (fence) {
      into.yamlEnd = start;
      into.bodyStart = at;
      return at;
    }
  }
  into.lines = 0;
  into.yamlStart = -1;
  return first;
}

function isFence(bytes: Uint8Array, start: number, end: number, mark: Byte): boolean {
  if (end - start < 3 || bytes[start] !== mark || bytes[start + 1] !== mark || bytes[start + 2] !== mark) return false;
  for (let at = start + 3; at < end;) {
    const width = spaceWidth(bytes, at, end);
    if (width === 0) return false;
    at += width;
  }
  return true;
}
