import { Byte } from './byte';
import { LineFlag, lineFlags } from './byteClasses';
import { ByteCodeSpans } from './byteCodeSpans';
import { commentEnd, isCommentStart } from './htmlBlock';
import { headingLevel, runLength, skipBlanks, soleRun, trimBlanks } from './lineMarks';

const code = new ByteCodeSpans();

/** Where `%%` is, or -1. */
export function findPercent(bytes: Uint8Array, from: number, end: number): number {
  for (let at = from; at + 1 < end; at++) if (bytes[at] === Byte.Percent && bytes[at + 1] === Byte.Percent) return at;
  return -1;
}

/** A `%%` that may be no mark but a figure, `100%%`. */
export function isFigure(bytes: Uint8Array, at: number, end: number): boolean {
  return isDigit(bytes[at - 1]) && (at + 2 >= end || !isWord(bytes[at + 2]!));
}

/**
 * The lines of a note that have an odd number of `%%`, and its headings, as far as single lines tell: what a `%%` that begins a block has to
 * look at to find its other half. What is in code, and figures, do not count. Made once for a note that has such a block, in one pass.
 */
export class PercentLines {
  /** Of each such line its start and the end of its last mark. */
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  /** Those, by index, that begin or end with a mark. */
  private readonly edges: number[] = [];
  private readonly headings: number[] = [];
  private readonly levels: number[] = [];
  /** By level, then by heading: the next heading of that level or a higher one. */
  private readonly next: Int32Array[];

  constructor(
    bytes: Uint8Array,
    from: number,
    private readonly length: number,
  ) {
    this.read(bytes, from);
    this.next = Array.from({ length: 7 }, (_, level) => {
      const next = new Int32Array(this.headings.length + 1).fill(this.headings.length);
      for (let at = this.headings.length - 1; at >= 0; at--) next[at] = this.levels[at]! <= level ? at : next[at + 1]!;
      return next;
    });
  }

  /**
   * Where the block ends that a line opens which starts at `start`, in a section of a heading of this level: behind the mark that closes it,
   * or at the end of the section where none does. Pairs within a section go before all others, and lines that begin or end with their mark
   * before those that have it among words. What is one too many in its section is half of a pair around the next heading, where that section
   * has one too many, too; else it is in doubt what is meant, and the block is all of the section. Undefined: the line opens none, for it
   * closes what is `open` in the section.
   */
  blockEnd(start: number, level: number, open: boolean): { readonly end: number; readonly isClosed: boolean } | undefined {
    const end = this.sectionEnd(start, level);
    const first = countBelow(this.starts, start + 1);
    const beyond = countBelow(this.starts, end);
    const edge = countBelow(this.edges, first);
    const others = countBelow(this.edges, beyond) - edge;
    const isEven = (beyond - first) % 2 === 1;
    if (open && !isEven) return undefined;
    if (others % 2 === 1) return this.closedBy(this.edges[edge]!);
    if (open) return undefined;
    if (isEven) return this.closedBy(first);
    const isPartner =
      this.edges[countBelow(this.edges, beyond)] === beyond &&
      (countBelow(this.starts, this.sectionEnd(this.starts[beyond]!, 6)) - beyond) % 2 === 1;
    return isPartner ? this.closedBy(others > 0 ? this.edges[edge]! : beyond) : { end, isClosed: false };
  }

  private closedBy(line: number): { readonly end: number; readonly isClosed: boolean } {
    return { end: this.ends[line]!, isClosed: true };
  }

  private sectionEnd(start: number, level: number): number {
    const heading = this.next[level]![countBelow(this.headings, start + 1)]!;
    return this.headings[heading] ?? this.length;
  }

  private read(bytes: Uint8Array, from: number): void {
    let fence = 0;
    let before = -1;
    /** Fences of these bytes have no end further on. */
    const endless = new Set<number>();
    for (let at = from; at < this.length;) {
      const start = at;
      let seen = 0;
      for (; at < this.length; at++) {
        const flag = lineFlags[bytes[at]!]!;
        if (flag === LineFlag.LineEnd) break;
        seen |= flag;
      }
      const end = at;
      if (at < this.length) at += bytes[at] === Byte.CR && bytes[at + 1] === Byte.LF ? 2 : 1;
      const text = skipBlanks(bytes, start, end);
      const byte = text < end ? bytes[text]! : 0;
      if ((byte === Byte.Backtick || byte === Byte.Tilde) && runLength(bytes, text, end, byte) >= 3) {
        if (fence === byte) fence = 0;
        else if (fence === 0 && !endless.has(byte)) {
          if (this.hasFence(bytes, at, byte)) fence = byte;
          else endless.add(byte);
        }
      } else if (fence === 0 && text < end) {
        this.readLine(bytes, start, text, end, before, (seen & LineFlag.Mark) !== 0);
      }
      before = fence === 0 && isWord(byte) ? start : -1;
    }
  }

  private readLine(bytes: Uint8Array, start: number, text: number, end: number, before: number, mayHavePercent: boolean): void {
    const level = text - start > 3 ? 0 : headingLevel(bytes, text, end);
    if (level > 0) {
      this.headings.push(start);
      this.levels.push(level);
      return;
    }
    const byte = bytes[text];
    if (before >= 0 && (byte === Byte.Equals || byte === Byte.Dash) && soleRun(bytes, text, end) > 0) {
      this.headings.push(before);
      this.levels.push(byte === Byte.Equals ? 1 : 2);
      return;
    }
    if (!mayHavePercent) return;
    let marks = 0;
    let last = -1;
    let ticked = false;
    for (let at = text; at + 1 < end;) {
      if (bytes[at] === Byte.Percent && bytes[at + 1] === Byte.Percent) {
        marks++;
        last = at;
        at += 2;
      } else if (bytes[at] === Byte.Less && isCommentStart(bytes, at, end)) {
        const close = commentEnd(bytes, at + 2, end);
        at = close < 0 ? end : close + 3;
      } else if (bytes[at] === Byte.Backtick) {
        if (!ticked) code.enter(bytes, at, end);
        ticked = true;
        at = code.skip(bytes, at, end);
      } else at += bytes[at] === Byte.Backslash ? 2 : 1;
    }
    if (marks % 2 === 0 || (marks === 1 && isFigure(bytes, last, end))) return;
    if (findPercent(bytes, text, text + 2) >= 0 || last + 2 === trimBlanks(bytes, text, end)) this.edges.push(this.starts.length);
    this.starts.push(start);
    this.ends.push(last + 2);
  }

  private hasFence(bytes: Uint8Array, from: number, fence: number): boolean {
    for (let at = from; at < this.length;) {
      const end = lineEnd(bytes, at, this.length);
      const text = skipBlanks(bytes, at, end);
      if (runLength(bytes, text, end, fence) >= 3) return true;
      at = end + 1;
    }
    return false;
  }
}

function lineEnd(bytes: Uint8Array, from: number, length: number): number {
  let at = from;
  while (at < length && bytes[at] !== Byte.LF && bytes[at] !== Byte.CR) at++;
  return at;
}

/** How many of ascending numbers are below one. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 48 && byte <= 57;
}

/** A letter, a digit, or a byte outside ASCII. */
function isWord(byte: number): boolean {
  return byte >= 0x80 || isDigit(byte) || ((byte | 32) >= 97 && (byte | 32) <= 122);
}
