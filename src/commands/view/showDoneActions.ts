import { defineCommand } from '../define';
import { viewTitle } from '../places';

export const showDoneActions = defineCommand({
  id: 'showDoneActions',
  title: 'Show Done Actions',
  asks: false,
  icon: 'eye',
  palette: false,
  menus: [viewTitle('actions', 'navigation@3', '!oneOnOne.actions.done')],
  run: async ({ actionsView }) => (await actionsView()).show({ done: true }),
});
