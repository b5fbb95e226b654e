import type { Item, Outline } from '../note/outline';
import { readAnchor } from './anchor';

/** Which action is meant: by its id, by its line as it was last read, or by both. */
export interface ActionKey {
  readonly id?: string;
  readonly source?: string;
}

export interface FoundLine {
  /** From 0. */
  readonly line: number;
  /** Offsets of the line and of its end without the line end. */
  readonly start: number;
  readonly end: number;
}

export type Finding =
  | ({ readonly kind: 'found' } & FoundLine)
  | { readonly kind: 'missing' }
  /** Places from 0, in order, to show; nothing may be edited. */
  | { readonly kind: 'ambiguous'; readonly lines: readonly number[] };

/**
 * Finds an action again in a text as it is now: the one task line with its id; where none or several have it, the one that is the same,
 * character for character. Lines in code, comments and front matter are no items of the outline, so they are never found.
 */
export function findAction(text: string, outline: Outline, key: ActionKey): Finding {
  const tasks = outline.items.filter((item) => item.box !== undefined);
  const byId = key.id === undefined ? [] : tasks.filter((item) => hasId(text, item, key.id ?? ''));
  const [only] = byId;
  if (only && byId.length === 1) return found(only);
  const bySource = key.source === undefined ? [] : tasks.filter((item) => text.slice(item.start, item.end) === key.source);
  const [same] = bySource;
  if (same && bySource.length === 1) return found(same);
  const places = bySource.length > 0 ? bySource : byId;
  return places.length === 0 ? { kind: 'missing' } : { kind: 'ambiguous', lines: places.map((item) => item.line) };
}

function found({ line, start, end }: Item): Finding {
  return { kind: 'found', line, start, end };
}

function hasId(text: string, item: Item, id: string): boolean {
  return readAnchor(text.slice(item.start, item.end))?.id === id;
}
