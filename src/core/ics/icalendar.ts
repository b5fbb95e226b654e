import ICAL from 'ical.js';
import { isMailAddress } from '../text/mailAddress';
import { addDays, type CalendarDate } from '../date/date';
import { zoneFrom } from './writtenZone';
import { inZone, instantOf, isZone, machineZone } from '../date/zone';

/** RFC 5546: PUBLISH is for one's own calendar, REQUEST invites, CANCEL calls off. */
export type Method = 'PUBLISH' | 'REQUEST' | 'CANCEL';

export interface CalendarParty {
  readonly name?: string;
  readonly email?: string;
}

/** A date, with a time of day in the calendar's zone; without one the event takes the whole day. */
export interface Start {
  readonly date: CalendarDate;
  readonly time?: string;
}

export interface EventFacts {
  readonly uid: string;
  readonly sequence: number;
  readonly summary: string;
  readonly description?: string;
  readonly cancelled: boolean;
  readonly start: Start;
  readonly minutes: number;
  /** RFC 5545 section 3.3.10, without UNTIL. */
  readonly rule?: string;
  /** The last day of the rule. */
  readonly until?: CalendarDate;
  readonly excluded?: readonly Start[];
  readonly added?: readonly Start[];
  /** Which occurrence of the series this event stands for. */
  readonly recurrenceId?: Start;
}

export interface CalendarFacts {
  readonly organizer: CalendarParty;
  readonly attendee: CalendarParty;
  readonly cancel: boolean;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** IANA name; this machine's zone where it is not known here. */
  readonly zone: string;
  /** A series keeps its wall time (TZID and a VTIMEZONE); a single event is written in UTC. */
  readonly zoned: boolean;
  readonly events: readonly EventFacts[];
}

/** jCal, RFC 7265: name, parameters, type, values. */
type Property = [name: string, parameters: Record<string, string>, type: string, ...values: unknown[]];
type Component = [name: string, properties: Property[], components: Component[]];

interface Writing {
  readonly zone: string;
  readonly tzid?: string;
  readonly now: number;
}

const PRODUCT = '-//One-on-One//One-on-One for VS Code//EN';
/** With the library's default of 75 a line has 76 octets; RFC 5545 section 3.1 allows 75. */
const FOLD_OCTETS = 74;

/** Writes an iCalendar file (RFC 5545, RFC 5546, RFC 6868): CRLF, folded by octets, every text escaped. */
export function writeCalendar({ organizer, attendee, cancel, now, zone: named, zoned, events }: CalendarFacts): {
  readonly text: string;
  readonly method: Method;
} {
  const zone = isZone(named) ? named : machineZone();
  const first = events
    .flatMap(({ start, recurrenceId = start }) => [start, recurrenceId])
    .map(({ date }) => date)
    .sort()[0];
  const isTimed = events.some(({ start, recurrenceId }) => start.time !== undefined || recurrenceId?.time !== undefined);
  const vtimezone = zoned && isTimed && first !== undefined ? timeZoneOf(zone, first) : undefined;
  const writing: Writing = { zone, now, ...(vtimezone && { tzid: vtimezone.tzid }) };
  const [mine, theirs] = [addressOf(organizer), addressOf(attendee)];
  const both = mine !== undefined && theirs !== undefined;
  const method: Method = cancel ? 'CANCEL' : both ? 'REQUEST' : 'PUBLISH';
  const people: Property[] = [
    // An organiser is required; this address says that there is none.
    ['organizer', commonName(organizer), 'cal-address', mine ?? 'invalid:nomail'],
    ...(both
      ? [
          [
            'attendee',
            { ...commonName(attendee), cutype: 'INDIVIDUAL', role: 'REQ-PARTICIPANT', partstat: 'NEEDS-ACTION', rsvp: 'TRUE' },
            'cal-address',
            theirs,
          ] satisfies Property,
        ]
      : []),
  ];
  const calendar: Component = [
    'vcalendar',
    [
      ['version', {}, 'text', '2.0'],
      ['prodid', {}, 'text', PRODUCT],
      ['calscale', {}, 'text', 'GREGORIAN'],
      ['method', {}, 'text', method],
    ],
    [
      ...(vtimezone ? [vtimezone.component] : []),
      ...events.map((event): Component => ['vevent', [...propertiesOf(event, writing), ...people], []]),
    ],
  ];
  ICAL.foldLength = FOLD_OCTETS;
  return { text: ICAL.stringify(calendar).trimEnd() + '\r\n', method };
}

