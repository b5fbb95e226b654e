import { parseCadence } from '../core/series/cadence';
import {
  compareNext,
  dateAfter,
  dateForNewMeeting,
  daysHere,
  hereOf,
  isArchived,
  isOver,
  minutesLeft,
  type NextMeeting,
  nextMeeting,
} from '../core/series/nextMeeting';
import { type Topic, topicsOf } from '../core/series/topics';
import { convert, parseTime } from '../core/date/zone';
import { statusOn } from '../core/series/meetingStatus';
import { addDays, type CalendarDate, daysBetween, LAST_DATE } from '../core/date/date';
import { longestStep } from '../core/series/seriesDates';
import type { Manager, Meeting, MeetingStatus } from '../core/model';
import type { CalendarDates, CalendarOccasion } from './calendarDates';
import { compareMeetings } from '../index/note';
import type { NoteIndex } from '../index/noteIndex';

/** My calendar day, and the instant; the platform's clock is one. Without an instant a meeting of today stays the next all day. */
export interface Today {
  today(): CalendarDate;
  now?(): number;
}

/** `fromCalendar`: no note is planned, and the date is my calendar's, not the cadence's. */
export type Next = NextMeeting & { readonly fromCalendar?: boolean };

/** So far ahead my calendar counts, or twice the cadence where that is longer. */
const calendarDays = 120;

/** When each conversation is due, worked out from the index and today. */
export class Schedule {
  private asked: { readonly manager: Manager; readonly today: CalendarDate; readonly day: ReturnType<typeof daysHere> } | undefined;

  constructor(
    private readonly index: NoteIndex,
    private readonly clock: Today,
    private readonly calendar: Pick<CalendarDates, 'of'>,
  ) {}

  today(): CalendarDate {
    return this.clock.today();
  }

  /** @param day to come: whether it is by then. */
  isArchived({ profile }: Manager, day = ''): boolean {
    const today = this.today();
    return isArchived(profile, day > today ? day : today);
  }

  /** The next planned note, else what my calendar says, else the date that the cadence expects; undefined for an archived series and where nothing is known. */
  next(manager: Manager): Next | undefined {
    const next = nextMeeting(this.facts(manager));
    if (next?.planned === true || this.isArchived(manager)) return next;
    const settled = this.meetings(manager).filter(({ status = 'planned' }) => status !== 'planned');
    return this.occasionBeside(settled, manager) ?? next;
  }

  /** What my calendar says where it has the meeting of a planned note at another time: the nearest event of no other note, if none fits. */
  calendarMove(manager: Manager, meeting: Meeting): Next | undefined {
    if (nextMeeting(this.facts(manager))?.uri !== meeting.uri) return undefined;
    const sameDay = this.occasions(manager).find((occasion) => occasion.date === meeting.date);
    const time = parseTime(meeting.time ?? manager.profile.time ?? '');
    if (sameDay !== undefined) return sameDay.time === undefined || time === undefined || sameDay.time === time ? undefined : sameDay;
    return this.occasionBeside(
      this.meetings(manager).filter(({ uri }) => uri !== meeting.uri),
      manager,
    );
  }

  /** The manager whose next meeting is nearest, of some or of all; an overdue one is nearer than any. */
  nearest(managers: readonly Manager[] = this.index.managers()): { manager: Manager; next: Next } | undefined {
    let nearest: { manager: Manager; next: Next } | undefined;
    for (const manager of managers) {
      const next = this.next(manager);
      if (next === undefined) continue;
      if (nearest === undefined || compareNext(next, nearest.next) < 0) nearest = { manager, next };
    }
    return nearest;
  }

  /** The default date of a new note: the calendar's next that has none yet, else the next by cadence. */
  dateForNew(manager: Manager): CalendarDate | undefined {
    return this.occasionBeside(this.meetings(manager), manager)?.date ?? dateForNewMeeting(this.facts(manager));
  }

  /** The time of a new note on a date, on the manager's clock: the calendar's, else the profile's. */
  timeForNew(manager: Manager, date: CalendarDate): string | undefined {
    return this.occasions(manager).find((occasion) => occasion.date === date)?.time ?? manager.profile.time;
  }

  /** The 1:1 after a date, today at the earliest: the next planned note's, else what my calendar says, else the next by cadence. */
  nextAfter(manager: Manager, date: CalendarDate): CalendarDate | undefined {
    const meetings = this.meetings(manager);
    const planned = meetings.find((meeting) => meeting.date > date && this.isUpcoming(meeting));
    if (planned !== undefined) return planned.date;
    const occasion = this.isArchived(manager) ? undefined : this.occasionBeside(meetings, manager, date);
    return occasion?.date ?? this.freeAfter(manager, date);
  }

