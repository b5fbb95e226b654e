import { l10n, type Uri } from 'vscode';
import type { NoteText } from '../../core/rules/noteText';
import type { TextEdit } from '../../core/text/textEdit';
import { Problem } from '../../platform/problem';
import { nameOf } from '../../platform/words/words';

/** Edits of the text that was judged, as a change of its note; refuses where the note says something else by now. */
export function judgedEdits({ text }: Pick<NoteText, 'text'>, edits: readonly TextEdit[]): (now: string, note: Uri) => TextEdit[] {
  return (now, note) => {
    // A file may begin with a byte order mark, which no editor has.
    const shift = now.length - text.length;
    if (now !== text && now !== `\uFEFF${text}`) throw new Problem(l10n.t('{0} has changed. Try again.', nameOf(note)));
    return edits.map((edit) => ({ ...edit, start: edit.start + shift, end: edit.end + shift }));
  };
}
