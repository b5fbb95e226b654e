import { defineCommand } from '../define';
import { hasManagers, viewRow, viewTitle } from '../places';
import { insightScope } from './insightScope';

/** `{manager?, from?, to?}`: the insights page, of everybody over the last twelve months where nothing is said; without an argument, what it was about before. */
export const showInsights = defineCommand<void>({
  id: 'showInsights',
  title: 'Show Insights',
  asks: false,
  icon: 'graph',
  palette: hasManagers,
  menus: [viewTitle('meetings', '1_rules@2', hasManagers), viewRow('meetings', 'manager', '1_open@5')],
  async run(context, given) {
    const { manager, from, to } = await insightScope(context, given);
    const asked = given === undefined || given === null ? undefined : { manager: manager?.id, root: manager?.root, from, to };
    await (await context.insightsPage()).show(asked);
  },
});
