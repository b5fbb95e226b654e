import { statusOn } from './meetingStatus';
import type { Meeting, Profile } from '../model';
import { compareTexts } from '../text/compareTexts';
import { parseCadence } from './cadence';
import { addDays, daysBetween, type CalendarDate } from '../date/date';
import { anchorDayOf, expectedDate, inStepWith, occurrencesFrom, type Series, shortestStep } from './seriesDates';
import { convert, instantOf, parseTime } from '../date/zone';

/** The next meeting of one series. Dates and times of notes are on the manager's clock; `here` is the same moment on mine. */
export interface NextMeeting {
  readonly date: CalendarDate;
  /** `HH:MM`; absent where neither note nor profile has one. */
  readonly time?: string;
  readonly here: { readonly date: CalendarDate; readonly time?: string };
  /** Calendar days from my today to `here.date`; negative when overdue. */
  readonly days: number;
  /** The planned note; absent: the date is the one that the cadence expects. */
  readonly uri?: string;
  readonly planned: boolean;
}

/** Minutes, where neither note nor profile says. */
export const usualDuration = 30;

const minute = 60_000;

/** Two clocks are at most 26 hours apart: so many days between what they call one moment. */
const clocksApart = 2;

/** Days that a meeting may be from the date by the cadence that it stands for, where its note does not say it. */
const farthestMove = 4;

/** What of a meeting counts here. */
export type Occurrence = Pick<Meeting, 'uri' | 'date' | 'time' | 'duration' | 'status' | 'occurrence'>;

export interface SeriesFacts {
  readonly profile: Profile;
  /** Of this manager, in any order. */
  readonly meetings: readonly Occurrence[];
  /** On my clock. */
  readonly today: CalendarDate;
  /** An instant: with it, a meeting of today that is over gives way to the next. */
  readonly now?: number;
  /** Mine; absent: this machine's. */
  readonly zone?: string;
}

/**
 * The nearest planned note at or after today that is not over, the earliest of a day first; else the date that the cadence expects after
 * the last occurrence, in the past when it is overdue. An occurrence is any note, whatever its status: one that was cancelled is over too.
 * One that was called off ahead is no last occurrence: it takes its own date alone.
 * @returns undefined for an archived series, and where nothing is planned and no cadence is set.
 */
export function nextMeeting(facts: SeriesFacts): NextMeeting | undefined {
  const { profile, meetings, today } = facts;
  if (isArchived(profile, today)) return undefined;
  const since = addDays(today, -clocksApart);
  const planned = meetings
    .filter(({ date }) => date >= since)
    .flatMap((meeting) => plannedHere(facts, meeting))
    .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  const [first] = planned;
  if (first !== undefined) return first;
  const date = nextFree(facts, lastDate(facts) ?? addDays(firstDayThere(facts), -1));
  return date === undefined ? undefined : placed(facts, date);
}

/**
 * Tells the day of a series' meetings on my clock, as far as that matters today: the answer is before, on or after today as that day
 * is. Far from today the note's own date tells it as well, and is not converted: histories are long.
 */
export function daysHere(
  facts: Pick<SeriesFacts, 'profile' | 'today' | 'zone'>,
): (meeting: Pick<Occurrence, 'date' | 'time'>) => CalendarDate {
  const { today } = facts;
  const from = addDays(today, -clocksApart);
  const to = addDays(today, clocksApart);
  return (meeting) => (meeting.date < from || meeting.date > to ? meeting.date : hereOf(facts, meeting).date);
}

/** The nearer one first, by my clock: an overdue one before any, of one day the earlier, those without a time behind; where nothing is known, last. */
export function compareNext(a: NextMeeting | undefined, b: NextMeeting | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a.days - b.days || compareTexts(a.here.time ?? '~', b.here.time ?? '~');
}

