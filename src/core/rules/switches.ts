import type { Span } from '../note/outline';
import type { Kind } from './facts';
import type { NoteText } from './noteText';

/** A comment that switches rules off on one line: `<!-- 1:1 off agenda/no-goal -->`. */
export interface Switch extends Span {
  /** Offset of each ID. */
  readonly ids: readonly { readonly id: string; readonly start: number }[];
  /** The line it is for, from 0: its own, where something is before it, else the next that is neither empty nor another switch. */
  readonly line: number;
}

const form = /^<!--\s*1:1\s+off\b([\s\S]*?)(?:--!?>)$/;
/** Comments side by side are one place in an outline. */
const comment = /<!--[\s\S]*?--!?>|%%[\s\S]*?%%/g;

export function readSwitches(note: NoteText): Switch[] {
  const { text } = note;
  const { comments, lineStarts } = note.outline;
  let last = { line: -1, end: 0, isAlone: true };
  const found = comments.flatMap((span) =>
    [...closed(text.slice(span.start, span.end)).matchAll(comment)].flatMap(({ 0: whole, index }) => {
      const start = span.start + index;
      const end = start + whole.length;
      const line = note.lineOf(start);
      const isFirst = line !== last.line;
      const before = text.slice(isFirst ? lineStarts[line] : last.end, start).replace(/^\uFEFF/, '');
      last = { line, end, isAlone: (isFirst || last.isAlone) && !/[^\s>]/.test(before) };
      const words = form.exec(whole)?.[1];
      if (words === undefined) return [];
      const listed = start + whole.indexOf(words);
      const ids = [...words.matchAll(/[^\s,]+/g)].map((id) => ({ id: id[0], start: listed + id.index }));
      return [{ start, ids, ...last }];
    }),
  );
  // From the last on: what stands above another switch is for what that is for.
  const goals = new Map<number, number>();
  for (const { end, line, isAlone } of [...found].reverse()) {
    if (!isAlone) continue;
    let next = note.lineOf(end) + 1;
    while (next < lineStarts.length && /^[\s>]*$/.test(text.slice(lineStarts[next], lineStarts[next + 1]))) next += 1;
    goals.set(line, goals.get(next) ?? next);
  }
  return found.map(({ start, end, ids, line, isAlone }) => ({ start, end, ids, line: isAlone ? (goals.get(line) ?? line) : line }));
}

/** Up to the last sign that a comment may end in: behind it none is looked for. */
function closed(comments: string): string {
  return comments.slice(0, Math.max(comments.lastIndexOf('>'), comments.lastIndexOf('%')) + 1);
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
