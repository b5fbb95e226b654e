import type { Span } from '../note/outline';

const delimiterRow = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const bar = /\\.|\[\[[^[\]]*\]\]|\|/g;

/**
 * What of a paragraph's lines is read as one: all of them, or, from a table's header on (GFM 0.29, 4.10: a row of as many cells as the row
 * of dashes below it), each cell of as many by itself. A bar in a wiki link parts no cells here: who writes one there means the link.
 */
export function inlineRuns(note: string, lines: readonly Span[]): (readonly Span[])[] {
  const header = lines.findIndex((line, at) => isHeader(note, line, lines[at + 1]));
  if (header < 0) return lines.length === 0 ? [] : [lines];
  const [first, , ...more] = lines.slice(header).map((row) => cellsOf(note, row));
  const cells = [first ?? [], ...more].flatMap((row) => row.slice(0, first?.length));
  return [...(header === 0 ? [] : [lines.slice(0, header)]), ...cells.map((cell) => [cell])];
}

function isHeader(note: string, line: Span, below: Span | undefined): boolean {
  if (below === undefined) return false;
  const dashes = note.slice(below.start, below.end);
  return dashes.includes('|') && delimiterRow.test(dashes) && cellsOf(note, line).length === cellsOf(note, below).length;
}

/** Without the empty ones outside of bars that are at the row's ends. */
function cellsOf(note: string, { start, end }: Span): Span[] {
  const row = note.slice(start, end);
  const cells: Span[] = [];
  let from = start;
  for (const { 0: found, index } of row.matchAll(bar)) {
    if (found !== '|') continue;
    cells.push({ start: from, end: start + index });
    from = start + index + 1;
  }
  cells.push({ start: from, end });
  return cells.filter((cell, at) => (at > 0 && at < cells.length - 1) || note.slice(cell.start, cell.end).trim() !== '');
}
