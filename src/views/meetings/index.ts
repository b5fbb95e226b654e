import { actionMime, meetingMime } from '../dragged';
import { LazyTreeView } from '../lazyTreeView';
import type { MeetingsContent, MeetingsServices } from './content';
import type { MeetingsNode } from './nodes';

/** The view `oneOnOne.meetings`. */
export function createMeetingsView(services: () => Promise<MeetingsServices>): LazyTreeView<MeetingsNode, MeetingsContent> {
  const options = {
    showCollapseAll: true,
    manageCheckboxStateManually: true,
    dragMimeTypes: [meetingMime],
    dropMimeTypes: [actionMime, meetingMime],
  };
  return new LazyTreeView('oneOnOne.meetings', options, async (view) => {
    const [{ MeetingsContent }, given] = await Promise.all([import('./content'), services()]);
    return new MeetingsContent(view, given);
  });
}
