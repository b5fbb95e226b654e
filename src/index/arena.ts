import type { Bytes, PackedNote } from './packedNote';

const CHUNK = 256 * 1024;

/** A packed note in a buffer that the next one is written over: the head, then the lines up to `end`. */
export interface WrittenNote { readonly bytes: Uint8Array; readonly headEnd: number; readonly end: number }

/** Keeps copies of many small pieces in few buffers: an array of its own for each costs more than what is in it. */
export class Arena {
  private chunk: Bytes = { bytes: new Uint8Array(0) };
  private at = 0;

  copy({ bytes, headEnd, end }: WrittenNote): PackedNote {
    if (this.at + end > this.chunk.bytes.length) {
      this.chunk = { bytes: new Uint8Array(Math.max(CHUNK, end)) };
      this.at = 0;
    }
    const start = this.at;
    this.chunk.bytes.set(bytes.subarray(0, end), start);
    this.at += end;
    return packedIn(this.chunk, start, start + headEnd, this.at);
  }
}

/** For one note alone: a chunk would live as long as the note. */
export function copyAlone({ bytes, headEnd, end }: WrittenNote): PackedNote {
  return packedIn({ bytes: bytes.slice(0, end) }, 0, headEnd, end);
}

function packedIn(one: Bytes, start: number, headEnd: number, end: number): PackedNote {
  return { head: { in: one, start, end: headEnd }, lines: { in: one, start: headEnd, end } };
}
