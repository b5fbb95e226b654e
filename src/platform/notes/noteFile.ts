import { FileSystemError, FileType, l10n, type Uri, workspace } from 'vscode';
import type { NoteProblem } from '../../core/model';
import { frontMatterOf, yamlOf } from '../../core/note/frontMatterOf';
import { decodeNote } from '../../core/note/utf8';
import type { ScannedText } from '../../index/scannedText';
import { LARGEST_NOTE } from '../../index/ports';
import { Problem, reasonOf } from '../problem';
import { nameOf, problemWords } from '../words/words';

/** Throws a `Problem` where there is no note, or one too large to read. */
export async function checkReadable(uri: Uri): Promise<void> {
  try {
    const { type, size } = await workspace.fs.stat(uri);
    if ((type & FileType.Directory) !== 0) throw new Problem(l10n.t('{0} is a folder, not a note.', nameOf(uri)));
    if (size > LARGEST_NOTE) throw refused(uri, { code: 'too-large', detail: '' });
  } catch (error) {
    throw whyNotRead(uri, error);
  }
}

/** The text of a file, without a byte order mark. Throws a `Problem` where it cannot be read, or is none. */
export async function readNote(uri: Uri): Promise<string> {
  try {
    const text = decodeNote(await workspace.fs.readFile(uri));
    if (text === undefined)
      throw new Problem(l10n.t("{0} isn't UTF-8 text, so it can't be read. Save it with UTF-8 encoding.", nameOf(uri)));
    return text;
  } catch (error) {
    throw whyNotRead(uri, error);
  }
}

/** Throws a `Problem` where a text is not to be changed: front matter that is broken, a merge conflict. */
export async function checkText(uri: Uri, note: ScannedText): Promise<void> {
  const problem = await problemOf(note);
  if (problem !== undefined) throw refused(uri, problem);
}

/** The words of what went wrong in reading a note. */
export function whyNotRead(uri: Uri, error: unknown): Problem {
  if (error instanceof Problem) return error;
  const isMissing = error instanceof FileSystemError && error.code === 'FileNotFound';
  return new Problem(
    isMissing ? l10n.t("{0} doesn't exist.", nameOf(uri)) : l10n.t("Couldn't read {0}: {1}", nameOf(uri), reasonOf(error)),
  );
}

type Cause = Pick<NoteProblem, 'code' | 'detail'>;

function refused(uri: Uri, problem: Cause): Problem {
  return new Problem(`${nameOf(uri)}: ${problemWords(problem)}`);
}

async function problemOf({ text, outline }: ScannedText): Promise<Cause | undefined> {
  const yaml = yamlOf(text, outline);
  const problem = yaml === undefined ? undefined : (await frontMatterOf(yaml)).problem;
  return problem ?? (outline.conflict === undefined ? undefined : { code: 'conflict', detail: '' });
}
