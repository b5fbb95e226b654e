import { commands, l10n, type Uri } from 'vscode';
import type { Manager } from '../../core/model';
import type { NoteIndex } from '../../index/noteIndex';
import type { Schedule } from '../../schedule/schedule';
import { dropDate, type DropRefusal } from './dropDate';
import type { MeetingsNode } from './nodes';
import { showInformation } from '../../platform/messages';

/** Reschedules a meeting to the date of the row that it was dropped on, and gives its note's new `Uri`; else says why not. */
export async function moveMeeting(uri: string, node: MeetingsNode, index: NoteIndex, schedule: Schedule): Promise<Uri | undefined> {
  const meeting = index.meeting(uri);
  const manager = meeting && index.manager(meeting.root, meeting.manager);
  if (meeting === undefined || manager === undefined) return undefined;
  const drop = dropDate(meeting, node, { planned: schedule.status(meeting) === 'planned', free: schedule.dateForNew(manager) });
  if (drop === undefined) return undefined;
  if ('date' in drop) return commands.executeCommand<Uri | undefined>('oneOnOne.reschedule', { uri, date: drop.date });
  void showInformation(refusalWords(drop.refusal, manager));
  return undefined;
}

function refusalWords(refusal: DropRefusal, { name }: Manager): string {
  switch (refusal) {
    case 'settled':
      return l10n.t('Only planned meetings can be moved.');
    case 'other-person':
      return l10n.t('This meeting is with {0}. Drop it on one of their dates.', name);
    case 'taken':
      return l10n.t('A note for this date already exists. Drop the meeting on another date or on Upcoming.');
    case 'no-date':
      return l10n.t('Drop the meeting on a future date, or on Upcoming to use the next free date.');
  }
}
