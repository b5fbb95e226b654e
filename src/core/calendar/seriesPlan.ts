import type { Meeting, Profile } from '../model';
import { statusOn } from '../agenda/meetingStatus';
import type { Cadence } from './cadence';
import { LAST_DATE, addDays, addMonths, daysBetween, weekdayOf, type CalendarDate } from './date';
import { seriesOf } from './nextMeeting';
import { freeDate, longestStep, occurrences, placeOf, type Series } from './occurrence';
import { isOfSeries } from './sentInvite';
import { saidSlot } from './slot';
import { expandRule, parseRule, WEEKDAYS } from './recurrence';

/** A series as a calendar keeps it: a rule, and where the notes and the absences depart from it. */
export interface SeriesPlan {
  readonly start: CalendarDate;
  /** RFC 5545 section 3.3.10, without UNTIL; absent where no rule says this cadence. */
  readonly rule?: string;
  readonly excluded: readonly CalendarDate[];
  readonly added: readonly CalendarDate[];
  readonly moved: readonly MovedMeeting[];
}

export interface MovedMeeting {
  /** The date by the cadence. */
  readonly slot: CalendarDate;
  readonly date: CalendarDate;
  readonly time?: string;
  readonly minutes?: number;
}

export interface PlanFacts {
  readonly profile: Profile;
  readonly meetings: readonly Pick<Meeting, 'date' | 'time' | 'duration' | 'status' | 'invite' | 'occurrence'>[];
  readonly today: CalendarDate;
}

/** Exceptions are worked out for so long ahead. */
const HORIZON_MONTHS = 24;

/** @returns undefined where there is no cadence, or no occurrence to come. */
export function planSeries({ profile, meetings, today }: PlanFacts): SeriesPlan | undefined {
  const past = meetings.filter(({ date }) => date < today);
  // a meeting that was moved leaves the series where it stood
  const over = meetings.map(saidSlot).filter((slot) => slot < today).map((date) => ({ date }));
  const series = seriesOf(profile, over.length > 0 ? over : past);
  if (series === undefined) return undefined;
  const horizon = addMonths(today, HORIZON_MONTHS);
  const coming = occurrences({ ...series, away: [] }, today, horizon);
  const slots = [...putOffTo(series, today, coming[0]), ...coming];
  if (slots.length === 0) return undefined;

  const excluded = new Set<CalendarDate>();
  const moved = new Map<CalendarDate, MovedMeeting>();
  slots.forEach((slot, index) => {
    const taken = freeDate(slot, slots[index + 1] ?? addDays(slot, 1), series.cadence, series.away);
    if (taken === undefined) excluded.add(slot);
    else if (taken !== slot) moved.set(slot, { slot, date: taken });
  });

  const added: CalendarDate[] = [];
  const notes = meetings.filter(({ date }) => date >= today && date <= horizon);
  const kept = notes.filter((note) => statusOn(note, today) === 'planned' || statusOn(note, today) === 'held');
  const standing = new Set(kept.filter((note) => saidSlot(note) === note.date).map(({ date }) => date));
  const used = new Set(kept.map(saidSlot).filter((slot) => slots.includes(slot)));
  for (const slot of [...past, ...notes].map(saidSlot)) {
    if (!slots.includes(slot) || used.has(slot)) continue;
    excluded.add(slot);
    moved.delete(slot);
  }
  for (const note of kept) {
    const said = saidSlot(note);
    const isFree = said === note.date || !standing.has(said);
    const slot = isFree && slots.includes(said) ? said : note.occurrence === undefined ? nearestFree(slots, note.date, used) : undefined;
    const own = note.invite !== undefined && !isOfSeries(profile, note);
    if (slot === undefined) {
      if (!own) added.push(note.date);
      continue;
    }
    used.add(slot);
    moved.delete(slot);
    excluded.delete(slot);
    // What was sent as an event of its own must not stand in the calendar twice.
    if (own) excluded.add(slot);
    else if (departs(note, slot, profile)) moved.set(slot, { slot, date: note.date, ...(note.time && { time: note.time }), ...(note.duration && { minutes: note.duration }) });
  }
  return describe(series.cadence, slots, excluded, added, moved, series.anchorDay, horizon);
}

