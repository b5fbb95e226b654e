import type * as api from '../../api';
import { readOutline } from '../note/readOutline';
import { visibleText } from '../note/visibleText';
import type { WithId } from './readBlocks';

/** One note as it leaves the folder. */
export interface ExportedNote {
  /** Path below the notes folder. */
  readonly file: string;
  /** The manager's name. */
  readonly name: string;
  readonly meeting: Omit<api.Meeting, 'uri'> & { readonly reason?: string; readonly goal?: string };
  /** The whole note as it is in the file. */
  readonly source: string;
  /** Why there is no source, in words. */
  readonly problem?: string;
  /** For references, in forms that say what they stand for. */
  readonly withId?: WithId;
  /** Without private ones. */
  readonly actions: readonly Omit<api.Action, 'uri'>[];
}

const headingDepth = 2;

/** All notes as one Markdown document: a heading for each person, one for each meeting, the note's own headings below them. */
export function exportMarkdown(notes: readonly ExportedNote[]): string {
  const blocks: string[] = [];
  let name: string | undefined;
  for (const note of notes) {
    if (note.name !== name) blocks.push(`# ${oneLine(note.name)}`);
    name = note.name;
    const { goal, reason } = visibleFacts(note.meeting);
    blocks.push(`## ${meetingWords(note.meeting)}`);
    for (const fact of [goal, reason, note.problem]) if (fact !== undefined) blocks.push(`*${oneLine(fact)}*`);
    const body = demote(visibleText(note.source, { frontMatter: false })).trim();
    if (body !== '') blocks.push(body);
  }
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`;
}

/**
 * The same as JSON: `{ version: 1, notes: [{ file, name, …meeting, goal?, reason?, text, problem?, actions }] }`, where `…meeting` and
 * `actions` are as the API has them, without `uri`: `file` says it for all. An action's `line` counts from 0 in the file.
 */
export function exportJson(notes: readonly ExportedNote[]): string {
  const plain = notes.map(({ file, name, meeting, source, problem, actions }) => ({
    file,
    name,
    ...visibleFacts(meeting),
    text: visibleText(source, { frontMatter: false }).trim(),
    ...(problem === undefined ? {} : { problem }),
    actions,
  }));
  return `${JSON.stringify({ version: 1, notes: plain }, undefined, 2)}\n`;
}

/** `2026-11-24 10:00 · weekly · held`. */
export function meetingWords({ date, time, type, status }: ExportedNote['meeting']): string {
  return [`${date}${time === undefined ? '' : ` ${time}`}`, type, status].map(oneLine).join(' · ');
}

/** Without comments in what is free text. */
export function visibleFacts({ goal, reason, ...meeting }: ExportedNote['meeting']): ExportedNote['meeting'] {
  return {
    ...meeting,
    ...(goal === undefined ? {} : { goal: visibleText(goal) }),
    ...(reason === undefined ? {} : { reason: visibleText(reason) }),
  };
}

function demote(text: string): string {
  let result = '';
  let at = 0;
  for (const { start, level } of readOutline(text).headings) {
    if (text[start] !== '#') continue;
    result += text.slice(at, start) + '#'.repeat(Math.min(headingDepth, 6 - level));
    at = start;
  }
  return (result + text.slice(at)).replace(/\r\n/g, '\n');
}

export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
