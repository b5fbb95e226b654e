import type { Outline } from '../note/outline';
import { readOutline } from '../note/readOutline';
import { referenceIn } from '../link/reference';
import { type TalkingPoint, talkingPoints } from './talkingPoints';

/** What a note has to talk about, at a glance. Nothing private is in it. */
export interface AgendaSummary {
  /** The points that are not discussed yet, nested ones left out, in order, without Markdown's marks. */
  readonly points: readonly string[];
  /** How many of them are not the other side's: what I brought. */
  readonly own: number;
  /** The ids of the actions it refers to, each once. */
  readonly references: readonly string[];
}

export function summarizeAgenda(
  text: string,
  outline: Outline = readOutline(text),
  all: readonly TalkingPoint[] = talkingPoints(text, outline),
): AgendaSummary {
  const points = all.filter(({ discussed, parent }) => discussed !== true && parent < 0);
  const references = outline.items.flatMap((item) => (item.private ? [] : (referenceIn(text, outline, item)?.id ?? [])));
  return {
    points: points.map((point) => plain(point.text)),
    own: points.filter(({ section }) => section !== 'manager').length,
    references: [...new Set(references)],
  };
}

function plain(text: string): string {
  return text.replace(/\*\*|__|`/g, '');
}
