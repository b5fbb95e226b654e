import type { TimeSlice } from './timeSlice';
import type { Note } from './note';

/** Which notes have an id, and which ids are used more than once. Notes are taken in when someone first asks. */
export class IdMap {
  /** A note is there as often as it has the id. */
  private readonly notes = new Map<string, Note | Note[]>();
  private readonly repeated = new Set<string>();
  private readonly waiting: Set<Note>;

  constructor(
    notes: Iterable<Note>,
    private readonly idsOf: (note: Note) => readonly string[],
  ) {
    this.waiting = new Set(notes);
  }

  came(note: Note): void {
    this.waiting.add(note);
  }

  /** To be called before the note changes, too. */
  goes(note: Note): void {
    if (this.waiting.delete(note)) return;
    for (const id of this.idsOf(note)) this.remove(id, note);
  }

  /** Each once. */
  of(id: string): readonly Note[] {
    this.takeInAll();
    const known = this.notes.get(id);
    if (known === undefined) return [];
    return Array.isArray(known) ? [...new Set(known)] : [known];
  }

  duplicates(): readonly string[] {
    this.takeInAll();
    return [...this.repeated];
  }

  /** Takes in what is waiting before anyone asks. */
  async prepare(slice: TimeSlice): Promise<void> {
    for (const note of this.waiting) {
      this.takeIn(note);
      if (slice.expired) await slice.yield();
    }
  }

  private takeInAll(): void {
    for (const note of this.waiting) this.takeIn(note);
  }

  private takeIn(note: Note): void {
    this.waiting.delete(note);
    for (const id of this.idsOf(note)) this.add(id, note);
  }

  private add(id: string, note: Note): void {
    const known = this.notes.get(id);
    if (known === undefined) return void this.notes.set(id, note);
    if (Array.isArray(known)) known.push(note);
    else this.notes.set(id, [known, note]);
    this.repeated.add(id);
  }

  private remove(id: string, note: Note): void {
    const known = this.notes.get(id);
    const left = Array.isArray(known) ? known.filter((_, at) => at !== known.indexOf(note)) : [];
    if (left.length > 1) return void this.notes.set(id, left);
    this.repeated.delete(id);
    if (left[0] === undefined) this.notes.delete(id);
    else this.notes.set(id, left[0]);
  }
}
