import { readAnchor } from '../action/anchor';
import { readTaskBody } from '../action/readTaskLine';
import { isOpen, statusOf } from '../action/status';
import { wordsOf } from '../action/taskLine';
import type { Item, Outline, Section } from '../note/outline';
import { readOutline } from '../note/readOutline';
import { escapeCommentMarks, unescapeCommentMarks } from '../note/commentMarks';
import { itemText, itemWithComments } from '../note/itemText';
import { withoutLinks } from '../link/linkText';
import { splitOrigin } from '../link/origin';
import { referenceIn } from '../link/reference';
import { refersToWin } from '../plans/winLink';

/** A list item as it is copied to another note of the folder. */
export interface CopiedItem {
  /** By this it is known again: its text without owner, fields, tags, box and the link to where it came from. */
  readonly key: string;
  /** What is written in front of the new link and behind it: the text as it is, without the old link; and its fields. */
  readonly text: string;
  readonly fields: string;
  readonly section?: Section;
  /** The text of the nearest heading above. */
  readonly heading?: string;
}

/** A talking point that was not discussed, as it is carried on. */
export interface UndiscussedPoint extends CopiedItem {
  /** List items that go along, without indentation and line end; `depth` counts from 1. */
  readonly children: readonly { readonly depth: number; readonly line: string }[];
}

/**
 * What a meeting left open: untracked task lines, open or in progress, with a text, of the agenda and of what was noted. Not what is
 * private. What is nested in a point goes along with it, but for what is private or done, and for actions and references, which live on
 * elsewhere. What is left of one that is done has the words of that before it.
 */
export function undiscussedPoints(text: string, outline: Outline): UndiscussedPoint[] {
  const { items } = outline;
  const points: UndiscussedPoint[] = [];
  const taken = new Set<number>();
  for (const [index, item] of items.entries()) {
    if (taken.has(index) || !isUndiscussed(text, outline, item)) continue;
    const copied = copiedItem(text, outline, index);
    if (copied.key !== '') points.push({ ...copied, children: childrenOf(text, outline, index, taken) });
  }
  return points;
}

/** @param index of an item that is not private. Without box, and without what is nested in it. */
export function copiedItem(text: string, outline: Outline, index: number): CopiedItem {
  const { section, heading } = outline.items[index] ?? {};
  const title = outline.headings[heading ?? -1]?.text;
  return {
    ...pointText(copyOf(text, outline, index)),
    ...(section === undefined ? {} : { section }),
    ...(title === undefined ? {} : { heading: title }),
  };
}

/** The key of any list item's text, given from behind its box. */
export function pointKey(text: string): string {
  return pointText(text).key;
}

function pointText(content: string): Pick<CopiedItem, 'key' | 'text' | 'fields'> {
  const body = readTaskBody(content);
  const { text: own, target } = splitOrigin(content.slice(body.bodyStart, body.tailStart));
  const text = own.trim();
  const fields = content.slice(body.tailStart, body.bodyEnd).trim();
  const key = unescapeCommentMarks(wordsOf(target === undefined ? body : readTaskBody(`${text} ${fields}`)).text)
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
  return { key, text, fields };
}

/**
 * An item's text for a copy: with the comments on its lines where a line of its own hides just those, else without them, and so that no mark
 * in it is one of a comment.
 */
function copyOf(text: string, outline: Outline, index: number): string {
  const context = doneAbove(text, outline, index);
  const seen = behind(context, itemText(text, outline, index));
  const copy = behind(context, itemWithComments(text, outline, index));
  if (!/<!--|-->|%%/.test(copy)) return copy;
  const line = `- [ ] ${copy}`;
  const read = readOutline(line);
  const isSame = read.items.length === 1 && read.unclosed.length === 0 && !copy.includes('`') && itemText(line, read, 0) === seen;
  return isSame ? copy : escapeCommentMarks(seen);
}

/** The words of what is done around an item, from the outside in, each with a colon behind it. */
function doneAbove(text: string, outline: Outline, index: number): string {
  let words = '';
  for (let above = outline.items[index]?.parent ?? -1; above >= 0; above = outline.items[above]!.parent) {
    const { box, private: isPrivate } = outline.items[above]!;
    if (box === undefined || isOpen(statusOf(box))) break;
    const said = isPrivate ? '' : wordsOf(readTaskBody(itemText(text, outline, above))).text;
    const own = withoutLinks(splitOrigin(said).text).replace(/[\s:：]+$/, '');
    if (own !== '') words = `${own}: ${words}`;
  }
  return words;
}

/** An owner stays the first word. */
function behind(context: string, content: string): string {
  const owner = context === '' ? '' : (/^@\S+\s+/.exec(content)?.[0] ?? '');
  return content === '' ? '' : `${owner}${context}${content.slice(owner.length)}`;
}

function isUndiscussed(text: string, outline: Outline, item: Item): boolean {
  return item.box !== undefined && !item.private && isOpen(statusOf(item.box)) && !livesElsewhere(text, outline, item);
}

function livesElsewhere(text: string, outline: Outline, item: Item): boolean {
  const reference = referenceIn(text, outline, item);
  return (
    (reference !== undefined && !refersToWin(reference)) ||
    (item.box !== undefined && readAnchor(text.slice(item.start, item.end)) !== undefined)
  );
}

function childrenOf(text: string, outline: Outline, parent: number, taken: Set<number>): { depth: number; line: string }[] {
  const depths = new Map<number, number>([[parent, 0]]);
  const children: { depth: number; line: string }[] = [];
  for (let index = parent + 1; index < outline.items.length; index += 1) {
    const item = outline.items[index];
    const above = item ? depths.get(item.parent) : undefined;
    if (!item || above === undefined) break;
    const content = copyOf(text, outline, index);
    const goes =
      content !== '' && !item.private && !livesElsewhere(text, outline, item) && (item.box === undefined || isOpen(statusOf(item.box)));
    depths.set(index, goes ? above + 1 : above);
    if (!goes) continue;
    taken.add(index);
    children.push({ depth: above + 1, line: item.box === undefined ? `- ${content}` : `- [ ] ${content}` });
  }
  return children;
}
