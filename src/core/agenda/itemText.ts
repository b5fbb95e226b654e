import type { Item, Outline } from '../note/outline';

/** What starts a block of its own, so that it does not continue an item's text. */
const block = /^(?:`{3}|~{3}|>|\||<!--|%%|#{1,6}\s|(?:[-*_]\s*){3,}$)/;

/**
 * An item's text, from behind its box, on one line: indented lines that go on with it are joined by spaces. It ends where a comment begins
 * that does not end on its line, so that a copy hides nothing that follows it.
 */
export function itemText(text: string, outline: Outline, index: number): string {
  const item = outline.items[index];
  if (!item) return '';
  const first = visible(text, outline, item.textStart, item.end);
  if (first.end < item.end) return first.text.trim();
  const words = [first.text.trim()];
  const lastLine = outline.items[index + 1]?.line ?? outline.lineStarts.length;
  for (let line = item.line + 1; line < lastLine; line += 1) {
    const start = outline.lineStarts[line] ?? text.length;
    const raw = text.slice(start, outline.lineStarts[line + 1] ?? text.length).replace(/[\r\n]+$/, '');
    if (!goesOn(raw, item, text) || outline.headings.some((heading) => heading.line === line)) break;
    const more = visible(text, outline, start, start + raw.length);
    words.push(more.text.trim());
    if (more.end < start + raw.length) break;
  }
  return words.map((word, i) => (i < words.length - 1 ? word.replace(/\\$/, '') : word)).filter((word) => word !== '').join(' ');
}

function goesOn(raw: string, item: Item, text: string): boolean {
  const quoted = /^\s*>/.test(text.slice(item.start, item.textStart));
  const line = quoted ? raw.replace(/^[\s>]*>/, '') : raw;
  return /^\s+\S/.test(line) && !block.test(line.trimStart());
}

function visible(text: string, outline: Outline, start: number, end: number): { text: string; end: number } {
  const open = outline.hidden.find((span) => span.start >= start && span.start < end && span.end > end);
  const until = open?.start ?? end;
  return { text: text.slice(start, until), end: until };
}
