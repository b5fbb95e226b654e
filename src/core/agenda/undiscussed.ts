import { readTaskLine } from '../action/readTaskLine';
import { isOpen, statusOf } from '../action/status';
import { taskOf } from '../action/taskLine';
import type { Item, Outline, Section } from '../note/outline';
import { unescapeCommentMarks } from './commentMarks';
import { itemText } from './itemText';
import { splitOrigin } from './origin';
import { readReference } from './reference';

/** A talking point that was not discussed, as it is carried on. */
export interface UndiscussedPoint {
  /** By this it is known again: its text without owner, fields, tags, box and the link to where it came from. */
  readonly key: string;
  /** What is written in front of the new link and behind it: the text as it stands, without the old link; and its fields. */
  readonly text: string;
  readonly fields: string;
  readonly section?: Section;
  /** The text of the nearest heading above. */
  readonly heading?: string;
  /** List items that go along, without indentation and line end; `depth` counts from 1. */
  readonly children: readonly { readonly depth: number; readonly line: string }[];
}

/**
 * The points of an agenda that were left: untracked task lines, open or in progress, with a text. Not what is private, and not what stands
 * under a Notes heading: that was written in the meeting, it is no agenda. What is nested in a point goes along with it, but for what is
 * private or done, and for actions and references, which live on elsewhere.
 */
export function undiscussedPoints(text: string, outline: Outline): UndiscussedPoint[] {
  const { items } = outline;
  const points: UndiscussedPoint[] = [];
  const taken = new Set<number>();
  for (const [index, item] of items.entries()) {
    if (taken.has(index) || item.section === 'notes' || !isUndiscussed(text, item)) continue;
    const content = pointText(itemText(text, outline, index));
    if (content.key === '') continue;
    const section = item.section === undefined ? {} : { section: item.section };
    const heading = outline.headings[item.heading];
    points.push({ ...content, ...section, ...(heading ? { heading: heading.text } : {}), children: childrenOf(text, outline, index, taken) });
  }
  return points;
}

/** The key of any list item's text, given from behind its box. */
export function pointKey(text: string): string {
  return pointText(text).key;
}

function pointText(content: string): Pick<UndiscussedPoint, 'key' | 'text' | 'fields'> {
  const parts = readTaskLine(`- [ ] ${content}`);
  if (!parts) return { key: '', text: '', fields: '' };
  const text = splitOrigin(parts.source.slice(parts.bodyStart, parts.tailStart)).text.trim();
  const key = unescapeCommentMarks(splitOrigin(taskOf(parts).text).text).normalize('NFC').replace(/\s+/g, ' ').trim();
  return { key, text, fields: parts.source.slice(parts.tailStart, parts.bodyEnd).trim() };
}

function isUndiscussed(text: string, item: Item): boolean {
  return item.box !== undefined && !item.private && isOpen(statusOf(item.box)) && !livesElsewhere(text, item);
}

function livesElsewhere(text: string, item: Item): boolean {
  const line = text.slice(item.start, item.end);
  return readReference(line) !== undefined || readTaskLine(line)?.anchor !== undefined;
}

function childrenOf(text: string, outline: Outline, parent: number, taken: Set<number>): { depth: number; line: string }[] {
  const depths = new Map<number, number>([[parent, 0]]);
  const children: { depth: number; line: string }[] = [];
  for (let index = parent + 1; index < outline.items.length; index += 1) {
    const item = outline.items[index];
    const above = item ? depths.get(item.parent) : undefined;
    if (!item || above === undefined) break;
    const content = itemText(text, outline, index);
    const goes = content !== '' && !item.private && !livesElsewhere(text, item) && (item.box === undefined || isOpen(statusOf(item.box)));
    depths.set(index, goes ? above + 1 : above);
    if (!goes) continue;
    taken.add(index);
    children.push({ depth: above + 1, line: item.box === undefined ? `- ${content}` : `- [ ] ${content}` });
  }
  return children;
}
