import type { Note } from './note';

/** How often each tag is seen; counted when asked, and then only in notes that changed since. */
export class TagCounts {
  private readonly tags = new Map<Note, readonly string[]>();
  private readonly uncounted = new Set<Note>();
  private readonly counts = new Map<string, number>();
  private answer: ReadonlyMap<string, number> | undefined;

  changed(note: Note): void {
    this.uncounted.add(note);
    this.answer = undefined;
  }

  /** @param counts whether a note is still there and counts. */
  get(counts: (note: Note) => boolean): ReadonlyMap<string, number> {
    for (const note of this.uncounted) {
      this.count(this.tags.get(note) ?? [], -1);
      const now = counts(note) ? note.lines().withHash().flatMap(({ task }) => task.tags) : [];
      this.count(now, 1);
      if (now.length > 0) this.tags.set(note, now);
      else this.tags.delete(note);
    }
    this.uncounted.clear();
    return (this.answer ??= new Map(this.counts));
  }

  private count(tags: readonly string[], by: number): void {
    for (const tag of tags) {
      const count = (this.counts.get(tag) ?? 0) + by;
      if (count > 0) this.counts.set(tag, count);
      else this.counts.delete(tag);
    }
  }
}
