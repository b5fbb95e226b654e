import { addOutcome } from './agenda/addOutcome';
import { addToAgenda } from './agenda/addToAgenda';
import { endList } from './agenda/endList';
import { toggleDiscussed } from './agenda/toggleDiscussed';
import { assignAction } from './actions/assign';
import { cancelAction } from './actions/cancel';
import { completeAction } from './actions/complete';
import { decideAction } from './actions/decide';
import { putOnAgenda } from './actions/putOnAgenda';
import { renewId } from './actions/renewId';
import { reopenAction } from './actions/reopen';
import { snoozeAction } from './actions/snooze';
import { trackAction } from './actions/track';
import { trackAll } from './actions/trackAll';
import { undoStatus } from './actions/undoStatus';
import type { CommandContext } from './context';
import type { CommandDefinition } from './define';
import { reviewPacket } from './share/reviewPacket';
import { sendMessage } from './share/sendMessage';
import { sendRecap } from './share/sendRecap';
import { shareAgenda } from './share/shareAgenda';
import { createInvite } from './exports/createInvite';
import { exportInsights } from './exports/exportInsights';
import { exportIssues } from './exports/exportIssues';
import { exportNotes } from './exports/exportNotes';
import { importNotes } from './imports/importNotes';
import { askQuestion } from './meetings/askQuestion';
import { keepOutOfGit } from './git/keepOutOfGit';
import { cancelMeeting } from './meetings/cancelMeeting';
import { carryOver } from './meetings/carryOver';
import { insertTemplate } from './meetings/insertTemplate';
import { markHeld } from './meetings/markHeld';
import { markMissed } from './meetings/markMissed';
import { newMeeting } from './meetings/newMeeting';
import { openNextMeeting } from './meetings/openNextMeeting';
import { prepare } from './meetings/prepare';
import { renameNote } from './meetings/renameNote';
import { reschedule } from './meetings/reschedule';
import { changeManager } from './people/changeManager';
import { newManager } from './people/newManager';
import { openProfile } from './people/openProfile';
import { createPlan } from './plans/createPlan';
import { logWin } from './plans/logWin';
import { pickWins } from './plans/pickWins';
import { check } from './rules/check';
import { fix } from './rules/fix';
import { runCommand } from './run';
import { clearActionsFilter } from './view/clearActionsFilter';
import { filterActions } from './view/filterActions';
import { groupActions } from './view/groupActions';
import { hideDoneActions } from './view/hideDoneActions';
import { insights } from './view/insights';
import { openInsight } from './view/openInsight';
import { showInsights } from './view/showInsights';
import { open } from './view/open';
import { openAction } from './view/openAction';
import { refresh } from './view/refresh';
import { revealMeeting } from './view/revealMeeting';
import { showDoneActions } from './view/showDoneActions';
import { showMoreActions } from './view/showMoreActions';
import { showPromises } from './view/showPromises';

/** Every command, in the order of the manifest and of the README. */
export const allCommands: readonly CommandDefinition[] = [
  open,
  newManager,
  newMeeting,
  prepare,
  openNextMeeting,
  insertTemplate,
  carryOver,
  addToAgenda,
  toggleDiscussed,
  addOutcome,
  endList,
  askQuestion,
  logWin,
  pickWins,
  trackAction,
  trackAll,
  completeAction,
  cancelAction,
  reopenAction,
  undoStatus,
  snoozeAction,
  assignAction,
  decideAction,
  putOnAgenda,
  renewId,
  renameNote,
  groupActions,
  filterActions,
  clearActionsFilter,
  showDoneActions,
  hideDoneActions,
  openAction,
  showMoreActions,
  showPromises,
  exportIssues,
  exportNotes,
  revealMeeting,
  openProfile,
  refresh,
  reschedule,
  cancelMeeting,
  markHeld,
  markMissed,
  shareAgenda,
  sendRecap,
  sendMessage,
  reviewPacket,
  createInvite,
  changeManager,
  importNotes,
  createPlan,
  keepOutOfGit,
  check,
  fix,
  showInsights,
  exportInsights,
  insights,
  openInsight,
];

/** Runs a command by its full id. A failure is shown, not thrown. */
export function createCommands(context: CommandContext): (id: string, given: readonly unknown[]) => Promise<unknown> {
  const byId = new Map(allCommands.map((command) => [`oneOnOne.${command.id}`, command]));
  return (id, given) =>
    runCommand(
      id,
      async () => {
        await context.index.ready;
        return byId.get(id)?.run(context, ...given);
      },
      context.log,
    );
}
