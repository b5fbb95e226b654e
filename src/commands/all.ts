import { NoteEdits } from '../platform/noteEdits';
import { Templates } from '../platform/templates';
import { AssignAction } from './actions/assign';
import { DecideAction } from './actions/decide';
import { PointedTargets } from './actions/pointedTargets';
import { PutOnAgenda } from './actions/putOnAgenda';
import { RenewId } from './actions/renewId';
import { SetStatus } from './actions/setStatus';
import { SnoozeAction } from './actions/snooze';
import { Targets } from './actions/targets';
import { TrackAction } from './actions/track';
import { CarryOver } from './carryOver';
import { ExportIssues } from './exportIssues';
import { ExportNotes } from './exportNotes';
import { InsertTemplate } from './insertTemplate';
import { MeetingNotes } from './meetingNotes';
import { NewManager } from './newManager';
import { NewMeeting } from './newMeeting';
import { OpenNextMeeting } from './openNextMeeting';
import { OpenProfile } from './openProfile';
import { Prepare } from './prepare';
import { RenameNote } from './renameNote';
import { CancelMeeting } from './time/cancelMeeting';
import { ChangeManager } from './time/changeManager';
import { CreateInvite } from './time/createInvite';
import { MarkStatus } from './time/markStatus';
import { Reschedule } from './time/reschedule';
import type { Command } from './command';
import type { CommandName, CommandServices } from './services';

export { runCommand } from './command';

export function createCommands({ extensionUri, index, schedule, clock, apiObjects, folders, settings, focusedRows }: CommandServices): Record<CommandName, Command> {
  const edits = new NoteEdits(index);
  const templates = new Templates(extensionUri);
  const notes = new MeetingNotes(index, schedule, edits, templates);
  const newManager = new NewManager(index, edits, folders);
  const targets = new Targets(index, edits, settings, new PointedTargets(index, schedule, focusedRows));
  return {
    newManager,
    newMeeting: new NewMeeting(index, schedule, notes, templates),
    prepare: new Prepare(index, schedule, notes),
    openNextMeeting: new OpenNextMeeting(index, schedule, notes),
    insertTemplate: new InsertTemplate(index, folders, templates),
    carryOver: new CarryOver(index, schedule, notes),
    trackAction: new TrackAction(index, schedule, targets),
    completeAction: new SetStatus(SetStatus.complete, schedule, targets),
    cancelAction: new SetStatus(SetStatus.cancel, schedule, targets),
    reopenAction: new SetStatus(SetStatus.reopen, schedule, targets),
    snoozeAction: new SnoozeAction(index, schedule, targets),
    assignAction: new AssignAction(index, targets),
    putOnAgenda: new PutOnAgenda(index, schedule, targets, notes),
    decideAction: new DecideAction(targets),
    renewId: new RenewId(index, targets),
    renameNote: new RenameNote(index, edits),
    reschedule: new Reschedule(index, schedule, edits, notes),
    cancelMeeting: new CancelMeeting(index, schedule, edits, notes),
    markHeld: new MarkStatus('held', index, edits, notes),
    markMissed: new MarkStatus('missed', index, edits, notes),
    createInvite: new CreateInvite(index, schedule, clock, edits, notes),
    changeManager: new ChangeManager(index, schedule, edits, notes, newManager),
    openProfile: new OpenProfile(index, schedule),
    exportNotes: new ExportNotes(index, schedule, apiObjects),
    exportIssues: new ExportIssues(index, schedule),
    refresh: { run: () => index.rescan() },
  };
}
