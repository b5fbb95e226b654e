import type { TalkingPoint } from '../agenda/talkingPoints';
import { readTaskBody, readTaskLine } from '../action/readTaskLine';
import { effectiveField } from '../action/taskLine';
import type { Action } from '../model';
import { isUnderPrivate } from '../note/insert';
import type { Section, Span } from '../note/outline';
import type { ActionsFacts } from './facts';
import { splitOrigin } from '../link/origin';
import { withoutWinLink } from '../plans/winLink';
import type { NoteText } from './noteText';
import type { Finding, LinePlace } from './rule';

/** Where a finding about a whole note is: the value of a key of its front matter, else its date, else its first line. */
export function keyPlace(note: NoteText, ...keys: readonly string[]): Span {
  const { frontMatter } = note.outline;
  if (frontMatter !== undefined) {
    const yaml = note.text.slice(frontMatter.start, frontMatter.end);
    for (const key of [...keys, 'date', 'name']) {
      const found = new RegExp(`^(["']?)${key}\\1[ \\t]*:[^\\r\\n]*`, 'm').exec(yaml);
      if (found) return { start: frontMatter.start + found.index, end: frontMatter.start + found.index + found[0].trimEnd().length };
    }
  }
  return firstLine(note);
}

/** The first line with text that is not front matter; an empty place at the end where there is none. */
export function firstLine(note: NoteText): Span {
  const from = note.outline.frontMatter?.bodyStart ?? (note.text.startsWith('\uFEFF') ? 1 : 0);
  const found = /[^\s][^\r\n]*/.exec(note.text.slice(from));
  if (!found) return { start: from, end: from };
  const start = from + found.index;
  return { start, end: start + found[0].trimEnd().length };
}

/** Indexes of the headings that open one of these sections, outside Private. */
export function headingsOf({ outline }: NoteText, ...sections: readonly Section[]): number[] {
  return outline.headings.flatMap(({ section }, index) =>
    section !== undefined && sections.includes(section) && !isUnderPrivate(outline, index) ? [index] : [],
  );
}

/** The line of the first of them. */
export function headingPlace(note: NoteText, section: Section): Span | undefined {
  return headingLine(note, headingsOf(note, section)[0] ?? -1);
}

/** The line of a heading, by index; undefined for -1. */
export function headingLine({ text, outline: { headings, lineStarts } }: NoteText, index: number): Span | undefined {
  const heading = headings[index];
  if (heading === undefined) return undefined;
  const start = Math.max(heading.start, lineStarts[heading.line] ?? 0);
  const end = lineStarts[heading.line + 1] ?? text.length;
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

/** The action that a finding of it is about. */
export function actionAt({ actions }: Pick<ActionsFacts, 'actions'>, { at }: Finding): Action | undefined {
  return 'line' in at ? actions.find(({ line }) => line === at.line) : undefined;
}

/** Where a due date is on an action's line; all that it says where the line has none. */
export function duePlace(action: Action): LinePlace {
  let place = duePlaces.get(action);
  if (place === undefined) duePlaces.set(action, (place = readDuePlace(action)));
  return place;
}

/** An action is the same object while its line stays as and where it is. */
const duePlaces = new WeakMap<Action, LinePlace>();

function readDuePlace({ line, source }: Action): LinePlace {
  const parts = readTaskLine(source);
  const token = parts && effectiveField(parts, 'due');
  return { line, start: token?.start ?? parts?.textStart ?? 0, end: token?.end ?? source.trimEnd().length };
}

/** What an item says, from behind its box to the end of its line. */
export function itemPlace({ text, outline: { items } }: NoteText, index: number): Span | undefined {
  const item = items[index];
  return item && { start: item.textStart, end: Math.max(item.textStart, item.start + text.slice(item.start, item.end).trimEnd().length) };
}

/**
 * Where the words of such a place end: before the tags, fields and comments behind them, and the links to its win and to the note it was
 * carried from. What is written there joins the words.
 */
export function wordsEnd({ text }: NoteText, { start, end }: Span): number {
  let words = text.slice(start, end);
  for (;;) {
    const own = withoutWinLink(splitOrigin(words.slice(0, readTaskBody(words).tailStart)).text).trimEnd();
    if (own === '') return end;
    if (own === words) return start + words.length;
    words = own;
  }
}

/** The same for a talking point. */
export function pointPlace(note: NoteText, { line, start, end }: Pick<TalkingPoint, 'line' | 'start' | 'end'>): Span {
  return itemPlace(note, note.indexAt(line)) ?? { start, end };
}
