import { daysBetween } from '../../date/date';
import { coveredTopics } from '../coverage';
import { defineFigure, type Row } from '../figure';
import { heldNotes, wholeNotes } from '../periods';

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
    const notes = heldNotes(facts);
    const rows = coveredTopics.map(({ title }, at): Row => {
      const own = notes.filter(({ digest }) => digest.topics.includes(at)).map(({ meeting }) => meeting);
      const last = own
        .map(({ date }) => date)
        .sort()
        .at(-1);
      return {
        label: title,
        isOurs: true,
        values: [own.length, last ?? null, last === undefined ? null : daysBetween(last, facts.today)],
        notes: wholeNotes([...own].reverse()),
      };
    });
    const came = rows.filter(({ notes: own }) => own.length > 0);
    return { value: notes.length === 0 ? null : came.length, rows, notes: wholeNotes(notes.map(({ meeting }) => meeting)) };
  },
});

export const notComeUp = defineFigure({
  id: 'topics/not-come-up',
  title: "Topics that didn't come up",
  definition: 'How many of these topics came up in no held 1:1 of the last 90 days of the period.',
  unit: 'count',
  columns: ['Topic', 'Last'],
  of(facts) {
    const notes = heldNotes(facts);
    if (notes.length === 0) return { value: null, rows: [], notes: [] };
    const rows = coveredTopics.flatMap(({ title }, at): Row[] => {
      const own = notes.filter(({ digest }) => digest.topics.includes(at)).map(({ meeting }) => meeting);
      const last = own
        .map(({ date }) => date)
        .sort()
        .at(-1);
      if (last !== undefined && daysBetween(last, facts.to) <= quietDays) return [];
      return [{ label: title, isOurs: true, values: [last ?? null], notes: wholeNotes(own.slice(-1)) }];
    });
    return { value: rows.length, rows, notes: rows.flatMap((row) => row.notes) };
  },
});

const quietDays = 90;
