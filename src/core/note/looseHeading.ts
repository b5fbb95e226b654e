import { Byte } from './byte';
import { quote } from './containers';
import { isBlank, runLength } from './lineMarks';

/**
 * How many quotes and list items a heading is in when an indentation of up to three columns is taken for no more than that, as it is
 * outside a list; `depth` where it is on the line of a list item's marker, or deeper in. `start` is the line's, `text` the heading's.
 */
export function looseDepth(bytes: Uint8Array, start: number, text: number, needed: Int32Array, depth: number): number {
  let columns = 0;
  let outer = 0;
  for (let at = start; at < text; at++) {
    const byte = bytes[at]!;
    if (byte === Byte.Hash) break;
    if (byte === Byte.Greater && columns <= 3) {
      while (outer < depth && needed[outer] !== quote) outer++;
      outer++;
      // One column of white space behind the mark belongs to it.
      columns = -1;
    } else if (isBlank(byte)) columns += byte === Byte.Tab ? 4 : 1;
    else return depth;
  }
  return columns <= 3 ? Math.min(outer, depth) : depth;
}

/** The text of a line of one to six `#` that is no heading only because it lacks a space: behind other white space, or, from two marks on, behind none. 0: neither. */
export function looseHeadingText(bytes: Uint8Array, from: number, end: number): number {
  const level = runLength(bytes, from, end, Byte.Hash);
  const text = from + level;
  if (level > 6 || text === end) return 0;
  // White space and what no one sees begin with these bytes in UTF-8; `#private` is a tag.
  const isApart = bytes[text] === 0xc2 || bytes[text] === 0xe1 || bytes[text] === 0xe2 || bytes[text] === 0xe3 || bytes[text] === 0xef;
  return level > 1 || isApart ? text : 0;
}

/** The level of a heading in HTML that a line begins with, `<h2>`; 0: none. */
export function htmlHeadingLevel(bytes: Uint8Array, from: number, end: number): number {
  if (from + 4 > end || bytes[from] !== Byte.Less || (bytes[from + 1]! | 32) !== Byte.H) return 0;
  const digit = bytes[from + 2]!;
  const behind = bytes[from + 3]!;
  return digit >= Byte.One && digit <= Byte.Six && (behind === Byte.Greater || isBlank(behind)) ? digit - Byte.One + 1 : 0;
}
