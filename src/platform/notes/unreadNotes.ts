import { l10n, Uri } from 'vscode';
import type { ListedNote, NoteProblem } from '../../core/model';
import type { NoteIndex } from '../../index/noteIndex';
import { ScannedText } from '../../index/scannedText';
import { Problem } from '../problem';
import type { Documents } from './documents';
import { nameOf, problemWords } from '../words/words';
import { showWarning } from '../messages';

/** Throws a `Problem` where a note that the index knows is not to be read. */
export function checkInside(index: Pick<NoteIndex, 'note'>, uri: string): void {
  const problem = index.note(uri)?.problem;
  if (problem?.code === 'outside') throw new Problem(problemWords(problem));
}

/** Whether the text of a note cannot be read, or not in full. */
export function isUnread(problem: NoteProblem | undefined): boolean {
  return problem?.code === 'unreadable' || problem?.code === 'too-large' || problem?.code === 'not-utf8' || problem?.code === 'outside';
}

/** What a note says as it is now; one that cannot be read has a reason in its place. */
export async function noteOrReason(
  documents: Documents,
  { uri, problem }: Pick<ListedNote, 'uri' | 'problem'>,
): Promise<{ readonly note: ScannedText; readonly reason?: string }> {
  if (problem !== undefined && problem.code !== 'unreadable' && isUnread(problem))
    return { note: new ScannedText(''), reason: problemWords(problem) };
  try {
    return { note: await documents.now(Uri.parse(uri)) };
  } catch (error) {
    if (error instanceof Problem) return { note: new ScannedText(''), reason: error.message };
    throw error;
  }
}

/** Says which notes an export had to leave out; nothing where it left out none. */
export function tellUnread(uris: readonly string[]): void {
  if (uris.length > 0)
    void showWarning(l10n.t("Skipped because they couldn't be read: {0}", uris.map((uri) => nameOf(Uri.parse(uri))).join(', ')));
}
