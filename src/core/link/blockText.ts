import type { Span } from '../note/outline';

/** The lines of a block as one text, parted by `\n`: what is before and between them in the note is gone. */
export class BlockText {
  readonly text: string;
  /** Where each line starts in `text`. */
  readonly #starts: number[] = [];

  constructor(
    note: string,
    private readonly lines: readonly Span[],
  ) {
    let at = 0;
    for (const { start, end } of lines) {
      this.#starts.push(at);
      at += end - start + 1;
    }
    this.text = lines.map(({ start, end }) => note.slice(start, end)).join('\n');
  }

  /** The offset in the note of an offset in `text`. */
  offset(at: number): number {
    const line = this.#lineOf(at);
    return (this.lines[line]?.start ?? 0) + at - (this.#starts[line] ?? 0);
  }

  /** The lines from an offset on, which is the start of one or the end of all. */
  linesFrom(at: number): readonly Span[] {
    return at >= this.text.length ? [] : this.lines.slice(this.#lineOf(at));
  }

  #lineOf(at: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] ?? 0) <= at) low = middle;
      else high = middle;
    }
    return low;
  }
}
