import { commands, type Disposable, type TreeDragAndDropController } from 'vscode';
import { putDragged } from '../dragged';
import { LateView } from '../lateView';
import type { ActionsContent, ActionsServices } from './content';
import type { ActionsNode } from './nodes';

/** The view `oneOnOne.actions`. */
export function createActionsView(services: () => Promise<ActionsServices>): LateView<ActionsNode, ActionsContent> {
  return new LateView('oneOnOne.actions', { manageCheckboxStateManually: true, canSelectMany: true, showCollapseAll: true, dragAndDropController: dragging }, async (view) => {
    const [{ ActionsContent }, given] = await Promise.all([import('./content'), services()]);
    return new ActionsContent(view, given);
  });
}

/** The commands of its title and its rows. */
export function registerActionsCommands({ content }: LateView<ActionsNode, ActionsContent>): Disposable[] {
  const command = <A extends readonly unknown[]>(name: string, run: (content: ActionsContent, ...args: A) => unknown): Disposable =>
    commands.registerCommand(`oneOnOne.${name}`, async (...args: A) => run(await content(), ...args));
  return [
    command('openAction', (actions, node?: ActionsNode) => actions.open(node)),
    command('showMoreActions', (actions, node?: ActionsNode) => actions.showMore(node)),
    command('groupActions', (actions, given?: unknown) => actions.group(given)),
    command('showPromises', (actions) => actions.showPromises()),
    command('filterActions', (actions) => actions.filter()),
    command('clearActionsFilter', (actions) => actions.show({ filter: '' })),
    command('showDoneActions', (actions) => actions.show({ done: true })),
    command('hideDoneActions', (actions) => actions.show({ done: false })),
  ];
}

const dragging: TreeDragAndDropController<ActionsNode> = {
  dragMimeTypes: ['application/vnd.one-on-one.actions'],
  dropMimeTypes: [],
  handleDrag(nodes, data) {
    putDragged('application/vnd.one-on-one.actions', nodes.flatMap((node) => (node.kind === 'action' ? (node.id ?? []) : [])), data);
  },
};
