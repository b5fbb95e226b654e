import type { Block, Item } from './document';

/**
 * The blocks with every item, also in others and in quotes, as `change` gives it, what is nested in it first. Of one that it gives undefined for,
 * what is nested in it stays.
 */
export function eachItem(blocks: readonly Block[], change: (item: Item) => Item | undefined): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => {
    if (block.kind === 'quote') {
      const inside = eachItem(block.blocks, change);
      return inside.length === 0 ? [] : [{ ...block, blocks: inside }];
    }
    if (block.kind !== 'list') return [block];
    const items = block.items.flatMap((item) => changed({ ...item, below: eachItem(item.below, change) }, change));
    return items.length === 0 ? [] : [{ ...block, items }];
  });
}

function changed(item: Item, change: (item: Item) => Item | undefined): readonly Item[] {
  const made = change(item);
  if (made !== undefined) return [made];
  if (item.below.every((block) => block.kind === 'list')) return item.below.flatMap((block) => block.items);
  return [{ text: [], below: item.below }];
}
