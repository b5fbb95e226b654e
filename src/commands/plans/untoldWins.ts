import type { Manager } from '../../core/model';
import type { LoggedWin } from '../../core/plans/plan';
import { compareTexts } from '../../core/text/compareTexts';
import type { CommandContext } from '../context';
import { logsIn } from './winsLog';

/** Every win of a notes folder's log, as it is written there. */
export function loggedWins(context: Pick<CommandContext, 'index'>, root: string): LoggedWin[] {
  return logsIn(context, root).flatMap(({ uri, wins }) => wins.map((win) => ({ ...win, uri, root })));
}

/** Wins that no held meeting of a person refers to, and not the note itself, the latest first. */
export function untoldWins(context: Pick<CommandContext, 'index' | 'schedule'>, { root, id: manager }: Manager, note: string): LoggedWin[] {
  const { index, schedule } = context;
  const isTold = (id: string): boolean =>
    index.referencesTo(id, root).some(({ uri }) => {
      const meeting = index.meeting(uri);
      return uri === note || (meeting !== undefined && meeting.manager === manager && schedule.status(meeting) === 'held');
    });
  return loggedWins(context, root)
    .filter(({ id }) => id === undefined || !isTold(id))
    .sort((a, b) => compareTexts(b.date ?? '', a.date ?? ''));
}
