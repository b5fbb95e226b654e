import type { Section } from '../../note/outline';
import { sections } from '../../note/sections';
import type { InsightFacts } from '../facts';
import { defineFigure, type Reckoned, type Row } from '../figure';
import type { Sum } from '../noteDigest';
import { type HeldNote, heldNotes, monthsBack, percent, places, spans, sum, wholeNotes } from '../periods';
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
    const rows = spans.map((months): Row => {
      const notes = inSpan(facts, months);
      const [career, status] = [
        sum(notes.map(({ digest }) => digest.career.minutes)),
        sum(notes.map(({ digest }) => digest.status.minutes)),
      ];
      const own = notes.filter(({ digest }) => digest.career.points + digest.status.points > 0);
      return { label: spanNames[months], isOurs: true, values: [career, status, percent(career, career + status)], notes: notesOf(own) };
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
  definition: 'The points on agendas of held 1:1s that are not nested in another, over 3, 6, and 12 months up to the end of the period.',
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
    const notes = heldNotes(facts).filter(({ digest }) => digest.boxes > 0);
    const boxes = sum(notes.map(({ digest }) => digest.boxes));
    const left = sum(notes.map(({ digest }) => digest.left.length));
    return { value: percent(boxes - left, boxes), notes: notesOf(notes) };
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
    const rows = facts.people.flatMap((person) => {
      const notes = [...heldNotes({ ...facts, people: [person] })].reverse();
      const [last] = notes;
      return (last?.digest.left ?? []).map(({ key, text, line }): Row => {
        const before = notes.filter(({ digest }) => digest.left.some((one) => one.key === key));
        const sources = before.map(({ meeting: { uri }, digest }) => ({ uri, line: digest.left.find((one) => one.key === key)!.line }));
        return {
          label: said(text),
          values: [before.length - 1, before.at(-1)!.meeting.date],
          notes: [{ uri: last!.meeting.uri, line }, ...sources.slice(1)],
        };
      });
    });
    rows.sort((a, b) => Number(b.values[0]) - Number(a.values[0]));
    return { value: rows.length, rows, notes: rows.flatMap(({ notes }) => notes.slice(0, 1)) };
  },
});

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

function bySection(facts: InsightFacts, what: keyof Sum): Reckoned {
  const notes = spans.map((months) => inSpan(facts, months));
  const rows = order.flatMap((section): Row[] => {
    const values = notes.map((own) => sum(own.map((note) => inSection(note, section)?.[what] ?? 0)));
    const from = notes.at(-1)!.filter((note) => (inSection(note, section)?.points ?? 0) > 0);
    return from.length === 0 ? [] : [{ label: sectionNames[section ?? 'other'], isOurs: true, values, notes: notesOf(from) }];
  });
  const all = notes.at(-1)!.filter(({ digest }) => digest.sections.length > 0);
  return { value: sum(rows.map(({ values }) => Number(values.at(-1)))), rows, notes: notesOf(all) };
}

function inSection({ digest }: HeldNote, wanted: Section | undefined): Sum | undefined {
  return digest.sections.find(({ section }) => section === wanted);
}

function inSpan(facts: InsightFacts, months: number): readonly HeldNote[] {
  return heldNotes(facts, monthsBack(facts.to, months));
}

function notesOf(notes: readonly HeldNote[]) {
  return wholeNotes(places(notes.map(({ meeting: { uri } }) => ({ uri }))));
}
