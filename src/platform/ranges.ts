import type { TextDocument } from 'vscode';
import { Range } from 'vscode';

/** The one place where offsets become a range. */
export function toRange(document: TextDocument, span: { readonly start: number; readonly end: number }): Range {
  return new Range(document.positionAt(span.start), document.positionAt(span.end));
}
