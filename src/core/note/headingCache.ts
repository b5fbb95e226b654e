import { sectionOf, sections, sectionWords } from './sections';

const slots = 256;
const longest = 64;

/** Bytes that a word may go on behind: what is outside ASCII, and what Markdown has for more than letters. */
const joins = new Uint8Array(256).fill(1, 0x80);
for (const character of '*~`[]\\<>&=%!#."?') joins[character.charCodeAt(0)] = 1;

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
    let length = 0;
    /** Words of one letter: together they may be one. */
    let single = 0;
    let known = false;
    let small = false;
    for (let at = start; at < end; at++) {
      const byte = bytes[at]!;
      const lower = byte | 32;
      whole = (Math.imul(whole, 31) + byte) | 0;
      if (lower < 97 || lower > 122 || (small && byte !== lower)) {
        known ||= this.#words[word] === 1 || joins[byte] === 1;
        if (length === 1) single++;
        word = length = 0;
      }
      small = byte >= 97 && byte <= 122;
      if (lower < 97 || lower > 122) continue;
      word = (word * 31 + lower) & 4095;
      length++;
    }
    if (!known && this.#words[word] !== 1 && single < 3) return 0;
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
