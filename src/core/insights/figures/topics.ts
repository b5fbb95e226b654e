import { type CalendarDate, daysBetween } from '../../date/date';
import { coveredTopics } from '../coverage';
import { defineFigure, type Row, type Source } from '../figure';
import { type HeldNote, heldNotesOf, joined, notesOf, ofNotes } from '../periods';

export const coverage = defineFigure({
  id: 'topics/coverage',
  title: 'Topics that came up',
  definition:
    'How many of the topics that good 1:1s come back to came up in a held 1:1 of the period, by the heading, a tag, or the words of a line; and how long ago each last did.',
  unit: 'count',
  columns: ['Topic', 'Times', 'Last', 'Days since'],
  units: ['count', 'count', 'days'],
  bars: [0],
  of(facts) {
    const own = topicNotes(facts);
    const rows = coveredTopics.map(({ title }, at): Row => {
      const notes = joined(own.map(({ topics }) => topics[at]!.latestFirst).reverse());
      const last = lastOf(own, at);
      const days = last === undefined ? null : daysBetween(last, facts.today);
      return { label: title, isOurs: true, values: [notes.length, last ?? null, days], notes };
    });
    const notes = joined(own.map((of) => of.notes));
    return { value: notes.length === 0 ? null : rows.filter((row) => row.notes.length > 0).length, rows, notes };
  },
});

export const notComeUp = defineFigure({
  id: 'topics/not-come-up',
  title: "Topics that didn't come up",
  definition: 'How many of these topics came up in no held 1:1 of the last 90 days of the period.',
  unit: 'count',
  columns: ['Topic', 'Last'],
  of(facts) {
    const own = topicNotes(facts);
    if (own.every(({ notes }) => notes.length === 0)) return { value: null, rows: [], notes: [] };
    const rows = coveredTopics.flatMap(({ title }, at): Row[] => {
      const last = lastOf(own, at);
      if (last !== undefined && daysBetween(last, facts.to) <= quietDays) return [];
      const notes = own.map(({ topics }) => topics[at]!.latestFirst.slice(0, 1)).filter(({ length }) => length > 0);
      return [{ label: title, isOurs: true, values: [last ?? null], notes: notes.at(-1) ?? [] }];
    });
    return { value: rows.length, rows, notes: rows.flatMap((row) => row.notes) };
  },
});

const quietDays = 90;

interface TopicNotes {
  readonly last: CalendarDate | undefined;
  readonly latestFirst: readonly Source[];
}

/** The notes of the period, and those that have something about each of `coveredTopics`. */
const topicNotes = ofNotes((person, period) => {
  const all = heldNotesOf(person, period);
  const own = coveredTopics.map((): HeldNote[] => []);
  for (const note of all) for (const at of note.digest.topics) own[at]!.push(note);
  const topics = own.map((notes): TopicNotes => ({ last: notes.at(-1)?.meeting.day, latestFirst: notesOf([...notes].reverse()) }));
  return { topics, notes: notesOf(all) };
});

function lastOf(own: readonly { readonly topics: readonly TopicNotes[] }[], at: number): CalendarDate | undefined {
  return own
    .flatMap(({ topics }) => topics[at]!.last ?? [])
    .sort()
    .at(-1);
}
