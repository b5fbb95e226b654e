import { splitMinutes } from '../action/minutes';
import { readTaskBody } from '../action/readTaskLine';
import { statusOf } from '../action/status';
import { wordsOf } from '../action/taskLine';
import type { Item, ItemText, Outline, Section } from '../note/outline';
import { visiblePart } from '../note/visiblePart';
import { splitOrigin } from '../link/origin';
import { referenceIn } from '../link/reference';
import { refersToWin, withoutWinLink } from '../plans/winLink';

/** An untracked task line or a plain list item of an agenda. */
export interface TalkingPoint extends PointWords {
  /** From 0. */
  readonly line: number;
  /** Offsets of the line and of its end without the line end. */
  readonly start: number;
  readonly end: number;
  readonly section?: Section;
  /** Index of the point it is nested in, or -1. */
  readonly parent: number;
}

/** What the line of a point says. */
export interface PointWords {
  /** As a task line's text, without what is private and comments, without minutes, the link to its win and the link to where it was carried from. */
  readonly text: string;
  readonly minutes?: number;
  /** Only a point with a box shows whether it was discussed: its box is closed. */
  readonly discussed?: boolean;
  /** Carried over from an earlier meeting. */
  readonly carried: boolean;
}

/**
 * The points of an agenda, in order: not what is private, empty, an action or a reference to one, and not what is under Notes, which
 * was written in the meeting.
 *
 * @param wordsAt what `pointWords` says of an item, by its index, where somebody knows that.
 */
export function talkingPoints(
  text: string,
  outline: Outline,
  wordsAt = (index: number): PointWords | undefined => pointWords(text, outline, outline.items[index]!),
): TalkingPoint[] {
  const points: TalkingPoint[] = [];
  const indexOf = new Map<number, number>();
  for (const [index, item] of outline.items.entries()) {
    const { line, start, end, section } = item;
    const words = item.private || section === 'notes' ? undefined : wordsAt(index);
    if (words === undefined) continue;
    const parent = nearest(outline, item, indexOf);
    indexOf.set(index, points.length);
    points.push({ ...words, line, start, end, parent, ...(section === undefined ? {} : { section }) });
  }
  return points;
}

/** Undefined for an item that is an action, a reference to one, or without a text. */
export function pointWords(text: string, outline: Pick<Outline, 'hidden' | 'comments'>, item: ItemText): PointWords | undefined {
  const words = wordsOf(readTaskBody(visiblePart(text, outline, item.textStart, item.end)));
  const reference = referenceIn(text, outline, item);
  if ((reference && !refersToWin(reference)) || (item.box !== undefined && words.id !== undefined)) return undefined;
  const timed = splitMinutes(words.text);
  const origin = splitOrigin(timed.text);
  const content = withoutWinLink(origin.text);
  if (content === '') return undefined;
  return {
    ...timed,
    text: content,
    carried: origin.target !== undefined,
    ...(item.box === undefined ? {} : { discussed: isClosed(item.box) }),
  };
}

function isClosed(box: string): boolean {
  const status = statusOf(box);
  return status === 'done' || status === 'cancelled' || status === 'moved';
}

function nearest({ items }: Outline, item: Item, indexOf: ReadonlyMap<number, number>): number {
  for (let above = item.parent; above >= 0; above = items[above]?.parent ?? -1) {
    const index = indexOf.get(above);
    if (index !== undefined) return index;
  }
  return -1;
}
