import { applyEdits, type TextEdit } from './textEdit';

/** Whether a text has every line that edits made or changed in another text, wherever that line is now. */
export function keepsLines(before: string, edits: readonly TextEdit[], text: string): boolean {
  const lines = new Set(linesOf(text));
  const after = applyEdits(before, edits);
  let moved = 0;
  return [...edits]
    .sort((a, b) => a.start - b.start)
    .every((edit) => {
      const start = edit.start + moved;
      const end = start + edit.text.length;
      moved += edit.text.length - (edit.end - edit.start);
      const lineStart = start === 0 ? 0 : after.lastIndexOf('\n', start - 1) + 1;
      const lineEnd = after.indexOf('\n', end);
      return linesOf(after.slice(lineStart, lineEnd < 0 ? after.length : lineEnd).replace(/\r$/, '')).every((line) => lines.has(line));
    });
}

function linesOf(text: string): string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
}
