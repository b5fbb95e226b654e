import type { Item, Span } from '../note/outline';
import { nestedItems } from '../note/nestedItems';
import type { TextEdit } from '../text/textEdit';
import type { NoteText } from './noteText';

/** The whole lines of an item, with what is nested in it and the lines that go on with it; undefined where something private is among them. */
export function itemBlock({ text, outline }: Pick<NoteText, 'text' | 'outline'>, index: number): Span | undefined {
  const { items, lineStarts, headings, hidden } = outline;
  const item = items[index];
  if (item === undefined) return undefined;
  let last = items[nestedItems(outline, index).at(-1) ?? index]!.line;
  const stops = new Set([...items.map(({ line }) => line), ...headings.map(({ line }) => line)]);
  const lineAt = (line: number): string => text.slice(lineStarts[line], lineStarts[line + 1]);
  while (last + 1 < lineStarts.length && !stops.has(last + 1) && lineAt(last + 1).trim() !== '') last += 1;
  const span = { start: lineStarts[item.line] ?? 0, end: lineStarts[last + 1] ?? text.length };
  return hidden.some(({ start, end }) => start < span.end && end > span.start) ? undefined : span;
}

/** A line nested in an item, behind what is nested in it already. */
export function addNested({ text, outline }: Pick<NoteText, 'text' | 'outline'>, index: number, words: string): TextEdit[] {
  const item = outline.items[index];
  if (item === undefined) return [];
  const last = outline.items[nestedItems(outline, index).at(-1) ?? index]!;
  const at = lineEnd(text, outline.lineStarts, lastLine(text, outline, last));
  return [{ start: at, end: at, text: `${outline.eol}${leadOf(text, outline, item)}- ${words}` }];
}

/** What comes before an item nested in another: the quote's marks, and the white space that its text starts behind. */
function leadOf(text: string, { lineStarts }: NoteText['outline'], item: Item): string {
  const line = text.slice(Math.max(item.start, lineStarts[item.line] ?? 0), item.textStart);
  const marker = /^((?:[ \t]*>)*[ \t]*)([-*+]|\d{1,9}[.)])([ \t]*)/.exec(line.replace(/^\uFEFF/, ''));
  if (!marker) return '  ';
  const [, before = '', mark = '-', gap = ''] = marker;
  return gap.startsWith('\t') || before.endsWith('\t') ? `${before}\t` : before + ' '.repeat(mark.length + 1);
}

/** The last line of an item's own text: lines that go on with it are its. */
function lastLine(text: string, { items, headings, lineStarts }: NoteText['outline'], item: Item): number {
  let { line } = item;
  const stops = new Set([...items.map((one) => one.line), ...headings.map((one) => one.line)]);
  while (line + 1 < lineStarts.length && !stops.has(line + 1) && /^[ \t]+\S/.test(text.slice(lineStarts[line + 1], lineStarts[line + 2])))
    line += 1;
  return line;
}

function lineEnd(text: string, lineStarts: readonly number[], line: number): number {
  const start = lineStarts[line] ?? text.length;
  return start + text.slice(start, lineStarts[line + 1] ?? text.length).replace(/[\r\n]+$/, '').length;
}
