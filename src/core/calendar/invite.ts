import type { Meeting, Profile } from '../model';
import { writeCalendar, type CalendarParty, type EventFacts, type Method, type Start } from './icalendar';
import { addDays, daysBetween, type CalendarDate } from './date';
import { seriesOf } from './nextMeeting';
import { occurrences } from './occurrence';
import { planSeries } from './seriesPlan';
import { machineZone, parseTime } from './zone';

/** What every invite needs. Texts are plain, and already without what is private. */
export interface InviteFacts {
  readonly profile: Profile;
  /** Of this manager, in any order. */
  readonly meetings: readonly InvitedMeeting[];
  readonly me: CalendarParty;
  /** On my clock. */
  readonly today: CalendarDate;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Random and unique; the UID of what was never sent before. */
  readonly newId: string;
  readonly summary: string;
  /** The agenda. */
  readonly description?: string;
  /** Calls it off. */
  readonly cancel?: boolean;
}

export type InvitedMeeting = Pick<Meeting, 'uri' | 'date' | 'time' | 'duration' | 'status' | 'invite'>;

export interface Invite {
  /** The `.ics` file. */
  readonly text: string;
  readonly method: Method;
  /** `uid/sequence`, to be kept: in the note's front matter, or for a series in the profile's. */
  readonly invite: string;
}

export interface SentInvite { readonly uid: string; readonly sequence: number }

const DEFAULT_MINUTES = 30;
const DOMAIN = '@one-on-one';

/**
 * One meeting: an event of its own, or, where the series was sent and this meeting was not, its occurrence in that series.
 * REQUEST where both addresses are known, else PUBLISH; CANCEL calls it off. Sent again, it keeps its UID and its SEQUENCE rises.
 */
export function meetingInvite(facts: InviteFacts, meeting: InvitedMeeting): Invite {
  const { profile } = facts;
  const series = readInvite(profile.invite);
  const own = readInvite(meeting.invite);
  const slot = series !== undefined && (own === undefined || own.uid === series.uid) ? slotOf(facts, meeting.date) : undefined;
  const sent = slot === undefined ? own : latest([series, own]);
  const seriesTime = parseTime(profile.time ?? '');
  return written(facts, [{
    ...event(facts, sent),
    start: start(meeting.date, parseTime(meeting.time ?? '') ?? seriesTime),
    minutes: meeting.duration ?? profile.duration ?? DEFAULT_MINUTES,
    ...(slot && { recurrenceId: start(slot, seriesTime) }),
  }], slot !== undefined);
}

/**
 * The series by the profile's cadence, from its first occurrence that is still to come: absences and cancelled notes are left out,
 * moved notes moved, extra ones added.
 * @returns undefined where the profile has no cadence, or nothing is to come; calling off always works.
 */
export function seriesInvite(facts: InviteFacts): Invite | undefined {
  const { profile, meetings, today, cancel } = facts;
  const series = readInvite(profile.invite);
  const sent = series === undefined ? undefined : latest([series, ...meetings.map(({ invite }) => readInvite(invite)).filter((other) => other?.uid === series.uid)]);
  const base = event(facts, sent);
  const time = parseTime(profile.time ?? '');
  const minutes = profile.duration ?? DEFAULT_MINUTES;
  const plan = planSeries(facts);
  if (cancel === true) return written(facts, [{ ...base, start: start(plan?.start ?? today, time), minutes }], true);
  if (plan === undefined) return undefined;
  const master: EventFacts = {
    ...base,
    start: start(plan.start, time),
    minutes,
    ...(plan.rule && { rule: plan.rule }),
    ...(profile.until && { until: profile.until }),
    excluded: plan.excluded.map((date) => start(date, time)),
    added: plan.added.map((date) => start(date, time)),
  };
  const moved = plan.moved.map(({ slot, date, time: own, minutes: length }): EventFacts => ({
    ...base, start: start(date, parseTime(own ?? '') ?? time), minutes: length ?? minutes, recurrenceId: start(slot, time),
  }));
  return written(facts, [master, ...moved], true);
}

/** Reads what a note or a profile keeps of its last invite; undefined where there is none or it cannot be read. */
export function readInvite(text: string | undefined): SentInvite | undefined {
  const parts = /^(\S{1,255})\/(\d{1,9})$/.exec(text ?? '');
  return parts === null ? undefined : { uid: parts[1]!, sequence: Number(parts[2]) };
}

function event({ newId, summary, description, cancel }: InviteFacts, sent: SentInvite | undefined): Omit<EventFacts, 'start' | 'minutes'> {
  return {
    uid: sent?.uid ?? `${newId}${DOMAIN}`,
    sequence: sent === undefined ? 0 : sent.sequence + 1,
    summary,
    ...(description && { description }),
    cancelled: cancel === true,
  };
}

function written({ profile, me, now, cancel }: InviteFacts, events: EventFacts[], zoned: boolean): Invite {
  const them = { ...(profile.name && { name: profile.name }), ...(profile.email && { email: profile.email }) };
  const { text, method } = writeCalendar({ organizer: me, attendee: them, cancel: cancel === true, now, zone: profile.timezone ?? machineZone(), zoned, events });
  return { text, method, invite: `${events[0]!.uid}/${events[0]!.sequence}` };
}

function start(date: CalendarDate, time: string | undefined): Start {
  return time === undefined ? { date } : { date, time };
}

/** The one with the highest SEQUENCE: an occurrence may have been sent again since its series was. */
function latest(sent: readonly (SentInvite | undefined)[]): SentInvite | undefined {
  return sent.reduce((best, one) => (one !== undefined && (best === undefined || one.sequence > best.sequence) ? one : best), undefined);
}

/** The occurrence by the cadence that a meeting of the series stands for: the nearest. */
function slotOf({ profile, meetings }: InviteFacts, date: CalendarDate): CalendarDate | undefined {
  const before = meetings.filter((meeting) => meeting.date < date);
  const series = seriesOf({ ...profile, away: [] }, before);
  if (series === undefined) return undefined;
  const near = occurrences(series, addDays(date, -45), addDays(date, 45));
  const distance = (slot: CalendarDate) => Math.abs(daysBetween(date, slot));
  return near.reduce<CalendarDate | undefined>((best, slot) => (best === undefined || distance(slot) < distance(best) ? slot : best), undefined);
}
