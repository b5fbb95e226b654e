import { findHeading, insertFirst, insertSection, insertUnder } from '../note/insert';
import { itemText } from '../note/itemText';
import type { Outline, Section, Span } from '../note/outline';
import { readOutline } from '../note/readOutline';
import { thenInsert } from '../text/insertions';
import { applyEdits, type TextEdit } from '../text/textEdit';
import { pointWords, saidIn } from './addPoints';

/** An item on its way to another agenda: its whole lines, with what is nested in it. */
export interface MovedItem {
  readonly section?: Section | undefined;
  /** The text of its heading. */
  readonly heading: string;
  /** Without indentation of the first and line ends. */
  readonly lines: readonly string[];
  /** By this it is known again. */
  readonly words: string;
}

/** @param blocks the whole lines of each item. */
export function itemsToMove(
  text: string,
  outline: Outline,
  items: readonly { readonly index: number; readonly block: Span }[],
): MovedItem[] {
  return items.map(({ index, block }) => {
    const lines = text
      .slice(block.start, block.end)
      .replace(/[\r\n]+$/, '')
      .split(/\r\n|\n|\r/);
    const indent = /^[ \t]*/.exec(lines[0] ?? '')![0];
    const item = outline.items[index];
    return {
      section: item?.section,
      heading: outline.headings[item?.heading ?? -1]?.text ?? '',
      lines: lines.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line)),
      words: pointWords(itemText(text, outline, index)),
    };
  });
}

/** The insertions that put items on an agenda, each under the heading that it had, made if need be; one that it has is not put there again. */
export function insertMoved(text: string, moved: readonly MovedItem[], usualHeading: string): TextEdit[] {
  let edits: TextEdit[] = [];
  let now = text;
  for (const { section, heading, lines, words } of moved) {
    const outline = readOutline(now);
    if (words !== '' && saidIn(now, outline).has(words)) continue;
    const title = heading === '' ? usualHeading : heading;
    const at = findHeading(now, outline, section, title);
    const usual = at < 0 ? insertSection(now, outline, title, lines) : insertUnder(now, outline, at, lines);
    // An open fence or comment swallows what is put behind it.
    const edit = isRead(applyEdits(now, [usual]), words) ? usual : insertFirst(now, outline, title, lines);
    now = applyEdits(now, [edit]);
    edits = thenInsert(edits, edit);
  }
  return edits;
}

function isRead(text: string, words: string): boolean {
  return words === '' || saidIn(text, readOutline(text)).has(words);
}
