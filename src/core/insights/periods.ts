import { addMonths, type CalendarDate, daysBetween } from '../date/date';
import type { InsightFacts, InsightMeeting } from './facts';
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

export interface HeldNote {
  readonly meeting: InsightMeeting;
  readonly digest: NoteDigest;
}

/** Meetings of the period, of one status or of any. */
export function meetingsIn({ people, from, to }: InsightFacts, status?: InsightMeeting['status']): InsightMeeting[] {
  return people.flatMap(({ meetings }) =>
    meetings.filter((meeting) => from <= meeting.date && meeting.date <= to && (status === undefined || meeting.status === status)),
  );
}

/** What is written in notes of held meetings after a day, or of the period; the oldest first of each person. */
export function heldNotes(facts: InsightFacts, after?: CalendarDate): readonly HeldNote[] {
  let kept = known.get(facts);
  if (kept === undefined) known.set(facts, (kept = new Map<CalendarDate | undefined, readonly HeldNote[]>()));
  let notes = kept.get(after);
  if (notes === undefined) kept.set(after, (notes = readHeld(facts, after)));
  return notes;
}

/** Many figures ask for the same. */
const known = new WeakMap<InsightFacts, Map<CalendarDate | undefined, readonly HeldNote[]>>();

function readHeld(facts: InsightFacts, after: CalendarDate | undefined): HeldNote[] {
  const { people, from, to } = facts;
  return people.flatMap(({ meetings }) =>
    meetings.flatMap((meeting) => {
      const { date, status, uri } = meeting;
      const isIn = date <= to && (after === undefined ? from <= date : after < date);
      const digest = isIn && status === 'held' ? facts.digest(uri) : undefined;
      return digest === undefined ? [] : [{ meeting, digest }];
    }),
  );
}

/** The first day of which notes are read. */
export function readFrom({ from, to }: Pick<InsightFacts, 'from' | 'to'>): CalendarDate {
  const back = monthsBack(to, Math.max(...spans));
  return from < back ? from : back;
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

/** Null where there is none. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : Math.round((sorted[half - 1]! + sorted[half]!) / 2);
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

/** Their places, a line each. */
export function places(of: readonly Source[]): Source[] {
  return of.map(({ uri, line }) => (line === undefined ? { uri } : { uri, line }));
}
