import type { Outline, Span } from './outline';
import { partWithComments, visiblePart } from './visiblePart';

/** What starts a block of its own, so that it does not continue an item's text. */
const block = /^(?:`{3}|~{3}|>|\||<!--|%%|#{1,6}\s|(?:[-*_]\s*){3,}$)/;

/** An item's text, from behind its box, on one line: indented lines that go on with it are joined by spaces. Without what is private and comments. */
export function itemText(text: string, outline: Outline, index: number): string {
  return join(text, outline, index, visiblePart);
}

/** The same with comments that begin and end on one line, for a copy within the folder. */
export function itemWithComments(text: string, outline: Outline, index: number): string {
  return join(text, outline, index, partWithComments);
}

function join(text: string, outline: Outline, index: number, part: typeof visiblePart): string {
  const words = textSpans(text, outline, index).map(({ start, end }) => part(text, outline, start, end).trim());
  return words
    .map((word, i) => (i < words.length - 1 ? word.replace(/\\$/, '') : word))
    .filter((word) => word !== '')
    .join(' ');
}

/** Of each line that an item's text is on, what the text has of it. */
function textSpans(text: string, outline: Outline, index: number): Span[] {
  const item = outline.items[index];
  if (!item) return [];
  const spans: Span[] = [{ start: item.textStart, end: item.end }];
  const lastLine = outline.items[index + 1]?.line ?? outline.lineStarts.length;
  const quotes = text.slice(item.start, item.textStart).split('>').length - 1;
  for (let line = item.line + 1; line < lastLine; line += 1) {
    const start = outline.lineStarts[line] ?? text.length;
    const raw = text.slice(start, outline.lineStarts[line + 1] ?? text.length).replace(/[\r\n]+$/, '');
    const words = raw.slice(quoteEnd(raw, quotes));
    if (!/^\s+\S/.test(words) || block.test(words.trimStart()) || isHeading(outline, line)) break;
    spans.push({ start: start + raw.length - words.length, end: start + raw.length });
  }
  return spans;
}

/** Behind the marks of as many quotes as an item is in: a further one is a quote of its own, such as a callout. */
function quoteEnd(line: string, quotes: number): number {
  let end = 0;
  for (let count = 0; count < quotes; count++) {
    const mark = /^\s*>/.exec(line.slice(end));
    if (!mark) break;
    end += mark[0].length;
  }
  return end;
}

function isHeading({ headings }: Outline, line: number): boolean {
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (headings[middle]!.line < line) low = middle + 1;
    else high = middle;
  }
  return headings[low]?.line === line;
}
