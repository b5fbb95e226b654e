import type { TextEdit } from './textEdit';

interface Change {
  readonly before: string;
  readonly after: string;
}

/**
 * The edits that take a change back from a text that may have changed elsewhere since, by whole lines. Undefined where the lines are not
 * there as they were written, or are there more than once.
 */
export function takeBack(text: string, change: Change): TextEdit[] | undefined {
  const { start, added, removed } = changedLines(change);
  if (added === removed) return [];
  // A byte order mark is part of the text on the disk alone.
  const isSame = text.replace(/^\uFEFF/, '') === change.after.replace(/^\uFEFF/, '');
  const [place, ...more] = isSame ? [start + text.length - change.after.length] : placesOf(text, added);
  return place === undefined || more.length > 0 ? undefined : [{ start: place, end: place + added.length, text: removed }];
}

function changedLines({ before, after }: Change): { readonly start: number; readonly added: string; readonly removed: string } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let behind = 0;
  while (behind < most - start && before.at(-1 - behind) === after.at(-1 - behind)) behind += 1;
  start = start === 0 ? 0 : after.lastIndexOf('\n', start - 1) + 1;
  const end = after.indexOf('\n', after.length - behind);
  behind = end < 0 ? 0 : after.length - end;
  const added = after.slice(start, after.length - behind);
  const removed = before.slice(start, before.length - behind);
  // What came before a line is all that is new.
  const isBefore = removed !== '' && added.endsWith(`\n${removed}`);
  return isBefore ? { start, added: added.slice(0, -removed.length), removed: '' } : { start, added, removed };
}

/** Where a text has these lines, whole. */
function placesOf(text: string, lines: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(lines); lines.trim() !== '' && at >= 0; at = text.indexOf(lines, at + 1)) {
    const end = at + lines.length;
    if ((at === 0 || text[at - 1] === '\n') && (lines.endsWith('\n') || /^(?:\r?\n|$)/.test(text.slice(end, end + 2)))) places.push(at);
  }
  return places;
}
