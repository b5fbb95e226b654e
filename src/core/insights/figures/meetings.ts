import type { MeetingStatus } from '../../model';
import type { InsightFacts, InsightMeeting, InsightPerson, Period } from '../facts';
import { defineFigure, type Reckoned, type Row, type Source } from '../figure';
import { isOfTopic } from '../../series/topics';
import { groupedBy, isWithin, joined, medianOf, ofEach, ofMeetings, sum, tallyOf, wholeNotes } from '../periods';

export const held = defineFigure({
  id: 'meetings/held',
  title: 'Held',
  definition: 'How many 1:1s of the period took place: their notes say so, or their day has passed and they say nothing else.',
  unit: 'count',
  of: counted(({ status }) => status === 'held'),
});

export const moved = defineFigure({
  id: 'meetings/moved',
  title: 'Moved',
  definition:
    'How many 1:1s of the period are on another day than the series had them: as their notes say, or as the date in a note differs from that of its name.',
  unit: 'count',
  of: counted(({ date, occurrence }) => occurrence !== undefined && occurrence !== date),
});

export const cancelled = defineFigure({
  id: 'meetings/cancelled',
  title: 'Cancelled',
  definition: 'How many 1:1s of the period were called off ahead of time.',
  unit: 'count',
  of: counted(({ status }) => status === 'cancelled'),
});

export const missed = defineFigure({
  id: 'meetings/missed',
  title: 'Missed',
  definition: "How many 1:1s of the period were planned, weren't called off, and didn't take place.",
  unit: 'count',
  of: counted(({ status }) => status === 'missed'),
});

export const inARow = defineFigure({
  id: 'meetings/in-a-row',
  title: 'Held in a row',
  definition: 'How many of the last 1:1s up to today took place on end, none of them cancelled or missed; of several people, the fewest.',
  unit: 'count',
  of(facts) {
    const runs = heldRuns(facts).filter((run) => run !== undefined);
    if (runs.length === 0) return { value: null, notes: [] };
    const shortest = runs.reduce((a, b) => (b.length < a.length ? b : a));
    return { value: shortest.length, notes: shortest };
  },
});

export const notHeldInARow = defineFigure({
  id: 'meetings/not-held-in-a-row',
  title: 'Not held in a row',
  definition: 'How many of the last 1:1s up to today were cancelled or missed on end; of several people, the most.',
  unit: 'count',
  of(facts) {
    const longest = otherRuns(facts).reduce<Source[]>((a, b = []) => (b.length > a.length ? b : a), []);
    return { value: longest.length, notes: longest };
  },
});

export const length = defineFigure({
  id: 'meetings/length',
  title: 'Usual length',
  definition: 'The median of the minutes that the held 1:1s of the period were planned for.',
  unit: 'minutes',
  of(facts) {
    const own = lengths(facts);
    return { value: medianOf(own.map(({ minutes }) => minutes)), notes: joined(own.map(({ notes }) => notes)) };
  },
});

export const byMonth = defineFigure({
  id: 'meetings/by-month',
  title: '1:1s by month',
  definition: 'How many 1:1s of each month of the period were held, and how many were cancelled or missed.',
  unit: 'count',
  columns: ['Month', 'Held', 'Cancelled', 'Missed'],
  bars: [0, 1, 2],
  of(facts) {
    const own = months(facts);
    const rows = monthsFrom([...monthsLookedAt(facts), ...own.flatMap((of) => [...of.keys()])]).map((month): Row => {
      const ofMonth = own.flatMap((of) => of.get(month) ?? []);
      const count = (status: MeetingStatus) => sum(ofMonth.map(({ counts }) => counts[status]));
      return {
        label: month,
        values: [count('held'), count('cancelled'), count('missed')],
        notes: joined(ofMonth.map(({ notes }) => notes)),
      };
    });
    const notes = joined(own.flatMap((of) => [...of.values()].map((month) => month.notes)));
    return { value: notes.length, rows, notes };
  },
});

