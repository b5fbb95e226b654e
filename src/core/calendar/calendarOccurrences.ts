import type ICAL from 'ical.js';
import type { Moment, ZoneReader } from './calendarZones';
import type { CalendarDate } from './date';
import { expandRule, parseRule } from './recurrence';

export interface Happening { readonly event: ICAL.Component; readonly moment: Moment }

/** Every occurrence of one UID, in a window of dates in each event's own zone. */
export function happenings(events: readonly ICAL.Component[], zones: ZoneReader, from: CalendarDate, to: CalendarDate): Happening[] {
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

function occurrencesOf(event: ICAL.Component, zones: ZoneReader, from: CalendarDate, to: CalendarDate): Moment[] {
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
function newestOf(events: readonly ICAL.Component[], keyOf: (event: ICAL.Component) => string | undefined): Map<string, ICAL.Component> {
  const newest = new Map<string, ICAL.Component>();
  for (const event of events) {
    const key = keyOf(event);
    if (key === undefined) continue;
    const other = newest.get(key);
    if (other === undefined || sequenceOf(event) >= sequenceOf(other)) newest.set(key, event);
  }
  return newest;
}

function sequenceOf(event: ICAL.Component): number {
  return Number(event.getFirstPropertyValue('sequence') ?? 0);
}
