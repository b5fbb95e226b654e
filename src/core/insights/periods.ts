import { addMonths, type CalendarDate, daysBetween } from '../date/date';
import type { InsightFacts, InsightMeeting, InsightPerson, Period } from './facts';
import type { Source } from './figure';
import type { NoteDigest } from './noteDigest';

/** Months that are looked back on from the end of the period. */
export const spans = [3, 6, 12] as const;

/** The period, where nobody says another: up to today, so many months. */
export const usualMonths = 12;

/** The day after which a span of months begins. */
export function monthsBack(to: CalendarDate, months: number): CalendarDate {
  return addMonths(to, -months);
}

/** What each person adds to a figure, in their order. */
export type OfEach<T> = (facts: InsightFacts) => readonly T[];

type Noted = Pick<InsightPerson, 'meetings' | 'digests'>;
type Read<T> = (person: InsightPerson, period: Period) => T;

/** Read once for a person and a period, and kept as long as the person is. */
export function ofEach<T>(read: Read<T>): OfEach<T> {
  return keptBy((person) => person, read);
}

/** The same, where it hangs on their meetings alone. */
export function ofMeetings<T>(read: (person: Pick<InsightPerson, 'meetings'>, period: Period) => T): OfEach<T> {
  return keptBy(({ meetings }) => meetings, read);
}

/** The same, where it hangs on their actions alone. */
export function ofActions<T>(read: (person: Pick<InsightPerson, 'actions'>, period: Period) => T): OfEach<T> {
  return keptBy(({ actions }) => actions, read);
}

/** The same, where it hangs on what their notes say. */
export function ofNotes<T>(read: (person: Noted, period: Period) => T): OfEach<T> {
  return keptBy(({ digests }) => digests, read);
}

function keptBy<T>(by: (person: InsightPerson) => object, read: Read<T>): OfEach<T> {
  const known = new WeakMap<object, { readonly period: Period; readonly value: T }>();
  return ({ people, today, from, to }) =>
    people.map((person) => {
      const key = by(person);
      let kept = known.get(key);
      if (kept === undefined || !isSamePeriod(kept.period, { today, from, to }))
        known.set(key, (kept = { period: { today, from, to }, value: read(person, { today, from, to }) }));
      return kept.value;
    });
}

export function isSamePeriod(a: Period, b: Period): boolean {
  return a.today === b.today && a.from === b.from && a.to === b.to;
}

/** One after the other, as one. */
export function joined<T>(lists: readonly (readonly T[])[]): T[] {
  return ([] as T[]).concat(...lists);
}

/** By what they have in common, as `read` says it; in their order. */
export function groupedBy<T, U>(all: readonly T[], read: (one: T) => readonly [key: string, value: U]): ReadonlyMap<string, readonly U[]> {
  const found = new Map<string, U[]>();
  for (const one of all) {
    const [key, value] = read(one);
    const own = found.get(key);
    if (own === undefined) found.set(key, [value]);
    else own.push(value);
  }
  return found;
}

/** All of some groups as one, ordered by their keys; of one key those of the first come first. */
export function joinedBy<T>(groups: readonly ReadonlyMap<string, readonly T[]>[], compare: (a: string, b: string) => number): T[] {
  const all = new Map<string, (readonly T[])[]>();
  for (const group of groups)
    for (const [key, own] of group) {
      const lists = all.get(key);
      if (lists === undefined) all.set(key, [own]);
      else lists.push(own);
    }
  const found: T[] = [];
  for (const [, lists] of [...all].sort(([a], [b]) => compare(a, b))) for (const own of lists) for (const one of own) found.push(one);
  return found;
}

export interface HeldNote {
  readonly meeting: InsightMeeting;
  readonly digest: NoteDigest;
}

/** What is written in notes of held meetings of the period, the oldest first. */
const heldNotes = ofNotes((person, { from, to }) => notesWithin(person, from, to));

