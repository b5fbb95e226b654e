import { addDays, weekdayOf, type CalendarDate } from '../date/date';
import { compareTexts } from '../text/compareTexts';

/** A meeting that is to come, as far as reminders ask. Dates and times are on my clock. */
export interface RemindedMeeting {
  /** The same as long as it is the same meeting at the same time: one that moved may remind anew. */
  readonly key: string;
  readonly date: CalendarDate;
  /** The instant it starts; absent where no time is known. */
  readonly start?: number;
  readonly agenda: 'missing' | 'empty' | 'filled';
  readonly shared: boolean;
}

export interface ReminderFacts<M extends RemindedMeeting> {
  /** Instants. */
  readonly now: number;
  readonly startedUp: number;
  /** When the last reminder was shown that no one has answered yet; absent: none waits. */
  readonly waitingSince?: number;
  readonly today: CalendarDate;
  readonly meetings: readonly M[];
  /** The settings; 0 minutes: off. */
  readonly dayBefore: boolean;
  readonly minutesBefore: number;
  /** Names of reminders that were shown before. */
  readonly told: ReadonlySet<string>;
}

export interface Reminder<M extends RemindedMeeting> {
  readonly kind: 'day-before' | 'start';
  /** To be remembered, so that it is never shown again. */
  readonly name: string;
  readonly meeting: M;
}

const MINUTE = 60_000;
/** Don't show reminders during startup. */
const quietStart = MINUTE;
/** A reminder that is still unanswered has gone to the list of notifications by then, so another does not stack on it. */
const patience = 5 * MINUTE;
const friday = 5;

/** The one reminder to show now: the start of a meeting goes before a day before, the nearer meeting before the later. */
export function reminderDue<M extends RemindedMeeting>(facts: ReminderFacts<M>): Reminder<M> | undefined {
  const { now, startedUp, waitingSince, told } = facts;
  if (now - startedUp < quietStart || (waitingSince !== undefined && now - waitingSince < patience)) return undefined;
  const meetings = [...facts.meetings].sort((a, b) => compareTexts(a.date, b.date) || (a.start ?? 0) - (b.start ?? 0));
  const due = [
    ...meetings.filter((meeting) => startsSoon(meeting, facts)).map(reminder('start')),
    ...meetings.filter((meeting) => needsWork(meeting, facts)).map(reminder('day-before')),
  ];
  return due.find(({ name }) => !told.has(name));
}

/** The days on which a meeting is the next working day's: Friday and the weekend before a Monday. */
export function isDayBefore(date: CalendarDate, today: CalendarDate): boolean {
  let first = addDays(date, -1);
  while (weekdayOf(first) > friday) first = addDays(first, -1);
  return today >= first && today < date;
}

function reminder(kind: Reminder<RemindedMeeting>['kind']) {
  return <M extends RemindedMeeting>(meeting: M): Reminder<M> => ({ kind, name: `${kind} ${meeting.key}`, meeting });
}

function startsSoon({ start }: RemindedMeeting, { now, minutesBefore }: ReminderFacts<RemindedMeeting>): boolean {
  return minutesBefore > 0 && start !== undefined && now >= start - minutesBefore * MINUTE && now < start;
}

function needsWork({ date, agenda, shared }: RemindedMeeting, { today, dayBefore }: ReminderFacts<RemindedMeeting>): boolean {
  return dayBefore && isDayBefore(date, today) && (agenda !== 'filled' || !shared);
}
