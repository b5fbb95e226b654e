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
