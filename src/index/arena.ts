import type { Slice } from './noteAddress';

const CHUNK = 256 * 1024;

/** Keeps copies of many small pieces in few buffers: an array of its own for each costs more than what is in it. */
export class Arena {
  private chunk = new Uint8Array(0);
  private at = 0;

  copy(bytes: Uint8Array, length: number): Slice {
    if (this.at + length > this.chunk.length) {
      this.chunk = new Uint8Array(Math.max(CHUNK, length));
      this.at = 0;
    }
    const start = this.at;
    this.chunk.set(bytes.subarray(0, length), start);
    this.at += length;
    return { bytes: this.chunk, start, end: this.at };
  }
}

/** For one note alone: a chunk would live as long as the note. */
export function copyAlone(bytes: Uint8Array, length: number): Slice {
  return { bytes: bytes.slice(0, length), start: 0, end: length };
}
