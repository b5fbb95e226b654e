import type { CalendarDate } from '../date/date';
import type { Meeting, MeetingStatus } from '../model';

/** A meeting's status on a day: what the note says, else planned from that day on and held before it. */
export function statusOn(meeting: Pick<Meeting, 'date' | 'status'>, today: CalendarDate): MeetingStatus {
  return meeting.status ?? (meeting.date >= today ? 'planned' : 'held');
}
