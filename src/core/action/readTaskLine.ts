import type { Span } from '../note/outline';
import { readItemMarks } from '../note/itemMarks';
import { skipSpaces, trimEnd } from '../text/characters';
import { type Anchor, readAnchor } from './anchor';
import { findFields } from './fieldRuns';
import { readLeadingOwner, startsFullName } from './owner';
import { scanBody } from './scanBody';
import type { FieldToken, Token } from './token';

/** The words behind a box with the place of each part. Offsets are UTF-16 units into `source`. */
export interface TaskBody {
  readonly source: string;
  /** Where they begin; and the end of what is written, without anchor and white space. */
  readonly bodyStart: number;
  readonly bodyEnd: number;
  /** The `@word` that the body starts with. */
  readonly owner: (Span & { readonly value: string }) | undefined;
  /** Behind the owner and white space; at the owner's first letter where a name of two words begins there. */
  readonly textStart: number;
  /** Every field, in order; `effectiveField` tells which of doubled ones is meant. */
  readonly fields: readonly FieldToken[];
  /** Where the run of fields and tags begins that ends the body, for what counts: as far as Obsidian Tasks reads; `bodyEnd` where there is none. */
  readonly runStart: number;
  /** The same for what is shown: with comments, fields of others, and minutes behind any of these, but behind a number (`#123`), which is text. */
  readonly tailStart: number;
  /** Every tag, comment, field and `(10m)`, also those of `fields`; and signs that are text, being no fields where they are. In order. */
  readonly tokens: readonly Token[];
  readonly anchor: Anchor | undefined;
}

/** A task line, its `source`, with the place of each part. */
export interface LineParts extends TaskBody {
  /** The character between the brackets. */
  readonly box: Span;
}

/**
 * Reads one line, given without its line end; undefined when it is no task line: marks with a box, as `readItemMarks` reads them, then
 * the body.
 */
export function readTaskLine(source: string): LineParts | undefined {
  const marks = readItemMarks(source);
  return marks?.box && (read(source, marks.textStart, marks.box) as LineParts);
}

/**
 * Reads what is from an offset on to the end of a line: text, fields and tags, an anchor ` ^id` that ends the line. Takes time linear in
 * the line, whatever it holds.
 *
 * Fields are those of Obsidian Tasks and of Dataview, in one line side by side. Obsidian Tasks reads from the end and stops
 * at the first thing that is no field or tag; we read on, since a person who adds words behind a date still means the date:
 * a date, a Dataview field and an owner count anywhere outside code and comments, a priority also at the start and at the end of the
 * body and beside another field, and what we only keep (🔁 🆔 ⛔ 🏁) at the end and beside another field. So whatever Obsidian Tasks
 * reads we read the same (see `effectiveField`), and more. Variation selectors and any white space may be between sign and value.
 */
export function readTaskBody(source: string, from = 0): TaskBody {
  return read(source, from);
}

function read(source: string, from: number, box?: Span): TaskBody & { readonly box: Span | undefined } {
  const bodyStart = skipSpaces(source, from);
  const anchor = readAnchor(source, bodyStart);
  const bodyEnd = trimEnd(source, bodyStart, anchor?.start ?? source.length);
  const owner = readLeadingOwner(source, bodyStart, bodyEnd);
  const textStart = owner ? textBehind(source, owner, bodyEnd) : bodyStart;
  const tokens = scanBody(source, textStart, bodyEnd);
  const { fields, runStart, tailStart } = findFields(source, tokens, textStart, bodyEnd);
  return { source, box, bodyStart, bodyEnd, owner, textStart, fields, runStart, tailStart, tokens, anchor };
}

function textBehind(source: string, owner: Span, end: number): number {
  return startsFullName(source, owner, end) ? owner.start + 1 : skipSpaces(source, owner.end);
}
