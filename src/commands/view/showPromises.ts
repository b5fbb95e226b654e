import { commands } from 'vscode';
import { defineCommand } from '../define';
import { hasManagers, noteTitle } from '../places';

/** Who promised what, all of it: the actions view by owner. */
export const showPromises = defineCommand({
  id: 'showPromises',
  title: 'Group Actions by Owner',
  asks: false,
  icon: 'arrow-both',
  palette: hasManagers,
  menus: [noteTitle('2_track@2', /^(planned|due)$/)],
  async run({ actionsView }) {
    (await actionsView()).show({ groupBy: 'owner', filter: '' });
    await commands.executeCommand('oneOnOne.actions.focus');
  },
});
