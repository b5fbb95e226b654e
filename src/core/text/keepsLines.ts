import { applyEdits, type TextEdit } from './textEdit';

/**
 * Whether a text has every line that edits made or changed in another text, wherever that line is now, and none that they took out or
 * changed.
 */
export function keepsLines(before: string, edits: readonly TextEdit[], text: string): boolean {
  const lines = new Set(linesOf(text));
  const after = applyEdits(before, edits);
  const left = new Set(linesOf(after));
  let moved = 0;
  return [...edits]
    .sort((a, b) => a.start - b.start)
    .every((edit) => {
      const start = edit.start + moved;
      moved += edit.text.length - (edit.end - edit.start);
      return (
        linesAt(after, start, start + edit.text.length).every((line) => lines.has(line)) &&
        linesAt(before, edit.start, edit.end).every((line) => left.has(line) || !lines.has(line))
      );
    });
}

/** The whole lines of a part of a text. */
function linesAt(text: string, start: number, end: number): string[] {
  const lineStart = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  return linesOf(text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd).replace(/\r$/, ''));
}

function linesOf(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
}