  /** The first date by cadence after a date, today at the earliest, that no note stands for. */
  freeAfter(manager: Manager, date: CalendarDate): CalendarDate | undefined {
    return dateAfter(this.facts(manager), date);
  }

  /** @param manager whose meeting it is, where that is known: looking it up costs more than the answer. */
  status(meeting: Meeting, manager?: Manager): MeetingStatus {
    return meeting.status ?? statusOn({ date: this.day(meeting, manager) }, this.today());
  }

  /** The day of a meeting on my clock, to compare with today: notes are on the manager's clock, where it may be another date. */
  day(meeting: Meeting, manager = this.index.manager(meeting.root, meeting.manager)): CalendarDate {
    if (manager === undefined) return meeting.date;
    const today = this.today();
    // Who asks goes through the meetings of one manager after those of another.
    if (this.asked?.manager !== manager || this.asked.today !== today)
      this.asked = { manager, today, day: daysHere({ profile: manager.profile, today }) };
    return this.asked.day(meeting);
  }

  /** When a meeting is, on my clock. */
  here(meeting: Meeting, { profile }: Manager): NextMeeting['here'] {
    return hereOf({ profile }, meeting);
  }

  /** Planned, today or later, and not over. */
  isUpcoming(meeting: Meeting): boolean {
    return (meeting.status ?? 'planned') === 'planned' && this.day(meeting) >= this.today() && !this.isOver(meeting);
  }

  /** Of a meeting that goes on, the minutes until its end; undefined before and after, and where it was called off or has been marked as held. */
  minutesLeft(meeting: Meeting): number | undefined {
    const profile = this.index.manager(meeting.root, meeting.manager)?.profile;
    if (profile === undefined || (meeting.status ?? 'planned') !== 'planned') return undefined;
    return minutesLeft({ profile, ...this.instant() }, meeting);
  }

  meetings(manager: Manager): readonly Meeting[] {
    return this.index.meetings({ root: manager.root, id: manager.id });
  }

  /** What is to be talked about with a person at set times, the series first; none where it is archived. */
  topics(manager: Manager): Topic[] {
    return topicsOf(this.facts(manager));
  }

  /** A note that still says `planned` although its day has passed, or that is planned today and over: was it held? */
  isUnsettled(meeting: Meeting): boolean {
    if ((meeting.status ?? 'planned') !== 'planned') return false;
    const isPast = this.day(meeting) < this.today();
    return isPast ? meeting.status === 'planned' : this.isOver(meeting);
  }

  /** Held meetings before one, there or to be made, the last one first; also those earlier on its day. */
  heldBefore(manager: Manager, note: Pick<Meeting, 'uri' | 'date' | 'time'>): Meeting[] {
    return this.meetings(manager)
      .filter((meeting) => meeting.uri !== note.uri && compareMeetings(meeting, note) < 0 && this.status(meeting) === 'held')
      .reverse();
  }

  private isOver(meeting: Meeting): boolean {
    const profile = this.index.manager(meeting.root, meeting.manager)?.profile;
    return profile !== undefined && isOver({ profile, ...this.instant() }, meeting);
  }

  private facts(manager: Manager): { profile: Manager['profile']; meetings: readonly Meeting[]; today: CalendarDate; now?: number } {
    return { profile: manager.profile, meetings: this.meetings(manager), today: this.today(), ...this.instant() };
  }

  private instant(): { readonly now?: number } {
    return this.clock.now === undefined ? {} : { now: this.clock.now() };
  }

  /** What my calendar says of no day of these meetings, after a date where one is given: one that was called off may still be in it. */
  private occasionBeside(meetings: readonly Meeting[], manager: Manager, after = ''): Next | undefined {
    const taken = new Set(meetings.map(({ date }) => date));
    return this.occasions(manager).find(({ date }) => date > after && !taken.has(date));
  }

  /** What my calendar says of a manager and is not over, the nearest first. What is far beyond the cadence is some other talk. */
  private occasions(manager: Manager): Next[] {
    const { root, id, profile } = manager;
    const today = this.today();
    const cadence = parseCadence(profile.cadence, profile.weekday);
    const last = cadence === undefined ? LAST_DATE : addDays(today, Math.max(calendarDays, 2 * longestStep(cadence)));
    return this.calendar
      .of(`${root}/${id}`)
      .filter(({ date }) => date >= today && date <= last)
      .map((occasion) => this.onCalendar(manager, occasion))
      .filter((next) => next.time === undefined || !isOver({ profile, ...this.instant() }, next));
  }

  /** Notes are on the manager's clock, the calendar on mine. */
  private onCalendar({ profile }: Manager, here: CalendarOccasion): Next {
    const { date, time } = here;
    const there = time === undefined || profile.timezone === undefined ? here : convert({ date, time }, undefined, profile.timezone);
    return { ...there, here, days: daysBetween(this.today(), date), planned: false, fromCalendar: true };
  }
}
