import { defineCommand } from '../define';
import { viewTitle } from '../places';

export const hideDoneActions = defineCommand({
  id: 'hideDoneActions',
  title: 'Hide Done Actions',
  asks: false,
  icon: 'eye-closed',
  palette: false,
  menus: [viewTitle('actions', 'navigation@3', 'oneOnOne.actions.done')],
  run: async ({ actionsView }) => (await actionsView()).show({ done: false }),
});
