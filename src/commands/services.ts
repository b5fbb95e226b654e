import type { LogOutputChannel, Uri } from 'vscode';
import type { NoteIndex } from '../index/noteIndex';
import type { ApiObjects } from '../index/apiObjects';
import type { Schedule } from '../index/schedule';
import type { Clock } from '../platform/clock';
import type { NotesFolders } from '../platform/notesFolders';
import type { Settings } from '../platform/settings';

/** What commands are made from. */
export interface CommandServices {
  readonly extensionUri: Uri;
  readonly index: NoteIndex;
  readonly schedule: Schedule;
  readonly clock: Clock;
  readonly apiObjects: ApiObjects;
  readonly folders: NotesFolders;
  readonly settings: Settings;
  readonly log: LogOutputChannel;
  /** The rows of the actions view that the keyboard is, or was, on. */
  readonly focusedRows: () => Promise<readonly unknown[]>;
}

export const commandNames = [
  'newManager', 'newMeeting', 'prepare', 'openNextMeeting', 'insertTemplate', 'carryOver',
  'trackAction', 'completeAction', 'cancelAction', 'reopenAction', 'snoozeAction', 'assignAction', 'putOnAgenda', 'renewId', 'renameNote', 'decideAction',
  'reschedule', 'cancelMeeting', 'markHeld', 'markMissed', 'createInvite', 'changeManager', 'openProfile',
  'exportNotes', 'exportIssues', 'refresh',
] as const;

/** Without the prefix `oneOnOne.`. */
export type CommandName = (typeof commandNames)[number];
