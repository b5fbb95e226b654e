import type { ContentLine } from './contentLine';
import { addDays, parseDate, type CalendarDate } from '../date/date';

/** When a clock shows a date and a time, as milliseconds since the epoch. */
export type InstantOf = (date: CalendarDate, time: string) => number;

/** When an event happens. */
export interface Moment {
  /** On the event's own clock. */
  readonly date: CalendarDate;
  /** Absent: the whole day. */
  readonly instant?: number;
  /** The same for the same moment, whatever zone it was written in. */
  readonly key: string;
  /** The event's own clock; absent: the whole day. */
  readonly clock?: InstantOf;
  /** The same time of day on another date. */
  on(date: CalendarDate): Moment;
}

/** A date, or a date and a time, as an `.ics` file has it. */
export interface WrittenTime {
  readonly date: CalendarDate;
  /** `HH:MM`. */
  readonly time?: string;
  /** Minutes from UTC, where it says so. */
  readonly offset?: number;
}

const WRITTEN = /^(\d{4})-?(\d\d)-?(\d\d)(?:Z|[T ]?(\d\d):?(\d\d)(?::?\d\d(?:[.,]\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/i;

/** RFC 5545 sections 3.3.4 and 3.3.5, and with dashes, colons and a stray quotation mark; whether it is a date is seen from it. Undefined for what is no date. */
export function parseWrittenTime(text: string): WrittenTime | undefined {
  const [, year, month, day, hour, minute, zone] = WRITTEN.exec(text.replace(/"$/, '').trim()) ?? [];
  const date = parseDate(`${year}-${month}-${day}`);
  if (date === undefined) return undefined;
  if (hour === undefined || minute === undefined) return { date };
  if (Number(hour) > 24 || Number(minute) > 59) return undefined;
  const wall = hour === '24' ? { date: addDays(date, 1), time: `00:${minute}` } : { date, time: `${hour}:${minute}` };
  return zone === undefined ? wall : { ...wall, offset: parseOffset(zone) ?? 0 };
}

/** What a line has, each date or the start of each period. What cannot be read is left out. */
export function writtenTimes({ value, parameters }: ContentLine): WrittenTime[] {
  const isDay = parameters.get('value')?.toUpperCase() === 'DATE';
  return value.split(',').flatMap((one) => {
    const written = parseWrittenTime(one.split('/')[0]!);
    return written === undefined ? [] : [isDay ? { date: written.date } : written];
  });
}

/** Minutes from `+0100`, `-05:30`, `+013000`; undefined for what is no offset. */
export function parseOffset(text: string): number | undefined {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)(?::?\d\d)?$/.exec(text.trim()) ?? [];
  return sign === undefined ? undefined : (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

export function wholeDay(date: CalendarDate): Moment {
  return { date, key: date, on: wholeDay };
}

export function timed(date: CalendarDate, time: string, clock: InstantOf): Moment {
  const instant = clock(date, time);
  return { date, instant, key: String(instant), clock, on: (day) => timed(day, time, clock) };
}

/** A clock that is always so many minutes from UTC. */
export function fixedClock(offset: number): InstantOf {
  return (date, time) => Date.parse(`${date}T${time}:00Z`) - offset * 60_000;
}
