import { daysInMonth, weekdayOf, type CalendarDate } from '../date/date';
import { WEEKDAYS } from './recurrence';
import { offset } from '../date/zone';

/** STANDARD or DAYLIGHT of a VTIMEZONE, RFC 5545 section 3.6.5. */
export interface WrittenObservance {
  readonly isDaylight: boolean;
  /** When it sets in for the first time, by the clock as it is before: `YYYY-MM-DDTHH:MM:SS`. */
  readonly start: string;
  /** Minutes from UTC. */
  readonly from: number;
  readonly to: number;
  /** RFC 5545 section 3.3.10; absent: it sets in once. */
  readonly rule?: string;
}

interface Change {
  readonly instant: number;
  readonly from: number;
  readonly to: number;
}

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Between two looks at a zone's clock; none goes back sooner. */
const STEP = 13 * DAY;
const YEARS = 12;
/** So many years a rule has to hold: by then a weekday has been on each day of its month that it can be on. */
const FEWEST = 11;

/** What a zone's clock does from a date on, as this host knows it: each change of the next years, and forever where they follow a rule. */
export function zoneFrom(zone: string, date: CalendarDate): WrittenObservance[] {
  const year = Number(date.slice(0, 4));
  const start = Date.UTC(year - 1, 0, 1);
  const changes = changesIn(zone, start, Date.UTC(year + YEARS, 0, 1));
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const key = `${change.from} ${change.to}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  const written = [...groups.values()].flatMap((group) => observancesOf(group, year + YEARS - 1));
  // what holds before the first change is said, where a date may be so early
  if (changes.length === 0 || dayOf(changes[0]!) >= date) {
    const first = offset(start, zone) / MINUTE;
    written.push({ isDaylight: false, start: '1970-01-01T00:00:00', from: first, to: first });
  }
  return written.sort((a, b) => (a.start < b.start ? -1 : 1));
}

function changesIn(zone: string, from: number, to: number): Change[] {
  const changes: Change[] = [];
  let before = offset(from, zone);
  for (let at = from; at < to; at += STEP) {
    const after = offset(at + STEP, zone);
    if (after === before) continue;
    let [still, over] = [at, at + STEP];
    while (over - still > MINUTE) {
      const middle = Math.floor((still + over) / 2 / MINUTE) * MINUTE;
      if (offset(middle, zone) === before) still = middle;
      else over = middle;
    }
    changes.push({ instant: over, from: before / MINUTE, to: after / MINUTE });
    before = after;
  }
  return changes;
}

/** Those that go on to the last year by one rule are one observance, each of the others is its own. */
function observancesOf(changes: readonly Change[], lastYear: number): WrittenObservance[] {
  let ruled = changes.length;
  let rule: string | undefined;
  for (let at = changes.length - 1; at >= 0 && yearOf(changes[at]!) === lastYear - (changes.length - 1 - at); at -= 1) {
    const more = ruleOf(changes.slice(at));
    if (more === undefined) break;
    [ruled, rule] = [at, more];
  }
  if (changes.length - ruled < FEWEST) ruled = changes.length;
  const single = changes.slice(0, ruled).map((change) => observance(change));
  return ruled === changes.length ? single : [...single, { ...observance(changes[ruled]!), ...(rule && { rule }) }];
}

function observance(change: Change): WrittenObservance {
  const { from, to } = change;
  return { isDaylight: to > from, start: wallOf(change), from, to };
}

/** The rule that names just these, one a year: a weekday of a month by its place, or by the days that it may be on. */
function ruleOf(changes: readonly Change[]): string | undefined {
  const kinds = new Set(changes.map((change) => `${weekdayOf(dayOf(change))} ${wallOf(change).slice(5, 7)} ${wallOf(change).slice(11)}`));
  if (kinds.size !== 1) return undefined;
  const first = dayOf(changes[0]!);
  const days = changes.map((change) => Number(dayOf(change).slice(8)));
  const [least, most] = [Math.min(...days), Math.max(...days)];
  if (most - least > 6) return undefined;
  const weekday = WEEKDAYS[weekdayOf(first) - 1]!;
  const month = `FREQ=YEARLY;BYMONTH=${Number(first.slice(5, 7))}`;
  const place = Math.ceil(most / 7);
  if (changes.every(isInLastWeek)) return `${month};BYDAY=-1${weekday}`;
  if (Math.ceil(least / 7) === place) return `${month};BYDAY=${place}${weekday}`;
  return `${month};BYMONTHDAY=${Array.from({ length: 7 }, (_, index) => least + index).join(',')};BYDAY=${weekday}`;
}

function isInLastWeek(change: Change): boolean {
  const [year, month, day] = dayOf(change).split('-').map(Number) as [number, number, number];
  return day > daysInMonth(year, month) - 7;
}

function yearOf(change: Change): number {
  return Number(wallOf(change).slice(0, 4));
}

function dayOf(change: Change): CalendarDate {
  return wallOf(change).slice(0, 10);
}

function wallOf({ instant, from }: Change): string {
  return new Date(instant + from * MINUTE).toISOString().slice(0, 19);
}
