import { type Item, text, withoutEmptyHeadings } from './document';
import { eachItem } from './eachItem';
import type { WithId } from './readBlocks';
import { visibleBlocks } from './readNote';
import { textOfBlocks, textOfLine } from './text';

/** How what is in signs is said. */
export interface PlainWords {
  /** Whose an action is, in front of its text. @param owner as written, without `@`. */
  owner(text: string, owner: string): string;
  due(text: string, date: string): string;
  done(text: string): string;
}

/**
 * What of a note may leave the folder, as people read it: without boxes, ids, emphasis and other marks of Markdown. A link that others
 * can follow is its words and its address, another its words alone. Items without words go, and headings under which nothing is left.
 */
export function plainText(note: string, words: PlainWords, withId?: WithId): string {
  const blocks = eachItem(visibleBlocks(note, withId), (item) => inWords(item, words));
  return textOfBlocks(withoutEmptyHeadings(blocks));
}

/** Nothing where it was cancelled. */
function inWords({ text: own, below, task }: Item, words: PlainWords): Item | undefined {
  if (task === undefined) return { text: own, below };
  if (task.status === 'cancelled') return undefined;
  const said = textOfLine(own);
  const owned = task.owner === undefined ? said : words.owner(said, task.owner);
  const whole = task.status === 'done' ? words.done(owned) : task.due === undefined ? owned : words.due(owned, task.due);
  return { text: text(whole), below };
}
