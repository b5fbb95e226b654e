import { type Disposable, Uri, workspace } from 'vscode';
import type { FieldForm } from '../core/action/fields';

const ruleLevels = ['off', 'hint', 'info', 'warning', 'error'] as const;

export type RuleLevel = (typeof ruleLevels)[number];

/** The extension's settings, read afresh at each call. */
export class Settings {
  get codeLens(): boolean {
    return read('codeLens.enabled', true);
  }

  get statusBar(): boolean {
    return read('statusBar.enabled', true);
  }

  get badge(): boolean {
    return read('actions.badge', true);
  }

  /** `minutesBefore` 0: off. */
  get reminders(): { readonly dayBefore: boolean; readonly minutesBefore: number } {
    return { dayBefore: read('reminders.dayBefore', true), minutesBefore: Math.max(0, read('reminders.minutesBefore', 10)) };
  }

  /** @param uri of the note that is written to. */
  actionsFormat(uri: string): FieldForm {
    return workspace.getConfiguration('oneOnOne', Uri.parse(uri)).get('actions.format') === 'dataview' ? 'dataview' : 'tasks';
  }

  /** How loud a rule is; undefined: as it comes. */
  ruleLevel(rule: string, uri: Uri): RuleLevel | undefined {
    const rules = workspace.getConfiguration('oneOnOne', uri).get<Readonly<Record<string, unknown>>>('rules') ?? {};
    return ruleLevels.find((level) => level === rules[rule]);
  }

  onDidChange(listener: () => void): Disposable {
    return workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('oneOnOne') && listener());
  }
}

function read<T>(key: string, fallback: T): T {
  return workspace.getConfiguration('oneOnOne').get<T>(key) ?? fallback;
}
