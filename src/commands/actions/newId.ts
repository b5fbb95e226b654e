import { newAnchor } from '../../core/action/anchor';
import type { NoteIndex } from '../../index/noteIndex';

/** A new id, which no action of any notes folder has, nor is it one of those `given` just now. */
export function newId(index: Pick<NoteIndex, 'withId'>, given: readonly string[] = []): string {
  return newAnchor(
    (id) => given.includes(id) || index.withId(id, undefined).length > 0,
    (bytes) => crypto.getRandomValues(bytes),
  );
}
