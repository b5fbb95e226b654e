import type { Note } from './note';

const encoder = new TextEncoder();

/** Which notes may have an id, by the id's hash: small, and never wrong but by naming a note too many. */
export class IdIndex {
  private readonly notes = new Map<number, Note | Note[]>();

  /** @param each calls its argument with the bytes of every id of a note. */
  constructor(private readonly each: (note: Note, visit: (bytes: Uint8Array, start: number, end: number) => void) => void) {}

  add(note: Note): void {
    this.each(note, (bytes, start, end) => {
      const hash = hashOf(bytes, start, end);
      const known = this.notes.get(hash);
      if (known === undefined) this.notes.set(hash, note);
      else if (Array.isArray(known)) known.push(note);
      else this.notes.set(hash, [known, note]);
    });
  }

  remove(note: Note): void {
    this.each(note, (bytes, start, end) => {
      const hash = hashOf(bytes, start, end);
      const known = this.notes.get(hash);
      if (Array.isArray(known) && known.length > 1) known.splice(known.indexOf(note), 1);
      else this.notes.delete(hash);
    });
  }

  /** Each once. */
  candidates(id: Uint8Array): readonly Note[] {
    const known = this.notes.get(hashOf(id, 0, id.length));
    if (known === undefined) return [];
    return Array.isArray(known) ? [...new Set(known)] : [known];
  }
}

export function idBytes(id: string): Uint8Array {
  return encoder.encode(id);
}

function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
  return hash | 0;
}