/** The same of one person, so that what each adds can build on it. */
export function heldNotesOf(person: Noted, period: Period): readonly HeldNote[] {
  return ofOne(heldNotes, person, period);
}

/** What one person adds, where that hangs on what their notes say. */
export function ofOne<T>(read: OfEach<T>, { meetings, digests }: Noted, period: Period): T {
  return read(onePerson({ id: '', root: '', name: '', topics: [], actions: [], meetings, digests }, period))[0]!;
}

/** One person alone, without plans and wins. */
export function onePerson(person: InsightPerson, { today, from, to }: Period): InsightFacts {
  return { today, from, to, people: [person], wins: [], careerPlans: [], trainingPlans: [] };
}

/** Of held meetings from one day to another, both included. */
export function notesWithin({ meetings, digests }: Noted, from: CalendarDate, to: CalendarDate): HeldNote[] {
  return meetings.flatMap((meeting) => {
    const { status, uri } = meeting;
    const digest = status === 'held' && isWithin(meeting.day, { from, to }) ? digests.get(uri) : undefined;
    return digest === undefined ? [] : [{ meeting, digest }];
  });
}

/** The first day of which notes are read. */
export function readFrom({ from, to }: Pick<InsightFacts, 'from' | 'to'>): CalendarDate {
  const back = monthsBack(to, Math.max(...spans));
  return from < back ? from : back;
}

/** The last day of which notes are read: what is in a period may be told, answered and solved after it. */
export function readTo({ to, today }: Pick<InsightFacts, 'to' | 'today'>): CalendarDate {
  return to > today ? to : today;
}

export function isWithin(date: CalendarDate | undefined, { from, to }: Pick<InsightFacts, 'from' | 'to'>): boolean {
  return date !== undefined && from <= date && date <= to;
}

/** Tells how many days ago a date was, 0 for one that is to come; of many actions few dates differ. */
export function daysAgo(today: CalendarDate): (date: CalendarDate) => number {
  const days = new Map<CalendarDate, number>();
  return (date) => {
    let found = days.get(date);
    if (found === undefined) days.set(date, (found = Math.max(0, daysBetween(date, today))));
    return found;
  };
}

/** How often each value is there. */
export type Tally = ReadonlyMap<number, number>;

export function tallyOf(values: readonly number[]): Tally {
  const tally = new Map<number, number>();
  for (const value of values) tally.set(value, (tally.get(value) ?? 0) + 1);
  return tally;
}

/** The median of all that is in some tallies, of two the whole number between them; null where there is nothing. */
export function medianOf(tallies: readonly Tally[]): number | null {
  const all = new Map<number, number>();
  for (const tally of tallies) for (const [value, count] of tally) all.set(value, (all.get(value) ?? 0) + count);
  const count = sum([...all.values()]);
  if (count === 0) return null;
  const sorted = [...all].sort(([a], [b]) => a - b);
  const [low, high] = [valueAt(sorted, Math.floor((count - 1) / 2)), valueAt(sorted, Math.floor(count / 2))];
  return low === high ? low : Math.round((low + high) / 2);
}

function valueAt(sorted: readonly (readonly [value: number, count: number])[], place: number): number {
  let before = 0;
  for (const [value, count] of sorted) if ((before += count) > place) return value;
  return sorted.at(-1)![0];
}

/** Null of nothing. */
export function percent(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part * 100) / whole);
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Notes without a line, each once. */
export function wholeNotes(of: readonly { readonly uri: string }[]): Source[] {
  return [...new Set(of.map(({ uri }) => uri))].map((uri) => ({ uri }));
}

/** Of held notes. */
export function notesOf(held: readonly HeldNote[]): Source[] {
  return wholeNotes(held.map(({ meeting }) => meeting));
}

/** Their places, a line each. */
export function places(of: readonly Source[]): Source[] {
  return of.map(({ uri, line }) => (line === undefined ? { uri } : { uri, line }));
}
