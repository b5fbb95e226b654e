import ICAL from 'ical.js';
import { addDays, type CalendarDate } from './date';
import { CalendarPeople, type CalendarPerson } from './calendarPerson';
import { expandRule, parseRule } from './recurrence';
import { inZone } from './zone';
import { ZoneReader, type Moment } from './calendarZones';

export interface CalendarEvent {
  /** The key of the person it is with. */
  readonly person: string;
  readonly uid: string;
  readonly title: string;
  /** On the clock of the zone asked for. */
  readonly date: CalendarDate;
  /** Absent: the whole day. */
  readonly time?: string;
}

export interface ReadFacts {
  /** Both included. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** Which clock dates and times are told on, and which an event without a zone means; absent: this machine's. */
  readonly zone?: string;
  readonly people: readonly CalendarPerson[];
}

type Properties = ICAL.Component;

/**
 * The events of an `.ics` file (RFC 5545) that are 1:1s with these people, by date and time: every occurrence in the window, with
 * exceptions and moved ones. What is cancelled or cannot be read is left out; a file that is no calendar gives none. Only events that
 * name one of the people are parsed.
 */
export function readCalendar(text: string, { from, to, zone, people }: ReadFacts): CalendarEvent[] {
  const lines = text.normalize('NFC').replace(/\r?\n[ \t]/g, '');
  const blocks = blocksOf(lines, 'VEVENT');
  const who = new CalendarPeople(people);
  // A moved occurrence belongs to its series, though it may name nobody.
  const uids = new Set(blocks.filter((block) => who.mayName(block)).map(uidOf));
  const series = new Map<string, Properties[]>();
  for (const block of uids.size === 0 ? [] : blocks) {
    const uid = uidOf(block);
    if (!uids.has(uid)) continue;
    const event = parsed(block);
    const known = series.get(uid);
    if (event === undefined) continue;
    if (known === undefined) series.set(uid, [event]);
    else known.push(event);
  }
  const zones = new ZoneReader(blocksOf(lines, 'VTIMEZONE'), zone);
  const found: CalendarEvent[] = [];
  for (const [uid, events] of series) {
    const keys = new Map(events.map((event) => [event, event.hasProperty('summary') || event.hasProperty('attendee') ? who.with(event) : who.with(events[0]!)]));
    if ([...keys.values()].every((some) => some.length === 0)) continue;
    for (const { event, moment } of happenings(events, zones, addDays(from, -2), addDays(to, 2))) {
      const wall = moment.instant === undefined ? { date: moment.date } : inZone(moment.instant, zone);
      if (wall.date < from || wall.date > to) continue;
      for (const person of keys.get(event) ?? []) found.push({ person, uid, title: String(event.getFirstPropertyValue('summary') ?? ''), ...wall });
    }
  }
  return found.sort((a, b) => (`${a.date} ${a.time ?? ''}` < `${b.date} ${b.time ?? ''}` ? -1 : 1));
}

interface Happening { readonly event: Properties; readonly moment: Moment }

/** Every occurrence of one UID, in a window of dates in each event's own zone. */
function happenings(events: readonly Properties[], zones: ZoneReader, from: CalendarDate, to: CalendarDate): Happening[] {
  const moved = newestOf(events.filter((event) => event.hasProperty('recurrence-id')), (event) => zones.read(event.getFirstProperty('recurrence-id'))?.key);
  const masters = newestOf(events.filter((event) => !event.hasProperty('recurrence-id')), () => '');
  const found: Happening[] = [];
  for (const event of masters.values()) {
    for (const moment of occurrencesOf(event, zones, from, to)) if (!moved.has(moment.key)) found.push({ event, moment });
  }
  for (const event of moved.values()) {
    const moment = zones.read(event.getFirstProperty('dtstart'));
    if (moment !== undefined && moment.date >= from && moment.date <= to) found.push({ event, moment });
  }
  return found.filter(({ event }) => String(event.getFirstPropertyValue('status') ?? '').toUpperCase() !== 'CANCELLED');
}

function occurrencesOf(event: Properties, zones: ZoneReader, from: CalendarDate, to: CalendarDate): Moment[] {
  const start = zones.read(event.getFirstProperty('dtstart'));
  if (start === undefined) return [];
  const text = event.getFirstPropertyValue('rrule');
  const rule = text === null ? undefined : parseRule(text.toString());
  const until = rule?.until === undefined ? undefined : zones.untilOf(rule.until);
  const ruled = rule === undefined ? [start] : expandRule(rule, start.date, from, to).map((date) => start.on(date)).filter((moment) => until === undefined || until(moment));
  const added = zones.readAll(event.getAllProperties('rdate'));
  const excluded = new Set(zones.readAll(event.getAllProperties('exdate')).flatMap(({ key, date, instant }) => (instant === undefined ? [key, date] : [key])));
  const all = new Map([...ruled, ...added].map((moment) => [moment.key, moment]));
  return [...all.values()].filter(({ key, date }) => date >= from && date <= to && !excluded.has(key) && !excluded.has(date));
}

/** The highest SEQUENCE of each key: a file may hold an event as it was before, too. */
function newestOf(events: readonly Properties[], keyOf: (event: Properties) => string | undefined): Map<string, Properties> {
  const newest = new Map<string, Properties>();
  for (const event of events) {
    const key = keyOf(event);
    if (key === undefined) continue;
    const other = newest.get(key);
    if (other === undefined || sequenceOf(event) >= sequenceOf(other)) newest.set(key, event);
  }
  return newest;
}

function sequenceOf(event: Properties): number {
  return Number(event.getFirstPropertyValue('sequence') ?? 0);
}

function blocksOf(lines: string, name: string): string[] {
  const blocks: string[] = [];
  const [begin, end] = [`\nBEGIN:${name}`, `\nEND:${name}`];
  for (let at = lines.indexOf(begin); at !== -1;) {
    const last = lines.indexOf(end, at);
    if (last === -1) break;
    blocks.push(lines.slice(at + 1, last + end.length));
    at = lines.indexOf(begin, last);
  }
  return blocks;
}

function uidOf(block: string): string {
  return /^UID(?:;[^:\r\n]*)?:(.*)$/im.exec(block)?.[1]?.trim() ?? block;
}

function parsed(block: string): Properties | undefined {
  try {
    return new ICAL.Component(ICAL.parse(block) as ConstructorParameters<typeof ICAL.Component>[0]);
  } catch {
    return undefined;
  }
}
