import type { TextDocument } from 'vscode';
import { Range } from 'vscode';

/** The one place where offsets become a range. */
export function toRange(document: TextDocument, span: { readonly start: number; readonly end: number }): Range {
  return new Range(document.positionAt(span.start), document.positionAt(span.end));
}

/** The lines that a selection is about. One that ends before the first character of a line, as after Shift and Down, is not about that line. */
export function linesIn({ start, end, isSingleLine }: Range): number[] {
  const last = !isSingleLine && end.character === 0 ? end.line - 1 : end.line;
  return Array.from({ length: last - start.line + 1 }, (_, at) => start.line + at);
}
