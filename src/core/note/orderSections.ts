import { applyEdits, type TextEdit } from '../text/textEdit';
import { isInNote } from './insert';
import type { Outline } from './outline';
import { readOutline } from './readOutline';

/**
 * Brings sections of one level under one heading, given by the indexes of their headings in the order they shall have, into that order, by
 * moving as few of them as can be; what is between them stays. None where they stand so already; undefined where it cannot be told that
 * nothing else moves or changes its meaning: a section with something private in it, a comment that is not closed or goes beyond a
 * section, a heading in a quote or a list, a fence that is not closed.
 */
export function orderSections(text: string, outline: Outline, wanted: readonly number[]): TextEdit[] | undefined {
  const { headings, eol } = outline;
  const blockOf = blockReader(text, outline);
  const blocks = wanted.map(blockOf);
  if (outline.unclosed.length > 0 || blocks.some((block) => block === undefined)) return undefined;
  const ordered = blocks as Block[];
  const [first] = wanted;
  if (first === undefined || !wanted.every((index) => isBeside(headings[index], headings[first]))) return undefined;
  const kept = longestRun(ordered.map(({ start }) => start));
  const edits: TextEdit[] = [];
  let behind: Block | undefined;
  let moved = '';
  for (const [at, block] of [...ordered, undefined].entries()) {
    if (block !== undefined && !kept.has(at)) {
      moved +=
        behind === undefined ? `${text.slice(block.start, block.end)}${eol}${eol}` : `${eol}${eol}${text.slice(block.start, block.end)}`;
      continue;
    }
    if (moved !== '') {
      const place = behind === undefined ? block!.start : behind.end;
      edits.push({ start: place, end: place, text: moved });
    }
    moved = '';
    behind = block ?? behind;
  }
  // Insertions first: one may stand where a section is taken away.
  const taken = ordered.filter((_, at) => !kept.has(at));
  const all = [...edits, ...adjoining(text, taken).map((block) => removal(text, outline, block))];
  return isSame(outline, readOutline(applyEdits(text, all))) ? all : undefined;
}

/** Whether one has the same headings, items and comments as the other, in any order. A fence without an end swallows what comes behind it. */
function isSame(before: Outline, after: Outline): boolean {
  const namesOf = ({ headings }: Outline): string => JSON.stringify(headings.map(({ level, text }) => `${level} ${text}`).sort());
  return (
    before.items.length === after.items.length && before.comments.length === after.comments.length && namesOf(before) === namesOf(after)
  );
}

/** From a heading to the last line of its section with something on it. */
interface Block {
  readonly start: number;
  readonly end: number;
}

/** What gives the block of a heading, by its index; undefined where that holds something private, or cuts a comment. */
function blockReader(text: string, { headings, hidden, comments }: Outline): (index: number) => Block | undefined {
  const privates = headings.flatMap(({ section, start }) => (section === 'private' ? [start] : []));
  const cuts = [insideOf(hidden), insideOf(comments)];
  return (index) => {
    const heading = headings[index];
    if (heading === undefined || !isInNote(text, heading)) return undefined;
    const { end } = heading;
    const start = heading.start === 0 && text.startsWith('\uFEFF') ? 1 : heading.start;
    const hasPrivate = (privates[countBelow(privates, start)] ?? end) < end;
    if (hasPrivate || cuts.some((isInside) => isInside(start) || isInside(end))) return undefined;
    return { start, end: start + text.slice(start, end).trimEnd().length };
  };
}

/** Tells whether an offset is inside one of spans that are in order. */
function insideOf(spans: readonly Block[]): (offset: number) => boolean {
  const starts = spans.map(({ start }) => start);
  return (offset) => {
    const span = spans[countBelow(starts, offset) - 1];
    return span !== undefined && span.end > offset;
  };
}

/** How many of rising numbers are less than one. */
function countBelow(numbers: readonly number[], number: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! < number) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isBeside(a: Outline['headings'][number] | undefined, b: Outline['headings'][number] | undefined): boolean {
  return a !== undefined && b !== undefined && a.level === b.level && a.parent === b.parent;
}

/** Blocks with nothing but blank lines between them as one, in the order of the text. */
function adjoining(text: string, blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of [...blocks].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && text.slice(last.end, block.start).trim() === '') joined.splice(-1, 1, { start: last.start, end: block.end });
    else joined.push(block);
  }
  return joined;
}

/** With the blank lines before it; the first of a note with those behind it. */
function removal(text: string, { frontMatter }: Outline, { start, end }: Block): TextEdit {
  const bodyStart = frontMatter?.bodyStart ?? (text.startsWith('\uFEFF') ? 1 : 0);
  const before = bodyStart + text.slice(bodyStart, start).trimEnd().length;
  if (before > bodyStart) return { start: before, end, text: '' };
  return { start, end: end + /^\s*/.exec(text.slice(end))![0].length, text: '' };
}

/** The places of a longest rising run of numbers, none of which is there twice; of several, of that which ends lowest. */
function longestRun(numbers: readonly number[]): Set<number> {
  // Of the runs of each length, the lowest end and its place; and of each place the one before it in its run.
  const ends: number[] = [];
  const places: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [at, number] of numbers.entries()) {
    const length = countBelow(ends, number);
    ends[length] = number;
    places[length] = at;
    before.push(places[length - 1]);
  }
  const run = new Set<number>();
  for (let at = places.at(-1); at !== undefined; at = before[at]) run.add(at);
  return run;
}
