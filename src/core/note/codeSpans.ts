/** Longer runs of ticks open no code span, as in CommonMark's parser in C: what is asked of all lengths stays small. */
export const longestRun = 80;

/**
 * The code spans of one line up to an offset (CommonMark 0.31, 6.1): a run of ticks, to the next run of just as many. `ByteCodeSpans` is the same
 * for the scanner.
 */
export class CodeSpans {
  /** Where the last run of each length is, so that a run without its like is not searched for again and again. */
  private lastRuns: Map<number, number> | undefined;

  constructor(
    private readonly source: string,
    private readonly end: number,
  ) {}

  /** Behind the code span that opens at a tick, or behind its run of ticks where it opens none. Asked from left to right. */
  skip(at: number): number {
    const ticks = this.runAt(at);
    const last = (this.lastRuns ??= this.findLast(at)).get(ticks) ?? at;
    if (last <= at || ticks > longestRun) return at + ticks;
    for (let open = this.source.indexOf('`', at + ticks); open >= 0 && open <= last;) {
      const length = this.runAt(open);
      if (length === ticks) return open + length;
      open = this.source.indexOf('`', open + length);
    }
    return at + ticks;
  }

  private runAt(at: number): number {
    let until = at + 1;
    while (until < this.end && this.source.charCodeAt(until) === 0x60) until += 1;
    return until - at;
  }

  private findLast(from: number): Map<number, number> {
    const last = new Map<number, number>();
    for (let open = from; open >= 0 && open < this.end;) {
      const length = this.runAt(open);
      last.set(length, open);
      open = this.source.indexOf('`', open + length);
    }
    return last;
  }
}

/** The line with every code span blanked out, as long as before. */
export function withoutCode(line: string): string {
  const spans = new CodeSpans(line, line.length);
  let result = '';
  let from = 0;
  for (let tick = line.indexOf('`'); tick >= 0; tick = line.indexOf('`', from)) {
    const end = spans.skip(tick);
    const isSpan = line.charCodeAt(end - 1) === 0x60 && line.slice(tick, end).replaceAll('`', '') !== '';
    result += line.slice(from, isSpan ? tick : end) + (isSpan ? ' '.repeat(end - tick) : '');
    from = end;
  }
  return result + line.slice(from);
}
