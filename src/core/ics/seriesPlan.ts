import { statusOn } from '../series/meetingStatus';
import type { Meeting, Profile } from '../model';
import { assignSlots, type Assigned, type Place, type SeriesNote } from './assignSlots';
import type { Cadence } from '../series/cadence';
import { LAST_DATE, addDays, addMonths, weekdayOf, type CalendarDate } from '../date/date';
import { firstDate, saidSlot, seriesOf } from '../series/nextMeeting';
import { freeDate, inStepWith, longestStep, occurrences, placeInMonth, slotBefore, startingOn, type Series } from '../series/seriesDates';
import { expandRule, parseRule, WEEKDAYS } from './recurrence';
import { parseTime } from '../date/zone';

/** A series as a calendar keeps it: a rule, and where the notes and the absences depart from it. No date is both excluded and added. */
export interface SeriesPlan {
  readonly start: CalendarDate;
  /** RFC 5545 section 3.3.10, without UNTIL; absent where no rule says this cadence. */
  readonly rule?: string;
  readonly excluded: readonly CalendarDate[];
  /** None is before the start; `time` is absent where it is that of the series. */
  readonly added: readonly SlotTime[];
  readonly moved: readonly MovedMeeting[];
}

export interface SlotTime {
  readonly date: CalendarDate;
  readonly time?: string;
}

export interface MovedMeeting extends Place {
  /** The date by the cadence, or one that was added. */
  readonly slot: SlotTime;
}

export interface PlanFacts {
  readonly profile: Profile;
  readonly meetings: readonly (SeriesNote & Pick<Meeting, 'status'>)[];
  readonly today: CalendarDate;
}

/** Exceptions are worked out for so long ahead. */
const HORIZON_MONTHS = 24;

/** @returns undefined where there is no cadence, or no occurrence to come. */
export function planSeries({ profile, meetings, today }: PlanFacts): SeriesPlan | undefined {
  const horizon = addMonths(today, HORIZON_MONTHS);
  const past = meetings.filter(({ date }) => date < today);
  const series = sentSeries(profile, meetings, { today, horizon });
  if (series === undefined) return undefined;
  const coming = occurrences({ ...series, away: [] }, today, horizon);
  const slots = [...putOffTo(series, today, coming[0]), ...coming];
  const free = new Map(
    slots.map((slot, index) => [slot, freeDate(slot, slots[index + 1] ?? addDays(slot, 1), series.cadence, series.away)]),
  );
  const notes = meetings.filter(({ date }) => date >= today && date <= horizon);
  const isKept = (note: (typeof notes)[number]): boolean => ['planned', 'held'].includes(statusOn(note, today));
  const assigned = assignSlots(profile, free, notes.filter(isKept), [...past, ...notes.filter((note) => !isKept(note))]);
  return describe(series, withStart(series, slots, assigned, parseTime(profile.time ?? '')), horizon);
}

/**
 * From its last date that is over. Where there is none, it is in step with its first note, and without a weekday begins with it; without a
 * note it begins with the date that the first would get.
 * @internal exported for its tests
 */
export function sentSeries(
  profile: Profile,
  meetings: PlanFacts['meetings'],
  { today, horizon }: { readonly today: CalendarDate; readonly horizon: CalendarDate },
): Series | undefined {
  // a meeting that was moved leaves the series where it was
  const slots = meetings.map(saidSlot).sort();
  const over = slots.filter((slot) => slot < today).map((date) => ({ date }));
  const known = over.length > 0 ? over : meetings.filter(({ date }) => date < today).map(({ date }) => ({ date }));
  const series = seriesOf(profile, known);
  if (series === undefined || known.length > 0) return series;
  const noted = slots.find((slot) => slot <= horizon);
  if (noted !== undefined) return inStepWith(series, noted, today);
  const first = firstDate({ ...series, away: [] }, today);
  return first === undefined ? series : startingOn(series, first);
}

/** The last date by the cadence before today, where an absence put it off to today or later. */
function putOffTo(series: Series, today: CalendarDate, following = LAST_DATE): CalendarDate[] {
  if (series.last === undefined) return [];
  const slot = occurrences({ ...series, away: [] }, addDays(today, -longestStep(series.cadence)), addDays(today, -1)).at(-1);
  const taken = slot && freeDate(slot, following, series.cadence, series.away);
  return slot !== undefined && taken !== undefined && taken >= today ? [slot] : [];
}

