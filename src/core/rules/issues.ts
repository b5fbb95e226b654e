import { type IssueItem, issueItems } from '../agenda/issues';
import { splitOrigin } from '../link/origin';
import { isOpen } from '../action/status';
import type { NoteText } from './noteText';

/** The open issues that were raised in a note, each with the index of its item: what was carried over has its answers where it came from. */
export function openIssues(note: NoteText): readonly IssueItem[] {
  let issues = known.get(note);
  if (issues === undefined) known.set(note, (issues = readOpen(note)));
  return issues;
}

/** A note is judged again when something else changed. */
const known = new WeakMap<NoteText, readonly IssueItem[]>();

function readOpen(note: NoteText): IssueItem[] {
  const { uri, text, outline } = note;
  return issueItems({ uri, text, outline, managers: [] }).filter(
    ({ issue: { status }, content }) => isOpen(status) && splitOrigin(content).target === undefined,
  );
}
