import { itemText } from '../../note/itemText';
import { alignmentLabel } from '../../note/labels';
import type { NoteText } from '../noteText';

export const alignmentLines = ['what', 'how', 'when'] as const;

/** What I deliver, how, and when I am ready; each absent where its line has no words that may be seen. */
export type Alignment = { readonly [L in (typeof alignmentLines)[number]]?: { readonly text: string; readonly line: number } };

/** The three lines of a note as they were agreed, the last of each where there are several. */
export function alignmentIn(note: NoteText): Alignment {
  let alignment = known.get(note);
  if (alignment === undefined) known.set(note, (alignment = readAlignment(note)));
  return alignment;
}

/** A profile is held against the notes of three months, with each change of any of them. */
const known = new WeakMap<NoteText, Alignment>();

function readAlignment({ text, outline }: NoteText): Alignment {
  const found: { -readonly [L in keyof Alignment]: Alignment[L] } = {};
  for (const [index, item] of outline.items.entries()) {
    if (item.private || !alignmentLabel.test(text.slice(item.textStart, item.end))) continue;
    const said = itemText(text, outline, index);
    const [start = '', word = ''] = alignmentLabel.exec(said) ?? [];
    const words = said.slice(start.length);
    if (word !== '' && /[\p{L}\p{N}]/u.test(words)) found[word.toLowerCase() as keyof Alignment] = { text: words, line: item.line };
  }
  return found;
}
