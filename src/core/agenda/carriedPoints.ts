import type { CalendarDate } from '../date/date';
import type { Outline } from '../note/outline';
import { itemText } from '../note/itemText';
import { splitOrigin } from '../link/origin';
import { resolveLink } from '../link/relativeLink';
import { readTaskBody } from '../action/readTaskLine';
import { pointKey, undiscussedPoints, type UndiscussedPoint } from './undiscussed';

interface Note {
  readonly uri: string;
  readonly text: string;
}

/**
 * The points of the last held meeting that a note does not have yet. It has a point when it has an item of the same text, whatever its
 * box, its section, its fields, and the note it was carried from; one item stands for one point. A copy that was reworded is known by its
 * link to that meeting and by half of its words.
 */
export function pointsToCarry(note: Note, outline: Outline, previous: Note & { date: CalendarDate; outline: Outline }): UndiscussedPoint[] {
  const present = new Map<string, number>();
  const copies: { key: string; fromPrevious: boolean }[] = [];
  for (const index of outline.items.keys()) {
    const content = itemText(note.text, outline, index);
    const key = pointKey(content);
    present.set(key, (present.get(key) ?? 0) + 1);
    copies.push({ key, fromPrevious: comesFrom(content, note.uri, previous.uri) });
  }
  const points = undiscussedPoints(previous.text, previous.outline);
  const missing = points.filter(({ key }) => {
    const left = present.get(key) ?? 0;
    if (left > 0) present.set(key, left - 1);
    return left === 0;
  });
  const known = new Set(points.map(({ key }) => key));
  const reworded = copies.filter(({ key, fromPrevious }) => fromPrevious && !known.has(key)).map(({ key }) => wordsOf(key));
  return missing.filter(({ key }) => !takeAlike(wordsOf(key), reworded));
}

function comesFrom(content: string, uri: string, previous: string): boolean {
  return originOf(content, uri) === previous;
}

/** The URI of the note that a list item of a note was carried from, given its text from behind its box; undefined where it was not. */
export function originOf(content: string, uri: string): string | undefined {
  const { bodyStart, tailStart } = readTaskBody(content);
  const { target } = splitOrigin(content.slice(bodyStart, tailStart));
  return target === undefined ? undefined : resolveLink(uri, target);
}

/** Whether two texts share at least half of their words, counted over both (Dice). */
export function areAlike(one: string, other: string): boolean {
  return takeAlike(wordsOf(one), [wordsOf(other)]);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
}

/** Takes the first set out that shares at least half of the words, counted over both (Dice). */
function takeAlike(words: ReadonlySet<string>, among: ReadonlySet<string>[]): boolean {
  const index = among.findIndex((other) => {
    const shared = [...words].filter((word) => other.has(word)).length;
    return shared > 0 && 4 * shared >= words.size + other.size;
  });
  if (index >= 0) among.splice(index, 1);
  return index >= 0;
}
