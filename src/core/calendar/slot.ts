import type { Meeting, Profile } from '../model';
import { addDays, daysBetween, type CalendarDate } from './date';
import { seriesOf } from './nextMeeting';
import { occurrences } from './occurrence';

/** Further from a date by the cadence nothing is taken to be moved. */
const furthest = 45;

/**
 * The date by the cadence that a meeting of a series stands for, RFC 5545's RECURRENCE-ID: what its note says, else the nearest to its date.
 * @param meetings of the same person, in any order.
 * @returns undefined where there is no cadence, or none of its dates is near.
 */
export function slotOf(profile: Profile, meetings: readonly Pick<Meeting, 'date'>[], { date, occurrence }: Pick<Meeting, 'date' | 'occurrence'>): CalendarDate | undefined {
  if (occurrence !== undefined) return occurrence;
  const series = seriesOf({ ...profile, away: [] }, meetings.filter((meeting) => meeting.date < date));
  if (series === undefined) return undefined;
  const near = occurrences(series, addDays(date, -furthest), addDays(date, furthest));
  const distance = (slot: CalendarDate) => Math.abs(daysBetween(date, slot));
  return near.reduce<CalendarDate | undefined>((best, slot) => (best === undefined || distance(slot) < distance(best) ? slot : best), undefined);
}
