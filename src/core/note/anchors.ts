import { CodeSpans } from './codeSpans';
import { isSpace } from './lineMarks';
import type { ScanResult } from './scanResult';

const enum Byte {
  Hash = 35,
  OpenParen = 40,
  CloseParen = 41,
  Dash = 45,
  Zero = 48,
  Nine = 57,
  Greater = 62,
  A = 65,
  Z = 90,
  OpenBracket = 91,
  CloseBracket = 93,
  Caret = 94,
  Backtick = 96,
  LowerA = 97,
  LowerZ = 122,
  Bar = 124,
}

const code = new CodeSpans();

/** Links within code on a line that are looked at before it is given up: keeps time linear. */
const mostTries = 8;

/** Notes the block anchor that ends an item's line: white space, `^`, letters, digits and `-`. */
export function noteAnchor(bytes: Uint8Array, item: number, into: ScanResult): void {
  const text = into.itemText[item]!;
  let end = into.itemEnd[item]!;
  while (end > text && isSpace(bytes[end - 1]!)) end--;
  let id = end;
  while (id > text && isAnchor(bytes[id - 1]!)) id--;
  if (id === end || id === text || bytes[id - 1] !== Byte.Caret || !isSpace(bytes[id - 2]!)) return;
  into.itemId[item] = id;
  into.itemIdEnd[item] = end;
}

/** Notes the first link of an item's line whose target ends in `#^id`: `[…](….md#^id)`, `[[…#^id]]`. `ticked`: there may be code on the line. */
export function noteReference(bytes: Uint8Array, item: number, ticked: boolean, into: ScanResult): void {
  const text = into.itemText[item]!;
  const end = into.itemEnd[item]!;
  const last = into.itemId[item] || end;
  let bracket = text;
  let tries = 0;
  for (let at = text; at < last; at++) {
    const byte = bytes[at]!;
    if (byte === Byte.OpenParen || byte === Byte.OpenBracket || byte === Byte.CloseBracket) bracket = at;
    if (byte !== Byte.Caret || bytes[at - 1] !== Byte.Hash) continue;
    let idEnd = at + 1;
    while (idEnd < end && isAnchor(bytes[idEnd]!)) idEnd++;
    if (idEnd === at + 1 || idEnd === end || !endsTarget(bytes[idEnd]!) || !opensTarget(bytes, text, bracket)) continue;
    if (ticked && code.covers(bytes, text, end, at)) {
      if (++tries === mostTries) return;
      continue;
    }
    into.itemReference[item] = at + 1;
    into.itemReferenceEnd[item] = idEnd;
    return;
  }
}

/** A link's target starts behind this bracket. */
function opensTarget(bytes: Uint8Array, from: number, bracket: number): boolean {
  if (bracket <= from) return false;
  const byte = bytes[bracket];
  const before = bytes[bracket - 1];
  return (byte === Byte.OpenParen && before === Byte.CloseBracket) || (byte === Byte.OpenBracket && before === Byte.OpenBracket);
}

/** What may follow a link's target: the link's end, a wiki link's other name, white space before a title. */
function endsTarget(byte: number): boolean {
  return byte === Byte.CloseParen || byte === Byte.CloseBracket || byte === Byte.Bar || byte === Byte.Greater || isSpace(byte);
}

function isAnchor(byte: number): boolean {
  return (
    (byte >= Byte.LowerA && byte <= Byte.LowerZ) ||
    (byte >= Byte.Zero && byte <= Byte.Nine) ||
    byte === Byte.Dash ||
    (byte >= Byte.A && byte <= Byte.Z)
  );
}
