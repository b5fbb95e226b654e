import { parseCadence } from '../../core/series/cadence';
import type { CalendarDate } from '../../core/date/date';
import { dateForNewMeeting } from '../../core/series/nextMeeting';
import type { Manager, Meeting } from '../../core/model';
import { compareTexts } from '../../core/text/compareTexts';
import type { Next, Schedule } from '../../schedule/schedule';

/** Dates without a note that the tree offers. */
const offered = 3;

/** The meetings of one person, sorted into what the tree shows. */
export class PersonMeetings {
  /** Planned, today or later, the nearest first. */
  readonly upcoming: readonly Meeting[];
  /** The last note whose day has passed and that still says `planned`: it asks whether it was held. */
  readonly unsettled: Meeting | undefined;
  /** Everything else, the latest first. */
  readonly history: readonly Meeting[];
  readonly next: Next | undefined;
  /** The next dates that have no note, soonest first, without the one that `next` tells; none where no cadence says when. */
  readonly free: readonly CalendarDate[];

  constructor(
    readonly manager: Manager,
    private readonly schedule: Schedule,
  ) {
    const meetings = schedule.meetings(manager);
    const upcoming = new Set(meetings.filter((meeting) => schedule.isUpcoming(meeting)));
    this.next = schedule.next(manager);
    this.upcoming = [...upcoming].sort((a, b) => compareTexts(this.momentOf(a), this.momentOf(b)));
    this.unsettled = schedule.isArchived(manager) ? undefined : [...meetings].reverse().find((meeting) => schedule.isUnsettled(meeting));
    this.history = meetings.filter((meeting) => !upcoming.has(meeting) && meeting !== this.unsettled).reverse();
    this.free = this.freeDates(meetings, schedule.today());
  }

  /** Of the history, the latest first. */
  get years(): string[] {
    return [...new Set(this.history.map(({ date }) => date.slice(0, 4)))];
  }

  ofYear(year = ''): Meeting[] {
    return this.history.filter(({ date }) => date.startsWith(year));
  }

  private momentOf(meeting: Meeting): string {
    const { date, time = '' } = this.schedule.here(meeting, this.manager);
    return `${date} ${time}`;
  }

  private freeDates(meetings: readonly Meeting[], today: CalendarDate): CalendarDate[] {
    const { profile } = this.manager;
    if (parseCadence(profile.cadence, profile.weekday) === undefined) return [];
    const told = this.next?.planned === true ? undefined : this.next?.date;
    const dates: CalendarDate[] = [];
    for (let date = this.schedule.dateForNew(this.manager); date !== undefined && dates.length <= offered;) {
      dates.push(date);
      date = dateForNewMeeting({ profile, meetings: [...meetings, ...dates.map((one) => ({ uri: '', date: one }))], today });
    }
    return dates.filter((date) => date !== told).slice(0, offered);
  }
}
