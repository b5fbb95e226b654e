import { l10n, window } from 'vscode';
import { Problem } from '../../platform/problem';
import { dateWords } from '../../platform/words/words';
import { isOpen } from '../../core/action/status';
import { Arguments } from '../arguments';
import { namedManager } from '../ask';
import { defineCommand } from '../define';
import { viewRow } from '../places';
import { folderAt } from '../whichFolder';

/** Refers to actions in a meeting's note, `{id, meeting?, manager?}`: the next one of that manager, else of the action's own, where none is given. Returns the number added. */
export const putOnAgenda = defineCommand<number | undefined>({
  id: 'putOnAgenda',
  title: 'Add to Next Agenda',
  asks: false,
  icon: 'calendar',
  menus: [viewRow('actions', 'action.open', '2_change@3')],
  async run({ index, schedule, targets, notes }, ...given) {
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
    const manager = (await namedManager(index, args)) ?? index.manager(first.root, first.manager);
    const meeting = args.uri('meeting');
    if (meeting === undefined && manager !== undefined && schedule.isArchived(manager))
      throw new Problem(l10n.t('The series with {0} is archived.', manager.name));
    const uri = meeting ?? (manager && (await notes.nextNote(manager)));
    if (uri === undefined) return undefined;
    const added = await notes.refer(uri, actions);
    const date = index.meeting(uri.toString())?.date;
    if (date !== undefined)
      window.setStatusBarMessage(
        added === 0
          ? l10n.t('Already on the agenda for {0}.', dateWords(date, schedule.today()))
          : l10n.t('Added to the agenda for {0}.', dateWords(date, schedule.today())),
        5000,
      );
    return added;
  },
});
