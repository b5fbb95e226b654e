import { opaqueParts } from './opaqueParts';
import { findDate } from './writtenDate';
import { readTitle, type Title } from './title';

/** A line that may head a note: a heading of Markdown or org, a bold line or one with a date alone, or an item of an outline. */
export interface Mark {
  /** From 0. */
  readonly line: number;
  /** Offset of the line, and of what follows it and its underline. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'heading' | 'bold' | 'plain' | 'item';
  /** Of a heading 1 and up; of an item its indent. */
  readonly level: number;
  readonly title: Title;
  /** Of an item: where the items below it end. */
  readonly itemEnd?: number;
}

export interface MarkedText {
  readonly marks: readonly Mark[];
  /** The lines of the front matter, without its fences; and the offset behind them. */
  readonly frontMatter?: { readonly start: number; readonly end: number; readonly bodyStart: number };
  /** What an org file says its title is. */
  readonly title?: Title;
}

type Open<T> = { -readonly [K in keyof T]: T[K] };

const heading = /^ {0,3}(#{1,6})[ \t]+(.*)$/;
const star = /^(\*+)[ \t]+(?:(?:TODO|DONE|NEXT)[ \t]+)?(.*?)(?:[ \t]+:[\w@:]+:)?[ \t]*$/;
const bold = /^[ \t]*(\*\*|__)(.+)\1[ \t]*:?[ \t]*\\?$/;
const item = /^([ \t]*)[-*+][ \t]+(?:\[.\][ \t]+)?(.*)$/;
const underline = /^ {0,3}(=+|-+)[ \t]*$/;
/** Backticks that are closed on their line are code within it. */
const fence = /^[ \t]*(?:[-*+][ \t]+)?(`{3,}(?!.*`)|~{3,})/;
/** A date at the start, behind a weekday perhaps, or what may be a 1:1: a look that costs little, as most lines are items. */
const mayHeadItem =
  /^[^\w\s]{0,4}(?:[^\d\s]{2,12} )?(?:[12]\d{3}(?:[-/_ ,]+\p{L}{3}|[-/._ 年]? ?\d)|\d\d?[./_-] ?\d\d?[./_-] ?\d|\d\d?[./-]\p{L}{3}|\d\d?(?:st|nd|rd|th|\.)?[ -](?:of |de )?[^\d\s]{3}|[^\d\s]{3,10} \d\d?(?:st|nd|rd|th)?,? ['12]\d)/iu;
const mayBeOneOnOne = /1 ?[:꞉∶：/×x_-] ?1|1 1|1[ -_]?(?:on|to|auf)|one[ -_]?(?:on|to|2)|[1一][对對対]|121/i;
/** No title is longer; what is, is a paragraph. */
const longest = 160;
/** Lines between two calls of `breathe`. */
const few = 200;

/**
 * Finds what may head notes in a text, line by line. Code, front matter, comments and merge conflicts have none.
 * @param breathe called every now and then, so that a text of any size holds nobody up.
 */
export async function markText(text: string, isOrg: boolean, breathe: () => Promise<void>): Promise<MarkedText> {
  const marks: Open<Mark>[] = [];
  const openItems: Open<Mark>[] = [];
  const frontMatter = isOrg ? undefined : frontMatterOf(text);
  let title: Title | undefined;
  let fenced: string | undefined;
  const opaque = isOrg ? [] : opaqueParts(text);
  let nextOpaque = 0;
  let opaqueEnd = 0;
  let before = '';
  let beforeStart = 0;
  let line = frontMatter === undefined ? 0 : text.slice(0, frontMatter.bodyStart).split('\n').length - 1;
  for (let at = frontMatter?.bodyStart ?? 0; at < text.length; line++) {
    if (line % few === 0) await breathe();
    const lf = text.indexOf('\n', at);
    const next = lf < 0 ? text.length : lf + 1;
    const end = lf < 0 ? text.length : lf > at && text.charCodeAt(lf - 1) === 0x0d ? lf - 1 : lf;
    const source = text.slice(at, Math.min(end, at + longest));
    const start = at;
    at = next;
    if (source.trim() !== '') closeItems(openItems, source, start);
    for (; nextOpaque < opaque.length && opaque[nextOpaque]!.start <= start; nextOpaque++)
      opaqueEnd = Math.max(opaqueEnd, opaque[nextOpaque]!.end);
    if (start < opaqueEnd) {
      before = '';
      continue;
    }
    if (fenced !== undefined) fenced = isFenceEnd(source, fenced) ? undefined : fenced;
    else if (isOrg && /^[ \t]*#\+begin_/i.test(source)) fenced = 'org';
    else if (!isOrg && fence.test(source)) fenced = fence.exec(source)![1]!;
    else if (isOrg && title === undefined && /^#\+title:/i.test(source)) title = readTitle(source.slice(8));
    else if (end - start < longest) {
      const setext = !isOrg && isParagraph(before) && marks.at(-1)?.start !== beforeStart ? underlineOf(source, before) : null;
      const found = setext === null ? markOf(source, before, isOrg) : titled('heading', setext, before);
      if (found !== undefined) {
        const isSetext = setext !== null;
        const mark: Open<Mark> = { ...found, line: isSetext ? line - 1 : line, start: isSetext ? beforeStart : start, end: next };
        marks.push(mark);
        if (mark.kind === 'item') openItems.push(mark);
      } else if (setext === null && marks.at(-1)?.kind === 'plain' && marks.at(-1)!.start === beforeStart && underline.test(source)) {
        // A date alone on its line was a heading all along.
        Object.assign(marks.at(-1)!, { kind: 'heading', level: source.includes('=') ? 1 : 2, end: next });
      }
    }
    before = source;
    beforeStart = start;
  }
  for (const open of openItems) open.itemEnd = text.length;
  return { marks, ...(frontMatter === undefined ? {} : { frontMatter }), ...(title === undefined ? {} : { title }) };
}

function markOf(source: string, before: string, isOrg: boolean): Omit<Mark, 'line' | 'start' | 'end'> | undefined {
  const head = (isOrg ? star : heading).exec(source);
  if (head !== null) return titled('heading', head[1]!.length, head[2]!);
  if (isOrg) return undefined;
  const strong = bold.exec(source);
  if (strong !== null) return /\d/.test(strong[2]!) ? onlyIf(titled('bold', 0, strong[2]!), ({ dateIs }) => dateIs === 'all') : undefined;
  const point = item.exec(source);
  if (point !== null) {
    const words = point[2]!.replace(/^#{1,6}[ \t]+/, '');
    if (!mayHeadItem.test(words) && !mayBeOneOnOne.test(words)) return undefined;
    return onlyIf(
      titled('item', indentOf(point[1]!), words),
      (title) => title.isOneOnOne || title.dateIs === 'all' || title.dateIs === 'first',
    );
  }
  // Only a line of its own: what stands in a paragraph is text.
  if (before.trim() !== '' || source.length > 60 || !/\d/.test(source)) return undefined;
  return findDate(source) === undefined ? undefined : onlyIf(titled('plain', 0, source), ({ dateIs }) => dateIs === 'all');
}

/** The level of the heading that a line makes of the one before it. `---` below words that head nothing is taken for a rule: people write it so. */
function underlineOf(source: string, before: string): 1 | 2 | null {
  const marks = underline.exec(source)?.[1];
  if (marks === undefined) return null;
  if (marks.startsWith('=')) return 1;
  const { date, isOneOnOne } = readTitle(before);
  return marks.length > 3 || date !== undefined || isOneOnOne ? 2 : null;
}

function isParagraph(line: string): boolean {
  return line.trim() !== '' && !/^\s*(?:[-*+>|#]|\d+[.)]\s)/.test(line);
}

function titled(kind: Mark['kind'], level: number, words: string): Omit<Mark, 'line' | 'start' | 'end'> {
  return { kind, level, title: readTitle(words) };
}

function onlyIf<T extends { readonly title: Title }>(mark: T, is: (title: Title) => boolean): T | undefined {
  return is(mark.title) ? mark : undefined;
}

/** An item ends where a line is indented no deeper. */
function closeItems(open: Open<Mark>[], source: string, start: number): void {
  const indent = indentOf(/^[ \t]*/.exec(source)![0]);
  while (open.length > 0 && indent <= open.at(-1)!.level) open.pop()!.itemEnd = start;
}

function indentOf(space: string): number {
  return space.replaceAll('\t', '    ').length;
}

function isFenceEnd(source: string, opened: string): boolean {
  if (opened === 'org') return /^[ \t]*#\+end_/i.test(source);
  const words = source.trim();
  return words.length >= opened.length && words === opened[0]!.repeat(words.length);
}

function frontMatterOf(text: string): MarkedText['frontMatter'] {
  const opening = /^---[ \t]*\r?\n/.exec(text.slice(0, 80))?.[0];
  if (opening === undefined) return undefined;
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;
  const rest = text.slice(opening.length, opening.length + 65_536);
  const found = closing.exec(rest);
  if (found === null) return undefined;
  const end = opening.length + found.index;
  if (!isYaml(text.slice(opening.length, end))) return undefined;
  return { start: opening.length, end, bodyStart: end + found[0].length };
}

/** What stands between two rules of Markdown is none: its first line has no key, or a line is a heading with a date. */
function isYaml(block: string): boolean {
  const lines = block.split(/\r?\n/).filter((line) => line.trim() !== '');
  const first = lines.find((line) => !line.startsWith('#'));
  const isHead = (line: string): boolean => line.length < longest && heading.test(line) && markOf(line, '', false)?.title.dateIs === 'all';
  return (first === undefined || /^(?:[^\s-].*:(?:\s|$)|[{<"'?&!%])/.test(first)) && !lines.some(isHead);
}
