import type ICAL from 'ical.js';

/** Someone whose 1:1s are looked for in a calendar. */
export interface CalendarPerson {
  /** Comes back with each event. */
  readonly key: string;
  readonly emails: readonly string[];
  /** Full names. The first name alone counts in a title that says it is a 1:1. */
  readonly names: readonly string[];
}

const ONE_ON_ONE = /(?<![\d:])1\s?[:/]\s?1(?![\d:])|\b1-?on-?1\b|\bone[- ]on[- ]one\b|\bone[- ]to[- ]one\b|\b(?:o3|o2o|121)\b/i;

/**
 * Whether an event is a 1:1 with a person: their address or name among those invited, or their name in the title, and no more than
 * two people in it, rooms aside, unless the title says 1:1. One that they declined is none.
 */
export function isAbout(event: ICAL.Component, person: CalendarPerson): boolean {
  const title = String(event.getFirstPropertyValue('summary') ?? '');
  const says = ONE_ON_ONE.test(title);
  const people = [...event.getAllProperties('attendee'), ...event.getAllProperties('organizer')].filter((one) => !/^(?:room|resource|group)$/i.test(parameter(one, 'cutype')));
  const addresses = new Set(people.map(addressOf));
  if (addresses.size > 2 && !says) return false;
  const names = person.names.filter((name) => name.trim() !== '');
  const theirs = people.filter((one) => person.emails.some((email) => email.trim().toLowerCase() === addressOf(one)) || names.some((name) => same(name, parameter(one, 'cn'))));
  if (theirs.some((one) => /^declined$/i.test(parameter(one, 'partstat')))) return false;
  return theirs.length > 0 || names.some((name) => isWordIn(name, title) || (says && isWordIn(name.trim().split(/\s+/)[0]!, title)));
}

/** Finds at once whether a block of text can name any of them; undefined where there is nothing to look for. */
export function needles(people: readonly CalendarPerson[]): RegExp | undefined {
  const words = people.flatMap(({ emails, names }) => [...emails, ...names.map((name) => name.trim().split(/\s+/)[0] ?? '')]).map((word) => word.trim().normalize('NFC')).filter((word) => word !== '');
  // Letters that the file may escape or encode stand for any.
  return words.length === 0 ? undefined : new RegExp([...new Set(words)].map((word) => word.replace(/[^\p{L}\p{N}@]/gu, '.{1,3}')).join('|'), 'iu');
}

function addressOf(one: ICAL.Property): string {
  const address = String(one.getFirstValue() ?? '').replace(/^mailto:/i, '').trim().toLowerCase();
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function parameter(one: ICAL.Property, name: string): string {
  const value = one.getParameter(name);
  return typeof value === 'string' ? value : '';
}

function same(a: string, b: string): boolean {
  return a.trim().localeCompare(b.trim(), 'en', { sensitivity: 'base' }) === 0;
}

function isWordIn(word: string, text: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])${word.trim().normalize('NFC').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'iu').test(text);
}
