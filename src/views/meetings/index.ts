import { commands, type Disposable } from 'vscode';
import { LateView } from '../lateView';
import type { MeetingsContent, MeetingsServices } from './content';
import { dragging } from './dragging';
import type { MeetingsNode } from './nodes';

/** The view `oneOnOne.meetings`, and the commands that are about one of its rows. */
export function registerMeetingsView(services: () => Promise<MeetingsServices>): Disposable[] {
  const dragAndDropController = dragging(async (uri, node) => (await late.content()).move(uri, node));
  const late = new LateView<MeetingsNode, MeetingsContent>('oneOnOne.meetings', { showCollapseAll: true, manageCheckboxStateManually: true, dragAndDropController }, async (view) => {
    const [{ MeetingsContent }, given] = await Promise.all([import('./content'), services()]);
    return new MeetingsContent(view, given);
  });
  return [
    late,
    commands.registerCommand('oneOnOne.revealMeeting', async (...given: Parameters<MeetingsContent['reveal']>) => (await late.content()).reveal(...given)),
    commands.registerCommand('oneOnOne.openProfile', async (node?: MeetingsNode) => (await late.content()).openProfile(node)),
  ];
}
