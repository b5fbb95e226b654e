import { Uri, workspace } from 'vscode';
import type { NewPoint } from '../core/agenda/addPoints';
import { readQuestions } from '../core/agenda/readQuestions';
import { isQuestionsName, templatesFolder } from '../core/folder/notePath';
import type { Documents } from './notes/documents';
import { tellUnread } from './notes/unreadNotes';
import { Problem } from './problem';

/** The user's own questions, from `<folder>/templates/questions.md` as it is in an editor, else on the disk. A file that cannot be read is told, and has none. */
export async function ownQuestions(root: string, documents: Documents): Promise<NewPoint[]> {
  const folder = Uri.joinPath(Uri.parse(root), templatesFolder);
  const entries = await workspace.fs.readDirectory(folder).then(undefined, () => []);
  const file = entries.find(([name]) => isQuestionsName(name));
  if (file === undefined) return [];
  const uri = Uri.joinPath(folder, file[0]);
  try {
    return readQuestions((await documents.now(uri)).text);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    tellUnread([uri.toString()]);
    return [];
  }
}
