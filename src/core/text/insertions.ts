import type { TextEdit } from './textEdit';

/**
 * One more insertion behind others. `edits` are insertions into a text, in order and none at the same place as another; `next` is one into
 * what they make of it. The result is again insertions into the first text.
 */
export function thenInsert(edits: readonly TextEdit[], next: TextEdit): TextEdit[] {
  let moved = 0;
  for (const [index, edit] of edits.entries()) {
    const at = next.start - moved - edit.start;
    if (at < 0) return [...edits.slice(0, index), into(next, moved), ...edits.slice(index)];
    if (at <= edit.text.length) {
      const text = edit.text.slice(0, at) + next.text + edit.text.slice(at);
      return [...edits.slice(0, index), { ...edit, text }, ...edits.slice(index + 1)];
    }
    moved += edit.text.length;
  }
  return [...edits, into(next, moved)];
}

function into({ start, text }: TextEdit, moved: number): TextEdit {
  return { start: start - moved, end: start - moved, text };
}
