import { readOutline } from '../note/readOutline';
import { readReference } from './reference';
import { talkingPoints } from './talkingPoints';

/** What a note has to talk about, at a glance. Nothing private is in it. */
export interface AgendaGlance {
  /** The points that are not discussed yet, nested ones left out, in order, without Markdown's marks. */
  readonly points: readonly string[];
  /** How many actions it refers to. */
  readonly references: number;
}

export function glanceAt(text: string): AgendaGlance {
  const outline = readOutline(text);
  const points = talkingPoints(text, outline).filter(({ discussed, parent }) => discussed !== true && parent < 0);
  const references = outline.items.filter((item) => !item.private && readReference(text.slice(item.start, item.end)) !== undefined);
  return { points: points.map((point) => plain(point.text)), references: references.length };
}

export function isEmptyAgenda({ points, references }: AgendaGlance): boolean {
  return points.length === 0 && references === 0;
}

function plain(text: string): string {
  return text.replace(/\*\*|__|`/g, '');
}
