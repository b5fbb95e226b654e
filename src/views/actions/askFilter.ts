import { l10n, window } from 'vscode';

/** Asks for the filter, which the view follows while it is typed; left with Escape, all is as before. */
export function askFilter(current: string, show: (filter: string) => void): void {
  const box = window.createInputBox();
  let shown = current;
  const apply = (filter: string): void => {
    if (filter === shown) return;
    shown = filter;
    show(filter);
  };
  box.title = l10n.t('Filter actions');
  box.prompt = l10n.t('Words, @owner or #tag; nothing shows all');
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
