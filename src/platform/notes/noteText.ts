import { l10n, Uri, window, workspace } from 'vscode';
import type { Meeting, NoteProblem } from '../../core/model';
import { decodeNote } from '../../core/note/utf8';
import type { NoteIndex } from '../../index/noteIndex';
import { unsavedDocument, whyNotRead } from './noteFile';
import { Problem } from '../problem';
import { nameOf, problemWords } from '../words/words';

/** The text of a note as it is now: that of a document which is not saved, else the file's. */
export async function noteText(uri: Uri): Promise<string> {
  const open = unsavedDocument(uri);
  if (open !== undefined) return open.getText();
  try {
    const text = decodeNote(await workspace.fs.readFile(uri));
    if (text === undefined)
      throw new Problem(l10n.t("{0} isn't UTF-8 text, so it can't be read. Save it with UTF-8 encoding.", nameOf(uri)));
    return text;
  } catch (error) {
    throw whyNotRead(uri, error);
  }
}

/** The same of a note that the index knows; none of one that it does not read. */
export async function noteTextOf(index: Pick<NoteIndex, 'note'>, uri: string): Promise<string> {
  const problem = index.note(uri)?.problem;
  if (problem?.code === 'outside') throw new Problem(problemWords(problem));
  return noteText(Uri.parse(uri));
}

/** Whether the text of a note cannot be read, or not in full. */
export function isUnread(problem: NoteProblem | undefined): boolean {
  return problem?.code === 'unreadable' || problem?.code === 'too-large' || problem?.code === 'not-utf8' || problem?.code === 'outside';
}

/** The same, of many notes: one that cannot be read has a reason in its place. */
export async function textOrReason({
  uri,
  problem,
}: Pick<Meeting, 'uri' | 'problem'>): Promise<{ readonly text: string; readonly reason?: string }> {
  if (problem !== undefined && problem.code !== 'unreadable' && isUnread(problem)) return { text: '', reason: problemWords(problem) };
  try {
    return { text: await noteText(Uri.parse(uri)) };
  } catch (error) {
    if (error instanceof Problem) return { text: '', reason: error.message };
    throw error;
  }
}

/** Says which notes an export had to leave out; nothing where it left out none. */
export function tellUnread(uris: readonly string[]): void {
  if (uris.length > 0)
    void window.showWarningMessage(
      l10n.t("Skipped because they couldn't be read: {0}", uris.map((uri) => nameOf(Uri.parse(uri))).join(', ')),
    );
}
