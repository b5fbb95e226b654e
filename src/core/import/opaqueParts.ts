import { readOutline } from '../note/readOutline';

interface Part {
  readonly start: number;
  readonly end: number;
}

/**
 * The parts of a text that stay whole, by start: comments, which hide what is in them, and what a merge left undecided. A `%%` that nothing
 * closes may have all of the text behind it, which is hardly meant.
 */
export function opaqueParts(text: string): readonly Part[] {
  const comments = text.includes('<!--') || text.includes('%%') ? readOutline(text).comments : [];
  const isClosed = ({ start, end }: Part): boolean => !text.startsWith('%%', start) || text.endsWith('%%', end);
  return [...comments.filter(isClosed), ...conflictsIn(text)].sort((a, b) => a.start - b.start);
}

function conflictsIn(text: string): Part[] {
  const found: Part[] = [];
  for (let end = 0; ;) {
    const start = lineThatStarts(text, '<<<<<<< ', end);
    const close = start < 0 ? -1 : lineThatStarts(text, '>>>>>>> ', start);
    if (close < 0) return found;
    end = text.indexOf('\n', close) + 1 || text.length;
    found.push({ start, end });
  }
}

/** Its start, at or behind `from`; -1 where there is none. */
function lineThatStarts(text: string, words: string, from: number): number {
  if (from === 0 && text.startsWith(words)) return 0;
  const lineEnd = text.indexOf(`\n${words}`, Math.max(from - 1, 0));
  return lineEnd < 0 ? -1 : lineEnd + 1;
}
