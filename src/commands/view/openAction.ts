import { defineCommand } from '../define';

/** Where the action is now: a row that has not changed may have moved. */
export const openAction = defineCommand({
  id: 'openAction',
  title: 'Open Action',
  asks: false,
  icon: 'go-to-file',
  palette: false,
  run: async ({ actionsView }, row) => (await actionsView()).open(row),
});