interface Started extends Assigned {
  /** By the cadence, from the first that counts: one that is excluded would still be shown by some calendars. */
  readonly slots: readonly CalendarDate[];
  readonly hasRule: boolean;
  readonly time: string | undefined;
}

/** What is added before the first date would be no part of the series: the earliest of it stands in for the date by the cadence before. */
function withStart(
  series: Series,
  slots: readonly CalendarDate[],
  { standing, extra: [early, ...others] }: Assigned,
  time: string | undefined,
): Started {
  const first = slots.find((slot) => standing.has(slot));
  const hasRule = first !== undefined;
  const at = (place: SlotTime): string => `${place.date} ${place.time ?? time ?? ''}`;
  if (early === undefined || (hasRule && at(early) > at({ date: first }))) {
    const extra = early === undefined ? [] : [early, ...others];
    return { slots: hasRule ? slots.filter((slot) => slot >= first) : [], hasRule, standing, extra, time };
  }
  let before = slots.filter((slot) => slot < early.date).at(-1) ?? slots[0] ?? early.date;
  while (before >= early.date) before = slotBefore(series, before);
  const start = hasRule ? before : early.date;
  return {
    slots: [start, ...slots.filter((slot) => slot > start)],
    hasRule,
    standing: new Map([[start, early], ...standing]),
    extra: others,
    time,
  };
}

function describe(series: Series, { slots, hasRule, standing, extra, time }: Started, horizon: CalendarDate): SeriesPlan | undefined {
  const start = slots[0];
  if (start === undefined) return undefined;
  const rule = hasRule ? ruleOf(series, slots) : undefined;
  const parsed = rule === undefined ? undefined : parseRule(rule);
  const last = slots.at(-1)!;
  const ruled = parsed === undefined ? [start] : expandRule(parsed, start, start, last < horizon ? horizon : last);
  const inRule = new Set(ruled);
  const unruled = slots.filter((slot) => standing.has(slot) && !inRule.has(slot)).map((date) => ({ date }));
  // a calendar of whole days has no times to add, and one meeting a day
  const addable = time === undefined ? extra.filter(({ date }, index) => !standing.has(date) && extra[index - 1]?.date !== date) : extra;
  // the rule may name a date that the cadence passed over, since the one before was moved close to it: what is added there is the rule's
  const onRule = addable.filter(({ date }, index) => inRule.has(date) && !standing.has(date) && addable[index - 1]?.date !== date);
  const kept = new Map([...standing, ...onRule.map((place) => [place.date, place] as const)]);
  const others = addable
    .filter((place) => !onRule.includes(place))
    .map((place) => ({
      slot: { date: place.date, ...(time !== undefined && place.time !== undefined && { time: place.time }) },
      ...place,
    }));
  const departing = [...kept].filter(([slot, { date, time: own, minutes }]) => date !== slot || own !== undefined || minutes !== undefined);
  return {
    start,
    ...(rule === undefined ? {} : { rule }),
    excluded: ruled.filter((date) => !kept.has(date) && date <= last),
    added: [...unruled, ...others.map(({ slot }) => slot)].sort(byDate),
    moved: [
      ...departing.map(([date, place]) => ({ slot: { date }, ...place })),
      ...others.filter(({ slot, time: own, minutes }) => own !== slot.time || minutes !== undefined),
    ],
  };
}

/** Only what every calendar reads: no BYSETPOS. A day that some months lack is added by date where it is clamped; the 31st is "the last". */
function ruleOf({ cadence, anchorDay = 0 }: Series, slots: readonly CalendarDate[]): string | undefined {
  const { every, unit, weekday, ordinal }: Cadence = cadence;
  const start = slots[0]!;
  const interval = every === 1 ? '' : `;INTERVAL=${every}`;
  if (unit === 'day') return weekday === undefined || every % 7 === 0 ? `FREQ=DAILY${interval}` : undefined;
  const name = WEEKDAYS[weekdayOf(start) - 1]!;
  if (unit === 'week') return `FREQ=WEEKLY${interval};BYDAY=${name}`;
  const day = Math.max(anchorDay, Number(start.slice(8)));
  if (weekday === undefined) return `FREQ=MONTHLY${interval};BYMONTHDAY=${day === 31 ? -1 : day}`;
  return `FREQ=MONTHLY${interval};BYDAY=${ordinal ?? placeInMonth(start)}${name}`;
}

function byDate(a: SlotTime, b: SlotTime): number {
  return `${a.date} ${a.time ?? ''}` < `${b.date} ${b.time ?? ''}` ? -1 : 1;
}