function propertiesOf(event: EventFacts, writing: Writing): Property[] {
  const { start, rule, until } = event;
  const timed = start.time !== undefined;
  const properties: Property[] = [
    ['uid', {}, 'text', plain(event.uid)],
    ['dtstamp', {}, 'date-time', utc(writing.now)],
    ['sequence', {}, 'integer', event.sequence],
    moment('dtstart', start, writing),
    end(event, writing),
    ['summary', {}, 'text', plain(event.summary).replace(/\n+/g, ' ')],
  ];
  if (event.description !== undefined) properties.push(['description', {}, 'text', plain(event.description)]);
  if (rule !== undefined)
    properties.push([
      'rrule',
      {},
      'recur',
      ICAL.Recur.fromString(rule + (until === undefined ? '' : `;UNTIL=${lastMoment(until, timed, writing.zone)}`)).toJSON(),
    ]);
  for (const date of event.excluded ?? []) properties.push(moment('exdate', date, writing));
  for (const date of event.added ?? []) properties.push(moment('rdate', date, writing));
  if (event.recurrenceId !== undefined) properties.push(moment('recurrence-id', event.recurrenceId, writing));
  properties.push(
    ['status', {}, 'text', event.cancelled ? 'CANCELLED' : 'CONFIRMED'],
    // A day without a time is no slot to protect.
    ['transp', {}, 'text', timed ? 'OPAQUE' : 'TRANSPARENT'],
  );
  return properties;
}

/** In UTC, or on the wall with its TZID; a date where there is no time. */
function moment(name: string, { date, time }: Start, { zone, tzid }: Writing): Property {
  if (time === undefined) return [name, {}, 'date', date];
  if (tzid === undefined) return [name, {}, 'date-time', utc(instantOf(date, time, zone))];
  return [name, { tzid }, 'date-time', `${date}T${time}:00`];
}

function end({ start: { date, time }, minutes }: EventFacts, writing: Writing): Property {
  if (time === undefined) return moment('dtend', { date: addDays(date, 1) }, writing);
  const instant = instantOf(date, time, writing.zone) + minutes * 60_000;
  return writing.tzid === undefined ? ['dtend', {}, 'date-time', utc(instant)] : moment('dtend', inZone(instant, writing.zone), writing);
}

/** The rule's last day, to its end, in UTC where the events have times: RFC 5545 section 3.3.10. */
function lastMoment(until: CalendarDate, timed: boolean, zone: string): string {
  return (timed ? utc(instantOf(until, '23:59', zone)) : until).replace(/[-:]/g, '');
}

function utc(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}

function timeZoneOf(zone: string, from: CalendarDate): { readonly tzid: string; readonly component: Component } | undefined {
  if (/^(?:Etc\/)?(?:UTC|GMT|Zulu|Universal)$/i.test(zone)) return undefined;
  const observances = zoneFrom(zone, from).map((observance): Component => [
    observance.isDaylight ? 'daylight' : 'standard',
    [
      ['dtstart', {}, 'date-time', observance.start],
      ['tzoffsetfrom', {}, 'utc-offset', utcOffset(observance.from)],
      ['tzoffsetto', {}, 'utc-offset', utcOffset(observance.to)],
      ...(observance.rule === undefined
        ? []
        : [['rrule', {}, 'recur', ICAL.Recur.fromString(observance.rule).toJSON()] satisfies Property]),
    ],
    [],
  ]);
  return { tzid: zone, component: ['vtimezone', [['tzid', {}, 'text', zone]], observances] };
}

/** `+05:30`, from minutes. */
function utcOffset(minutes: number): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
}

/** `mailto:` and the address, RFC 6068; undefined for what is no address. */
function addressOf({ email }: CalendarParty): string | undefined {
  const address = email?.trim() ?? '';
  return isMailAddress(address) ? `mailto:${encodeURI(address).replaceAll('?', '%3F')}` : undefined;
}

function commonName({ name }: CalendarParty): Record<string, string> {
  const cn = plain(name ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return cn === '' ? {} : { cn };
}

/** One kind of line end, and no other control characters. */
function plain(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/\p{Cs}/gu, '\ufffd');
}