export const daysSince = defineFigure({
  id: 'meetings/days-since',
  title: 'Days since each talk',
  definition: 'How many days ago the last held talk of each kind was: the 1:1 itself, one about the career, and one about performance.',
  unit: 'days',
  columns: ['Talk', 'Person', 'Last', 'Days since'],
  bars: [2],
  of(facts) {
    const rows = joined(talks(facts));
    const known = rows.flatMap(({ values }) => (typeof values[2] === 'number' ? [values[2]] : []));
    return { value: known.length === 0 ? null : Math.min(...known), rows, notes: rows.flatMap(({ notes }) => notes) };
  },
});

export const talkNames = { 'one-on-one': '1:1', 'skip-level': 'Skip-level', career: 'Career', performance: 'Performance' } as const;

type Fits = (meeting: InsightMeeting) => boolean;

function meetingsIn({ meetings }: Pick<InsightPerson, 'meetings'>, period: Period, fits: Fits): InsightMeeting[] {
  return meetings.filter((meeting) => isWithin(meeting.day, period) && fits(meeting));
}

function counted(fits: Fits): (facts: InsightFacts) => Reckoned {
  const own = ofMeetings((person, period) => wholeNotes(meetingsIn(person, period, fits)));
  return (facts) => {
    const notes = joined(own(facts));
    return { value: notes.length, notes };
  };
}

/** The last of them on end that fit, of those that are over; undefined where none is. */
function lastRun(fits: Fits) {
  return ofMeetings(({ meetings }, { today }): Source[] | undefined => {
    const past = meetings.filter(({ day, status }) => day <= today && status !== 'planned').reverse();
    if (past.length === 0) return undefined;
    const end = past.findIndex((meeting) => !fits(meeting));
    return wholeNotes(end < 0 ? past : past.slice(0, end));
  });
}

const heldRuns = lastRun(({ status }) => status === 'held');
const otherRuns = lastRun(({ status }) => status !== 'held');

const lengths = ofMeetings((person, period) => {
  const own = meetingsIn(person, period, ({ status }) => status === 'held');
  return { minutes: tallyOf(own.map(({ minutes }) => minutes)), notes: wholeNotes(own) };
});

interface Month {
  readonly counts: Readonly<Record<MeetingStatus, number>>;
  readonly notes: readonly Source[];
}

/** By month, the oldest first. */
const months = ofMeetings((person, period): ReadonlyMap<string, Month> => {
  const past = meetingsIn(person, period, ({ status }) => status !== 'planned');
  const found = groupedBy(past, (meeting) => [meeting.day.slice(0, 7), meeting]);
  return new Map([...found].map(([month, own]) => [month, { counts: countsOf(own), notes: wholeNotes(own) }]));
});

function countsOf(meetings: readonly InsightMeeting[]): Month['counts'] {
  const counts = { planned: 0, held: 0, cancelled: 0, missed: 0 };
  for (const { status } of meetings) counts[status] += 1;
  return counts;
}

const talks = ofEach(({ name, topics, meetings }) =>
  topics.map(({ name: topic, last, daysSince: days }): Row => {
    const isOf = (type: string | undefined): boolean => (topic !== 'career' && topic !== 'performance') || isOfTopic(type, topic);
    const on = meetings.filter(({ day, status, type }) => day === last && status === 'held' && isOf(type));
    return { label: talkNames[topic], isOurs: true, values: [name, last ?? null, days ?? null], notes: wholeNotes(on) };
  }),
);

/** Of the period the first and the last in which there could be one: since the first of all, and up to today. */
function monthsLookedAt({ people, from, to, today }: InsightFacts): string[] {
  const [first] = people.flatMap(({ meetings: [first] }) => first?.day ?? []).sort();
  const last = to < today ? to : today;
  const start = first !== undefined && first > from ? first : from;
  return first === undefined || start > last ? [] : [start, last].map((day) => day.slice(0, 7));
}

/** From the first to the last, with those between that have none. */
function monthsFrom(known: readonly string[]): string[] {
  const all = [...new Set(known)].sort();
  const found: string[] = [];
  for (let month = all[0]; month !== undefined && month <= all.at(-1)!; month = nextMonth(month)) found.push(month);
  return found;
}

function nextMonth(month: string): string {
  const [year = 0, at = 0] = month.split('-').map(Number);
  return at === 12 ? `${String(year + 1).padStart(4, '0')}-01` : `${month.slice(0, 5)}${String(at + 1).padStart(2, '0')}`;
}
