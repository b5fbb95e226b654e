import { duplicates } from '../core/action/history';
import type { Action } from '../core/model';
import type { NoteIndex } from './noteIndex';

/** Every action but the oldest of each duplicate id, with the oldest: the one that keeps it. */
export function newerDuplicates(index: Pick<NoteIndex, 'duplicateIds' | 'withId' | 'meeting'>): { action: Action; oldest: Action }[] {
  return index.duplicateIds().flatMap(({ root, id }) => {
    const actions = index.withId(id, root);
    const newer = duplicates(actions, (uri) => index.meeting(uri)?.date);
    const oldest = actions.find((action) => !newer.includes(action));
    return oldest === undefined ? [] : newer.map((action) => ({ action, oldest }));
  });
}
