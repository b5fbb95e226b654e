import { Disposable, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { answerOf, plainRow, type Steps } from '../platform/quickInput/steps';
import type { Choice } from './ask';

interface Group<T> {
  readonly title: string;
  readonly choices: readonly Choice<T>[];
}

type Row<T> = QuickPickItem & { readonly value?: T };

/** By labels: rows are made anew. */
interface Filled {
  readonly text: string;
  readonly ticked: readonly string[];
  readonly active: string | undefined;
}

/**
 * Some of several, in groups, or what one types instead: text that no choice has is a choice of its own, which needs no tick. Enter without a
 * tick takes the row that the keyboard is on, else the text. It stays when the focus goes elsewhere; undefined when left.
 */
export function askSeveral<T>(
  { title, placeholder }: { readonly title: string; readonly placeholder: string },
  offered: readonly Group<T>[],
  choiceOf: (text: string) => Choice<T>,
  steps: Steps,
): Promise<T[] | undefined> {
  const groups = offered.map((group) => ({ ...group, choices: group.choices.map(plainRow) }));
  const typed = (text: string): Choice<T> => plainRow(choiceOf(text));
  const choices = groups.flatMap((group) => group.choices);
  const isKnown = (text: string): boolean => text === '' || choices.some(({ label }) => label.toLowerCase().includes(text.toLowerCase()));
  return steps.ask<T[], Filled>({ title, question: placeholder }, (head, kept) => {
    const { text: before = '', ticked: tickedBefore = [], active } = kept.value ?? {};
    const pick = window.createQuickPick<Row<T>>();
    Object.assign(pick, { ...head, placeholder, canSelectMany: true, ignoreFocusOut: true, value: before });
    let own = isKnown(before.trim()) ? undefined : typed(before.trim());
    let ticked: readonly Row<T>[] = [...(own === undefined ? [] : [own]), ...choices].filter(({ label }) => tickedBefore.includes(label));
    // New rows have no ticks.
    const show = (): void => {
      const rows = groups.flatMap((group): Row<T>[] => [{ label: group.title, kind: QuickPickItemKind.Separator }, ...group.choices]);
      pick.items = own === undefined ? rows : [{ ...own, alwaysShow: true }, ...rows];
      pick.selectedItems = pick.items.filter(({ value }) => value !== undefined && ticked.some((row) => row.value === value));
    };
    const answer = (): T[] => {
      const text = pick.value.trim();
      const values: readonly T[] = ticked.flatMap(({ value }) => (value === undefined ? [] : [value]));
      if (values.length > 0) return own === undefined || values.includes(own.value) ? [...values] : [...values, own.value];
      const [row] = pick.activeItems;
      if (row?.value !== undefined) return [row.value];
      return text === '' ? [] : [typed(text).value];
    };
    show();
    pick.activeItems = pick.items.filter(({ label, value }) => value !== undefined && label === active);
    const keep = (): void => {
      kept.value = { text: pick.value, ticked: ticked.map(({ label }) => label), active: pick.activeItems[0]?.label };
    };
    const heard = Disposable.from(
      pick.onDidChangeActive(keep),
      pick.onDidChangeSelection((rows) => {
        ticked = rows;
        keep();
      }),
      pick.onDidChangeValue((value) => {
        const text = value.trim();
        const wasOwn = own !== undefined;
        own = isKnown(text) ? undefined : typed(text);
        if (wasOwn || own !== undefined) show();
        keep();
      }),
    );
    return answerOf(pick, answer, heard);
  });
}
