import { commands, type Disposable, l10n, type LogOutputChannel, window } from 'vscode';
import { Problem } from '../platform/problem';

/** A command of the palette, for keybindings and for other extensions. Undefined means: left without doing anything. */
export interface Command {
  readonly id: string;
  run(...args: readonly unknown[]): Promise<unknown>;
}

/** Registers a command so that an expected failure is a message, and any other one too, with its details in the log. */
export function registerCommand(command: Command, log: LogOutputChannel): Disposable {
  return commands.registerCommand(command.id, async (...args: readonly unknown[]) => {
    try {
      return await command.run(...args);
    } catch (error) {
      if (error instanceof Problem) {
        void window.showErrorMessage(error.message);
      } else {
        log.error(command.id, error instanceof Error ? (error.stack ?? error.message) : String(error));
        void window.showErrorMessage(l10n.t('Something went wrong: {0}', error instanceof Error ? error.message : String(error)));
      }
      return undefined;
    }
  });
}
