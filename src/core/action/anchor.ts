import type { Span } from '../note/outline';
import { isAnchorCharacter, isSpace, trimEnd } from '../text/characters';

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';
const length = 6;

/** Fills an array with random bytes and gives it back, as `crypto.getRandomValues` does. */
export type RandomBytes = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array;

/** A new block anchor without `^`: six characters of `[a-z0-9]`, each as likely, that is not taken. */
export function newAnchor(isTaken: (id: string) => boolean, random: RandomBytes): string {
  for (let attempt = 0; attempt < 1000; attempt += 1) {
    const id = draw(random);
    if (id !== undefined && !isTaken(id)) return id;
  }
  throw new Error('no free id: the random source repeats itself');
}

/** Bytes past the last whole multiple of 36 are drawn again, or some characters would be likelier. */
function draw(random: RandomBytes): string | undefined {
  const fair = 256 - (256 % alphabet.length);
  const usable = [...random(new Uint8Array(4 * length))].filter((byte) => byte < fair);
  return usable.length < length
    ? undefined
    : usable
        .slice(0, length)
        .map((byte) => alphabet.charAt(byte % alphabet.length))
        .join('');
}

/** A block anchor, from `^` to the end of the id. */
export interface Anchor extends Span {
  /** Without `^`. */
  readonly id: string;
}

/**
 * The block anchor that ends a line's text, which begins at `from`, white space apart: at the start of the text or with white space before
 * it. Obsidian's own may hold capitals, so those are read as well; ours are lower case.
 */
export function readAnchor(line: string, from = 0): Anchor | undefined {
  const end = trimEnd(line, from, line.length);
  let start = end;
  while (start > from && isAnchorCharacter(line.charCodeAt(start - 1))) start -= 1;
  if (start === end || start === from || line.charCodeAt(start - 1) !== 0x5e) return undefined;
  return start - 1 === from || isSpace(line.charCodeAt(start - 2)) ? { start: start - 1, end, id: line.slice(start, end) } : undefined;
}
