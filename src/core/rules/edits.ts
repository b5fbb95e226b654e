import { lastLineOf, nestedLead } from '../note/itemLines';
import type { Span } from '../note/outline';
import type { TextEdit } from '../text/textEdit';
import type { NoteText } from './noteText';

/** The whole lines of an item with all that is in it; undefined where something private is among them. */
export function itemBlock({ text, outline }: Pick<NoteText, 'text' | 'outline'>, index: number): Span | undefined {
  const { items, lineStarts, hidden } = outline;
  const item = items[index];
  if (item === undefined) return undefined;
  const { line } = lastLineOf(text, outline, index);
  const span = { start: lineStarts[item.line] ?? 0, end: lineStarts[line + 1] ?? text.length };
  return hidden.some(({ start, end }) => start < span.end && end > span.start) ? undefined : span;
}

/** A line nested in an item, behind all that is in it already. */
export function addNested({ text, outline }: Pick<NoteText, 'text' | 'outline'>, index: number, words: string): TextEdit[] {
  const item = outline.items[index];
  if (item === undefined) return [];
  const at = lineEnd(text, outline.lineStarts, lastLineOf(text, outline, index).beforeOpen);
  return [{ start: at, end: at, text: `${outline.eol}${nestedLead(text, outline, item)}- ${words}` }];
}

function lineEnd(text: string, lineStarts: readonly number[], line: number): number {
  const start = lineStarts[line] ?? text.length;
  return start + text.slice(start, lineStarts[line + 1] ?? text.length).replace(/[\r\n]+$/, '').length;
}
