import { sectionOf, sections, sectionWords } from './sections';

const slots = 256;
const longest = 64;

/** Remembers which section a heading opens, by its bytes: notes repeat their headings, and most of the rest have no word of ours. */
export class HeadingCache {
  readonly #bytes = new Uint8Array(slots * longest);
  readonly #length = new Uint8Array(slots);
  readonly #section = new Uint8Array(slots);
  readonly #words = new Uint8Array(4096);
  readonly #decoder = new TextDecoder();

  constructor() {
    const encoder = new TextEncoder();
    for (const word of sectionWords) {
      let hash = 0;
      for (const byte of encoder.encode(word)) hash = (hash * 31 + byte) & 4095;
      this.#words[hash] = 1;
    }
  }

  /** The section as an index into `sections`, 0 for none; `[start, end)` is the heading's text in UTF-8. */
  section(bytes: Uint8Array, start: number, end: number): number {
    let whole = 0;
    let word = 0;
    let known = false;
    for (let at = start; at < end; at++) {
      const byte = bytes[at]!;
      const lower = byte | 32;
      whole = (Math.imul(whole, 31) + byte) | 0;
      if (lower >= 97 && lower <= 122) word = (word * 31 + lower) & 4095;
      else {
        known ||= this.#words[word] === 1;
        word = 0;
      }
    }
    if (!known && this.#words[word] !== 1) return 0;
    if (end - start > longest) return this.#read(bytes, start, end);
    const slot = (whole ^ (whole >>> 13)) & (slots - 1);
    if (!this.#holds(slot, bytes, start, end)) {
      this.#section[slot] = this.#read(bytes, start, end);
      this.#bytes.set(bytes.subarray(start, end), slot * longest);
      this.#length[slot] = end - start;
    }
    return this.#section[slot]!;
  }

  #holds(slot: number, bytes: Uint8Array, start: number, end: number): boolean {
    if (this.#length[slot] !== end - start) return false;
    for (let at = start, kept = slot * longest; at < end; at++, kept++) if (bytes[at] !== this.#bytes[kept]) return false;
    return true;
  }

  #read(bytes: Uint8Array, start: number, end: number): number {
    return Math.max(0, sections.indexOf(sectionOf(this.#decoder.decode(bytes.subarray(start, end)))));
  }
}