/** The default date of a new note: the next by cadence after the last note (weekly where no cadence is set), never in the past. */
export function dateForNewMeeting(facts: SeriesFacts): CalendarDate | undefined {
  return dateAfter(facts, lastDate(facts) ?? '');
}

/** The first date by cadence after a day that no later note stands for (weekly where no cadence is set), today at the earliest. */
export function dateAfter(facts: SeriesFacts, day: CalendarDate): CalendarDate | undefined {
  const { profile } = facts;
  const hasCadence = parseCadence(profile.cadence, profile.weekday) !== undefined;
  const yesterday = addDays(firstDayThere(facts), -1);
  return nextFree(hasCadence ? facts : { ...facts, profile: { ...profile, cadence: 'weekly' } }, day > yesterday ? day : yesterday);
}

/** Of the last note, but for those of meetings that were called off ahead. */
function lastDate(facts: SeriesFacts): CalendarDate | undefined {
  const today = firstDayThere(facts);
  const counted = facts.meetings.filter(({ date, status = 'planned' }) => date <= today || status === 'planned');
  return counted.reduce<CalendarDate | undefined>((last, { date }) => (last === undefined || date > last ? date : last), undefined);
}

/** The first date of the series after a day, counted from the notes until that day, that no later note stands for. */
function nextFree(facts: SeriesFacts, day: CalendarDate): CalendarDate | undefined {
  const { profile, meetings } = facts;
  const until = meetings.filter(({ date }) => date <= day);
  const known = seriesOf(profile, until);
  if (known === undefined) return undefined;
  const today = firstDayThere(facts);
  const later = until.length === meetings.length ? [] : meetings.filter(({ date }) => date > day);
  const taken = later.map(saidSlot).sort();
  const series = known.last === undefined && taken[0] !== undefined ? inStepWith(known, taken[0], today) : known;
  const reach = Math.min(Math.floor(shortestStep(series.cadence) / 2), farthestMove);
  for (const date of datesAfter(series, day, today)) {
    const at = taken.findIndex((slot) => Math.abs(daysBetween(slot, date)) <= reach);
    if (at < 0) return date;
    taken.splice(at, 1);
  }
  return undefined;
}

function* datesAfter(series: Series, day: CalendarDate, today: CalendarDate): Generator<CalendarDate, undefined> {
  const last = series.last ?? firstDate(series, today);
  if (last === undefined) return undefined;
  if (series.last === undefined && last > day) yield last;
  return yield* occurrencesFrom({ ...series, last }, addDays(day > last ? day : last, 1));
}

/** The first day on the manager's clock whose meeting is today or later on mine. */
function firstDayThere(facts: SeriesFacts): CalendarDate {
  const { profile, today } = facts;
  const time = timeOf(profile, undefined);
  if (profile.timezone === undefined || time === undefined) return today;
  let day = addDays(today, -clocksApart);
  while (onMyClock(facts, day, time).date < today) day = addDays(day, 1);
  return day;
}

/** The date by the cadence that a note says it stands for, or is on. */
export function saidSlot({ date, occurrence }: Pick<Meeting, 'date' | 'occurrence'>): CalendarDate {
  return occurrence ?? date;
}

/**
 * Where there was no meeting yet: the first day of the series from today on. One that no weekday, or none of its month, names is not due
 * on the very day the person is added: it comes one step later, or on the next such weekday.
 */
export function firstDate(series: Series, today: CalendarDate): CalendarDate | undefined {
  const { unit, weekday, ordinal } = series.cadence;
  if (weekday === undefined) return expectedDate({ ...series, last: today }, today);
  const isOpen = unit === 'month' && ordinal === undefined;
  return expectedDate(series, isOpen ? addDays(today, 1) : today);
}

/** The person has stopped being my manager: `until` has passed. */
export function isArchived(profile: Pick<Profile, 'until'>, today: CalendarDate): boolean {
  return profile.until !== undefined && profile.until < today;
}

