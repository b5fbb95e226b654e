import { type Disposable, Uri, workspace } from 'vscode';
import type { FieldForm } from '../core/action/fields';
import { settings } from './settingsTable';

type Key = keyof typeof settings;
type Widened<T> = T extends boolean ? boolean : T extends number ? number : T extends string ? string : T;

/** The extension's settings, read afresh at each call. */
export class Settings {
  /** The default where it is set to something of another kind. */
  get<K extends Key>(key: K): Widened<(typeof settings)[K]['default']> {
    const { default: usual }: { readonly default: unknown } = settings[key];
    const value = workspace.getConfiguration('oneOnOne').get<unknown>(key);
    return (typeof value === typeof usual ? value : usual) as Widened<(typeof settings)[K]['default']>;
  }

  /** @param uri of the note that is written to. */
  actionsFormat(uri: string): FieldForm {
    return workspace.getConfiguration('oneOnOne', Uri.parse(uri)).get('actions.format') === 'dataview' ? 'dataview' : 'tasks';
  }

  /** The levels of rules as they are set, for a note. */
  rules(uri: string): Readonly<Record<string, unknown>> {
    const rules = workspace.getConfiguration('oneOnOne', Uri.parse(uri)).get<unknown>('rules');
    return typeof rules === 'object' && rules !== null ? (rules as Readonly<Record<string, unknown>>) : {};
  }

  onDidChange(listener: () => void): Disposable {
    return workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('oneOnOne') && listener());
  }
}
