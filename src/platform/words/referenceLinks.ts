import { MarkdownString, Uri } from 'vscode';
import type { Reference } from '../../core/model';
import type { NoteIndex } from '../../index/noteIndex';
import { shortDate } from './dueWords';
import { nameOf } from './words';

/** Markdown links to the notes that references are in, each note once, at its last one. */
export function linksTo(references: readonly Reference[], index: NoteIndex, today: string): string {
  const last = new Map(references.map((reference) => [reference.uri, reference]));
  return [...last.values()].map((reference) => linkTo(reference, index, today)).join(', ');
}

/** A date where it is a meeting's note. A URI's own text has no bracket that Markdown would read. */
function linkTo({ uri, line }: Reference, index: NoteIndex, today: string): string {
  const date = index.meeting(uri)?.date;
  const label = new MarkdownString().appendText(date === undefined ? nameOf(Uri.parse(uri)) : shortDate(date, today)).value;
  return `[${label}](${Uri.parse(uri)
    .with({ fragment: `L${line + 1}` })
    .toString()})`;
}
