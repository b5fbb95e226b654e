import type { Note } from './note';

/** How often each tag is seen. Counted when asked, and then only in notes that came or changed since. */
export class TagCounts {
  private readonly waiting: Set<Note>;
  /** What was counted of each note. */
  private readonly counted = new Map<Note, readonly string[]>();
  private readonly counts = new Map<string, number>();

  constructor(notes: Iterable<Note>) {
    this.waiting = new Set(notes);
  }

  came(note: Note): void {
    this.waiting.add(note);
  }

  /** To be called before the note changes, too. */
  goes(note: Note): void {
    this.waiting.delete(note);
    for (const tag of this.counted.get(note) ?? []) this.add(tag, -1);
    this.counted.delete(note);
  }

  get(): ReadonlyMap<string, number> {
    for (const note of this.waiting) this.count(note);
    this.waiting.clear();
    return new Map(this.counts);
  }

  private count(note: Note): void {
    const { tags } = note;
    if (tags.length > 0) this.counted.set(note, tags);
    for (const tag of tags) this.add(tag, 1);
  }

  private add(tag: string, by: number): void {
    const count = (this.counts.get(tag) ?? 0) + by;
    if (count > 0) this.counts.set(tag, count);
    else this.counts.delete(tag);
  }
}
