import { isEmptyAgenda } from '../../core/agenda/emptyAgenda';
import type { RemindedMeeting } from '../../core/agenda/reminders';
import { instantOf } from '../../core/date/zone';
import type { Manager } from '../../core/model';
import type { NoteIndex } from '../../index/noteIndex';
import type { Schedule } from '../../schedule/schedule';
import type { Agendas } from '../../platform/notes/agendas';

/** The next meeting of a series, with what a notice says of it. */
export interface UpcomingMeeting extends RemindedMeeting {
  readonly manager: Manager;
  readonly uri?: string;
  readonly days: number;
  readonly time?: string;
}

/** Friday reminds of Monday: nothing later matters yet. */
const horizon = 3;

export async function upcomingMeetings(index: NoteIndex, schedule: Schedule, agendas: Agendas): Promise<UpcomingMeeting[]> {
  const coming = index.managers().map(async (manager): Promise<UpcomingMeeting[]> => {
    const next = schedule.next(manager);
    if (next === undefined || next.days < 0 || next.days > horizon) return [];
    const {
      uri,
      days,
      here: { date, time },
    } = next;
    const agenda = uri === undefined ? undefined : await agendas.of(uri);
    return [
      {
        manager,
        date,
        days,
        key: [manager.root, manager.id, date, time].join(' '),
        agenda: agenda === undefined ? 'missing' : isEmptyAgenda(agenda) ? 'empty' : 'filled',
        shared: uri !== undefined && index.meeting(uri)?.shared !== undefined,
        ...(uri === undefined ? {} : { uri }),
        ...(time === undefined ? {} : { time, start: instantOf(date, time) }),
      },
    ];
  });
  return (await Promise.all(coming)).flat();
}
