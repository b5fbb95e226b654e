import { colon } from '../../note/labels';
import { type Block, type Item, wordsOfLine } from '../document';
import type { PacketFacts, PacketWords, Part } from './facts';
import { gapOf, hasTag, isShown, isUnanswered, keyOf, listOf, part, type PlacedItem, placedItems, said, stamped } from './items';
import { type PacketNotes, type ReadNote } from './read';

interface Heard {
  readonly stamp: string;
  readonly item: Item;
  /** Something only I can follow shows it. */
  readonly leads: boolean;
}

/** `To Ada: …`: it was for somebody else to act on. */
const given = new RegExp(String.raw`^\s*to\s+\S+?\s*${colon}`, 'i');

/**
 * Feedback with what shows that it was acted on: what was talked about under Feedback in the span, and every action with the tag that is
 * open or was done in it. What several notes say of one is put together.
 */
export function feedbackPart(notes: PacketNotes, facts: PacketFacts, words: PacketWords): Part {
  const heard = new Map<string, Heard>();
  for (const note of notes.of('meeting', 'other', 'profile')) {
    for (const placed of placedItems(note.blocks)) {
      if (!isFeedback(placed, note, facts)) continue;
      const { item } = placed;
      const { task, leads } = item;
      const key = task?.id ?? keyOf(item.text);
      if (key === '') continue;
      const known = heard.get(key);
      if (known === undefined) heard.set(key, { stamp: notes.stamp(note, words), item, leads: leads === true && task?.id !== undefined });
      else heard.set(key, { ...known, item: { ...known.item, below: together(known.item.below, item.below) } });
    }
  }
  const all = [...heard.values()];
  const bare = all.filter(
    ({ item, leads }) => !leads && !isShown(item) && item.task?.status !== 'cancelled' && !given.test(wordsOfLine(item.text)),
  );
  return {
    blocks: part(words.feedback, listOf(all.map(({ item, stamp }) => stamped(said(item, words), stamp)))),
    gaps: gapOf(
      words.gap.noEvidence,
      bare.map(({ item }) => item.text),
    ),
  };
}

function isFeedback({ item, section, depth }: PlacedItem, { use }: ReadNote, { from, to }: PacketFacts): boolean {
  const { task } = item;
  if (task?.id !== undefined) {
    if (!hasTag(item, '#feedback') && !(section === 'feedback' && depth === 0)) return false;
    const end = task.done ?? task.cancelled;
    return end === undefined || (from <= end && end <= to);
  }
  if (use !== 'meeting' || (task !== undefined && task.status !== 'done')) return false;
  return (hasTag(item, '#feedback') || (section === 'feedback' && depth === 0)) && !isUnanswered(item);
}

/** Without what is there already. */
export function together(a: readonly Block[], b: readonly Block[]): readonly Block[] {
  if (b.length === 0) return a;
  const known = new Set(a.flatMap((block) => (block.kind === 'list' ? block.items.map(({ text }) => keyOf(text)) : [])));
  const more = b.flatMap((block): Block[] => {
    if (block.kind !== 'list') return [];
    const items = block.items.filter(({ text }) => !known.has(keyOf(text)));
    return items.length === 0 ? [] : [{ ...block, items }];
  });
  return [...a, ...more];
}
