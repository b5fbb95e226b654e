import type { Span } from '../note/outline';
import type { Kind } from './facts';
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

function switchesOff({ ids }: Switch, rule: string): boolean {
  return ids.length === 0 || ids.some(({ id }) => id === rule || id === '*' || id === `${rule.slice(0, rule.indexOf('/'))}/*`);
}

/** Judged as a whole: a comment there that turns off all rules would be for something. A held note keeps those that were for its agenda. */
const whole: readonly Kind[] = ['next', 'profile', 'career-plan', 'training-plan', 'wins'];

/** The switches of the notes that are judged, and which of them were for something. */
export class SwitchesOf {
  readonly #read = new Map<NoteText, readonly Switch[]>();
  readonly #used = new Set<Switch>();
  readonly #tried = new Set<string>();
  #isWhole = false;

  /** A rule looks at a note that is judged as this. */
  tried(rule: string, kind: Kind): void {
    this.#tried.add(rule);
    this.#isWhole ||= whole.includes(kind);
  }

  isOff(note: NoteText | undefined, rule: string, line: number): boolean {
    const those = note === undefined ? [] : this.#of(note).filter((one) => one.line === line && switchesOff(one, rule));
    for (const one of those) this.#used.add(one);
    return those.length > 0;
  }

  /** Those that turned nothing off, though a rule that they name looked. */
  unused(note: NoteText): readonly Switch[] {
    const isFor = (one: Switch) => (one.ids.length === 0 ? this.#isWhole : [...this.#tried].some((rule) => switchesOff(one, rule)));
    return this.#of(note).filter((one) => !this.#used.has(one) && isFor(one));
  }

  #of(note: NoteText): readonly Switch[] {
    let switches = this.#read.get(note);
    if (switches === undefined) this.#read.set(note, (switches = readSwitches(note)));
    return switches;
  }
}
