import type { InsightFacts, InsightMeeting } from '../facts';
import { defineFigure, type Row } from '../figure';
import { median, meetingsIn, wholeNotes } from '../periods';

export const held = defineFigure({
  id: 'meetings/held',
  title: 'Held',
  definition: 'How many 1:1s of the period took place: their notes say so, or their day has passed and they say nothing else.',
  unit: 'count',
  of: (facts) => counted(meetingsIn(facts, 'held')),
});

export const moved = defineFigure({
  id: 'meetings/moved',
  title: 'Moved',
  definition: 'How many 1:1s of the period are on another day than the invitation of the series has them.',
  unit: 'count',
  of: (facts) => counted(meetingsIn(facts).filter(({ date, occurrence }) => occurrence !== undefined && occurrence !== date)),
});

export const cancelled = defineFigure({
  id: 'meetings/cancelled',
  title: 'Cancelled',
  definition: 'How many 1:1s of the period were called off ahead of time.',
  unit: 'count',
  of: (facts) => counted(meetingsIn(facts, 'cancelled')),
});

export const missed = defineFigure({
  id: 'meetings/missed',
  title: 'Missed',
  definition: "How many 1:1s of the period were planned, weren't called off, and didn't take place.",
  unit: 'count',
  of: (facts) => counted(meetingsIn(facts, 'missed')),
});

export const inARow = defineFigure({
  id: 'meetings/in-a-row',
  title: 'Held in a row',
  definition: 'How many of the last 1:1s up to today took place on end, none of them cancelled or missed; of several people, the fewest.',
  unit: 'count',
  of: (facts) => fewest(facts, ({ status }) => status === 'held'),
});

export const notHeldInARow = defineFigure({
  id: 'meetings/not-held-in-a-row',
  title: 'Not held in a row',
  definition: 'How many of the last 1:1s up to today were cancelled or missed on end; of several people, the most.',
  unit: 'count',
  of(facts) {
    const runs = facts.people.map(({ meetings }) => lastRun(meetings, facts, ({ status }) => status !== 'held'));
    const longest = runs.reduce((a, b) => (b.length > a.length ? b : a), []);
    return { value: longest.length, notes: wholeNotes(longest) };
  },
});

export const length = defineFigure({
  id: 'meetings/length',
  title: 'Usual length',
  definition: 'The median of the minutes that the held 1:1s of the period were planned for.',
  unit: 'minutes',
  of(facts) {
    const all = meetingsIn(facts, 'held');
    return { value: median(all.map(({ minutes }) => minutes)), notes: wholeNotes(all) };
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
    const past = meetingsIn(facts).filter(({ status }) => status !== 'planned');
    const rows = monthsOf(past).map((month): Row => {
      const own = past.filter(({ date }) => date.startsWith(month));
      const count = (status: InsightMeeting['status']) => own.filter((meeting) => meeting.status === status).length;
      return { label: month, values: [count('held'), count('cancelled'), count('missed')], notes: wholeNotes(own) };
    });
    return { value: past.length, rows, notes: wholeNotes(past) };
  },
});

export const daysSince = defineFigure({
  id: 'meetings/days-since',
  title: 'Days since each talk',
  definition: 'How many days ago the last held talk of each kind was: the 1:1 itself, one about the career, and one about performance.',
  unit: 'days',
  columns: ['Talk', 'Person', 'Last', 'Days since'],
  bars: [2],
  of({ people }) {
    const rows = people.flatMap(({ name, topics, meetings }) =>
      topics.map(({ name: topic, last, daysSince: days }): Row => {
        const on = meetings.filter(({ date, status }) => date === last && status === 'held');
        return { label: talkNames[topic], isOurs: true, values: [name, last ?? null, days ?? null], notes: wholeNotes(on) };
      }),
    );
    const known = rows.flatMap(({ values }) => (typeof values[2] === 'number' ? [values[2]] : []));
    return { value: known.length === 0 ? null : Math.min(...known), rows, notes: rows.flatMap(({ notes }) => notes) };
  },
});

export const talkNames = { 'one-on-one': '1:1', 'skip-level': 'Skip-level', career: 'Career', performance: 'Performance' } as const;

function counted(meetings: readonly InsightMeeting[]) {
  return { value: meetings.length, notes: wholeNotes(meetings) };
}

function fewest(facts: InsightFacts, fits: (meeting: InsightMeeting) => boolean) {
  const runs = facts.people.map(({ meetings }) => lastRun(meetings, facts, fits));
  if (runs.length === 0) return { value: null, notes: [] };
  const shortest = runs.reduce((a, b) => (b.length < a.length ? b : a));
  return { value: shortest.length, notes: wholeNotes(shortest) };
}

/** The last of them on end that fit, of those that are over. */
function lastRun(
  meetings: readonly InsightMeeting[],
  { today }: InsightFacts,
  fits: (meeting: InsightMeeting) => boolean,
): readonly InsightMeeting[] {
  const past = meetings.filter(({ date, status }) => date <= today && status !== 'planned').reverse();
  const end = past.findIndex((meeting) => !fits(meeting));
  return end < 0 ? past : past.slice(0, end);
}

/** From the first to the last, with those between that have none. */
function monthsOf(meetings: readonly InsightMeeting[]): string[] {
  const all = meetings.map(({ date }) => date.slice(0, 7)).sort();
  const months: string[] = [];
  for (let month = all[0]; month !== undefined && month <= all.at(-1)!; month = nextMonth(month)) months.push(month);
  return months;
}

function nextMonth(month: string): string {
  const [year = 0, at = 0] = month.split('-').map(Number);
  return at === 12 ? `${String(year + 1).padStart(4, '0')}-01` : `${month.slice(0, 5)}${String(at + 1).padStart(2, '0')}`;
}
