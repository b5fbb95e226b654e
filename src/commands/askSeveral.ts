import { Disposable, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { answerOf } from '../platform/quickInput/steps';
import type { Choice } from './ask';

interface Group<T> {
  readonly title: string;
  readonly choices: readonly Choice<T>[];
}

type Row<T> = QuickPickItem & { readonly value?: T };

/**
 * Some of several, in groups, or what one types instead: text that no choice has is a choice of its own, which needs no tick. Enter without a
 * tick takes the row that the keyboard is on, else the text. It stays when the focus goes elsewhere; undefined when left.
 */
export function askSeveral<T>(
  options: { readonly title: string; readonly placeholder: string },
  groups: readonly Group<T>[],
  typed: (text: string) => Choice<T>,
): Promise<T[] | undefined> {
  const pick = window.createQuickPick<Row<T>>();
  Object.assign(pick, { ...options, canSelectMany: true, ignoreFocusOut: true });
  const choices = groups.flatMap((group) => group.choices);
  let ticked: readonly T[] = [];
  let own: Choice<T> | undefined;
  // New rows have no ticks.
  const show = (): void => {
    const rows = groups.flatMap(({ title, choices: inGroup }): Row<T>[] => [
      { label: title, kind: QuickPickItemKind.Separator },
      ...inGroup,
    ]);
    pick.items = own === undefined ? rows : [{ ...own, alwaysShow: true }, ...rows];
    pick.selectedItems = rows.filter(({ value }) => value !== undefined && ticked.includes(value));
  };
  const answer = (): T[] => {
    const text = pick.value.trim();
    const value = own?.value;
    if (ticked.length > 0) return value === undefined || ticked.includes(value) ? [...ticked] : [...ticked, value];
    const [active] = pick.activeItems;
    if (active?.value !== undefined) return [active.value];
    return text === '' ? [] : [typed(text).value];
  };
  show();
  const heard = Disposable.from(
    pick.onDidChangeSelection((rows) => {
      ticked = rows.flatMap(({ value }) => (value === undefined ? [] : [value]));
    }),
    pick.onDidChangeValue((value) => {
      const text = value.trim();
      const isKnown = text === '' || choices.some(({ label }) => label.toLowerCase().includes(text.toLowerCase()));
      if (isKnown && own === undefined) return;
      own = isKnown ? undefined : typed(text);
      show();
    }),
  );
  return answerOf(pick, heard, answer);
}
