import type { Outline, Span } from './outline';

/** What is visible of `[start, end)` of a note's text: without what is private and comments. White space on both sides of a cut is kept once. */
export function visiblePart(text: string, { hidden }: Pick<Outline, 'hidden'>, start: number, end: number): string {
  return withoutSpans(text, hidden, start, end);
}

/** The same, but with comments that begin and end within. */
export function partWithComments(text: string, { hidden }: Pick<Outline, 'hidden'>, start: number, end: number): string {
  return withoutSpans(text, hidden, start, end, (span) => span.start >= start && span.end <= end);
}

/** `[start, end)` of a text without spans that are in order; one that is `kept` stays. */
export function withoutSpans(
  text: string,
  spans: readonly Span[],
  start: number,
  end: number,
  kept: (span: Span) => boolean = () => false,
): string {
  const shown = new JoinedText();
  let at = start;
  for (let index = firstBehind(spans, start); index < spans.length && spans[index]!.start < end; index++) {
    const span = spans[index]!;
    if (kept(span)) continue;
    shown.add(text.slice(at, Math.max(at, span.start)));
    at = Math.min(end, span.end);
  }
  if (at === start) return text.slice(start, end);
  shown.add(text.slice(at, end));
  return shown.whole();
}

/** What of `[start, end)` spans take that are in order, counted from its start. */
export function spansWithin(spans: readonly Span[], start: number, end: number): Span[] {
  const within: Span[] = [];
  for (let index = firstBehind(spans, start); index < spans.length && spans[index]!.start < end; index++)
    within.push({ start: Math.max(start, spans[index]!.start) - start, end: Math.min(end, spans[index]!.end) - start });
  return within;
}

/** Parts of a text, between which white space is kept once. */
class JoinedText {
  private readonly parts: string[] = [];
  private last = '';

  add(part: string): void {
    const kept = /\s/.test(this.last) ? part.trimStart() : part;
    if (kept === '') return;
    this.parts.push(kept);
    this.last = kept.slice(-1);
  }

  whole(): string {
    return this.parts.join('');
  }
}

/** The first span that ends behind an offset. */
function firstBehind(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
