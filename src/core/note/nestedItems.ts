import type { Outline } from './outline';

/** The items nested in an item, at any depth, in order: indexes into the outline's. */
export function nestedItems({ items }: Pick<Outline, 'items'>, index: number): number[] {
  const inside = new Set([index]);
  const found: number[] = [];
  for (let inner = index + 1; inner < items.length && inside.has(items[inner]?.parent ?? -1); inner += 1) {
    inside.add(inner);
    found.push(inner);
  }
  return found;
}
