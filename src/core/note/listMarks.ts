import { Byte } from './byte';
import { isBlank, spaceWidth } from './lineMarks';

/** Digits of a list marker's number. */
const mostDigits = 9;

/** Behind a list marker, `-`, `*`, `+`, `1.` or `1)`, which needs white space or the end of the line behind it; 0 where there is none. `from` is a bullet or a digit. */
export function listMarkerEnd(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  if (isDigit(bytes[at]!)) {
    while (at < end && at - from < mostDigits && isDigit(bytes[at]!)) at++;
    if (at === end || (bytes[at] !== Byte.Dot && bytes[at] !== Byte.CloseParen)) return 0;
  }
  at++;
  return at === end || isBlank(bytes[at]!) ? at : 0;
}

/** Only a list that begins so may end a paragraph: a bullet, or the number one. */
export function startsAtOne(bytes: Uint8Array, from: number, markerEnd: number): boolean {
  if (!isDigit(bytes[from]!)) return true;
  let at = from;
  while (bytes[at] === Byte.Zero) at++;
  return bytes[at] === Byte.One && at + 2 === markerEnd;
}

/** Where the `]` of a task box is, `[` any one character `]`, then white space of any script or the end of the line; 0 where there is none. */
export function taskBoxEnd(bytes: Uint8Array, from: number, end: number): number {
  if (from + 2 >= end || bytes[from] !== Byte.OpenBracket) return 0;
  const lead = bytes[from + 1]!;
  const close = from + 2 + (lead < 0xc0 ? 0 : lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3);
  return close < end && bytes[close] === Byte.CloseBracket && (close + 1 === end || spaceWidth(bytes, close + 1, end) > 0) ? close : 0;
}

/** Behind a task box that ends at its `]`, and the white space behind it. */
export function behindBox(bytes: Uint8Array, close: number, end: number): number {
  let at = close + 1;
  for (let width = 1; at < end && width > 0; at += width) width = spaceWidth(bytes, at, end);
  return at;
}

function isDigit(byte: number): boolean {
  return byte >= Byte.Zero && byte <= Byte.Nine;
}
