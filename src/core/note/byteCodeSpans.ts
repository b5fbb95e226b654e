import { longestRun } from './codeSpans';
import { runLength } from './lineMarks';

const backtick = 96;

/** `CodeSpans` over bytes, for one line after the other, in time linear in the line. Allocates nothing. */
export class ByteCodeSpans {
  /** Where the last run of each number of backticks begins. */
  readonly #last = new Int32Array(longestRun + 1);

  /** Looks at a line from its first backtick on. */
  enter(bytes: Uint8Array, from: number, end: number): void {
    this.#last.fill(-1);
    for (let at = from; at < end;) {
      const run = runLength(bytes, at, end, backtick);
      if (run > 0 && run <= longestRun) this.#last[run] = at;
      at += run || 1;
    }
  }

  /** Whether backticks of `[from, end)` have no other half there. */
  isOpen(bytes: Uint8Array, from: number, end: number): boolean {
    this.enter(bytes, from, end);
    for (let at = from; at < end;) {
      if (bytes[at] !== backtick) at += bytes[at] === 92 ? 2 : 1;
      else {
        const ticks = runLength(bytes, at, end, backtick);
        const behind = this.skip(bytes, at, end);
        if (behind === at + ticks) return true;
        at = behind;
      }
    }
    return false;
  }

  /** Behind the code span that opens here; behind the backticks where none does. */
  skip(bytes: Uint8Array, open: number, end: number): number {
    const ticks = runLength(bytes, open, end, backtick);
    if (ticks > longestRun || this.#last[ticks]! <= open) return open + ticks;
    for (let at = open + ticks; at < end;) {
      const run = runLength(bytes, at, end, backtick);
      at += run || 1;
      if (run === ticks) return at;
    }
    return end;
  }
}
