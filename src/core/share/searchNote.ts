import { fold } from '../text/fold';
import { type Block, wordsOfLine } from './document';
import { oneLine } from '../text/oneLine';
import type { WithId } from './readBlocks';
import { readNote } from './readNote';
import { textOfLine } from './text';

/** A line of a note that has what was looked for. */
export interface Found {
  /** The heading that it is under; empty above the first. */
  readonly section: string;
  readonly text: string;
}

/** Whether a text may have each of these words; far cheaper than `searchNote`. */
export function mayHave(text: string, words: readonly string[]): boolean {
  const folded = fold(text);
  return words.every((word) => folded.includes(word));
}

/**
 * The lines of a note that have each of these words, in order; of what is private none, of a broken note none.
 * @param words folded.
 */
export async function searchNote(text: string, words: readonly string[], withId?: WithId): Promise<readonly Found[]> {
  const read = await readNote(text, withId);
  if ('problem' in read) return [];
  const found: Found[] = [];
  let section = '';
  const add = (said: string): void => {
    const line = oneLine(said);
    if (mayHave(line, words)) found.push({ section, text: line });
  };
  const look = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.kind === 'heading') section = oneLine(wordsOfLine(block.text));
      if (block.kind === 'heading' || block.kind === 'paragraph') add(textOfLine(block.text));
      else if (block.kind === 'code') block.text.split('\n').forEach(add);
      else if (block.kind === 'quote') look(block.blocks);
      else if (block.kind === 'table') for (const row of [block.header, ...block.rows]) add(row.map(textOfLine).join(' · '));
      else if (block.kind === 'list')
        for (const item of block.items) {
          add(textOfLine(item.text));
          look(item.below);
        }
    }
  };
  look(read);
  return found;
}
