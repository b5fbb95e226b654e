import { l10n, type LogOutputChannel } from 'vscode';
import { showError } from '../platform/messages';
import { Problem, reasonOf } from '../platform/problem';

/** Runs a command so that an expected failure is a message, and any other one too, with its details in the log. */
export async function runCommand(name: string, run: () => Promise<unknown>, log: LogOutputChannel): Promise<unknown> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Problem) {
      void showError(error.message);
    } else {
      log.error(name, error instanceof Error ? (error.stack ?? error.message) : String(error));
      void showError(l10n.t('Something went wrong: {0}', reasonOf(error)));
    }
    return undefined;
  }
}
