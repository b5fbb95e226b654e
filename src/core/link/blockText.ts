import type { Span } from '../note/outline';
import { lineOf } from '../text/lineOf';

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
    const line = lineOf(this.#starts, at);
    return (this.lines[line]?.start ?? 0) + at - (this.#starts[line] ?? 0);
  }

  /** The lines from an offset on, which is the start of one or the end of all. */
  linesFrom(at: number): readonly Span[] {
    return at >= this.text.length ? [] : this.lines.slice(lineOf(this.#starts, at));
  }
}
