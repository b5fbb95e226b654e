import { l10n, Uri, window } from 'vscode';
import { Problem } from '../../platform/problem';
import { inSteps, type Steps } from '../../platform/quickInput/steps';
import { dateWords } from '../../platform/words/words';
import { ownerOf } from '../../platform/words/actionHistory';
import type { Action, Manager, TaskLine } from '../../core/model';
import { isOpen } from '../../core/action/status';
import { refuseArchived } from '../archived';
import { Arguments } from '../arguments';
import { askManager, namedManager } from '../ask';
import type { CommandContext } from '../context';
import { defineCommand } from '../define';
import { hasManagers, noteMenu, onLine, viewRow } from '../places';
import { folderAt, refuseOtherFolder } from '../whichFolder';
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
    const { notes } = context;
    const points = await meantPoints(context, given);
    if (points !== undefined) {
      const { added, uri } = await sendPoints(context, points);
      tell(context, uri, added);
      return added;
    }
    const planned = await inSteps((steps) => plan(context, given, steps));
    if (planned === undefined) return undefined;
    const uri = planned.to instanceof Uri ? planned.to : await notes.nextNote(planned.to);
    const added = await notes.refer(uri, planned.actions);
    tell(context, uri, added);
    return added;
  },
});

interface Planned {
  readonly actions: readonly Action[];
  /** A note, or the next one with a person. */
  readonly to: Uri | Manager;
}

async function plan(context: CommandContext, given: readonly unknown[], steps: Steps): Promise<Planned | undefined> {
  const { index, targets } = context;
  const wanted = { title: l10n.t('Add to agenda'), fits: ({ status }: TaskLine) => isOpen(status), publicOnly: true };
  const meant = await targets.of(given, wanted, steps);
  if (meant === undefined) return undefined;
  const actions = meant.flatMap(({ uri, id }) =>
    id === undefined ? [] : index.withId(id, folderAt(index, uri)).filter((action) => action.uri === uri),
  );
  const [first] = actions;
  if (first === undefined) throw new Problem(l10n.t('Track the action before adding it to an agenda.'));
  if (actions.every((action) => action.private))
    throw new Problem(l10n.t('This action is private. Move it out of the Private section to add it to an agenda.'));
  const args = new Arguments(given[0]);
  const named = await namedManager(index, args, first.uri);
  const meeting = args.uri('meeting');
  if (meeting !== undefined) return { actions, to: meeting };
  const manager = named ?? (await managerOf(context, first, steps));
  refuseArchived(context, manager);
  if (manager !== undefined) refuseOtherFolder(actions, manager);
  return manager && { actions, to: manager };
}

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
async function managerOf({ index, schedule }: CommandContext, action: Action, steps: Steps): Promise<Manager | undefined> {
  return (
    index.manager(action.root, action.manager) ??
    index.manager(action.root, ownerOf(action, index)) ??
    (await askManager(
      { managers: () => index.managers().filter(({ root }) => root === action.root) },
      schedule,
      l10n.t('Add to agenda'),
      undefined,
      steps,
    ))
  );
}
