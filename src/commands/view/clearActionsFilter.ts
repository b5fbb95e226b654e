import { defineCommand } from '../define';
import { viewTitle } from '../places';

export const clearActionsFilter = defineCommand({
  id: 'clearActionsFilter',
  title: 'Clear Filter',
  asks: false,
  icon: 'clear-all',
  palette: false,
  menus: [viewTitle('actions', 'navigation@1', 'oneOnOne.actions.filtered')],
  run: async ({ actionsView }) => (await actionsView()).show({ filter: '' }),
});
