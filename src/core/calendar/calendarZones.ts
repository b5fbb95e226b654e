import ICAL from 'ical.js';
import type { CalendarDate } from './date';
import { instantOf, isZone } from './zone';

/** When an event happens. */
export interface Moment {
  /** On the event's own clock. */
  readonly date: CalendarDate;
  /** Absent: the whole day. */
  readonly instant?: number;
  /** The same for the same moment, whatever zone it was written in. */
  readonly key: string;
  /** The same time of day on another date. */
  on(date: CalendarDate): Moment;
}

type InstantOf = (date: CalendarDate, time: string) => number;

/**
 * Reads dates and times of an `.ics` file. A TZID that this host knows, also at the end of a path, is what this host knows of it; another
 * one, such as Outlook's, is the file's own VTIMEZONE; without either, and without a TZID, the reader's zone holds.
 */
export class ZoneReader {
  private readonly known = new Map<string, InstantOf>();

  /** @param vtimezones the text of each VTIMEZONE, unfolded. */
  constructor(private readonly vtimezones: readonly string[], private readonly zone: string | undefined) {}

  read(property: ICAL.Property | null): Moment | undefined {
    return property === null ? undefined : this.readAll([property])[0];
  }

  /** What cannot be read is left out. */
  readAll(properties: readonly ICAL.Property[]): Moment[] {
    return properties.flatMap((property) => {
      try {
        return property.getValues().flatMap((value: unknown) => this.momentOf(property, value) ?? []);
      } catch {
        return [];
      }
    });
  }

  /** What a rule's UNTIL still lets happen. */
  untilOf(text: string): (moment: Moment) => boolean {
    const parts = /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d):?(\d\d)(Z?))?$/.exec(text);
    if (parts === null) return () => true;
    const date = `${parts[1]}-${parts[2]}-${parts[3]}`;
    if (parts[4] === undefined) return (moment) => moment.date <= date;
    const last = `${parts[4]}:${parts[5]}`;
    const instant = parts[7] === 'Z' ? Date.parse(`${date}T${last}:${parts[6]}Z`) : instantOf(date, last, this.zone);
    return (moment) => (moment.instant === undefined ? moment.date <= date : moment.instant <= instant);
  }

  private momentOf(property: ICAL.Property, value: unknown): Moment | undefined {
    const time = value instanceof ICAL.Period ? value.start : value;
    if (!(time instanceof ICAL.Time)) return undefined;
    const date = `${String(time.year).padStart(4, '0')}-${two(time.month)}-${two(time.day)}`;
    if (Number.isNaN(Date.parse(date))) return undefined;
    if (time.isDate) return wholeDay(date);
    const tzid = property.getParameter('tzid');
    const clock: InstantOf = time.zone === ICAL.Timezone.utcTimezone ? (day, at) => instantOf(day, at, 'UTC') : this.clockOf(typeof tzid === 'string' ? tzid : undefined);
    return timed(date, `${two(time.hour)}:${two(time.minute)}`, clock);
  }

  private clockOf(tzid: string | undefined): InstantOf {
    if (tzid === undefined) return (date, time) => instantOf(date, time, this.zone);
    const known = this.known.get(tzid) ?? this.findClock(tzid);
    this.known.set(tzid, known);
    return known;
  }

  private findClock(tzid: string): InstantOf {
    const path = tzid.replace(/^"|"$/g, '').split('/');
    for (let parts = path.length; parts > 0; parts -= 1) {
      const name = path.slice(-parts).join('/');
      if (name !== '' && isZone(name)) return (date, time) => instantOf(date, time, name);
    }
    const block = this.vtimezones.find((text) => /^TZID(?:;[^:\r\n]*)?:(.*)$/im.exec(text)?.[1]?.trim() === tzid);
    return (block === undefined ? undefined : ownClock(block)) ?? ((date, time) => instantOf(date, time, this.zone));
  }
}

function ownClock(block: string): InstantOf | undefined {
  try {
    // Outlook's rules start in 1601, and each year since would be walked through.
    const component = new ICAL.Component(ICAL.parse(block.replace(/^DTSTART:1601\d{4}T/gim, 'DTSTART:20000101T')) as ConstructorParameters<typeof ICAL.Component>[0]);
    const zone = new ICAL.Timezone({ component, tzid: String(component.getFirstPropertyValue('tzid')) });
    const clock: InstantOf = (date, time) => {
      const wall = ICAL.Time.fromDateTimeString(`${date}T${time}:00`);
      wall.zone = zone;
      return wall.toUnixTime() * 1000;
    };
    return Number.isFinite(clock('2026-01-01', '00:00')) ? clock : undefined;
  } catch {
    return undefined;
  }
}

function wholeDay(date: CalendarDate): Moment {
  return { date, key: date, on: wholeDay };
}

function timed(date: CalendarDate, time: string, clock: InstantOf): Moment {
  const instant = clock(date, time);
  return { date, instant, key: String(instant), on: (day) => timed(day, time, clock) };
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
