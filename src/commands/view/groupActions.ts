import { l10n, window } from 'vscode';
import { type GroupBy, groupings } from '../../core/action/shownActions';
import { Arguments } from '../arguments';
import { defineCommand } from '../define';
import { hasManagers, viewTitle } from '../places';

/** `{by}`: how the actions view is grouped. */
export const groupActions = defineCommand<void>({
  id: 'groupActions',
  title: 'Group Actions…',
  asks: true,
  icon: 'group-by-ref-type',
  palette: hasManagers,
  menus: [viewTitle('actions', 'navigation@2')],
  async run({ actionsView }, given) {
    const said = new Arguments(given).oneOf('by', groupings);
    const view = await actionsView();
    const groupBy = said ?? (await ask(view.shown.groupBy));
    if (groupBy !== undefined) view.show({ groupBy });
  },
});

async function ask(current: GroupBy): Promise<GroupBy | undefined> {
  const items = groupings.map((value) => ({ label: words(value), value, description: value === current ? l10n.t('current') : '' }));
  return (await window.showQuickPick(items, { title: l10n.t('Group actions'), placeHolder: l10n.t('Select how to group actions') }))?.value;
}

function words(by: GroupBy): string {
  switch (by) {
    case 'due':
      return l10n.t('By due date');
    case 'owner':
      return l10n.t('By owner');
    case 'manager':
      return l10n.t('By manager');
  }
}
