import { env, l10n, Uri } from 'vscode';
import { untrackCommand } from '../../core/git/exclude';
import { showInformation, showWarning } from '../../platform/messages';
import { rootForNew } from '../../platform/folders/newNotesFolder';
import { type GitPlace, gitPlaceOf } from '../../platform/gitFolder';
import { isKeptOut, isTracked, setKeptOut } from '../../platform/keepOut';
import { Problem } from '../../platform/problem';
import { nameOf } from '../../platform/words/words';
import { Arguments } from '../arguments';
import { defineCommand } from '../define';
import { hasPlace } from '../places';
import { folderAt } from '../whichFolder';

/** `{uri?}`, in the notes folder that is meant. Keeps the notes folder out of its repository, on this machine, by `info/exclude`; run again, no longer. True when it is kept out; undefined when left. */
export const keepOutOfGit = defineCommand<boolean | undefined>({
  id: 'keepOutOfGit',
  title: 'Keep Notes Out of Git',
  asks: false,
  icon: 'git-commit',
  palette: hasPlace,
  async run({ edits, folders, index }, given) {
    const root = folderAt(index, new Arguments(given).uri('uri')?.toString()) ?? (await rootForNew(folders, index, true));
    if (root === undefined) return undefined;
    const folder = Uri.parse(root);
    return edits.inTurn(async () => {
      const place = await gitPlaceOf(folder);
      if (place === undefined) throw new Problem(l10n.t("{0} isn't in a Git repository that can be read here.", nameOf(folder)));
      const isKept = !(await isKeptOut(folder, place));
      await setKeptOut(folder, place, isKept);
      void tell(folder, place, isKept);
      return isKept;
    });
  },
});

/** What git tracks already it goes on tracking: nothing is done about that here. */
async function tell(folder: Uri, place: GitPlace, isKept: boolean): Promise<void> {
  const name = nameOf(folder);
  if (!isKept) {
    void showInformation(l10n.t('{0} is no longer kept out of Git.', name));
    return;
  }
  const kept = l10n.t('{0} is kept out of Git on this machine. Run the command again to undo.', name);
  const tracked = await isTracked(folder);
  if (tracked === false) {
    void showInformation(kept);
    return;
  }
  const command = untrackCommand(place.path);
  const copy = l10n.t('Copy Command');
  const answer = await (tracked === true
    ? showWarning(
        l10n.t(
          'Git still tracks notes in {0} that were already added or committed. To untrack them and keep the files, run this in {1}: {2}',
          name,
          nameOf(place.root),
          command,
        ),
        copy,
      )
    : showInformation(
        `${kept} ${l10n.t('Notes that were already committed stay in Git. To untrack them and keep the files, run this in {0}: {1}', nameOf(place.root), command)}`,
        copy,
      ));
  if (answer === copy) await env.clipboard.writeText(command);
}
