import { splitMinutes } from '../../action/minutes';
import { isTagged } from '../../action/tagged';
import { label } from '../../note/labels';
import { sectionOf } from '../../note/sections';
import type { Section } from '../../note/outline';
import { isQuestion } from '../../text/isQuestion';
import { type Block, heading, type Item, type Line, paragraph, text, withoutEmptyHeadings, wordsOfLine } from '../document';
import { eachItem } from '../eachItem';
import { inWords, type ShareWords } from '../shareWords';

/** An item of a note's lists, also in a quote. */
export interface PlacedItem {
  readonly item: Item;
  /** The nearest section of ours among its headings. */
  readonly section: Section | undefined;
  /** 0: in no other. */
  readonly depth: number;
}

/** Every item, in order, those nested in it behind it. */
export function placedItems(blocks: readonly Block[]): PlacedItem[] {
  const found: PlacedItem[] = [];
  const above: (Section | undefined)[] = [];
  const add = (inside: readonly Block[], depth: number): void => {
    for (const block of inside) {
      if (block.kind === 'heading' && depth === 0) {
        above.length = block.level - 1;
        above[block.level - 1] = sectionOf(wordsOfLine(block.text));
      } else if (block.kind === 'quote') add(block.blocks, depth);
      else if (block.kind === 'list') {
        const section = [...above].reverse().find((one) => one !== undefined);
        for (const item of block.items) {
          found.push({ item, section, depth });
          add(item.below, depth + 1);
        }
      }
    }
  };
  add(blocks, 0);
  return found;
}

/** What is under the headings with these words, each up to the next of its level. */
export function underHeadings(blocks: readonly Block[], words: RegExp): Block[] {
  let inside = 7;
  return blocks.filter((block) => {
    if (block.kind !== 'heading') return inside < 7;
    if (block.level > inside) return true;
    inside = words.test(wordsOfLine(block.text).trim()) ? block.level : 7;
    return false;
  });
}

/** An item with all that is below it in words. A ticked point was talked about; only what somebody is to do says how it is. */
export function said(item: Item, words: ShareWords): Item {
  return ownWords({ ...item, below: eachItem(item.below, (inner) => ownWords(inner, words)) }, words);
}

function ownWords({ text: own, below, task }: Item, words: ShareWords): Item {
  const isAction = task !== undefined && (task.id !== undefined || task.owner !== undefined || task.due !== undefined);
  return inWords({ text: own, below, ...(isAction && { task }) }, words);
}

/** The same of blocks. Headings get the level, or are below it. */
export function saidBlocks(blocks: readonly Block[], words: ShareWords, level: number): readonly Block[] {
  const highest = Math.min(...blocks.map((block) => (block.kind === 'heading' ? block.level : 7)));
  const worded = eachItem(blocks, (item) => ownWords(item, words));
  return withoutEmptyHeadings(worded).map((block) =>
    block.kind === 'heading' ? { ...block, level: Math.min(6, block.level - highest + level) } : block,
  );
}

/** With words before it. */
export function stamped(item: Item, stamp: string): Item {
  return { ...item, text: [...text(stamp), ...item.text] };
}

export function listOf(items: readonly Item[]): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

/** A heading of the second level and what is under it; nothing where that is nothing. */
export function part(words: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [heading(2, words), ...blocks];
}

/** A line of what to do, and the items that it is about. */
export function gap(words: string, items: readonly Line[] = []): readonly Block[] {
  return [paragraph(words), ...listOf(items.map((line) => ({ text: line, below: [] })))];
}

/** The same where there are such items. */
export function gapOf(words: string, items: readonly Line[]): readonly Block[] {
  return items.length === 0 ? [] : gap(words, items);
}

/** To tell whether two lines say the same, whatever their minutes: letters and digits alone. */
export function keyOf(line: Line): string {
  return splitMinutes(wordsOfLine(line))
    .text.normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether an item has a tag, on its task or behind its words. */
export function hasTag({ tags = [], task }: Item, tag: string): boolean {
  return isTagged([...(task?.tags ?? []), ...tags], tag);
}

/** A question that was asked, with nothing written below. */
export function isUnanswered({ text: own, below, task }: Item): boolean {
  return task?.id === undefined && below.length === 0 && isQuestion(wordsOfLine(own));
}

const evidence = label('evidence');

/** Whether something shows it: a link that anyone can follow, or a line of evidence below it. */
export function isShown({ text: own, below }: Item): boolean {
  if (hasLink(own)) return true;
  return below.some(
    (block) =>
      block.kind === 'list' &&
      block.items.some((item) => {
        const words = wordsOfLine(item.text);
        const start = evidence.exec(words)?.[0];
        return start === undefined ? isShown({ text: [], below: item.below }) : words.length > start.length || item.below.length > 0;
      }),
  );
}

function hasLink(line: Line): boolean {
  return line.some((one) => one.kind === 'link' || ('of' in one && hasLink(one.of)));
}
