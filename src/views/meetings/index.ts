import { commands, type Disposable, type TreeDragAndDropController } from 'vscode';
import { actionMime, takeActions } from '../draggedActions';
import { LateView } from '../lateView';
import type { MeetingsContent, MeetingsServices } from './content';
import type { MeetingsNode } from './nodes';

/** The view `oneOnOne.meetings`, and the commands that are about one of its rows. */
export function registerMeetingsView(services: () => Promise<MeetingsServices>): Disposable[] {
  const late = new LateView<MeetingsNode, MeetingsContent>('oneOnOne.meetings', { showCollapseAll: true, manageCheckboxStateManually: true, dragAndDropController: dropping }, async (view) => {
    const [{ MeetingsContent }, given] = await Promise.all([import('./content'), services()]);
    return new MeetingsContent(view, given);
  });
  return [
    late,
    commands.registerCommand('oneOnOne.revealMeeting', async (...given: Parameters<MeetingsContent['reveal']>) => (await late.content()).reveal(...given)),
    commands.registerCommand('oneOnOne.openProfile', async (node?: MeetingsNode) => (await late.content()).openProfile(node)),
  ];
}

/** An action dropped on a meeting goes on its agenda; on anything else of a series, on the next one. */
const dropping: TreeDragAndDropController<MeetingsNode> = {
  dragMimeTypes: [],
  dropMimeTypes: [actionMime],
  async handleDrop(node, data) {
    for (const id of await takeActions(data)) await commands.executeCommand('oneOnOne.putOnAgenda', { id, ...(node?.kind === 'meeting' ? { meeting: node.uri } : {}) });
  },
};
