import { commands, l10n, type Uri, ViewColumn, window } from 'vscode';
import { isTopic } from '../../core/series/topics';
import type { Manager } from '../../core/model';
import type { Schedule } from '../../schedule/schedule';
import { Problem } from '../../platform/problem';
import { topicName, topicState } from '../../platform/words/topicWords';
import { Arguments } from '../arguments';
import { namedManager } from '../ask';
import { defineCommand } from '../define';
import { hasManagers, viewRow, viewTitle } from '../places';

/** Opens the next planned note beside the active editor, made if need be, and fills it with what is open; returns its `Uri`. */
export const prepare = defineCommand<Uri | undefined>({
  id: 'prepare',
  title: 'Prepare Next Meeting',
  asks: false,
  icon: 'checklist',
  menus: [
    viewTitle('meetings', 'navigation@2', hasManagers),
    viewRow('meetings', 'manager', 'inline@1'),
    viewRow('meetings', 'manager', '1_open@1'),
  ],
  async run({ index, schedule, notes }, given) {
    const manager =
      (await namedManager(index, new Arguments(given))) ??
      schedule.nearest()?.manager ??
      index.managers().find((one) => !schedule.isArchived(one));
    if (manager === undefined) {
      const start = l10n.t('New Manager');
      void window
        .showInformationMessage(l10n.t("You haven't added anyone yet."), start)
        .then((answer) => answer === start && commands.executeCommand('oneOnOne.newManager'));
      return undefined;
    }
    if (schedule.isArchived(manager)) throw new Problem(l10n.t('The series with {0} is archived.', manager.name));
    const uri = await notes.nextNote(manager);
    // Opened first: one that cannot be filled is there to be fixed.
    await notes.open(uri, window.activeTextEditor === undefined ? ViewColumn.Active : ViewColumn.Beside);
    await notes.carryOver(uri);
    window.setStatusBarMessage(`$(pulse) ${topicWords(manager, schedule)}`, 10_000);
    return uri;
  },
});

/** The days since each kind of talk and until it is due; those of the 1:1 itself only where that is the only one: the status bar has them anyway, and not much room. */
function topicWords(manager: Manager, schedule: Schedule): string {
  const today = schedule.today();
  const tracks = schedule.topics(manager);
  const topics = tracks.filter(isTopic);
  return (topics.length > 0 ? topics : tracks).map((track) => `${topicName(track.name)}: ${topicState(track, today)}`).join(', ');
}
