import type { Breaks } from './breaks';
import type { Note } from './note';
import type { PackedLines } from './packedLines';

const encoder = new TextEncoder();

type Visit = (bytes: Uint8Array, start: number, end: number) => void;

/** Which notes may have an id, by the id's hash: small, and never wrong but by naming a note too many. Notes are taken in when first asked for. */
export class IdIndex {
  private readonly notes = new Map<number, Note | Note[]>();
  private readonly waiting: Set<Note>;

  /** @param each calls its second argument with the bytes of every id of a note. */
  constructor(notes: Iterable<Note>, private readonly each: (lines: PackedLines, visit: Visit) => void) {
    this.waiting = new Set(notes);
  }

  came(note: Note): void {
    this.waiting.add(note);
  }

  /** To be called before the note changes, too. */
  goes(note: Note): void {
    if (this.waiting.delete(note)) return;
    this.each(note.packedLines, (bytes, start, end) => {
      const hash = hashOf(bytes, start, end);
      const known = this.notes.get(hash);
      if (Array.isArray(known) && known.length > 1) known.splice(known.indexOf(note), 1);
      else this.notes.delete(hash);
    });
  }

  /** Each once. */
  candidates(id: Uint8Array): readonly Note[] {
    for (const note of this.waiting) this.takeIn(note);
    const known = this.notes.get(hashOf(id, 0, id.length));
    if (known === undefined) return [];
    return Array.isArray(known) ? [...new Set(known)] : [known];
  }

  /** Takes in what is waiting before anyone asks. */
  async prepare(breaks: Breaks): Promise<void> {
    for (const note of this.waiting) {
      this.takeIn(note);
      if (breaks.due) await breaks.take();
    }
  }

  private takeIn(note: Note): void {
    this.waiting.delete(note);
    this.each(note.packedLines, (bytes, start, end) => {
      const hash = hashOf(bytes, start, end);
      const known = this.notes.get(hash);
      if (known === undefined) this.notes.set(hash, note);
      else if (Array.isArray(known)) known.push(note);
      else this.notes.set(hash, [known, note]);
    });
  }
}

export function idBytes(id: string): Uint8Array {
  return encoder.encode(id);
}

export function eachActionId(lines: PackedLines, visit: Visit): void {
  lines.forEachTask(({ idStart, idEnd }) => idEnd > idStart && visit(lines.bytes, idStart, idEnd));
}

export function eachReferenceId(lines: PackedLines, visit: Visit): void {
  lines.forEachReference((_, start, end) => visit(lines.bytes, start, end));
}

function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash | 0;
}
