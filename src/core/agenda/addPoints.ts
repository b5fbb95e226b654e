import { splitMinutes } from '../action/minutes';
import { readTaskBody } from '../action/readTaskLine';
import { escapeCommentMarks } from '../note/commentMarks';
import { findHeading, insertFirst, insertSection, insertUnder } from '../note/insert';
import { itemText } from '../note/itemText';
import type { Outline, Section } from '../note/outline';
import { readOutline } from '../note/readOutline';
import { thenInsert } from '../text/insertions';
import { applyEdits, type TextEdit } from '../text/textEdit';
import { emptyPoints } from './emptyPoints';
import { sectionTitle } from './sectionTitle';
import { pointKey } from './undiscussed';

/** A section whose items someone else may see. */
export type AgendaSection = Exclude<Section, 'private'>;

/** A talking point for an agenda. */
export interface NewPoint {
  /** What it says, without box; what has several lines becomes one. An anchor at its end stays behind: a point is not an action. */
  readonly text: string;
  /** Where it belongs; absent: under `heading`, else where points go that nobody gave a place. */
  readonly section?: AgendaSection | undefined;
  /** A heading of this text goes before others of the section, and a new one gets it. */
  readonly heading?: string | undefined;
}

export interface AddedPoints {
  /** Insertions into the note, in order, none at the same place as another. */
  readonly edits: readonly TextEdit[];
  readonly points: number;
}

/** Where a point goes that nobody gave a place. */
const usualSection: AgendaSection = 'support';

/**
 * Adds points to an agenda as open boxes, each under the heading of its section: an empty box there is filled, else the point goes to the
 * end of what is right under the heading, else under a new heading, placed as `insertSection` places it. A point that the note has
 * (`saidIn`) is not added again. Only inserts.
 * @param manager the name that the heading of the manager's topics has.
 */
export function addPoints(text: string, points: readonly NewPoint[], manager: string): AddedPoints {
  let edits: TextEdit[] = [];
  let added = 0;
  let now = text;
  for (const point of points) {
    const edit = additionOf(now, point, manager);
    if (edit === undefined) continue;
    now = applyEdits(now, [edit]);
    edits = thenInsert(edits, edit);
    added += 1;
  }
  return { edits, points: added };
}

/** By this a point is known again, as carry-over knows it and whatever its minutes. */
export function pointWords(text: string): string {
  return splitMinutes(pointKey(text)).text;
}

/** What the items of a note say, in any section, whatever their box, as `pointWords` has it. None of what is private. */
export function saidIn(text: string, outline: Outline): ReadonlySet<string> {
  return new Set(outline.items.map((_, index) => pointWords(itemText(text, outline, index))));
}

function additionOf(text: string, { text: said, section, heading: wanted }: NewPoint, manager: string): TextEdit | undefined {
  const outline = readOutline(text);
  const point = oneLine(said);
  const words = pointWords(point);
  if (words === '' || saidIn(text, outline).has(words)) return undefined;
  const place = section ?? (wanted === undefined ? usualSection : undefined);
  const title = wanted ?? sectionTitle(place ?? usualSection, manager);
  const line = `- [ ] ${point}`;
  const heading = findHeading(text, outline, place, wanted);
  const ways = heading < 0 ? [insertSection(text, outline, title, [line])] : underHeading(text, outline, heading, point, line);
  // An open fence or comment swallows what is put behind it.
  return ways.find((edit) => isRead(applyEdits(text, [edit]), words)) ?? insertFirst(text, outline, title, [line]);
}

function underHeading(text: string, outline: Outline, heading: number, point: string, line: string): TextEdit[] {
  const [empty] = emptyPoints(text, outline, heading);
  const under = insertUnder(text, outline, heading, [line]);
  if (empty === undefined) return [under];
  const gap = /\s$/.test(text.slice(empty.start, empty.end)) ? '' : ' ';
  return [{ start: empty.end, end: empty.end, text: gap + point }, under];
}

function isRead(text: string, words: string): boolean {
  return saidIn(text, readOutline(text)).has(words);
}

function oneLine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const { bodyStart, bodyEnd } = readTaskBody(line);
  return escapeCommentMarks(line.slice(bodyStart, bodyEnd));
}
