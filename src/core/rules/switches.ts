import type { Span } from '../note/outline';
import { isKnown } from './levels';
import type { NoteText } from './noteText';

/** A comment that switches rules off on one line: `<!-- 1:1 off agenda/no-goal -->`. */
export interface Switch extends Span {
  /** Offset of each ID. */
  readonly ids: readonly { readonly id: string; readonly start: number }[];
  /** The line it is for, from 0: its own, where something is before it, else the next that is not empty. */
  readonly line: number;
}

const form = /^<!--\s*1:1\s+off\b([\s\S]*?)(?:--!?>)$/;

export function readSwitches(note: NoteText): Switch[] {
  const { text } = note;
  if (!/<!--\s*1:1\s+off\b/.test(text)) return [];
  const { comments, lineStarts } = note.outline;
  return comments.flatMap(({ start, end }) => {
    const words = form.exec(text.slice(start, end).trim())?.[1];
    if (words === undefined) return [];
    const listed = text.indexOf(words, start);
    const ids = [...words.matchAll(/[^\s,]+/g)].map(({ 0: id, index }) => ({ id, start: listed + index }));
    const own = note.lineOf(start);
    if (/[^\s>]/.test(text.slice(lineStarts[own], start).replace(/^\uFEFF/, ''))) return [{ start, end, ids, line: own }];
    let line = note.lineOf(end) + 1;
    while (line < lineStarts.length && /^[\s>]*$/.test(text.slice(lineStarts[line], lineStarts[line + 1]))) line += 1;
    return [{ start, end, ids, line }];
  });
}

export function switchesOff({ ids }: Switch, rule: string): boolean {
  return ids.length === 0 || ids.some(({ id }) => id === rule || id === '*' || id === `${rule.slice(0, rule.indexOf('/'))}/*`);
}

export function unknownIds({ ids }: Switch, known: ReadonlySet<string>): Switch['ids'] {
  return ids.filter(({ id }) => !isKnown(id, known));
}
