import { commands, type Disposable } from 'vscode';
import { onFirstUse } from '../platform/onFirstUse';
import { type CommandName, commandNames, type CommandServices } from './services';

/** Every command that is not about one view. Their code is loaded when the first of them runs. */
export function registerCommands(services: () => Promise<CommandServices>): Disposable[] {
  const loaded = onFirstUse(async () => {
    const [{ createCommands, runCommand }, given] = await Promise.all([import('./all'), services()]);
    const all = createCommands(given);
    return (name: CommandName, args: readonly unknown[]) => runCommand(name, all[name], args, given.log);
  });
  return commandNames.map((name) => commands.registerCommand(`oneOnOne.${name}`, async (...args: readonly unknown[]) => (await loaded())(name, args)));
}
