import { dateForNewMeeting, isArchived, nextMeeting } from '../core/calendar/nextMeeting';
import { statusOn } from '../core/agenda/meetingStatus';
import type { CalendarDate } from '../core/calendar/date';
import type { Manager, Meeting, MeetingStatus } from '../core/model';
import type { NoteIndex } from './noteIndex';

/** My calendar day; the platform's clock is one. */
export interface Today {
  today(): CalendarDate;
}

export type Next = NonNullable<ReturnType<typeof nextMeeting>>;

/** When each conversation is due, worked out from the index and today. */
export class Schedule {
  constructor(private readonly index: NoteIndex, private readonly clock: Today) {}

  today(): CalendarDate {
    return this.clock.today();
  }

  isArchived({ profile }: Manager): boolean {
    return isArchived(profile, this.today());
  }

  /** The next planned note, or the date that the cadence expects; undefined for an archived series and where nothing is known. */
  next(manager: Manager): Next | undefined {
    return nextMeeting({ profile: manager.profile, meetings: this.meetings(manager), today: this.today() });
  }

  /** The manager whose next meeting is nearest; an overdue one is nearer than any. */
  nearest(): { manager: Manager; next: Next } | undefined {
    let nearest: { manager: Manager; next: Next } | undefined;
    for (const manager of this.index.managers()) {
      const next = this.next(manager);
      if (next === undefined) continue;
      if (nearest === undefined || next.days < nearest.next.days || (next.days === nearest.next.days && (next.here.time ?? '24') < (nearest.next.here.time ?? '24'))) nearest = { manager, next };
    }
    return nearest;
  }

  /** The default date of a new note. */
  dateForNew(manager: Manager): CalendarDate | undefined {
    return dateForNewMeeting({ profile: manager.profile, meetings: this.meetings(manager), today: this.today() });
  }

  /** The 1:1 after a date, today at the earliest: the next planned note's, or the next by cadence. */
  nextAfter(manager: Manager, date: CalendarDate): CalendarDate | undefined {
    const today = this.today();
    const meetings = this.meetings(manager);
    const planned = meetings.find((meeting) => meeting.date > date && meeting.date >= today && this.status(meeting) === 'planned');
    return planned?.date ?? dateForNewMeeting({ profile: manager.profile, meetings: [...meetings.filter((meeting) => meeting.date < date), { uri: '', date }], today });
  }

  status(meeting: Meeting): MeetingStatus {
    return statusOn(meeting, this.today());
  }

  meetings(manager: Manager): readonly Meeting[] {
    return this.index.meetings({ root: manager.root, id: manager.id });
  }

  /** Held meetings before a date, the last one first. */
  heldBefore(manager: Manager, date: CalendarDate): Meeting[] {
    return this.meetings(manager).filter((meeting) => meeting.date < date && this.status(meeting) === 'held').reverse();
  }
}
