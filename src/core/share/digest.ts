import { withoutEmptyHeadings } from './document';
import { eachItem } from './eachItem';
import { visibleBlocks, visibleValue, withoutSections } from './readNote';
import { textOfBlocks } from './text';

/**
 * Six hexadecimal digits for what of a note an agenda shares (`shared-digest`): the same as long as its words and its goal are, whatever its
 * boxes, its dates, what is private and what is under Notes. The same in every language, and wherever a reference leads.
 */
export function agendaDigest(text: string, goal = ''): string {
  const blocks = eachItem(withoutSections(visibleBlocks(text), ['notes']), ({ text: own, below, task }) =>
    task?.status === 'cancelled' && task.id === undefined ? undefined : { text: own, below },
  );
  const parts = [visibleValue(goal), textOfBlocks(withoutEmptyHeadings(blocks))];
  return fnv1a(
    parts
      .filter((part) => part !== '')
      .join('\n\n')
      .normalize('NFC'),
  );
}

/** FNV-1a of 32 bits over UTF-8, folded to 24. */
function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return ((hash >>> 24) ^ (hash & 0xffffff)).toString(16).padStart(6, '0');
}
