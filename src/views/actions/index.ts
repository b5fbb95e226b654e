import { actionMime } from '../dragged';
import { LazyTreeView } from '../lazyTreeView';
import type { ActionsContent, ActionsServices } from './content';
import type { ActionsNode } from './nodes';

/** The view `oneOnOne.actions`. */
export function createActionsView(services: () => Promise<ActionsServices>): LazyTreeView<ActionsNode, ActionsContent> {
  const options = {
    manageCheckboxStateManually: true,
    canSelectMany: true,
    showCollapseAll: true,
    dragMimeTypes: [actionMime],
    dropMimeTypes: [],
  };
  return new LazyTreeView('oneOnOne.actions', options, async (view) => {
    const [{ ActionsContent }, given] = await Promise.all([import('./content'), services()]);
    return new ActionsContent(view, given);
  });
}
