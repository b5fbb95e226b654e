import { SharedTexts } from './headCodec';
import type { Lines } from './lines';

/** What the notes of one index share. */
export interface Memory {
  readonly texts: SharedTexts;
  /** Keeps a note's lines as long as anyone holds an action or reference of them, so that the same is handed out again. */
  readonly kept: WeakMap<object, Lines>;
}

export function newMemory(): Memory {
  return { texts: new SharedTexts(), kept: new WeakMap() };
}
