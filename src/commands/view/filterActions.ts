import { l10n, window } from 'vscode';
import { Arguments } from '../arguments';
import { defineCommand } from '../define';
import { hasManagers, viewTitle } from '../places';

/** `{filter}`: which actions the actions view shows. */
export const filterActions = defineCommand<void>({
  id: 'filterActions',
  title: 'Filter Actions…',
  asks: true,
  icon: 'filter',
  palette: hasManagers,
  menus: [viewTitle('actions', 'navigation@1', '!oneOnOne.actions.filtered')],
  async run({ actionsView }, given) {
    const said = new Arguments(given).text('filter')?.trim();
    const view = await actionsView();
    if (said !== undefined) view.show({ filter: said });
    else ask(view.shown.filter, (filter) => view.show({ filter }));
  },
});

/** Asks for the filter, which the view follows while it is typed; cancelled, all is as before. */
function ask(current: string, show: (filter: string) => void): void {
  const box = window.createInputBox();
  let shown = current;
  const apply = (filter: string): void => {
    if (filter === shown) return;
    shown = filter;
    show(filter);
  };
  box.title = l10n.t('Filter actions');
  box.prompt = l10n.t('Enter words, @owner, or #tag. Leave empty to show all actions.');
  box.placeholder = '@ada #area/payments';
  box.value = current;
  let accepted = false;
  box.onDidChangeValue((value) => apply(value.trim()));
  box.onDidAccept(() => {
    accepted = true;
    box.hide();
  });
  box.onDidHide(() => {
    if (!accepted) apply(current);
    box.dispose();
  });
  box.show();
}
