import type { Manager, Meeting } from '../../core/model';
import type { Next, Schedule } from '../../index/schedule';

/** The meetings of one person, sorted into what the tree shows. */
export class Series {
  /** Planned, today or later, the nearest first. */
  readonly upcoming: readonly Meeting[];
  /** The last note whose day has passed and that still says `planned`: it asks whether it was held. */
  readonly unsettled: Meeting | undefined;
  /** Everything else, the latest first. */
  readonly history: readonly Meeting[];
  readonly next: Next | undefined;

  constructor(readonly manager: Manager, schedule: Schedule) {
    const today = schedule.today();
    const meetings = schedule.meetings(manager);
    const isUpcoming = (meeting: Meeting): boolean => meeting.date >= today && schedule.status(meeting) === 'planned';
    this.next = schedule.next(manager);
    this.upcoming = meetings.filter(isUpcoming);
    this.unsettled = schedule.isArchived(manager) ? undefined : [...meetings].reverse().find((meeting) => schedule.isUnsettled(meeting));
    this.history = meetings.filter((meeting) => !isUpcoming(meeting) && meeting !== this.unsettled).reverse();
  }

  /** Of the history, the latest first. */
  get years(): string[] {
    return [...new Set(this.history.map(({ date }) => date.slice(0, 4)))];
  }

  ofYear(year = ''): Meeting[] {
    return this.history.filter(({ date }) => date.startsWith(year));
  }
}
