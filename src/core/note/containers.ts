/** Deepest nesting of quotes and list items that is read; a marker deeper in is text. */
export const maxDepth = 100;

/** In `needed`: a quote, not a list item. */
export const quote = -1;

/** The quotes and list items that are open, from the outside in: the scanner's stack. */
export class Containers {
  /** Columns that a line must be indented by to be in the item, or `quote`. */
  readonly needed = new Int32Array(maxDepth);
  /** Not 0: the item began with nothing behind its marker, and has nothing yet; a blank line ends it. */
  readonly hollow = new Uint8Array(maxDepth);
  /** The innermost item at each depth, or -1; depth 0 is the note. */
  readonly item = new Int32Array(maxDepth + 1).fill(-1);
}
