import { commands, type Disposable, type LogOutputChannel, type Uri } from 'vscode';
import type { NoteIndex } from '../index/noteIndex';
import type { Plain } from '../index/plain';
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
  readonly plain: Plain;
  readonly folders: NotesFolders;
  readonly settings: Settings;
  readonly log: LogOutputChannel;
}

const names = [
  'newManager', 'newMeeting', 'prepare', 'openNextMeeting', 'insertTemplate', 'carryOver',
  'trackAction', 'completeAction', 'cancelAction', 'reopenAction', 'snoozeAction', 'assignAction', 'putOnAgenda', 'renewId',
  'reschedule', 'cancelMeeting', 'markHeld', 'markMissed', 'createInvite', 'changeManager',
  'exportNotes', 'exportIssues', 'refresh',
] as const;

/** Without the prefix `oneOnOne.`. */
export type CommandName = (typeof names)[number];

/** Every command that is not about one view. Their code is loaded when the first of them runs. */
export function registerCommands(services: CommandServices): Disposable[] {
  const loaded = once(async () => {
    const { createCommands, runCommand } = await import('./all');
    const all = createCommands(services);
    return (name: CommandName, args: readonly unknown[]) => runCommand(name, all[name], args, services.log);
  });
  return names.map((name) => commands.registerCommand(`oneOnOne.${name}`, async (...args: readonly unknown[]) => (await loaded())(name, args)));
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
