import { itemText } from '../note/itemText';
import type { Item, Outline } from '../note/outline';

/** The points right under a heading, or of the whole note, that only have an open box, as templates have them: nothing in or below them, and not private. */
export function emptyPoints(text: string, outline: Outline, heading?: number): Item[] {
  return outline.items.filter(
    (item, index) =>
      (heading === undefined || item.heading === heading) &&
      item.parent < 0 &&
      !item.private &&
      /\[ \]\s*$/.test(text.slice(item.start, item.end)) &&
      itemText(text, outline, index) === '' &&
      outline.items[index + 1]?.parent !== index,
  );
}
