import { commands, type Disposable, l10n, type TreeDragAndDropController, Uri, window } from 'vscode';
import type { CalendarDates } from '../../index/calendarDates';
import type { NoteIndex } from '../../index/noteIndex';
import type { Schedule } from '../../index/schedule';
import type { Clock } from '../../platform/clock';
import { actionMime, takeActions } from '../draggedActions';
import { followEditor } from './follow';
import type { MeetingsNode } from './nodes';
import { MeetingsProvider } from './provider';

/** The view `oneOnOne.meetings`, and the command that shows the note of the active editor in it. */
export function registerMeetingsView(index: NoteIndex, schedule: Schedule, clock: Clock, calendar: CalendarDates): Disposable[] {
  const provider = new MeetingsProvider(index, schedule);
  const view = window.createTreeView('oneOnOne.meetings', { treeDataProvider: provider, showCollapseAll: true, dragAndDropController: dropping });
  const reveal = async (given?: { uri?: Uri | string } | Uri): Promise<void> => {
    const asked = given instanceof Uri ? given : given?.uri;
    const uri = asked ?? window.activeTextEditor?.document.uri;
    const node = uri === undefined ? undefined : provider.nodeFor(uri.toString());
    if (node === undefined) return void window.showInformationMessage(l10n.t('This editor is not a note of a 1:1.'));
    await view.reveal(node, { select: true, focus: true, expand: true });
  };
  return [
    view,
    index.onDidChange((change) => provider.refresh(change)),
    clock.onDidChangeDay(() => provider.refresh()),
    calendar.onDidChange(() => provider.refresh()),
    followEditor(view, provider),
    commands.registerCommand('oneOnOne.revealMeeting', reveal),
    commands.registerCommand('oneOnOne.openProfile', (node?: MeetingsNode) => openProfile(index, node)),
  ];
}

/** The profile of the person that a row is about; of the active note's without one. */
async function openProfile(index: NoteIndex, node?: MeetingsNode): Promise<void> {
  await index.ready;
  const meeting = index.meeting(window.activeTextEditor?.document.uri.toString() ?? '');
  const root = node?.root ?? meeting?.root;
  const id = node?.manager ?? meeting?.manager;
  const manager = root === undefined || id === undefined ? undefined : index.manager(root, id);
  if (manager === undefined) return void window.showInformationMessage(l10n.t('This editor is not a note of a 1:1.'));
  await window.showTextDocument(Uri.parse(manager.uri), { preview: false });
}

/** An action dropped on a meeting goes on its agenda; on anything else of a series, on the next one. */
const dropping: TreeDragAndDropController<MeetingsNode> = {
  dragMimeTypes: [],
  dropMimeTypes: [actionMime],
  async handleDrop(node, data) {
    for (const id of await takeActions(data)) await commands.executeCommand('oneOnOne.putOnAgenda', { id, ...(node?.kind === 'meeting' ? { meeting: node.uri } : {}) });
  },
};
