import type { Meeting, Profile } from '../model';
import { addDays, daysBetween, type CalendarDate } from '../date/date';
import { saidSlot, seriesOf } from '../series/nextMeeting';
import { freeDate, occurrences, startingOn } from '../series/seriesDates';
import { isOfSeries, readInvite } from './sentInvite';

/** Further from a date by the cadence nothing is taken to be moved. */
const furthest = 45;

type SlottedMeeting = Pick<Meeting, 'uri' | 'date' | 'occurrence' | 'invite'>;

/**
 * The date by the cadence that a meeting of a series stands for, RFC 5545's RECURRENCE-ID: what its note says, else the nearest to its date.
 * @param meetings of the same person, in any order; the meeting itself may be among them.
 * @returns undefined where there is no cadence, none of its dates is near, or the nearest is another note's: then it is an event of its own.
 */
export function slotOf(
  profile: Profile,
  meetings: readonly SlottedMeeting[],
  { uri, date, occurrence, invite }: SlottedMeeting,
): CalendarDate | undefined {
  if (occurrence !== undefined) return occurrence;
  const others = meetings.filter((meeting) => meeting.uri !== uri);
  const before = others.map((meeting) => ({ date: saidSlot(meeting) })).filter((slot) => slot.date < date);
  const known = seriesOf({ ...profile, away: [] }, before);
  const series = known && (before.length > 0 ? known : startingOn(known, date));
  const near = series === undefined ? [] : occurrences(series, addDays(date, -furthest), addDays(date, furthest));
  const taken = new Set(
    others.filter((meeting) => isOfSeries(profile, meeting) && (meeting.occurrence !== undefined || meeting.date !== date)).map(saidSlot),
  );
  // an absence may put it off by more than half a step
  const putOff = near.find(
    (slot, index) => !taken.has(slot) && freeDate(slot, near[index + 1] ?? slot, series!.cadence, profile.away) === date,
  );
  if (putOff !== undefined) return putOff;
  const distance = (slot: CalendarDate) => Math.abs(daysBetween(date, slot));
  const [best] = [...near, ...taken].sort((a, b) => distance(a) - distance(b));
  if (best !== undefined && near.includes(best) && !taken.has(best)) return best;
  // it was sent as one of the series, which no longer has a date for it
  return readInvite(invite) === undefined ? undefined : date;
}
