import { type Disposable, type Extension, lm } from 'vscode';
import type { CommandContext } from '../commands/context';
import { onFirstUse } from '../platform/onFirstUse';

interface Manifest {
  readonly contributes: { readonly languageModelTools: readonly { readonly name: string }[] };
}

/** Every tool of the manifest, where the editor has tools for agents. Their code is loaded when an agent calls the first of them. */
export function registerTools({ packageJSON }: Extension<unknown>, context: () => Promise<CommandContext>): Disposable[] {
  // Editors that are built on VS Code may lack it.
  if (typeof (lm as typeof lm | undefined)?.registerTool !== 'function') return [];
  const loaded = onFirstUse(async () => (await import('./all')).createTools(context));
  const {
    contributes: { languageModelTools },
  } = packageJSON as Manifest;
  return languageModelTools.map(({ name }) =>
    lm.registerTool<unknown>(name, {
      prepareInvocation: async ({ input }) => (await loaded()).prepare(name, input),
      invoke: async ({ input }, token) => (await loaded()).invoke(name, input, token),
    }),
  );
}
