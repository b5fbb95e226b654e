import { commands, type Disposable, type Extension } from 'vscode';
import { onFirstUse } from '../platform/onFirstUse';
import type { CommandServices } from './context';

/** Every command of the manifest. Their code is loaded when the first of them runs. */
export function registerCommands({ packageJSON }: Extension<unknown>, services: () => Promise<CommandServices>): Disposable[] {
  const loaded = onFirstUse(async () => {
    const [{ createCommands }, given] = await Promise.all([import('./all'), services()]);
    return createCommands(given);
  });
  const { contributes } = packageJSON as { readonly contributes: { readonly commands: readonly { readonly command: string }[] } };
  return contributes.commands.map(({ command }) => commands.registerCommand(command, async (...given: readonly unknown[]) => (await loaded())(command, given)));
}
