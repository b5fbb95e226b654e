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

const NAMING_LINE = /^(?:summary|attendee|organizer)[;:].*$/gim;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/**
 * Tells which events are 1:1s with whom: their address or name among those invited, or their name in the title, and no more than
 * two people in it, rooms aside, unless the title says 1:1. One that they declined is none. Takes as long for many people as for one.
 */
export class CalendarPeople {
  private readonly byEmail = new Map<string, string[]>();
  private readonly byName = new Map<string, string[]>();
  private readonly byFirstName = new Map<string, string[]>();
  private readonly names: RegExp | undefined;
  private readonly firstNames: RegExp | undefined;
  /** The first word of every address and name. */
  private readonly words = new Set<string>();

  constructor(people: readonly CalendarPerson[]) {
    for (const { key, emails, names } of people) {
      for (const email of emails) add(this.byEmail, normal(email), key);
      for (const name of names) {
        add(this.byName, normal(name), key);
        add(this.byFirstName, firstOf(normal(name)), key);
      }
    }
    this.names = wordsOf(this.byName.keys());
    this.firstNames = wordsOf(this.byFirstName.keys());
    for (const text of [...this.byEmail.keys(), ...this.byName.keys()]) this.words.add(text.match(WORD)?.[0] ?? '');
  }

  /** Whether a block of a file can name any of them: quick, and never wrong when it says no. */
  mayName(block: string): boolean {
    for (const [line] of block.matchAll(NAMING_LINE)) {
      for (const [word] of line.toLowerCase().replaceAll('\\n', ' ').matchAll(WORD)) if (this.words.has(word)) return true;
    }
    return false;
  }

  /** The keys of those that the event is a 1:1 with. */
  with(event: ICAL.Component): string[] {
    const title = normal(String(event.getFirstPropertyValue('summary') ?? ''));
    const says = ONE_ON_ONE.test(title);
    const invited = [...event.getAllProperties('attendee'), ...event.getAllProperties('organizer')].filter((one) => !/^(?:room|resource|group)$/i.test(parameter(one, 'cutype')));
    if (!says && new Set(invited.map(addressOf)).size > 2) return [];
    const found = new Set<string>();
    const declined = new Set<string>();
    for (const one of invited) {
      for (const key of [...(this.byEmail.get(addressOf(one)) ?? []), ...(this.byName.get(normal(parameter(one, 'cn'))) ?? [])]) {
        found.add(key);
        if (/^declined$/i.test(parameter(one, 'partstat'))) declined.add(key);
      }
    }
    for (const key of named(title, this.names, this.byName)) found.add(key);
    if (says) for (const key of named(title, this.firstNames, this.byFirstName)) found.add(key);
    return [...found].filter((key) => !declined.has(key));
  }
}

function named(title: string, words: RegExp | undefined, keys: ReadonlyMap<string, string[]>): string[] {
  return words === undefined ? [] : [...title.matchAll(words)].flatMap(([word]) => keys.get(word) ?? []);
}

function wordsOf(words: Iterable<string>): RegExp | undefined {
  // The longest first, so that "Ada King" is not taken for "Ada".
  const all = [...words].sort((a, b) => b.length - a.length).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return all.length === 0 ? undefined : new RegExp(`(?<![\\p{L}\\p{N}])(?:${all.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}

function add(map: Map<string, string[]>, word: string, key: string): void {
  if (word !== '') map.set(word, [...(map.get(word) ?? []), key]);
}

function firstOf(name: string): string {
  return name.split(' ')[0] ?? '';
}

function normal(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

function addressOf(one: ICAL.Property): string {
  const address = normal(String(one.getFirstValue() ?? '').replace(/^mailto:/i, ''));
  if (!address.includes('%')) return address;
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
