import { isUnderPrivate } from '../note/insert';
import { plainHeading } from '../note/plainHeading';
import { visiblePart } from '../note/visiblePart';
import type { NoteText } from './noteText';

/** What the headings of a profile start with. */
const names = {
  priorities: /^(?:your |my |their )?(?:top )?priorities\b/i,
  'managers-priorities': /^(?:their|your|my|the|\S+['’]s?) (?:own )?(?:manager|boss)['’]?s?['’]? priorities\b/i,
  expectations: /^(?:your |my |their )?expectations\b/i,
} as const satisfies Readonly<Record<string, RegExp>>;

/** Index of the first heading of a profile that asks for this, outside Private; -1 where there is none. */
export function profileHeading({ outline }: NoteText, name: keyof typeof names): number {
  return outline.headings.findIndex(({ text }, index) => names[name].test(plainHeading(text).trim()) && !isUnderPrivate(outline, index));
}

/** Whether nothing is written below a heading: prompts in comments, empty list items, lines across and further headings say nothing. True for -1. */
export function isBlank({ text, outline }: NoteText, heading: number): boolean {
  const opening = outline.headings[heading];
  if (opening === undefined) return true;
  return visiblePart(text, outline, outline.lineStarts[opening.line + 1] ?? text.length, opening.end)
    .split(/[\r\n]+/)
    .every(
      (line) =>
        /^[\s>]*(?:[-*+]|\d+[.)]|#{1,6})?\s*(?:\[.\])?\s*$/u.test(line) ||
        /^\s*(?:#{1,6}\s|=+\s*$|-+\s*$|([*_-])(?:\s*\1){2,}\s*$)/.test(line),
    );
}
