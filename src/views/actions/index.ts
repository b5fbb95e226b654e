import { commands, type Disposable, window } from 'vscode';
import { Problem } from '../../platform/problem';
import { actionMime } from '../dragged';
import { LateView } from '../lateView';
import type { ActionsContent, ActionsServices } from './content';
import type { ActionsNode } from './nodes';

/** The view `oneOnOne.actions`. */
export function createActionsView(services: () => Promise<ActionsServices>): LateView<ActionsNode, ActionsContent> {
  const options = { manageCheckboxStateManually: true, canSelectMany: true, showCollapseAll: true, dragMimeTypes: [actionMime], dropMimeTypes: [] };
  return new LateView('oneOnOne.actions', options, async (view) => {
    const [{ ActionsContent }, given] = await Promise.all([import('./content'), services()]);
    return new ActionsContent(view, given);
  });
}

/** The commands of its title and its rows. */
export function registerActionsCommands({ content }: LateView<ActionsNode, ActionsContent>): Disposable[] {
  const command = <A extends readonly unknown[]>(name: string, run: (content: ActionsContent, ...args: A) => unknown): Disposable =>
    commands.registerCommand(`oneOnOne.${name}`, async (...args: A) => {
      try {
        await run(await content(), ...args);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        void window.showErrorMessage(error.message);
      }
    });
  return [
    command('openAction', (actions, node?: ActionsNode) => actions.open(node)),
    command('showMoreActions', (actions, node?: ActionsNode) => actions.showMore(node)),
    command('groupActions', (actions, given?: unknown) => actions.group(given)),
    command('showPromises', (actions) => actions.showPromises()),
    command('filterActions', (actions, given?: unknown) => actions.filter(given)),
    command('clearActionsFilter', (actions) => actions.show({ filter: '' })),
    command('showDoneActions', (actions) => actions.show({ done: true })),
    command('hideDoneActions', (actions) => actions.show({ done: false })),
  ];
}
