import { referenceIn } from '../link/reference';
import { itemText } from '../note/itemText';
import type { Outline } from '../note/outline';
import { readTaskBody } from './readTaskLine';
import { isOpen, statusOf } from './status';
import { wordsOf } from './taskLine';

/** The open boxes of a note, as indexes of its items, that have words and are neither tracked, nor a reference, nor private. */
export function untrackedItems(text: string, outline: Outline): number[] {
  return [...outline.items.keys()].filter((index) => {
    const item = outline.items[index]!;
    return (
      !item.private &&
      item.box !== undefined &&
      isOpen(statusOf(item.box)) &&
      itemText(text, outline, index) !== '' &&
      referenceIn(text, outline, item) === undefined &&
      wordsOf(readTaskBody(text.slice(item.textStart, item.end))).id === undefined
    );
  });
}
