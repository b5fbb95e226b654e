import { l10n } from 'vscode';
import type { Manager } from '../../core/model';
import { firstName } from '../../core/text/firstName';
import type { NoteIndex } from '../../index/noteIndex';
import type { Schedule } from '../../schedule/schedule';
import type { OpenTabs } from '../../platform/openTabs';

/** A meeting that goes on. */
export interface RunningMeeting {
  readonly manager: Manager;
  /** Minutes, at least 1. */
  readonly left: number;
}

/** The last minutes of a meeting are the other side's. */
const managersMinutes = 5;

/** The meeting that goes on and whose note is in a tab; of several the one that ends first. */
export function runningMeeting(
  index: Pick<NoteIndex, 'meeting' | 'manager'>,
  schedule: Pick<Schedule, 'minutesLeft'>,
  tabs: Pick<OpenTabs, 'all'>,
): RunningMeeting | undefined {
  const running = [...tabs.all()].flatMap((uri) => {
    const meeting = index.meeting(uri);
    const manager = meeting && index.manager(meeting.root, meeting.manager);
    const left = meeting && schedule.minutesLeft(meeting);
    return manager === undefined || left === undefined ? [] : [{ manager, left }];
  });
  return running.sort((a, b) => a.left - b.left)[0];
}

export function isManagersTime({ left }: RunningMeeting): boolean {
  return left <= managersMinutes;
}

/** `Ada: 25 min left`, `Ada's time: 5 min left`. */
export function runningWords(running: RunningMeeting): string {
  const name = firstName(running.manager.name);
  return isManagersTime(running) ? l10n.t("{0}'s time: {1} min left", name, running.left) : l10n.t('{0}: {1} min left', name, running.left);
}
