import { type Issue, readIssues } from '../agenda/issues';
import { splitOrigin } from '../link/origin';
import { itemText } from '../note/itemText';
import { isOpen } from '../action/status';
import type { NoteText } from './noteText';

/** The open issues that were raised in a note, each with the index of its item: what was carried over has its answers where it came from. */
export function openIssues(note: NoteText): readonly OpenIssue[] {
  let issues = known.get(note);
  if (issues === undefined) known.set(note, (issues = readOpen(note)));
  return issues;
}

interface OpenIssue {
  readonly issue: Issue;
  readonly item: number;
}

/** A note is judged again when something else changed. */
const known = new WeakMap<NoteText, readonly OpenIssue[]>();

function readOpen(note: NoteText): OpenIssue[] {
  const { uri, text, outline } = note;
  return readIssues({ uri, text, outline, managers: [] })
    .filter(({ status }) => isOpen(status))
    .map((issue) => ({ issue, item: note.indexAt(issue.line) }))
    .filter(({ item }) => splitOrigin(itemText(text, outline, item)).target === undefined);
}
