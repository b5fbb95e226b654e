import type { ReadFacts } from '../../../src/core/ics/readCalendar';
import { eventsIn } from './eventsIn';

/** Ada's 1:1s from 24 November to the end of 2026, on London's clock, as Grace reads them. */
export const asGrace: ReadFacts = {
  from: '2026-11-24',
  to: '2026-12-31',
  zone: 'Europe/London',
  people: [{ key: 'ada', emails: ['ada@example.com'], names: ['Ada Lovelace'] }],
  me: ['grace@example.com'],
};

/** A file with these events, their lines parted by `|`. */
export function calendarOf(...events: readonly string[]): string {
  return calendarWith('', ...events);
}

/** The same with lines before the events. */
export function calendarWith(head: string, ...events: readonly string[]): string {
  const lines = (text: string): string => (text === '' ? '' : `${text.split('|').join('\r\n')}\r\n`);
  return `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${lines(head)}${events.map((event) => `BEGIN:VEVENT\r\n${lines(event)}END:VEVENT\r\n`).join('')}END:VCALENDAR\r\n`;
}

/** Each date, and the time of those that have one. */
export function datesIn(text: string, facts: Partial<ReadFacts> = {}): string[] {
  return eventsIn(text, { ...asGrace, ...facts }).map(({ date, time }) => (time === undefined ? date : `${date} ${time}`));
}
