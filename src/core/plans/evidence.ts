import { withoutCode } from '../note/codeSpans';
import { itemText } from '../note/itemText';
import { label } from '../note/labels';
import { nestedItems } from '../note/nestedItems';
import type { Outline } from '../note/outline';

const evidence = label('evidence');
/** An inline link or image, a wiki link, an address. */
const link = /\]\(\s*<?([^\s()<>]+)|\[\[([^[\]|]+)|(https?:\/\/[^\s<>)\]]+)/g;

/**
 * What shows that an item was done: the targets of the links in its text, then the words of each `Evidence:` line nested in it, or of what is
 * nested in that. Empty: nothing shows it.
 */
export function evidenceOf(text: string, outline: Outline, index: number): string[] {
  const links = [...withoutCode(itemText(text, outline, index)).matchAll(link)].map(
    ([, inline, wiki, address]) => inline ?? wiki ?? address ?? '',
  );
  const nested = nestedItems(outline, index).filter((inner) => outline.items[inner]?.private === false);
  return [...links, ...nested.flatMap((inner) => evidenceIn(text, outline, inner))];
}

function evidenceIn(text: string, outline: Outline, index: number): string[] {
  const words = itemText(text, outline, index);
  const start = evidence.exec(words)?.[0];
  if (start === undefined) return [];
  const own = words.slice(start.length).trim();
  if (own !== '') return [own];
  return nestedItems(outline, index)
    .filter((inner) => outline.items[inner]?.private === false)
    .map((inner) => itemText(text, outline, inner))
    .filter((below) => below !== '');
}
