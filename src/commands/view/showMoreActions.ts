import { defineCommand } from '../define';

export const showMoreActions = defineCommand({
  id: 'showMoreActions',
  title: 'Show More Actions',
  asks: false,
  palette: false,
  run: async ({ actionsView }, row) => (await actionsView()).showMore(row),
});
