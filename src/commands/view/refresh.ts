import { defineCommand } from '../define';
import { hasPlace, viewTitle } from '../places';

/** Looks at every note anew. */
export const refresh = defineCommand({
  id: 'refresh',
  title: 'Refresh',
  asks: false,
  icon: 'refresh',
  palette: hasPlace,
  menus: [viewTitle('meetings', '2_view')],
  run: ({ index }) => index.rescan(),
});
