import type { Meeting, Profile } from '../model';
import { daysBetween, type CalendarDate } from '../date/date';
import { isOfSeries } from './sentInvite';
import { parseTime } from '../date/zone';

/** Where and when one meeting of a series takes place. */
export interface Place {
  readonly date: CalendarDate;
  /** Absent: the time of the series. */
  readonly time?: string;
  /** Absent: those of the series. */
  readonly minutes?: number;
}

export type SeriesNote = Pick<Meeting, 'date' | 'time' | 'duration' | 'invite' | 'occurrence'>;

export interface Assigned {
  /** Where the meeting of each date by the cadence takes place; a date that is not in it falls out. */
  readonly standing: Map<CalendarDate, Place>;
  /** Meetings that no date by the cadence is left for, earliest first. */
  readonly extra: readonly Place[];
}

/**
 * Gives each note the date by the cadence that it stands for, one at most: the one it is on, the one it says, the one that an absence
 * put off to its date, or the nearest that no other note has.
 * @param free by the cadence, each with the date that is free for it, if any.
 * @param kept notes of meetings that take place.
 * @param gone notes of those that do not, or that are over: theirs fall out.
 */
export function assignSlots(
  profile: Profile,
  free: ReadonlyMap<CalendarDate, CalendarDate | undefined>,
  kept: readonly SeriesNote[],
  gone: readonly SeriesNote[],
): Assigned {
  const slots = [...free.keys()];
  const taken = new Map<CalendarDate, SeriesNote>();
  // what was sent as an event of its own needs no date of the series
  const sorted = [...kept].sort((a, b) => Number(isOwn(a, profile)) - Number(isOwn(b, profile)));
  // two notes of one moment are one meeting
  const firsts = new Map(sorted.map((note) => [keyOf(placeOf(note, profile)), note] as const).reverse());
  let waiting = sorted.filter((note) => isOwn(note, profile) || firsts.get(keyOf(placeOf(note, profile))) === note);
  const doubles = sorted.filter((note) => note.occurrence !== undefined && !waiting.includes(note));
  const assign = (slotFor: (note: SeriesNote) => CalendarDate | undefined): void => {
    waiting = waiting.filter((note) => {
      const slot = slotFor(note);
      if (slot === undefined || taken.has(slot)) return true;
      taken.set(slot, note);
      return false;
    });
  };
  const said = ({ occurrence }: SeriesNote): CalendarDate | undefined =>
    occurrence !== undefined && free.has(occurrence) ? occurrence : undefined;
  const putOff = ({ date }: SeriesNote): CalendarDate | undefined => slots.find((slot) => free.get(slot) === date);
  assign((note) => (free.has(note.date) && (said(note) ?? note.date) === note.date ? note.date : undefined));
  assign(said);
  assign((note) => (note.occurrence === undefined ? putOff(note) : undefined));
  assign((note) => (note.occurrence === undefined ? nearestFree(slots, note.date, taken) : undefined));

  const out = new Set([...gone, ...doubles].map((note) => note.occurrence ?? (free.has(note.date) ? note.date : putOff(note))));
  const standing = new Map<CalendarDate, Place>();
  for (const [slot, note] of taken) if (!isOwn(note, profile)) standing.set(slot, placeOf(note, profile));
  const all = new Set([...standing.values()].map(keyOf));
  const isNew = (place: Place): boolean => {
    const before = all.size;
    return all.add(keyOf(place)).size > before;
  };
  for (const [slot, date] of free) {
    if (!taken.has(slot) && date !== undefined && !out.has(slot) && isNew({ date })) standing.set(slot, { date });
  }
  const extra = waiting
    .filter((note) => !isOwn(note, profile))
    .map((note) => placeOf(note, profile))
    .filter(isNew);
  return { standing, extra: extra.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) };
}

function isOwn(note: SeriesNote, profile: Profile): boolean {
  return note.invite !== undefined && !isOfSeries(profile, note);
}

function placeOf({ date, time: written, duration }: SeriesNote, profile: Profile): Place {
  const time = parseTime(written ?? '');
  return {
    date,
    ...(time !== undefined && time !== parseTime(profile.time ?? '') && { time }),
    ...(duration !== undefined && duration !== profile.duration && { minutes: duration }),
  };
}

function keyOf({ date, time = '' }: Place): string {
  return `${date} ${time}`;
}

/** The nearest date by the cadence, within half of its step, that no other note stands for. */
function nearestFree(
  slots: readonly CalendarDate[],
  date: CalendarDate,
  taken: ReadonlyMap<CalendarDate, unknown>,
): CalendarDate | undefined {
  const step = slots.length > 1 ? daysBetween(slots[0]!, slots[1]!) : 28;
  const near = slots.filter((slot) => !taken.has(slot) && Math.abs(daysBetween(date, slot)) <= Math.max(step / 2, 4));
  return near.sort((a, b) => Math.abs(daysBetween(date, a)) - Math.abs(daysBetween(date, b)))[0];
}
