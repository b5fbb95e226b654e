import type { Meeting, Profile } from '../model';
import { writeCalendar, type CalendarParty, type EventFacts, type Method, type Start } from './icalendar';
import type { CalendarDate } from '../date/date';
import { isOfSeries, readInvite, type SentInvite } from './sentInvite';
import { planSeries } from './seriesPlan';
import { slotOf } from './originalDate';
import { machineZone, parseTime, todayIn } from '../date/zone';

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

export type InvitedMeeting = Pick<Meeting, 'uri' | 'date' | 'time' | 'duration' | 'status' | 'invite' | 'occurrence'>;

export interface Invite {
  /** The `.ics` file. */
  readonly text: string;
  readonly method: Method;
  /** `uid/sequence`, to be kept: in the note's front matter, or for a series in the profile's. */
  readonly invite: string;
}

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
  const slot = isOfSeries(profile, meeting) ? slotOf(profile, facts.meetings, meeting) : undefined;
  const sent = slot === undefined ? own : latest([series, own]);
  const seriesTime = parseTime(profile.time ?? '');
  return written(
    facts,
    [
      {
        ...event(facts, sent),
        start: start(meeting.date, parseTime(meeting.time ?? '') ?? seriesTime),
        minutes: meeting.duration ?? profile.duration ?? DEFAULT_MINUTES,
        ...(slot && { recurrenceId: start(slot, seriesTime) }),
      },
    ],
    slot !== undefined,
  );
}

/**
 * The series by the profile's cadence, from its first occurrence that is still to come: absences and cancelled notes are left out,
 * moved notes moved, extra ones added.
 * @returns undefined where the profile has no cadence, or nothing is to come; calling off always works.
 */
export function seriesInvite(facts: InviteFacts): Invite | undefined {
  const { profile, meetings, now, cancel } = facts;
  // the notes and the dates by the cadence are on the manager's clock, where it may be another day
  const today = profile.timezone === undefined ? facts.today : todayIn(now, profile.timezone);
  const series = readInvite(profile.invite);
  const sent =
    series === undefined
      ? undefined
      : latest([series, ...meetings.map(({ invite }) => readInvite(invite)).filter((other) => other?.uid === series.uid)]);
  const base = event(facts, sent);
  const time = parseTime(profile.time ?? '');
  const minutes = profile.duration ?? DEFAULT_MINUTES;
  const plan = planSeries({ profile, meetings, today });
  if (cancel === true) return written(facts, [{ ...base, start: start(plan?.start ?? today, time), minutes }], true);
  if (plan === undefined) return undefined;
  const master: EventFacts = {
    ...base,
    start: start(plan.start, time),
    minutes,
    ...(plan.rule && { rule: plan.rule }),
    ...(profile.until && { until: profile.until }),
    excluded: plan.excluded.map((date) => start(date, time)),
    added: plan.added.map((slot) => start(slot.date, slot.time ?? time)),
  };
  const moved = plan.moved.map(({ slot, date, time: own, minutes: length }): EventFacts => ({
    ...base,
    start: start(date, own ?? time),
    minutes: length ?? minutes,
    recurrenceId: start(slot.date, slot.time ?? time),
  }));
  return written(facts, [master, ...moved], true);
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
  const { text, method } = writeCalendar({
    organizer: me,
    attendee: them,
    cancel: cancel === true,
    now,
    zone: profile.timezone ?? machineZone(),
    zoned,
    events,
  });
  return { text, method, invite: `${events[0]!.uid}/${events[0]!.sequence}` };
}

function start(date: CalendarDate, time: string | undefined): Start {
  return time === undefined ? { date } : { date, time };
}

/** The one with the highest SEQUENCE: an occurrence may have been sent again since its series was. */
function latest(sent: readonly (SentInvite | undefined)[]): SentInvite | undefined {
  return sent.reduce((best, one) => (one !== undefined && (best === undefined || one.sequence > best.sequence) ? one : best), undefined);
}
