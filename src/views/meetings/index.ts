import { commands, type Disposable } from 'vscode';
import { actionMime, meetingMime } from '../dragged';
import { LateView } from '../lateView';
import type { MeetingsContent, MeetingsServices } from './content';
import type { MeetingsNode } from './nodes';

/** The view `oneOnOne.meetings`, and the commands that are about one of its rows. */
export function registerMeetingsView(services: () => Promise<MeetingsServices>): Disposable[] {
  const options = { showCollapseAll: true, manageCheckboxStateManually: true, dragMimeTypes: [meetingMime], dropMimeTypes: [actionMime, meetingMime] };
  const late = new LateView<MeetingsNode, MeetingsContent>('oneOnOne.meetings', options, async (view) => {
    const [{ MeetingsContent }, given] = await Promise.all([import('./content'), services()]);
    return new MeetingsContent(view, given);
  });
  return [
    late,
    commands.registerCommand('oneOnOne.revealMeeting', async (...given: Parameters<MeetingsContent['reveal']>) => (await late.content()).reveal(...given)),
  ];
}
