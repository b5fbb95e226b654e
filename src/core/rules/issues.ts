import { type Issue, readIssues } from '../agenda/issues';
import { isOpen } from '../action/status';
import type { NoteText } from './noteText';

/** The open issues of a note, each with the index of its item. */
export function openIssues(note: NoteText): { readonly issue: Issue; readonly item: number }[] {
  const { uri, text, outline } = note;
  return readIssues({ uri, text, outline, managers: [] })
    .filter(({ status }) => isOpen(status))
    .map((issue) => ({ issue, item: note.indexAt(issue.line) }));
}
