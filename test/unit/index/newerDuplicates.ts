import { newerDuplicatesIn, notesWithDuplicates } from '../../../src/index/duplicateIds';
import type { NoteIndex } from '../../../src/index/noteIndex';

/** Every line of any note whose id an older one has, too. */
export function newerDuplicates(index: NoteIndex): { readonly uri: string; readonly line: number }[] {
  return [...new Set(notesWithDuplicates(index))]
    .sort()
    .flatMap((uri) => newerDuplicatesIn(index, { uri, root: index.note(uri)?.root ?? '' }));
}