/** A profile's series after its last note; undefined where its cadence cannot be read. */
export function seriesOf(profile: Profile, meetings: readonly Pick<Meeting, 'date' | 'occurrence'>[]): Series | undefined {
  const cadence = parseCadence(profile.cadence, profile.weekday);
  if (cadence === undefined) return undefined;
  const dates = meetings.map(saidSlot).sort();
  const last = dates.at(-1);
  const anchorDay = anchorDayOf(dates);
  return {
    cadence,
    away: profile.away,
    ...(last === undefined ? {} : { last }),
    ...(anchorDay === undefined ? {} : { anchorDay }),
    ...(profile.until === undefined ? {} : { until: profile.until }),
  };
}

function placed(facts: SeriesFacts, date: CalendarDate, note?: Occurrence): NextMeeting {
  const time = timeOf(facts.profile, note);
  const here = onMyClock(facts, date, time);
  return {
    date,
    ...(time === undefined ? {} : { time }),
    here,
    days: daysBetween(facts.today, here.date),
    ...(note === undefined ? {} : { uri: note.uri }),
    planned: note !== undefined,
  };
}

function timeOf(profile: Profile, note: Pick<Occurrence, 'time'> | undefined): string | undefined {
  return parseTime(note?.time ?? '') ?? parseTime(profile.time ?? '');
}

/** When a meeting is, on my clock. */
export function hereOf(facts: Pick<SeriesFacts, 'profile' | 'zone'>, meeting: Pick<Occurrence, 'date' | 'time'>): NextMeeting['here'] {
  return onMyClock(facts, meeting.date, timeOf(facts.profile, meeting));
}

function onMyClock(
  { profile, zone }: Pick<SeriesFacts, 'profile' | 'zone'>,
  date: CalendarDate,
  time: string | undefined,
): NextMeeting['here'] {
  if (time === undefined) return { date };
  return profile.timezone === undefined ? { date, time } : convert({ date, time }, profile.timezone, zone);
}

/** Nothing, or the meeting where it is planned and, on my clock, today or later. */
function plannedHere(facts: SeriesFacts, meeting: Occurrence): NextMeeting[] {
  const next = placed(facts, meeting.date, meeting);
  return next.days >= 0 && statusOn({ ...meeting, date: next.here.date }, facts.today) === 'planned' && !isOver(facts, meeting)
    ? [next]
    : [];
}

type Clocks = Pick<SeriesFacts, 'profile' | 'now' | 'zone'>;

/** Whether a meeting has ended; never where it has no time, or no instant is given: it is the whole day's. */
export function isOver(clocks: Clocks, meeting: Pick<Occurrence, 'date' | 'time' | 'duration'>): boolean {
  const span = clocks.now === undefined ? undefined : spanOf(clocks, meeting);
  return span !== undefined && span.end <= clocks.now!;
}

/** The minutes until a meeting that goes on ends, the one that has begun counted; undefined before and after, and where it has no time. */
export function minutesLeft(clocks: Clocks, meeting: Pick<Occurrence, 'date' | 'time' | 'duration'>): number | undefined {
  const { now } = clocks;
  const span = now === undefined ? undefined : spanOf(clocks, meeting);
  return now === undefined || span === undefined || now < span.start || span.end <= now ? undefined : Math.ceil((span.end - now) / minute);
}

/** The instants at which a meeting begins and ends. */
function spanOf({ profile, zone }: Clocks, meeting: Pick<Occurrence, 'date' | 'time' | 'duration'>) {
  const time = timeOf(profile, meeting);
  if (time === undefined) return undefined;
  const start = instantOf(meeting.date, time, profile.timezone ?? zone);
  return { start, end: start + (meeting.duration ?? profile.duration ?? usualDuration) * minute };
}

/** A meeting without a time comes before the others of its day. */
function sortKey({ here, uri }: NextMeeting): string {
  return `${here.date} ${here.time ?? ''} ${uri ?? ''}`;
}
