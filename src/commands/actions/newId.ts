import { newAnchor } from '../../core/action/anchor';
import type { NoteIndex } from '../../index/noteIndex';

/** A new id, which no action or win of any notes folder has, nor is it one of those `given` just now. */
export function newId(index: Pick<NoteIndex, 'isTaken'>, given: readonly string[] = []): string {
  return newAnchor(
    (id) => given.includes(id) || index.isTaken(id),
    (bytes) => crypto.getRandomValues(bytes),
  );
}
