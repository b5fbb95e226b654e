import { CodeLens, Range } from 'vscode';
import type { NoteIndex } from '../index/noteIndex';
import type { NoteLine } from '../index/noteLine';
import { type Elsewhere, elsewhereOf, type LensNote, lensesOf } from './lensCommands';

interface LineWithLenses extends Elsewhere {
  readonly lenses: readonly CodeLens[];
}

/** The lenses of one note's lines. A line's are the same objects as long as all that they are made of is. */
export class LineLenses {
  private note: LensNote | undefined;
  private given: ReadonlyMap<NoteLine, LineWithLenses> = new Map();

  of(lines: readonly NoteLine[], note: LensNote, index: NoteIndex): CodeLens[] {
    const before = this.note !== undefined && isSame(this.note, note) ? this.given : new Map<NoteLine, LineWithLenses>();
    const given = new Map<NoteLine, LineWithLenses>();
    const all: CodeLens[] = [];
    for (const line of lines) {
      const elsewhere = elsewhereOf(line, note, index);
      let own = before.get(line);
      if (own === undefined || own.action !== elsewhere.action || own.carried !== elsewhere.carried)
        own = {
          ...elsewhere,
          lenses: lensesOf(line, note, elsewhere).map((command) => new CodeLens(new Range(line.line, 0, line.line, 0), command)),
        };
      given.set(line, own);
      for (const lens of own.lenses) all.push(lens);
    }
    this.note = note;
    this.given = given;
    return all;
  }
}

function isSame(a: LensNote, b: LensNote): boolean {
  return a.uri === b.uri && a.root === b.root && a.meeting === b.meeting && a.today === b.today;
}
