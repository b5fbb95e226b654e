import { parseTaskLine } from '../core/action/taskLine';
import type { Breaks } from './breaks';
import type { Note } from './note';
import { Flag, type PackedLines } from './packedLines';

/** How often each tag is seen. Counted when asked, and then only in notes that came, changed or went since. */
export class TagCounts {
  /** Notes to count, with what of them is counted already. */
  private readonly stale = new Map<Note, PackedLines | undefined>();
  private readonly counts = new Map<string, number>();
  private answer: ReadonlyMap<string, number> | undefined;

  /** @param isThere whether a note counts, now. */
  constructor(notes: Iterable<Note>, private readonly isThere: (note: Note) => boolean) {
    for (const note of notes) this.stale.set(note, undefined);
  }

  /** To be called before the note changes, too. */
  goes(note: Note): void {
    if (this.stale.has(note)) return;
    this.stale.set(note, this.isThere(note) ? note.packedLines : undefined);
    this.answer = undefined;
  }

  /** One that is new has nothing counted. */
  came(note: Note): void {
    if (!this.stale.has(note)) this.stale.set(note, undefined);
    this.answer = undefined;
  }

  get(): ReadonlyMap<string, number> {
    for (const note of this.stale.keys()) this.settle(note);
    return (this.answer ??= new Map(this.counts));
  }

  /** Counts what is to be counted before anyone asks. */
  async prepare(breaks: Breaks): Promise<void> {
    for (const note of this.stale.keys()) {
      this.settle(note);
      if (breaks.due) await breaks.take();
    }
  }

  private settle(note: Note): void {
    const before = this.stale.get(note);
    this.stale.delete(note);
    if (before) this.count(before, -1);
    if (this.isThere(note)) this.count(note.packedLines, 1);
    this.answer = undefined;
  }

  private count(lines: PackedLines, by: number): void {
    lines.forEachTask(({ flags, start, end }) => {
      if ((flags & Flag.Hash) === 0) return;
      for (const tag of parseTaskLine(lines.text(start, end))?.tags ?? []) this.add(tag, by);
    });
  }

  private add(tag: string, by: number): void {
    const count = (this.counts.get(tag) ?? 0) + by;
    if (count > 0) this.counts.set(tag, count);
    else this.counts.delete(tag);
  }
}
