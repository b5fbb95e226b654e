import { blocksOf, readComponent, type Block, type CalendarComponent } from './calendarComponent';
import { addDays, type CalendarDate } from '../date/date';
import { CalendarPeople, isKept, type CalendarPerson } from './calendarPerson';
import { inZone } from '../date/zone';
import { occurrencesBetween } from './calendarOccurrences';
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
  /** My addresses: what I declined, or left unanswered where it is marked as free, is left out. */
  readonly me?: readonly string[];
}

const SCANNED_AT_ONCE = 200;

/**
 * The events of an `.ics` file (RFC 5545) that are 1:1s with these people, by date and time: every occurrence in the window, with
 * exceptions and moved ones. What is cancelled or declined is left out. A line that cannot be read costs no more than itself, so that a
 * rule that is none leaves the first date; a file that is no calendar gives none. Only events that name one of the people are parsed.
 * In steps of a millisecond or so, for a thread that others wait for: call `next` until it is done.
 */
export function* readCalendar(text: string, { from, to, zone, people, me = [] }: ReadFacts): Generator<undefined, CalendarEvent[]> {
  const who = new CalendarPeople(people);
  const blocks: (Block & { readonly uid: string })[] = [];
  const vtimezones: Block[] = [];
  // A moved occurrence belongs to its series, though it may name no one: so first all, then those of the same UID.
  const uids = new Set<string>();
  for (const block of blocksOf(text)) {
    if (block.name === 'vtimezone') {
      vtimezones.push(block);
      continue;
    }
    const uid = uidOf(block) ?? `${blocks.length}`;
    if (blocks.push({ ...block, uid }) % SCANNED_AT_ONCE === 0) yield;
    if (who.mayName(block.lines)) uids.add(uid);
  }
  const series = new Map<string, CalendarComponent[]>();
  for (const [index, block] of (uids.size === 0 ? [] : blocks).entries()) {
    if (index % SCANNED_AT_ONCE === 0) yield;
    if (!uids.has(block.uid)) continue;
    yield;
    const known = series.get(block.uid);
    if (known === undefined) series.set(block.uid, [readComponent(block)]);
    else known.push(readComponent(block));
  }
  const zones = new ZoneReader(vtimezones, zone);
  const found: CalendarEvent[] = [];
  for (const [uid, events] of series) {
    yield;
    const whole = events.find((event) => !event.has('recurrence-id')) ?? events[0]!;
    const keys = new Map(events.map((event) => [event, isKept(event, me) ? who.with(event, whole) : []]));
    if ([...keys.values()].every((some) => some.length === 0)) continue;
    // An event's own clock may be a day off the one asked for.
    for (const { event, moment } of occurrencesBetween(events, zones, addDays(from, -2), addDays(to, 2))) {
      const wall = moment.instant === undefined ? { date: moment.date } : inZone(moment.instant, zone);
      if (wall.date < from || wall.date > to) continue;
      const title = event.text('summary') || whole.text('summary');
      for (const person of keys.get(event) ?? []) found.push({ person, uid, title, ...wall });
    }
  }
  return found.sort(byTime);
}

function byTime(a: CalendarEvent, b: CalendarEvent): number {
  return compareTexts(a.date, b.date) || compareTexts(a.time ?? '', b.time ?? '');
}

function uidOf({ lines }: Block): string | undefined {
  const line = lines.find((one) => /^uid[;:]/i.test(one));
  return line?.slice(line.indexOf(':') + 1).trim() || undefined;
}
