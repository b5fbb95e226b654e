import { addDays, type CalendarDate } from '../../date/date';
import type { Section } from '../../note/outline';
import { sections } from '../../note/sections';
import type { InsightFacts } from '../facts';
import { defineFigure, type Reckoned, type Row, type Source } from '../figure';
import type { NoteDigest, Sum } from '../noteDigest';
import { heldNotesOf, joined, monthsBack, notesOf, notesWithin, ofNotes, percent, spans, sum } from '../periods';
import { said } from '../said';

export const careerShare = defineFigure({
  id: 'agenda/career-share',
  title: 'Career, of career and status',
  definition:
    'Of the minutes on agendas of held 1:1s that went to career, training, and goals or to status, the share that went to career, over the last 12 months up to the end of the period.',
  unit: 'percent',
  columns: ['Span', 'Career, minutes', 'Status, minutes', 'Career, %'],
  units: ['minutes', 'minutes', 'percent'],
  bars: [0, 1],
  of(facts) {
    const own = shares(facts);
    const rows = spans.map((months, at): Row => {
      const career = sum(own.map((of) => of[at]!.career));
      const status = sum(own.map((of) => of[at]!.status));
      const notes = joined(own.map((of) => of[at]!.notes));
      return { label: spanNames[months], isOurs: true, values: [career, status, percent(career, career + status)], notes };
    });
    const { values, notes } = rows.at(-1)!;
    return { value: values[2] as number | null, rows, notes };
  },
});

export const minutesBySection = defineFigure({
  id: 'agenda/minutes-by-section',
  title: 'Minutes by section',
  definition:
    'The minutes of the points on agendas of held 1:1s, over 3, 6, and 12 months up to the end of the period: as a point says, else 2 for status and 5 for any other.',
  unit: 'minutes',
  columns: ['Section', '3 months', '6 months', '12 months'],
  bars: [2],
  of: (facts) => bySection(facts, 'minutes'),
});

export const pointsBySection = defineFigure({
  id: 'agenda/points-by-section',
  title: 'Points by section',
  definition: "The points on agendas of held 1:1s that aren't nested in another, over 3, 6, and 12 months up to the end of the period.",
  unit: 'count',
  columns: ['Section', '3 months', '6 months', '12 months'],
  bars: [2],
  of: (facts) => bySection(facts, 'points'),
});

export const discussed = defineFigure({
  id: 'agenda/discussed',
  title: 'Discussed',
  definition: 'Of the points with a box on agendas of held 1:1s of the period, the share that was closed.',
  unit: 'percent',
  of(facts) {
    const own = boxes(facts);
    const all = sum(own.map(({ count }) => count));
    const left = sum(own.map((of) => of.left));
    return { value: percent(all - left, all), notes: joined(own.map(({ notes }) => notes)) };
  },
});

export const undiscussed = defineFigure({
  id: 'topics/undiscussed',
  title: 'Undiscussed points',
  definition:
    'The points with a box that the last held 1:1 with each person left open, and in how many held 1:1s before it they were left open, too.',
  unit: 'count',
  columns: ['Point', 'Carried', 'First on'],
  of(facts) {
    const rows = joined(leftPoints(facts)).sort((a, b) => Number(b.values[0]) - Number(a.values[0]));
    return { value: rows.length, rows, notes: rows.flatMap(({ notes }) => notes.slice(0, 1)) };
  },
});

/** What the last held note left open, each with the notes before it that left it open, too: also those before the period. */
const leftPoints = ofNotes((person, period): Row[] => {
  const notes = notesWithin(person, '', period.to).reverse();
  const [last] = notes;
  const before = new Map<string, { readonly date: CalendarDate; readonly source: Source }[]>();
  for (const { key } of last?.digest.left ?? []) before.set(key, []);
  for (const { meeting, digest } of before.size === 0 ? [] : notes)
    for (const { key, line } of firstOfEach(digest.left)) before.get(key)?.push({ date: meeting.date, source: { uri: meeting.uri, line } });
  return (last?.digest.left ?? []).map(({ key, text, line }): Row => {
    const all = before.get(key)!;
    const others = all.slice(1).map(({ source }) => source);
    return { label: said(text), values: [all.length - 1, all.at(-1)!.date], notes: [{ uri: last!.meeting.uri, line }, ...others] };
  });
});

