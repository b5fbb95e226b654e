import { Arguments } from '../arguments';
import { defineCommand } from '../define';
import { viewRow } from '../places';
import { reopenAction } from './reopen';

/**
 * Takes the last change of an action's status by a command back, of a row its own: the lines are what they were, byte for byte. Returns
 * whether it did.
 */
export const undoStatus = defineCommand<true | undefined>({
  id: 'undoStatus',
  title: 'Undo',
  asks: false,
  icon: 'discard',
  palette: false,
  menus: [
    {
      ...viewRow('actions', 'action.done', 'inline@1'),
      when: `${viewRow('actions', 'action.done', '').when} && oneOnOne.actions.undoable`,
    },
  ],
  keys: [{ key: 'ctrl+z', mac: 'cmd+z', when: 'focusedView == oneOnOne.actions && listFocus && !inputFocus && oneOnOne.actions.undoable' }],
  async run(context, ...given) {
    const args = new Arguments(given[0]);
    const [uri, id] = [args.uri('uri'), args.word('id')];
    const row = uri === undefined || id === undefined ? undefined : { uri: uri.toString(), id };
    if (await context.statusChanges.undo(row)) return true;
    // It was done before, or by other means: only its box can be opened again.
    return reopenAction.run(context, ...given);
  },
});
