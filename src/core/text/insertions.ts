import { applyEdits, type TextEdit } from './textEdit';

/**
 * One more insertion behind other edits. `edits` are those of a text, in order and none at the same place as another; `next` is an insertion
 * into what they make of it. The result is again edits of the first text.
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
    moved += edit.text.length - (edit.end - edit.start);
  }
  return [...edits, into(next, moved)];
}

/**
 * Edits, and then insertions into what they make of a text, as edits of that text.
 * @param edits none at the same place as another.
 */
export function thenInsertAll(
  text: string,
  edits: readonly TextEdit[],
  insertions: (after: string) => readonly TextEdit[],
): readonly TextEdit[] {
  // the last first, so that none moves the place of another
  const last = [...insertions(applyEdits(text, edits))].reverse().sort((a, b) => b.start - a.start);
  return last.reduce<readonly TextEdit[]>(
    thenInsert,
    [...edits].sort((a, b) => a.start - b.start),
  );
}

function into({ start, text }: TextEdit, moved: number): TextEdit {
  return { start: start - moved, end: start - moved, text };
}
