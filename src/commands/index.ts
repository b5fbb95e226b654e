import { commands, type Disposable, type Extension } from 'vscode';
import { onFirstUse } from '../platform/onFirstUse';
import type { CommandContext } from './context';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

/** Every command of the manifest. Their code is loaded when the first of them runs. */
export function registerCommands({ packageJSON }: Extension<unknown>, context: () => Promise<CommandContext>): Disposable[] {
  const loaded = onFirstUse(async () => {
    const [{ createCommands }, given] = await Promise.all([import('./all'), context()]);
    return createCommands(given);
  });
  const {
    contributes: { commands: declared },
  } = packageJSON as Manifest;
  const run = async (id: string, given: readonly unknown[]) => (await loaded())(id, given);
  return declared.map(({ command }) => commands.registerCommand(command, (...given: readonly unknown[]) => run(command, given)));
}
