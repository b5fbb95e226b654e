import type { CalendarComponent } from './calendarComponent';
import { parseOffset, parseWrittenTime, writtenTimes, type InstantOf, type WrittenTime } from './calendarTime';
import { addDays, type CalendarDate } from '../date/date';
import { expandRule, parseRule, type RecurrenceRule } from './recurrence';
import { instantOfWall } from '../date/zone';

const MINUTE = 60_000;
/** Days; longer than any rule of a zone rests. */
const FAR_BACK = 800;
/** Those of the zones of the world with all their history have less. */
const MOST_OBSERVANCES = 500;
/** Beyond these nothing changes any more. */
const FIRST_YEAR = 1970;
const LAST_YEAR = 2100;

/** STANDARD or DAYLIGHT, RFC 5545 section 3.6.5. */
interface Observance {
  readonly start: CalendarDate;
  readonly time: string;
  /** Milliseconds from UTC. */
  readonly from: number;
  readonly to: number;
  readonly rule?: RecurrenceRule;
  readonly added: readonly WrittenTime[];
}

interface Onset {
  readonly instant: number;
  readonly from: number;
  readonly to: number;
}

/** The clock of a VTIMEZONE; undefined where it says none. */
export function fileClock(vtimezone: CalendarComponent): InstantOf | undefined {
  const observances = vtimezone.children.flatMap((child) => observanceOf(child) ?? []).slice(-MOST_OBSERVANCES);
  if (observances.length === 0) return undefined;
  const years = new Map<number, readonly Onset[]>();
  const offsetAt = (instant: number): number => {
    const year = Math.min(Math.max(new Date(instant).getUTCFullYear(), FIRST_YEAR), LAST_YEAR);
    const onsets = years.get(year) ?? onsetsUntil(observances, year);
    years.set(year, onsets);
    return onsets.filter((onset) => onset.instant <= instant).at(-1)?.to ?? onsets[0]?.from ?? 0;
  };
  return (date, time) => instantOfWall(Date.parse(`${date}T${time}:00Z`), offsetAt);
}

function observanceOf(component: CalendarComponent): Observance | undefined {
  const written = parseWrittenTime(component.text('dtstart'));
  const to = parseOffset(component.text('tzoffsetto'));
  if (written === undefined || to === undefined) return undefined;
  const rule = parseRule(component.text('rrule'));
  return {
    start: written.date,
    time: written.time ?? '00:00',
    from: (parseOffset(component.text('tzoffsetfrom')) ?? to) * MINUTE,
    to: to * MINUTE,
    ...(rule && { rule }),
    added: component.all('rdate').flatMap(writtenTimes),
  };
}

/** What holds from the year before on, and the last change of each observance that came earlier. */
function onsetsUntil(observances: readonly Observance[], year: number): readonly Onset[] {
  const last = `${year + 1}-01-02`;
  return observances.flatMap((observance) => [...onsetsOf(observance, last)]).sort((a, b) => a.instant - b.instant);
}

function* onsetsOf({ start, time, from, to, rule, added }: Observance, last: CalendarDate): Generator<Onset> {
  const onset = (date: CalendarDate, at: string): Onset => ({ instant: Date.parse(`${date}T${at}:00Z`) - from, from, to });
  yield onset(start, time);
  for (const { date, time: own = time } of added) if (date <= last) yield onset(date, own);
  if (rule === undefined) return;
  const until = rule.until === undefined ? last : parseWrittenTime(rule.until)!.date;
  const end = until < last ? until : last;
  for (const date of expandRule(rule, start, addDays(end, -FAR_BACK), end)) yield onset(date, time);
}
