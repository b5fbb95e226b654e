import { itemText } from '../note/itemText';
import type { Outline } from '../note/outline';

/** Where one types the first point: the offset behind the first open box without text that is not private; undefined where there is none. */
export function firstEmptyPoint(text: string, outline: Outline): number | undefined {
  const empty = outline.items.find(
    (item, index) => !item.private && /\[ \]\s*$/.test(text.slice(item.start, item.end)) && itemText(text, outline, index) === '',
  );
  return empty?.end;
}