/** The last date by the cadence before today, where an absence put it off to today or later. */
function putOffTo(series: Series, today: CalendarDate, following = LAST_DATE): CalendarDate[] {
  if (series.last === undefined) return [];
  const slot = occurrences({ ...series, away: [] }, addDays(today, -longestStep(series.cadence)), addDays(today, -1)).at(-1);
  const taken = slot && freeDate(slot, following, series.cadence, series.away);
  return slot !== undefined && taken !== undefined && taken >= today ? [slot] : [];
}

function departs(note: PlanFacts['meetings'][number], slot: CalendarDate, profile: Profile): boolean {
  return slot !== note.date || (note.time ?? profile.time) !== profile.time || (note.duration ?? profile.duration) !== profile.duration;
}

function describe(
  cadence: Cadence, slots: readonly CalendarDate[], excluded: ReadonlySet<CalendarDate>, added: CalendarDate[],
  moved: ReadonlyMap<CalendarDate, MovedMeeting>, anchorDay: number | undefined, horizon: CalendarDate,
): SeriesPlan | undefined {
  // A first date that is excluded would still be shown by some calendars.
  const kept = slots.findIndex((slot) => !excluded.has(slot));
  if (kept === -1) return undefined;
  const start = slots[kept]!;
  const rest = slots.slice(kept);
  const rule = ruleOf(cadence, start, Math.max(anchorDay ?? 0, Number(start.slice(8))));
  const parsed = rule === undefined ? undefined : parseRule(rule);
  const last = rest.at(-1)!;
  const ruled = parsed === undefined ? [start] : expandRule(parsed, start, start, last < horizon ? horizon : last);
  const inRest = new Set(rest);
  const inRule = new Set(ruled);
  return {
    start,
    ...(rule === undefined ? {} : { rule }),
    excluded: [...rest.filter((slot) => excluded.has(slot)), ...ruled.filter((date) => !inRest.has(date) && date <= last)].sort(),
    added: [...rest.filter((slot) => !inRule.has(slot) && !excluded.has(slot)), ...added].sort(),
    moved: [...moved.values()].filter(({ slot }) => slot >= start),
  };
}

/** Only what every calendar reads: no BYSETPOS. A day that some months lack is added by date where it is clamped; the 31st is "the last". */
function ruleOf({ every, unit, weekday, ordinal }: Cadence, start: CalendarDate, day: number): string | undefined {
  const interval = every === 1 ? '' : `;INTERVAL=${every}`;
  if (unit === 'day') return weekday === undefined || every % 7 === 0 ? `FREQ=DAILY${interval}` : undefined;
  const name = WEEKDAYS[weekdayOf(start) - 1]!;
  if (unit === 'week') return `FREQ=WEEKLY${interval};BYDAY=${name}`;
  if (weekday === undefined) return `FREQ=MONTHLY${interval};BYMONTHDAY=${day === 31 ? -1 : day}`;
  return `FREQ=MONTHLY${interval};BYDAY=${ordinal ?? placeOf(start)}${name}`;
}

/** The nearest date by the cadence, within half of its step, that no other note stands on. */
function nearestFree(slots: readonly CalendarDate[], date: CalendarDate, taken: ReadonlySet<CalendarDate>): CalendarDate | undefined {
  const step = slots.length > 1 ? daysBetween(slots[0]!, slots[1]!) : 28;
  const near = slots.filter((slot) => !taken.has(slot) && Math.abs(daysBetween(date, slot)) <= Math.max(step / 2, 4));
  return near.sort((a, b) => Math.abs(daysBetween(date, a)) - Math.abs(daysBetween(date, b)))[0];
}
