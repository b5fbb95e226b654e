import { isDigit, isSpace, skipSpaces } from '../text/characters';
import type { Span } from './outline';

/** What a list item has before its text, on its line. Offsets are UTF-16 units into the line. */
export interface ItemMarks {
  /** The character between the brackets of a task box. */
  readonly box?: Span;
  /** Behind marks and white space. */
  readonly textStart: number;
}

/**
 * The marks of a line, given without its line end: indentation and `>`, one or more list markers (`-`, `*`, `+`, `1.`, `1)`) with a space, a
 * tab or the end behind, and a box. Undefined where it has no marker. For a line of the outline's items it says what the scanner does; whether a
 * line is code, a break or in a paragraph, only the scanner tells.
 */
export function readItemMarks(line: string): ItemMarks | undefined {
  let text = -1;
  for (let at = skipBlanks(line, 0); ;) {
    if (line.charCodeAt(at) === 0x3e) {
      at = skipBlanks(line, at + 1);
      continue;
    }
    const next = markerEnd(line, at);
    if (next === at || (next < line.length && !isBlank(line.charCodeAt(next)))) break;
    text = at = skipBlanks(line, next);
  }
  if (text < 0) return undefined;
  const box = boxAt(line, text);
  return box === undefined ? { textStart: text } : { box, textStart: skipSpaces(line, box.end + 1) };
}

/** A task box at an offset: `[`, any one character, `]`, then white space or the end. */
export function boxAt(line: string, open: number): Span | undefined {
  const code = line.charCodeAt(open) === 0x5b ? line.codePointAt(open + 1) : undefined;
  if (code === undefined) return undefined;
  const end = open + 1 + (code > 0xffff ? 2 : 1);
  if (line.charCodeAt(end) !== 0x5d) return undefined;
  return end + 1 === line.length || isSpace(line.charCodeAt(end + 1)) ? { start: open + 1, end } : undefined;
}

/** Behind a list marker; at the offset where there is none. */
function markerEnd(line: string, at: number): number {
  const code = line.charCodeAt(at);
  if (code === 0x2d || code === 0x2a || code === 0x2b) return at + 1;
  let end = at;
  while (end < at + 10 && isDigit(line.charCodeAt(end))) end += 1;
  if (end === at || end === at + 10) return at;
  const delimiter = line.charCodeAt(end);
  return delimiter === 0x2e || delimiter === 0x29 ? end + 1 : at;
}

/** A space or a tab: what Markdown takes behind a marker. */
function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

function skipBlanks(line: string, from: number): number {
  let at = from;
  while (isBlank(line.charCodeAt(at))) at += 1;
  return at;
}
