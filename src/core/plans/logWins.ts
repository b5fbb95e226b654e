import { readTaskBody } from '../action/readTaskLine';
import type { CalendarDate } from '../date/date';
import { escapeCommentMarks } from '../note/commentMarks';
import { findHeading, insertUnder } from '../note/insert';
import type { Item, Outline } from '../note/outline';
import { readItemMarks } from '../note/itemMarks';
import { readOutline } from '../note/readOutline';
import { thenInsert } from '../text/insertions';
import { applyEdits, type TextEdit } from '../text/textEdit';
import { readWins, splitDate, type Win } from './readWins';

/** A win to be logged. */
export interface NewWin {
  readonly date: CalendarDate;
  /** What has several lines becomes one; an anchor at its end stays behind, tags stay. */
  readonly text: string;
  /** Without `^`. */
  readonly id?: string | undefined;
}

/** The text of a log that is made for its first wins. */
export const newWinsText = '# Wins\n\n';

/**
 * Adds wins to a log, each as a list item before those of the same day and of earlier ones, as the list there is written; where there is
 * none, at its end. Only inserts; every win that was there stays one. One that has the same date and says the same is not added again.
 */
export function logWins(text: string, wins: readonly NewWin[]): TextEdit[] {
  let edits: TextEdit[] = [];
  let now = text;
  for (const win of wins) {
    const edit = additionOf(now, win);
    if (edit === undefined) continue;
    now = applyEdits(now, [edit]);
    edits = thenInsert(edits, edit);
  }
  return edits;
}

/** A win as somebody writes it, on any number of lines; its date is the one that it starts with. Undefined where it has no words. */
export function readNewWin(said: string): { readonly date?: CalendarDate; readonly text: string } | undefined {
  const read = splitDate(winText(said));
  return readWins(`- ${read.text}`).length === 0 ? undefined : read;
}

/** What a win says, on one line, as it is written to a log. */
function winText(said: string): string {
  const line = said.replace(/\s+/g, ' ').trim();
  const words = line.slice(0, readTaskBody(line).bodyEnd);
  const marks = readItemMarks(words);
  return escapeCommentMarks(marks === undefined ? words : words.slice(marks.textStart)).trim();
}

function additionOf(text: string, { date, text: said, id }: NewWin): TextEdit | undefined {
  const words = winText(said);
  if (words === '') return undefined;
  const outline = readOutline(text);
  const before = readWins(text, outline);
  const line = `${date} ${words}${id === undefined ? '' : ` ^${id}`}`;
  const [wanted] = readWins(`- ${line}`);
  if (wanted === undefined || before.some((win) => isSame(win, wanted))) return undefined;
  const ways = [inList(text, outline, before, date, line), atEnd(text, outline, `- ${line}`), atStart(text, outline, `- ${line}`)];
  return ways.find((edit) => edit !== undefined && isLogged(before, readWins(applyEdits(text, [edit])), wanted));
}

function isSame(a: Win, b: Win): boolean {
  return a.date === b.date && a.text === b.text && a.tags.join(' ') === b.tags.join(' ');
}

/** An open fence or comment swallows what is put behind it; a line in the wrong place would join another item. */
function isLogged(before: readonly Win[], after: readonly Win[], wanted: Win): boolean {
  const at = after.findIndex((win) => isSame(win, wanted) && win.id === wanted.id);
  const others = after.filter((_, index) => index !== at);
  return (
    at >= 0 &&
    others.length === before.length &&
    others.every((win, index) => win.source === before[index]?.source && isSame(win, before[index]))
  );
}

/** Before the first win that is not later; one without a date is as old as that before it, else as that behind it. */
function inList(text: string, outline: Outline, wins: readonly Win[], date: CalendarDate, line: string): TextEdit | undefined {
  let day = wins.find((win) => win.date !== undefined)?.date;
  for (const win of wins) {
    day = win.date ?? day;
    if (day !== undefined && day > date) continue;
    const start = outline.lineStarts[win.line] ?? 0;
    const at = Math.max(start, text.startsWith('\ufeff') ? 1 : 0);
    return { start: at, end: at, text: `${markOf(win.source)}${line}${outline.eol}` };
  }
  const last = wins[wins.length - 1];
  return last === undefined ? undefined : behind(text, outline, last, line);
}

/** Behind the last win, and what is nested in it. */
function behind(text: string, outline: Outline, last: Win, line: string): TextEdit {
  const index = outline.items.findIndex((item) => item.line === last.line);
  let end: Item | undefined = outline.items[index];
  for (let next = index + 1; next < outline.items.length && isIn(outline, next, index); next += 1) end = outline.items[next];
  let below = (end?.line ?? last.line) + 1;
  // Text that goes on in the item.
  while (below < outline.lineStarts.length && /^[ \t]+\S/.test(lineAt(text, outline, below))) below += 1;
  const at = outline.lineStarts[below] ?? text.length;
  const mark = markOf(last.source);
  return below < outline.lineStarts.length
    ? { start: at, end: at, text: `${mark}${line}${outline.eol}` }
    : { start: text.length, end: text.length, text: `${outline.eol}${mark}${line}` };
}

function isIn({ items }: Outline, index: number, parent: number): boolean {
  for (let at = items[index]?.parent ?? -1; at >= 0; at = items[at]?.parent ?? -1) if (at === parent) return true;
  return false;
}

/** Under the heading that is about wins, else the first, else behind everything. */
function atEnd(text: string, outline: Outline, line: string): TextEdit {
  const heading = findHeading(text, outline, 'wins');
  const first = heading >= 0 ? heading : outline.headings.findIndex(({ section }) => section !== 'private');
  if (first >= 0) return insertUnder(text, outline, first, [line]);
  const { eol } = outline;
  const body = text.slice(outline.frontMatter?.bodyStart ?? 0).replace(/^\ufeff/, '');
  const isClosed = text === '' || text === '\ufeff' || /[\r\n]$/.test(text);
  const apart =
    body.trim() === '' && outline.frontMatter === undefined
      ? ''
      : isClosed
        ? /(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)$/.test(text)
          ? ''
          : eol
        : eol + eol;
  return { start: text.length, end: text.length, text: `${apart}${line}${eol}` };
}

/** Before everything else. */
function atStart(text: string, outline: Outline, line: string): TextEdit {
  const start = outline.frontMatter?.bodyStart ?? (text.startsWith('\ufeff') ? 1 : 0);
  return { start, end: start, text: `${line}${outline.eol}${outline.eol}` };
}

/** What a list's item starts with, in a quote or not. */
function markOf(source: string): string {
  return /^[ \t>]*[-*+](?=[ \t])/.exec(source)?.[0].concat(' ') ?? '- ';
}

function lineAt(text: string, { lineStarts }: Outline, line: number): string {
  return text.slice(lineStarts[line] ?? text.length, lineStarts[line + 1] ?? text.length);
}
