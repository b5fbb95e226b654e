import type { Outline } from '../note/outline';
import { emptyPoints } from './emptyPoints';
import { talkingPoints } from './talkingPoints';

/**
 * Offsets in an agenda where one would type next, the best first: behind the first empty point of one's own, else behind the last line of
 * the list with the first point, where Enter begins another. What is the other person's, and Notes, wait for the meeting.
 */
export function typingPlaces(text: string, outline: Outline): number[] {
  const empty = emptyPoints(text, outline).find(({ section }) => section !== 'manager' && section !== 'notes');
  const first = talkingPoints(text, outline).find(({ section }) => section !== 'manager');
  const heading = outline.items.find(({ start }) => start === first?.start)?.heading;
  const last = first && outline.items.filter((item) => item.heading === heading && !item.private).at(-1);
  return [empty, last].flatMap((item) => item?.end ?? []);
}
