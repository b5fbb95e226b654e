import ICAL from 'ical.js';
import { addDays, type CalendarDate } from './date';
import { CalendarPeople, type CalendarPerson } from './calendarPerson';
import { inZone } from './zone';
import { happenings } from './calendarOccurrences';
import { ZoneReader } from './calendarZones';
import { compareTexts } from '../text/compareTexts';

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

const SCANNED_AT_ONCE = 200;

/**
 * The events of an `.ics` file (RFC 5545) that are 1:1s with these people, by date and time: every occurrence in the window, with
 * exceptions and moved ones. What is cancelled or cannot be read is left out; a file that is no calendar gives none. Only events that
 * name one of the people are parsed.
 */
export function readCalendar(text: string, facts: ReadFacts): CalendarEvent[] {
  const steps = readCalendarInSteps(text, facts);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** The same in steps of a millisecond or so, for a thread that others wait for: call `next` until it is done. */
export function* readCalendarInSteps(text: string, { from, to, zone, people }: ReadFacts): Generator<undefined, CalendarEvent[]> {
  const who = new CalendarPeople(people);
  const blocks: string[] = [];
  // A moved occurrence belongs to its series, though it may name nobody: so first all, then those of the same UID.
  const uids = new Set<string>();
  for (const block of blocksOf(text, 'VEVENT')) {
    if (blocks.push(block) % SCANNED_AT_ONCE === 0) yield;
    if (who.mayName(block)) uids.add(uidOf(block));
  }
  const series = new Map<string, ICAL.Component[]>();
  for (const [index, block] of (uids.size === 0 ? [] : blocks).entries()) {
    if (index % SCANNED_AT_ONCE === 0) yield;
    const uid = uidOf(block);
    const event = uids.has(uid) ? parsed(block) : undefined;
    if (event === undefined) continue;
    yield;
    const known = series.get(uid);
    if (known === undefined) series.set(uid, [event]);
    else known.push(event);
  }
  const zones = new ZoneReader([...blocksOf(text, 'VTIMEZONE')], zone);
  const found: CalendarEvent[] = [];
  for (const [uid, events] of series) {
    yield;
    const keys = new Map(events.map((event) => [event, who.with(event.hasProperty('summary') || event.hasProperty('attendee') ? event : events[0]!)]));
    if ([...keys.values()].every((some) => some.length === 0)) continue;
    // An event's own clock may be a day off the one asked for.
    for (const { event, moment } of happenings(events, zones, addDays(from, -2), addDays(to, 2))) {
      const wall = moment.instant === undefined ? { date: moment.date } : inZone(moment.instant, zone);
      if (wall.date < from || wall.date > to) continue;
      for (const person of keys.get(event) ?? []) found.push({ person, uid, title: String(event.getFirstPropertyValue('summary') ?? ''), ...wall });
    }
  }
  return found.sort(byTime);
}

function byTime(a: CalendarEvent, b: CalendarEvent): number {
  return compareTexts(a.date, b.date) || compareTexts(a.time ?? '', b.time ?? '');
}

/** Components of one kind, unfolded, in the order of the file. */
function* blocksOf(text: string, name: string): Generator<string> {
  const [begin, end] = [`\nBEGIN:${name}`, `\nEND:${name}`];
  for (let at = text.indexOf(begin); at !== -1;) {
    const last = text.indexOf(end, at);
    if (last === -1) return;
    yield text.slice(at + 1, last + end.length).replace(/\r?\n[ \t]/g, '').normalize('NFC');
    at = text.indexOf(begin, last);
  }
}

function uidOf(block: string): string {
  return /^UID(?:;[^:\r\n]*)?:(.*)$/im.exec(block)?.[1]?.trim() ?? block;
}

function parsed(block: string): ICAL.Component | undefined {
  try {
    return new ICAL.Component(ICAL.parse(block) as ConstructorParameters<typeof ICAL.Component>[0]);
  } catch {
    return undefined;
  }
}
