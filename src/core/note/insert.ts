import { readItemMarks } from './itemMarks';
import type { Heading, Outline, Section } from './outline';
import { lineOf } from '../text/lineOf';
import type { TextEdit } from '../text/textEdit';

/** The first heading that opens a section, outside quotes, lists and Private; with `text`, one of that text goes before. */
export function findHeading(text: string, outline: Outline, section: Section | undefined, title?: string): number {
  const wanted = title?.trim().toLowerCase();
  const fits = outline.headings.map((heading, index) => isInNote(text, heading) && !isUnderPrivate(outline, index));
  const titled = outline.headings.findIndex(
    (heading, index) =>
      fits[index] === true &&
      heading.text.trim().toLowerCase() === wanted &&
      (section === undefined || sectionAround(outline, index) === section),
  );
  if (titled >= 0 || section === undefined) return titled;
  return outline.headings.findIndex((heading, index) => fits[index] === true && heading.section === section);
}

/** An insertion of whole lines at the end of what is right under a heading, before headings below it. */
export function insertUnder(text: string, outline: Outline, heading: number, lines: readonly string[]): TextEdit {
  const { headings, lineStarts } = outline;
  const opening = headings[heading];
  if (!opening) throw new RangeError('no such heading');
  const first = lineBehind(text, outline, opening);
  const next = headings[heading + 1];
  const limit = next && next.start < opening.end ? next.start : opening.end;
  let last = first;
  for (let line = first; line < lineStarts.length && lineAt(text, outline, line).start < limit; line += 1) {
    if (lineAt(text, outline, line).text.trim() !== '') last = line + 1;
  }
  while (last > first && /^ {0,3}(?:([-*_])\s*)(?:\1\s*){2,}$/.test(lineAt(text, outline, last - 1).text))
    last = blankBefore(text, outline, first, last - 1);
  if (last === first && lineAt(text, outline, first).text.trim() === '' && first + 1 < lineStarts.length) {
    return insertAt(text, outline, first + 1, lines, false);
  }
  return insertAt(text, outline, last, lines, last === first || !isListLine(text, outline, last - 1));
}

/** A new section where it belongs: before the manager's topics, Notes and Private where those are last, else at the end. */
export function insertSection(text: string, outline: Outline, title: string, lines: readonly string[]): TextEdit {
  let at = text.length;
  let level = outline.headings.find((heading) => heading.section !== undefined && isInNote(text, heading))?.level ?? 2;
  let index = closing(text, outline, outline.headings.length, at);
  for (; index >= 0; index = closing(text, outline, index, at)) ({ start: at, level } = outline.headings[index]!);
  const section = [`${'#'.repeat(level)} ${title}`, '', ...lines];
  if (at === text.length) return insertAt(text, outline, outline.lineStarts.length, section, true);
  return insertAt(text, outline, lineOf(outline.lineStarts, at), section, true);
}

/** A new section before everything else in the note's body. */
export function insertFirst(text: string, outline: Outline, title: string, lines: readonly string[]): TextEdit {
  const start = outline.frontMatter?.bodyStart ?? (text.startsWith('\ufeff') ? 1 : 0);
  const { eol } = outline;
  const needed = start > 1 && !text.slice(0, start).endsWith('\n') ? eol : '';
  return { start, end: start, text: `${needed}${[`## ${title}`, '', ...lines].join(eol)}${eol}${eol}` };
}

/** What ends a note. */
const closingSections: ReadonlySet<Section | undefined> = new Set<Section>(['manager', 'notes', 'private']);

/** The outermost of such sections that ends the text before an offset, by index, or -1. @param before the first heading behind the offset. */
function closing(text: string, { headings }: Outline, before: number, at: number): number {
  let found = -1;
  for (let index = before - 1; index >= 0; index = headings[index]!.parent) {
    const heading = headings[index]!;
    if (closingSections.has(heading.section) && isInNote(text, heading) && heading.end >= at) found = index;
  }
  return found;
}

/** Inserts lines before a line, with a blank line before and after where there is none and one is needed. */
function insertAt(text: string, outline: Outline, line: number, lines: readonly string[], apart: boolean): TextEdit {
  const { eol } = outline;
  const at = Math.max(outline.lineStarts[line] ?? text.length, text.startsWith('\ufeff') ? 1 : 0);
  const before = text.slice(0, at).replace(/^\ufeff/, '');
  const open = before !== '' && !/[\r\n]$/.test(before);
  const blank = before === '' || /(?:^|\n)[^\S\n]*\n$/.test(before.slice(-200).replace(/\r\n?/g, '\n'));
  const head = (open ? eol : '') + (apart && !blank ? eol : '');
  const follows = at < text.length;
  const tail = follows ? eol + (/^[^\S\r\n]*(?:[\r\n]|$)/.test(text.slice(at, at + 200)) ? '' : eol) : open ? '' : eol;
  return { start: at, end: at, text: head + lines.join(eol) + tail };
}

function blankBefore(text: string, outline: Outline, first: number, line: number): number {
  while (line > first && lineAt(text, outline, line - 1).text.trim() === '') line -= 1;
  return line;
}

function lineAt(text: string, { lineStarts }: Outline, line: number): { start: number; text: string } {
  const start = lineStarts[line] ?? text.length;
  return { start, text: text.slice(start, lineStarts[line + 1] ?? text.length) };
}

function isListLine(text: string, outline: Outline, line: number): boolean {
  return outline.items.some((item) => item.line === line) || /^[ \t]/.test(lineAt(text, outline, line).text);
}

/** Whether it is in the note itself, not in a quote or a list. */
export function isInNote(text: string, heading: Heading): boolean {
  const line = text.slice(heading.start, heading.start + 40);
  return !/^\s*>/.test(line) && readItemMarks(line) === undefined;
}

/** Whether a heading is one of Private, or under one. */
export function isUnderPrivate(outline: Pick<Outline, 'headings'>, index: number): boolean {
  return chain(outline, index).some((heading) => heading.section === 'private');
}

function sectionAround(outline: Outline, index: number): Section | undefined {
  return chain(outline, index).find((heading) => heading.section !== undefined)?.section;
}

/** A heading and those it is under, from the inside out. */
function chain({ headings }: Pick<Outline, 'headings'>, index: number): Heading[] {
  const found: Heading[] = [];
  for (let heading = headings[index]; heading; heading = headings[heading.parent]) found.push(heading);
  return found;
}

/** A heading of the setext kind ends with its underline, and its text may have more than one line (CommonMark 4.3). */
function lineBehind(text: string, outline: Outline, heading: Heading): number {
  let line = heading.line + 1;
  if (/^\s*#/.test(lineAt(text, outline, heading.line).text)) return line;
  while (line < outline.lineStarts.length && !/^\s*(?:=+|-+)\s*$/.test(lineAt(text, outline, line).text)) line += 1;
  return line + 1;
}
