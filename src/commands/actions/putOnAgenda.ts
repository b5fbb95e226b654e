import { l10n, type Uri, window } from 'vscode';
import { Problem } from '../../platform/problem';
import { dateWords } from '../../platform/words/words';
import { ownerOf } from '../../platform/words/actionHistory';
import type { Action, Manager } from '../../core/model';
import { isOpen } from '../../core/action/status';
import { refuseArchived } from '../archived';
import { Arguments } from '../arguments';
import { askManager, namedManager } from '../ask';
import type { CommandContext } from '../context';
import { defineCommand } from '../define';
import { hasManagers, noteMenu, onLine, viewRow } from '../places';
import { folderAt } from '../whichFolder';
import { meantPoints, sendPoints } from './sendPoints';

/**
 * Puts talking points, `{uri, line}` or those that are selected, on the agenda of the person's next meeting (`sendPoints`).
 * Refers to actions in a meeting's note, `{id, meeting?, manager?}`: the next one of that manager, else of the action's own, where none is given. For an action of a plan that is who is to do it, else it asks. Returns the number added.
 */
export const putOnAgenda = defineCommand<number | undefined>({
  id: 'putOnAgenda',
  title: 'Add to Next Agenda',
  asks: false,
  icon: 'calendar',
  palette: hasManagers,
  menus: [viewRow('actions', 'action.open', '2_change@3'), noteMenu('1_oneOnOne@5', onLine.mayGoOn)],
  async run(context, ...given) {
    const { index, targets, notes } = context;
    const points = await meantPoints(context, given);
    if (points !== undefined) {
      const { added, uri } = await sendPoints(context, points);
      tell(context, uri, added);
      return added;
    }
    const meant = await targets.of(given, { title: l10n.t('Add to agenda'), fits: ({ status }) => isOpen(status), publicOnly: true });
    if (meant === undefined) return undefined;
    const actions = meant.flatMap(({ uri, id }) =>
      id === undefined ? [] : index.withId(id, folderAt(index, uri)).filter((action) => action.uri === uri),
    );
    const [first] = actions;
    if (first === undefined) throw new Problem(l10n.t('Track the action before adding it to an agenda.'));
    if (actions.every((action) => action.private))
      throw new Problem(l10n.t('This action is private. Move it out of the Private section to add it to an agenda.'));
    const args = new Arguments(given[0]);
    const meeting = args.uri('meeting');
    const manager = (await namedManager(index, args)) ?? (meeting === undefined ? await managerOf(context, first) : undefined);
    if (meeting === undefined) refuseArchived(context, manager);
    const uri = meeting ?? (manager && (await notes.nextNote(manager)));
    if (uri === undefined) return undefined;
    const added = await notes.refer(uri, actions);
    tell(context, uri, added);
    return added;
  },
});

function tell({ index, schedule }: CommandContext, uri: Uri, added: number): void {
  const date = index.meeting(uri.toString())?.date;
  if (date === undefined) return;
  const day = dateWords(date, schedule.today());
  window.setStatusBarMessage(
    added === 0 ? l10n.t('Already on the agenda for {0}.', day) : l10n.t('Added to the agenda for {0}.', day),
    5000,
  );
}

/** Whose meetings it comes up in: its note's person; of a plan's action who is to do it, else the one to choose. */
async function managerOf({ index, schedule }: CommandContext, action: Action): Promise<Manager | undefined> {
  return (
    index.manager(action.root, action.manager) ??
    index.manager(action.root, ownerOf(action, index)) ??
    (await askManager(index, schedule, l10n.t('Add to agenda')))
  );
}
