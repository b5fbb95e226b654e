import { lineOf } from '../text/lineOf';
import { ScanResult, scan } from './scan';

const slack = 64;
/** Larger buffers are not kept. */
const longestKept = 1 << 20;

/**
 * A text, scanned: the scan's byte offsets as UTF-16 offsets into the text.
 * Bytes, scan and answers are valid until the next text is read.
 */
export class EncodedText {
  readonly scan = new ScanResult();
  readonly #encoder = new TextEncoder();
  #bytes = new Uint8Array(slack);
  /** Of each line, in UTF-16 units. */
  #lineStarts: number[] = [];
  #ascii = true;

  /** The text's, and behind them what is none of it: `scan.length` says where they end. */
  get bytes(): Uint8Array {
    return this.#bytes;
  }

  /** Reads a text; gives where each of its lines starts. */
  read(text: string): number[] {
    let room = this.#roomFor(text.length);
    let encoded = this.#encoder.encodeInto(text, room);
    if (encoded.read < text.length) {
      room = new Uint8Array(text.length * 3);
      encoded = this.#encoder.encodeInto(text, room);
    }
    this.#bytes = room;
    scan(room, encoded.written, this.scan);
    return this.startsIn(text);
  }

  /** Reads a text that is there in UTF-8, without a byte order mark, as far as it can be read undecoded: `startsIn` goes on. */
  readBytes(bytes: Uint8Array): void {
    this.#bytes = this.#roomFor(bytes.length);
    this.#bytes.set(bytes);
    scan(this.#bytes, bytes.length, this.scan);
  }

  /** Where each line of the text that was read starts. */
  startsIn({ length }: string): number[] {
    this.#ascii = this.scan.length === length;
    return (this.#lineStarts = this.#ascii ? this.#sameStarts() : this.#countedStarts());
  }

  /** The UTF-16 offset of a byte on this line. */
  offsetOn(line: number, byte: number): number {
    if (this.#ascii) return byte;
    const start = this.scan.lineStart[line]!;
    return this.#lineStarts[line]! + (this.scan.lineWide[line] === 0 ? byte - start : unitsIn(this.#bytes, start, byte));
  }

  /** The same on a line that is yet to be found. */
  offset(byte: number): number {
    return this.#ascii ? byte : this.offsetOn(lineOf(this.scan.lineStart, byte, this.scan.lines), byte);
  }

  #roomFor(length: number): Uint8Array<ArrayBuffer> {
    const kept = this.#bytes;
    return kept.length > longestKept || kept.length < length ? new Uint8Array(length + slack) : kept;
  }

  #sameStarts(): number[] {
    const { lines, lineStart } = this.scan;
    const starts = new Array<number>(lines);
    for (let line = 0; line < lines; line++) starts[line] = lineStart[line]!;
    return starts;
  }

  #countedStarts(): number[] {
    const { lines, lineStart, lineWide } = this.scan;
    const starts = new Array<number>(lines);
    let offset = 0;
    for (let line = 0; line < lines; line++) {
      starts[line] = offset;
      if (line + 1 === lines) break;
      const from = lineStart[line]!;
      const to = lineStart[line + 1]!;
      offset += lineWide[line] === 0 ? to - from : unitsIn(this.#bytes, from, to);
    }
    return starts;
  }
}

/** UTF-16 units of whole characters: one for each but the continuation bytes, two for four bytes. A lone surrogate is written as three bytes, and is one unit. */
function unitsIn(bytes: Uint8Array, from: number, to: number): number {
  let units = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
  }
  return units;
}
