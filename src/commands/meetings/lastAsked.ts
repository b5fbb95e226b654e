import { pointWords } from '../../core/agenda/addPoints';
import type { Manager, Meeting } from '../../core/model';
import type { NoteIndex } from '../../index/noteIndex';
import type { Schedule } from '../../schedule/schedule';

/** The latest note of a person with a point that says the same, by `pointWords`: not one that is private, nor of a meeting that was not held. */
export function lastAsked(index: NoteIndex, schedule: Schedule, manager: Manager): ReadonlyMap<string, Meeting> {
  const last = new Map<string, Meeting>();
  for (const { uri, task, private: isPrivate } of index.actions(manager)) {
    const meeting = isPrivate ? undefined : index.meeting(uri);
    if (meeting === undefined) continue;
    const status = schedule.status(meeting);
    if (status === 'cancelled' || status === 'missed') continue;
    const words = pointWords(task.text);
    const known = last.get(words);
    if (known === undefined || known.date < meeting.date) last.set(words, meeting);
  }
  return last;
}
