/** The line of an offset, by the offsets at which lines start, in order, the first `lines` of them; 0 where it is before them all. */
export function lineOf(lineStarts: ArrayLike<number>, offset: number, lines = lineStarts.length): number {
  let low = 0;
  let high = lines;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}
