import { l10n, type Uri } from 'vscode';
import type { TaskLine } from '../../core/model';
import { isPublic } from '../../schedule/publicActions';
import type { CommandContext } from '../context';
import { defineCommand } from '../define';
import { inMeeting, noteTitle, viewRow } from '../places';
import { addressOf } from './draft';
import { shareNote } from './shareNote';
import type { SharedNote } from './sharedNote';

/** What a meeting came to, to the manager, with a copy to me; sets `recap`. The text, or the target's `Uri`. */
export const sendRecap = defineCommand<Uri | string | undefined>({
  id: 'sendRecap',
  title: 'Send Recap…',
  asks: true,
  icon: 'mail',
  palette: inMeeting,
  menus: [viewRow('meetings', 'meeting.held', '3_send@1'), noteTitle('navigation@1', 'held'), noteTitle('1_share@2', 'due')],
  run: (context, given) =>
    shareNote(context, given, {
      title: (name) => l10n.t('Recap for {0}', name),
      suffix: '-recap',
      async document(note) {
        const { text, title, meeting, withId, words } = note;
        const { recap } = await import('../../core/share/recap');
        return recap({ text, title, goal: meeting.goal, withId, kept: kept(context, note), next: nextAfter(context, note) }, words);
      },
      copyTo: ({ me }) => addressOf(me.name, me.email),
      marks: () => Promise.resolve({ recap: context.schedule.today() }),
    }),
});

/** The 1:1 after this one, with its time where that is known. */
function nextAfter({ schedule }: CommandContext, { manager, meeting }: SharedNote) {
  const date = schedule.nextAfter(manager, meeting.date);
  if (date === undefined) return undefined;
  const next = schedule.meetings(manager).find((one) => one.date === date && schedule.isUpcoming(one));
  const time = next?.time ?? schedule.timeForNew(manager, date);
  return { date, ...(time !== undefined && { time }) };
}

/** Raised in other notes of meetings with this person, public, and done since the meeting before, until this one. */
function kept({ index, schedule }: CommandContext, { manager, meeting }: SharedNote): TaskLine[] {
  const since = schedule.heldBefore(manager, meeting)[0]?.date;
  if (since === undefined) return [];
  return index
    .actions(manager)
    .filter((action) => {
      const { id, done } = action.task;
      if (action.uri === meeting.uri || !isPublic(index, action) || id === undefined || done === undefined) return false;
      return done > since && done <= meeting.date && index.meeting(action.uri) !== undefined;
    })
    .map(({ task }) => task);
}
