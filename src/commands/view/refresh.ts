import { defineCommand } from '../define';
import { viewTitle } from '../places';

/** Looks at every note anew. */
export const refresh = defineCommand({
  id: 'refresh',
  title: 'Refresh',
  asks: false,
  icon: 'refresh',
  menus: [viewTitle('meetings', '2_view')],
  run: ({ index }) => index.rescan(),
});
