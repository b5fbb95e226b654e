import { commands, type Disposable } from 'vscode';
import { type CommandName, commandNames, type CommandServices } from './services';

/** Every command that is not about one view. Their code is loaded when the first of them runs. */
export function registerCommands(services: CommandServices): Disposable[] {
  const loaded = once(async () => {
    const { createCommands, runCommand } = await import('./all');
    const all = createCommands(services);
    return (name: CommandName, args: readonly unknown[]) => runCommand(name, all[name], args, services.log);
  });
  return commandNames.map((name) => commands.registerCommand(`oneOnOne.${name}`, async (...args: readonly unknown[]) => (await loaded())(name, args)));
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
