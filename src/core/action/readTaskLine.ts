import type { Span } from '../note/outline';
import { isAnchorCharacter, isDigit, isSpace, skipSpaces, trimEnd } from './characters';
import { findFields } from './fieldRuns';
import { readLeadingOwner, startsFullName } from './owner';
import { scanBody } from './scanBody';
import type { FieldToken, Token } from './token';

/** A task line with the place of each part. Offsets are UTF-16 units into the line. */
export interface LineParts {
  readonly source: string;
  /** The character between the brackets. */
  readonly box: Span;
  /** Behind the box and white space; and the end of what is written, without anchor and white space. */
  readonly bodyStart: number;
  readonly bodyEnd: number;
  /** The `@word` that the body starts with. */
  readonly owner: (Span & { readonly value: string }) | undefined;
  /** Behind the owner and white space; at the owner's first letter where a name of two words begins there. */
  readonly textStart: number;
  /** Every field, in order; `counting` tells which of doubled ones is meant. */
  readonly fields: readonly FieldToken[];
  /** Where the run of fields and tags begins that ends the body, for what counts: as far as Obsidian Tasks reads; `bodyEnd` where there is none. */
  readonly runStart: number;
  /** The same for what is shown: with comments and fields of others, but behind a number (`#123`), which is text. */
  readonly tailStart: number;
  /** Every tag, comment and field, also those of `fields`; and signs that are text, being no fields where they are. In order. */
  readonly tokens: readonly Token[];
  /** From `^` to the end of the id. */
  readonly anchor: (Span & { readonly id: string }) | undefined;
}

/**
 * Reads one line, given without its line end; undefined when it is no task line. Takes time linear in the line, whatever it holds.
 *
 * Grammar: indentation and `>`; one or more list markers (`-`, `*`, `+`, `1.`, `1)`) with white space behind; `[c]` with any one
 * character; white space or the end; the body; an anchor ` ^id` that ends the line.
 *
 * In the body, fields are those of Obsidian Tasks and of Dataview, in one line side by side. Obsidian Tasks reads from the end and stops
 * at the first thing that is no field or tag; we read on, since a person who adds words behind a date still means the date:
 * a date, a Dataview field and an owner count anywhere outside code and comments, a priority also at the start and at the end of the
 * body and beside another field, and what we only keep (🔁 🆔 ⛔ 🏁) at the end and beside another field. So whatever Obsidian Tasks
 * reads we read the same (see `counting`), and more. Variation selectors and any white space may be between sign and value.
 */
export function readTaskLine(source: string): LineParts | undefined {
  const box = findBox(source);
  if (!box) return undefined;
  const bodyStart = skipSpaces(source, box.end + 1);
  const contentEnd = trimEnd(source, bodyStart, source.length);
  const anchor = readAnchor(source, bodyStart, contentEnd);
  const bodyEnd = anchor ? trimEnd(source, bodyStart, anchor.start) : contentEnd;
  const owner = readLeadingOwner(source, bodyStart, bodyEnd);
  const textStart = owner ? textBehind(source, owner, bodyEnd) : bodyStart;
  const tokens = scanBody(source, textStart, bodyEnd);
  const { fields, runStart, tailStart } = findFields(source, tokens, textStart, bodyEnd);
  return { source, box, bodyStart, bodyEnd, owner, textStart, fields, runStart, tailStart, tokens, anchor };
}

function textBehind(source: string, owner: Span, end: number): number {
  return startsFullName(source, owner, end) ? owner.start + 1 : skipSpaces(source, owner.end);
}

function findBox(source: string): Span | undefined {
  let at = 0;
  for (;;) {
    at = skipSpaces(source, at);
    const code = source.charCodeAt(at);
    if (code === 0x3e) {
      at += 1;
      continue;
    }
    const next = markerEnd(source, at, code);
    if (next === at || !isMarkerSpace(source.charCodeAt(next))) return undefined;
    at = next;
    const after = skipSpaces(source, at);
    if (source.charCodeAt(after) === 0x5b) return readBox(source, after);
  }
}

/** Behind a list marker: Markdown takes a space or a tab there, nothing else. */
function isMarkerSpace(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

function markerEnd(source: string, at: number, code: number): number {
  if (code === 0x2d || code === 0x2a || code === 0x2b) return at + 1;
  let end = at;
  while (end < at + 10 && isDigit(source.charCodeAt(end))) end += 1;
  if (end === at || end === at + 10) return at;
  const delimiter = source.charCodeAt(end);
  return delimiter === 0x2e || delimiter === 0x29 ? end + 1 : at;
}

function readBox(source: string, open: number): Span | undefined {
  const code = source.codePointAt(open + 1);
  if (code === undefined) return undefined;
  const end = open + 1 + (code > 0xffff ? 2 : 1);
  if (source.charCodeAt(end) !== 0x5d) return undefined;
  return end + 1 === source.length || isSpace(source.charCodeAt(end + 1)) ? { start: open + 1, end } : undefined;
}

/**
 * The block anchor that ends `[from, end)`, with white space before it. Obsidian's own may hold capitals, so those are read as well;
 * ours are lower case.
 */
function readAnchor(source: string, from: number, end: number): LineParts['anchor'] {
  let start = end;
  while (start > from && isAnchorCharacter(source.charCodeAt(start - 1))) start -= 1;
  if (start === end || source.charCodeAt(start - 1) !== 0x5e || !isSpace(source.charCodeAt(start - 2))) return undefined;
  return { start: start - 1, end, id: source.slice(start, end) };
}