/** The same words may be left twice in a note: the first counts. */
function firstOfEach(left: NoteDigest['left']): NoteDigest['left'] {
  return left.length < 2 ? left : [...new Map([...left].reverse().map((one) => [one.key, one])).values()];
}

/** In the order in which an agenda has them. */
const order = [...sections.filter((section) => section !== undefined && section !== 'notes' && section !== 'private'), undefined];

export const sectionNames: Readonly<Record<Section | 'other', string>> = {
  status: 'Status',
  wins: 'Wins',
  alignment: 'Alignment',
  support: 'Support',
  feedback: 'Feedback',
  career: 'Career',
  training: 'Training',
  'follow-up': 'Follow-up',
  rapport: 'Small talk',
  manager: 'Their topics',
  notes: 'Notes',
  private: 'Private',
  other: 'Other',
};

export const spanNames = { 3: '3 months', 6: '6 months', 12: '12 months' } as const;

/** In the order of `spans`. */
const shares = ofNotes((person, { to }) =>
  spans.map((months) => {
    const notes = notesWithin(person, dayAfter(to, months), to);
    return {
      career: sum(notes.map(({ digest }) => digest.career.minutes)),
      status: sum(notes.map(({ digest }) => digest.status.minutes)),
      notes: notesOf(notes.filter(({ digest }) => digest.career.points + digest.status.points > 0)),
    };
  }),
);

const boxes = ofNotes((person, period) => {
  const own = heldNotesOf(person, period).filter(({ digest }) => digest.boxes > 0);
  return { count: sum(own.map(({ digest }) => digest.boxes)), left: sum(own.map(({ digest }) => digest.left.length)), notes: notesOf(own) };
});

/** Of one section, sums in the order of `spans`. */
interface SectionOf {
  readonly minutes: number[];
  readonly points: number[];
  readonly notes: Source[];
}

/** Over the longest span. */
const bySections = ofNotes((person, { to }) => {
  const from = spans.map((months) => dayAfter(to, months));
  const notes = notesWithin(person, from.at(-1)!, to);
  const found = new Map<Section | undefined, SectionOf>();
  for (const { meeting, digest } of notes)
    for (const { section, points, minutes } of digest.sections) {
      let own = found.get(section);
      if (own === undefined) found.set(section, (own = { minutes: spans.map(() => 0), points: spans.map(() => 0), notes: [] }));
      for (const [at, first] of from.entries()) {
        if (meeting.day < first) continue;
        own.minutes[at]! += minutes;
        own.points[at]! += points;
      }
      if (points > 0) own.notes.push({ uri: meeting.uri });
    }
  return { found, notes: notesOf(notes.filter(({ digest }) => digest.sections.length > 0)) };
});

function bySection(facts: InsightFacts, what: keyof Sum): Reckoned {
  const people = bySections(facts);
  const rows = order.flatMap((section): Row[] => {
    const own = people.flatMap(({ found }) => found.get(section) ?? []);
    const notes = joined(own.map((of) => of.notes));
    const values = spans.map((_, at) => sum(own.map((of) => of[what][at]!)));
    return notes.length === 0 ? [] : [{ label: sectionNames[section ?? 'other'], isOurs: true, values, notes }];
  });
  return { value: sum(rows.map(({ values }) => Number(values.at(-1)))), rows, notes: joined(people.map(({ notes }) => notes)) };
}

/** The first day of a span of months. */
function dayAfter(to: CalendarDate, months: number): CalendarDate {
  return addDays(monthsBack(to, months), 1);
}
