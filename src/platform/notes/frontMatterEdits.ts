import { l10n, type Uri } from 'vscode';
import { changeFrontMatter } from '../../core/note/changeFrontMatter';
import type { Key } from '../../core/note/schema';
import type { FrontMatterRefusal } from '../../core/note/setFrontMatter';
import type { TextEdit } from '../../core/text/textEdit';
import { Problem } from '../problem';
import type { NoteReading } from './notePlan';
import { nameOf } from '../words/words';

/** A change of a note's front matter: sets keys, removes those that are undefined, and leaves every other byte. */
export function frontMatterChange(
  values: Readonly<Partial<Record<Key, string | undefined>>>,
): (text: string, uri: Uri, read: NoteReading) => Promise<readonly TextEdit[]> {
  return async (text, uri, read) => {
    const result = await changeFrontMatter(text, values, (one) => read(one).outline);
    if ('code' in result) throw frontMatterProblem(result.code, uri);
    return result.edits;
  };
}

/** Why front matter was not changed. */
export function frontMatterProblem(code: FrontMatterRefusal, uri: Uri): Problem {
  return new Problem(refusalWords(code, nameOf(uri)));
}

function refusalWords(code: FrontMatterRefusal, name: string): string {
  switch (code) {
    case 'front-matter-broken':
      return l10n.t("Couldn't update {0} because its front matter is invalid. Fix it and try again.", name);
    case 'conflict':
      return l10n.t('Resolve the merge conflict in {0} and try again.', name);
    case 'front-matter-unsupported':
      return l10n.t(
        'Couldn\'t update {0} because its front matter can\'t be changed safely. Rewrite it as "key: value" lines and try again.',
        name,
      );
  }
}
