import { commands, type Disposable, type LogOutputChannel } from 'vscode';
import type { NoteIndex } from '../index/noteIndex';
import type { Plain } from '../index/plain';
import type { Schedule } from '../index/schedule';
import type { Clock } from '../platform/clock';
import type { NoteEdits } from '../platform/noteEdits';
import type { NotesFolders } from '../platform/notesFolders';
import type { Settings } from '../platform/settings';
import type { Templates } from '../platform/templates';
import { AssignAction } from './actions/assign';
import { PutOnAgenda } from './actions/putOnAgenda';
import { RenewId } from './actions/renewId';
import { SetStatus } from './actions/setStatus';
import { SnoozeAction } from './actions/snooze';
import { Targets } from './actions/targets';
import { TrackAction } from './actions/track';
import { CarryOver } from './carryOver';
import { type Command, registerCommand } from './command';
import { ExportIssues } from './exportIssues';
import { ExportNotes } from './exportNotes';
import { InsertTemplate } from './insertTemplate';
import { MeetingNotes } from './meetingNotes';
import { NewManager } from './newManager';
import { NewMeeting } from './newMeeting';
import { OpenNextMeeting } from './openNextMeeting';
import { Prepare } from './prepare';
import { CancelMeeting } from './time/cancelMeeting';
import { ChangeManager } from './time/changeManager';
import { CreateInvite } from './time/createInvite';
import { MarkStatus } from './time/markStatus';
import { Reschedule } from './time/reschedule';

export interface CommandServices {
  readonly index: NoteIndex;
  readonly schedule: Schedule;
  readonly clock: Clock;
  readonly plain: Plain;
  readonly edits: NoteEdits;
  readonly folders: NotesFolders;
  readonly settings: Settings;
  readonly templates: Templates;
  readonly log: LogOutputChannel;
}

/** Every command that is not about one view. */
export function registerCommands({ index, schedule, clock, plain, edits, folders, settings, templates, log }: CommandServices): Disposable[] {
  const notes = new MeetingNotes(index, schedule, edits, templates);
  const newManager = new NewManager(index, edits, folders);
  const targets = new Targets(index, edits);
  const all: Command[] = [
    newManager,
    new NewMeeting(index, schedule, notes, templates),
    new Prepare(index, schedule, notes),
    new OpenNextMeeting(index, schedule, notes),
    new InsertTemplate(index, folders, templates),
    new CarryOver(index, notes),
    new TrackAction(index, schedule, targets, settings),
    ...SetStatus.all.map((kind) => new SetStatus(kind, schedule, targets, settings)),
    new SnoozeAction(index, schedule, targets, settings),
    new AssignAction(index, targets, settings),
    new PutOnAgenda(index, schedule, targets, notes),
    new RenewId(index, targets),
    new Reschedule(index, schedule, edits, notes),
    new CancelMeeting(index, schedule, edits, notes),
    new MarkStatus('held', index, edits, notes),
    new MarkStatus('missed', index, edits, notes),
    new CreateInvite(index, schedule, clock, edits, notes),
    new ChangeManager(index, schedule, edits, notes, newManager),
    new ExportIssues(index, schedule),
    new ExportNotes(index, schedule, plain),
  ];
  return [...all.map((command) => registerCommand(command, log)), commands.registerCommand('oneOnOne.refresh', () => index.rescan())];
}
