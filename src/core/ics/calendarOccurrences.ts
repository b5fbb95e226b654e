import type { CalendarComponent } from './calendarComponent';
import { parseWrittenTime, type Moment } from './calendarTime';
import type { ZoneReader } from './calendarZones';
import { addDays, daysBetween, type CalendarDate } from '../date/date';
import { expandRule, parseRule, type RecurrenceRule } from './recurrence';
import { inZone } from '../date/zone';

export interface CalendarOccurrence {
  readonly event: CalendarComponent;
  readonly moment: Moment;
}

/** An event that stands in for an occurrence of its series, and, with `RANGE=THISANDFUTURE`, for all that follow. */
interface Exception extends CalendarOccurrence {
  readonly stoodFor: Moment;
  readonly shift: number | undefined;
}

interface Window {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

type Occurrences = ReadonlyMap<string, Moment>;

/** Days; what is moved further with all that follow is looked for no further. */
const FARTHEST_SHIFT = 366;

/** Every occurrence of one UID, in a window of dates in each event's own zone. What is cancelled is none. */
export function occurrencesBetween(
  events: readonly CalendarComponent[],
  zones: ZoneReader,
  from: CalendarDate,
  to: CalendarDate,
): CalendarOccurrence[] {
  const master = newestOf(
    events.filter((event) => !event.has('recurrence-id')),
    () => '',
    (event) => event,
  ).get('');
  const start = master && zones.read(master.first('dtstart'));
  const wider = events.some(isRange) ? FARTHEST_SHIFT : 0;
  const window = { from: addDays(from, -wider), to: addDays(to, wider) };
  const occurrences = master && start ? occurrencesOf(master, start, zones, window) : new Map<string, Moment>();
  const read = events.flatMap((event) => exceptionOf(event, start, occurrences, zones) ?? []);
  const exceptions = newestOf(
    read,
    ({ stoodFor }) => stoodFor.key,
    ({ event }) => event,
  );
  const found: CalendarOccurrence[] = [...exceptions.values()];
  const following = [...exceptions.values()]
    .filter(({ shift }) => shift !== undefined)
    .sort((a, b) => orderOf(a.stoodFor) - orderOf(b.stoodFor));
  let passed = 0;
  for (const moment of [...occurrences.values()].sort((a, b) => orderOf(a) - orderOf(b))) {
    while (passed < following.length && orderOf(following[passed]!.stoodFor) <= orderOf(moment)) passed += 1;
    if (exceptions.has(moment.key)) continue;
    const range = following[passed - 1];
    if (range === undefined) found.push({ event: master!, moment });
    else found.push({ event: range.event, moment: range.moment.on(addDays(moment.date, range.shift!)) });
  }
  return found.filter(({ event, moment }) => moment.date >= from && moment.date <= to && !isCancelled(event, master));
}

/** By their keys, exclusions left out. */
function occurrencesOf(event: CalendarComponent, start: Moment, zones: ZoneReader, { from, to }: Window): Map<string, Moment> {
  const rules = event.all('rrule').flatMap(({ value }) => parseRule(value) ?? []);
  const ruled =
    rules.length === 0
      ? [start]
      : rules.flatMap((rule) => {
          const holds = untilOf(rule, start);
          return expandRule(rule, start.date, from, to)
            .map((date) => start.on(date))
            .filter(holds);
        });
  const added = zones.readAll(event.all('rdate'), start).map((moment) => alike(moment, start, new Map(), zones));
  const all = new Map([...ruled, ...added].filter(({ date }) => date >= from && date <= to).map((moment) => [moment.key, moment]));
  const days = new Set<CalendarDate>();
  for (const moment of zones.readAll(event.all('exdate'), start)) {
    if (moment.clock === undefined) days.add(moment.date);
    all.delete(alike(moment, start, all, zones).key);
  }
  if (days.size > 0) for (const { key, date } of all.values()) if (days.has(date)) all.delete(key);
  return all;
}

/** What a rule's end still lets happen: a time without a zone is on the event's own clock. */
function untilOf({ until }: RecurrenceRule, start: Moment): (moment: Moment) => boolean {
  const end = until === undefined ? undefined : parseWrittenTime(until);
  if (end === undefined) return () => true;
  const { date, time, offset } = end;
  if (time === undefined || start.clock === undefined) return (moment) => moment.date <= date;
  // to the end of its minute
  const last = (offset === undefined ? start.clock(date, time) : Date.parse(`${date}T${time}:00Z`) - offset * 60_000) + 59_999;
  return ({ instant = 0 }) => instant <= last;
}

/**
 * A moment that is written as a date where its series has times, or the other way round, as its series would have it. A date and time
 * means the day that is written, or else the same moment's day on my clock.
 */
function alike(moment: Moment, start: Moment, occurrences: Occurrences, zones: ZoneReader): Moment {
  if ((moment.instant === undefined) === (start.clock === undefined)) return moment;
  if (moment.instant === undefined) return start.on(moment.date);
  const here = inZone(moment.instant, zones.zone).date;
  return start.on(!occurrences.has(moment.date) && occurrences.has(here) ? here : moment.date);
}

function exceptionOf(
  event: CalendarComponent,
  start: Moment | undefined,
  occurrences: Occurrences,
  zones: ZoneReader,
): Exception | undefined {
  const said = zones.read(event.first('recurrence-id'), start);
  if (said === undefined) return undefined;
  const stoodFor = start === undefined ? said : alike(said, start, occurrences, zones);
  const moment = zones.read(event.first('dtstart'), start) ?? stoodFor;
  // it may be written in another zone, where it is another day
  const date = [0, -1, 1].map((days) => addDays(stoodFor.date, days)).find((day) => start?.on(day).key === stoodFor.key) ?? stoodFor.date;
  const shift = daysBetween(date, moment.date);
  return { event, moment, stoodFor, shift: isRange(event) && Math.abs(shift) <= FARTHEST_SHIFT ? shift : undefined };
}

function isRange(event: CalendarComponent): boolean {
  return event.first('recurrence-id')?.parameters.get('range')?.toUpperCase() === 'THISANDFUTURE';
}

/** By itself, or with a series that was called off no earlier than it was changed. */
function isCancelled(event: CalendarComponent, master: CalendarComponent | undefined): boolean {
  return saysCancelled(event) || (master !== undefined && saysCancelled(master) && sequenceOf(master) >= sequenceOf(event));
}

function saysCancelled(event: CalendarComponent): boolean {
  return /^cancell?ed$/i.test(event.text('status'));
}

/** The highest SEQUENCE of each key: a file may hold an event as it was before, too. */
function newestOf<T>(some: readonly T[], keyOf: (one: T) => string, eventOf: (one: T) => CalendarComponent): Map<string, T> {
  const newest = new Map<string, T>();
  for (const one of some) {
    const key = keyOf(one);
    const other = newest.get(key);
    if (other === undefined || sequenceOf(eventOf(one)) >= sequenceOf(eventOf(other))) newest.set(key, one);
  }
  return newest;
}

function sequenceOf(event: CalendarComponent): number {
  return Number(event.text('sequence')) || 0;
}

function orderOf({ date, instant }: Moment): number {
  return instant ?? Date.parse(date);
}
