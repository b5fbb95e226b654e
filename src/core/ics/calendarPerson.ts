import type { CalendarComponent } from './calendarComponent';
import { writtenTimes } from './calendarTime';
import type { ContentLine } from './contentLine';

/** Someone whose 1:1s are looked for in a calendar. */
export interface CalendarPerson {
  /** Comes back with each event. */
  readonly key: string;
  readonly emails: readonly string[];
  /** Full names. The first name alone counts in a title that says it is a 1:1. */
  readonly names: readonly string[];
}

const ONE_ON_ONE = /(?<![\d:])1\s?[:/]\s?1(?![\d:])|\b1-?on-?1\b|\bone[- ]on[- ]one\b|\bone[- ]to[- ]one\b|\b(?:o3|o2o|121)\b/i;

const NAMING_LINE = /^(?:summary|attendee|organizer)[;:]/i;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/**
 * Tells which events are 1:1s with whom: their address or name among those invited, or their name in the title, and no more than
 * two people in it, rooms aside, unless the title says 1:1. In that of a whole day a name alone is not enough. One that they declined is
 * none. Takes as long for many people as for one.
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
        for (const form of formsOf(normal(name))) add(this.byName, form, key);
        add(this.byFirstName, firstOf(normal(name)), key);
      }
    }
    this.names = wordsOf(this.byName.keys());
    this.firstNames = wordsOf(this.byFirstName.keys());
    const said = people.flatMap(({ emails, names }) => [...emails, ...names].map(normal));
    for (const text of said) this.words.add(text.match(WORD)?.[0] ?? '');
  }

  /** Whether the lines of an event can name any of them: quick, and never wrong when it says no. */
  mayName(lines: readonly string[]): boolean {
    for (const line of lines) {
      if (!NAMING_LINE.test(line)) continue;
      for (const [word] of line
        .toLowerCase()
        .replace(/\\n|\^n/g, ' ')
        .matchAll(WORD))
        if (this.words.has(word)) return true;
    }
    return false;
  }

  /** The keys of those that the event is a 1:1 with. What one date of a series does not say, its series does. */
  with(event: CalendarComponent, series: CalendarComponent = event): string[] {
    const title = normal(event.text('summary') || series.text('summary'));
    const says = ONE_ON_ONE.test(title);
    const invited = [peopleOf(event), peopleOf(series)].find((some) => some.length > 0) ?? [];
    if (!says && new Set(invited.map(addressOf)).size > 2) return [];
    const found = new Set<string>();
    const declined = new Set<string>();
    for (const one of invited) {
      for (const key of [...(this.byEmail.get(addressOf(one)) ?? []), ...(this.byName.get(commonNameOf(one)) ?? [])]) {
        found.add(key);
        if (/^declined$/i.test(one.parameters.get('partstat') ?? '')) declined.add(key);
      }
    }
    // their birthday or absence is none
    if (says || !isWholeDay(event.first('dtstart') ?? series.first('dtstart')))
      for (const key of named(title, this.names, this.byName)) found.add(key);
    if (says) for (const key of named(title, this.firstNames, this.byFirstName)) found.add(key);
    return [...found].filter((key) => !declined.has(key));
  }
}

/** Whether I keep an event: I did not decline it, nor leave it unanswered where it is marked as free. @param me my addresses. */
export function isKept(event: CalendarComponent, me: readonly string[]): boolean {
  const mine = new Set(me.map(normal).filter((address) => address !== ''));
  const answer = event.all('attendee').find((one) => mine.has(addressOf(one)))?.parameters;
  if (answer === undefined) return true;
  const said = answer.get('partstat')?.toUpperCase() ?? 'NEEDS-ACTION';
  if (said !== 'NEEDS-ACTION') return said !== 'DECLINED';
  const isFree = /^transparent$/i.test(event.text('transp')) || /^free$/i.test(event.text('x-microsoft-cdo-busystatus'));
  // who invites need not answer
  return !isFree || event.all('organizer').some((one) => mine.has(addressOf(one)));
}

function isWholeDay(start: ContentLine | undefined): boolean {
  const [written] = start === undefined ? [] : writtenTimes(start);
  return written !== undefined && written.time === undefined;
}

/** Rooms aside. */
function peopleOf(event: CalendarComponent): ContentLine[] {
  const all = [...event.all('attendee'), ...event.all('organizer')];
  return all.filter(({ parameters }) => !/^(?:room|resource|group)$/i.test(parameters.get('cutype') ?? ''));
}

/** Words of a name; what has more is none that calendars turn round. */
const longestName = 10;

/** "Ada King Lovelace" is "Lovelace, Ada King", too, and "King Lovelace, Ada". */
function formsOf(name: string): string[] {
  const words = name.split(' ');
  if (words.length > longestName) return [name];
  return [name, ...words.slice(1).map((_, index) => `${words.slice(index + 1).join(' ')}, ${words.slice(0, index + 1).join(' ')}`)];
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

function addressOf({ value, parameters }: ContentLine): string {
  // some have an address that is none, and the real one beside it
  const address = normal(
    (value.includes('@') ? value : (parameters.get('email') ?? value)).replace(/^.*mailto:/i, '').replace(/^["'<\s]+|["'>\s]+$/g, ''),
  );
  if (!address.includes('%')) return address;
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** Without what is in brackets or quotes round it: "'Lovelace, Ada (she/her)'". */
function commonNameOf({ parameters }: ContentLine): string {
  const name = (parameters.get('cn') ?? '').replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ').replace(/^'(.*)'$/, '$1');
  return normal(
    name
      .split(',')
      .map((part) => part.trim())
      .join(', '),
  );
}
