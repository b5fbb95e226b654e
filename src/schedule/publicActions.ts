import type { Action } from '../core/model';
import type { NoteIndex } from '../index/noteIndex';

/** Whether an action may leave the folder: not one that is private, nor one of a note in conflict, for nobody can tell what of that is. */
export function isPublic(index: Pick<NoteIndex, 'note'>, { private: isPrivate, uri }: Pick<Action, 'private' | 'uri'>): boolean {
  return !isPrivate && index.note(uri)?.problem?.code !== 'conflict';
}

/** Gives the action with an id of a notes folder, for what leaves it: private where it may not. */
export function publicWithId(index: Pick<NoteIndex, 'note' | 'withId'>, root: string): (id: string) => Action | undefined {
  return (id) => {
    const [action] = index.withId(id, root);
    return action === undefined || isPublic(index, action) ? action : { ...action, private: true };
  };
}
