import { nestedItems } from './nestedItems';
import type { Item, Outline } from './outline';

/** What begins a block of its own where it stands at the margin, and so ends the item before it; `<https://…>` does not. */
const block = /^(?:`{3}|~{3}|>|\||<(?![a-z][a-z\d+.-]*:)|%%|#{1,6}(?:\s|$)|(?:[-*_]\s*){3,}$)/i;
const fence = /^(?:`{3,}|~{3,})/;
const marks = /^((?:[ \t]*>[ ]?)*)([ \t]*)([-*+]|\d{1,9}[.)])([ \t]*)/;

/** What an item has before its text: marks of quotes, white space, its marker and the gap behind that. */
interface Margin {
  readonly quotes: string;
  readonly indent: string;
  readonly gap: string;
  /** The column that its text stands on, within the quotes. */
  readonly content: number;
}

function marginOf(text: string, { lineStarts }: Outline, { line, textStart }: Item): Margin {
  const before = text.slice(lineStarts[line], textStart).replace(/^\uFEFF/, '');
  const [, quotes = '', indent = '', marker = '-', gap = ''] = marks.exec(before) ?? [];
  const from = columnsOf(indent) + marker.length;
  const width = columnsOf(gap, from) - from;
  // Of five columns or more one is the gap, as of none where the item is empty.
  return { quotes, indent, gap, content: from + (width > 0 && width < 5 ? width : 1) };
}

/** What a line begins with that is nested in an item. */
export function nestedLead(text: string, outline: Outline, item: Item): string {
  const { quotes, indent, gap, content } = marginOf(text, outline, item);
  const tabbed = `${indent}\t`;
  const isTabbed = (gap.startsWith('\t') || indent.endsWith('\t')) && columnsOf(tabbed) >= content;
  return quotes + (isTabbed ? tabbed : indent + ' '.repeat(content - columnsOf(indent)));
}

/**
 * The last line of an item and of what is in it: items, paragraphs and code, behind blank lines, too, and lines that go on with its text
 * without being indented. A fence in it that nothing closes would make code of what is put behind it; `beforeOpen` is the last line before that.
 */
export function lastLineOf(text: string, outline: Outline, index: number): { readonly line: number; readonly beforeOpen: number } {
  const { items, lineStarts } = outline;
  const item = items[index]!;
  const { quotes, content } = marginOf(text, outline, item);
  const inside = nestedItems(outline, index);
  const nested = new Set(inside.map((one) => items[one]!.line));
  const end = items[index + inside.length + 1]?.line ?? lineStarts.length;
  let last = item.line;
  let open: { readonly line: number; readonly mark: string } | undefined;
  let mayGoOn = item.textStart < item.end;
  for (let line = item.line + 1; line < end; line += 1) {
    const raw = text.slice(lineStarts[line], lineStarts[line + 1] ?? text.length).replace(/[\r\n]+$/, '');
    const within = behindQuotes(raw, quotes);
    const words = (within ?? raw).trim();
    if (words === '') {
      if (within === undefined) break;
      mayGoOn = false;
      continue;
    }
    const isIn = within !== undefined && columnsOf(/^[ \t]*/.exec(within)![0]) >= content;
    if (!isIn && !nested.has(line) && (!mayGoOn || block.test(words))) break;
    const mark = fence.exec(words)?.[0];
    if (open === undefined) open = mark === undefined ? undefined : { line: last, mark };
    else if (mark === words && mark.startsWith(open.mark)) open = undefined;
    mayGoOn = open === undefined && mark === undefined;
    last = line;
  }
  return { line: last, beforeOpen: open?.line ?? last };
}

/** Undefined for a line that is in fewer quotes. */
function behindQuotes(line: string, quotes: string): string | undefined {
  let rest = line;
  for (const mark of quotes) {
    if (mark !== '>') continue;
    const found = /^[ \t]*>[ ]?/.exec(rest);
    if (!found) return undefined;
    rest = rest.slice(found[0].length);
  }
  return rest;
}

/** Where white space ends that begins on a column; tabs stop at every fourth. */
function columnsOf(space: string, from = 0): number {
  let column = from;
  for (const char of space) column += char === '\t' ? 4 - (column % 4) : 1;
  return column;
}
