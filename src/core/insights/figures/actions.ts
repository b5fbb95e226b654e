import { isTagged } from '../../action/tagged';
import type { InsightAction, InsightFacts, Period } from '../facts';
import { defineFigure, type Reckoned, type Row } from '../figure';
import { daysAgo, isWithin, joined, medianOf, ofActions, percent, places, sum, type Tally, tallyOf } from '../periods';
import { said } from '../said';

/** A number of some actions: what of each person, and how these make the whole. */
interface Measure<T> {
  of(actions: readonly InsightAction[], period: Period): T;
  whole(parts: readonly T[]): number | null;
}

const count: Measure<number> = { of: ({ length }) => length, whole: sum };

const overdue: Measure<number> = {
  of: (actions, { today }) => actions.filter(({ due }) => due !== undefined && due < today).length,
  whole: sum,
};

const onTime: Measure<{ readonly kept: number; readonly all: number }> = {
  of: (actions) => ({ kept: actions.filter(({ due, done }) => done !== undefined && done <= due!).length, all: actions.length }),
  whole: (parts) => percent(sum(parts.map(({ kept }) => kept)), sum(parts.map(({ all }) => all))),
};

const age: Measure<Tally> = {
  of(actions, { today }) {
    const ageOf = daysAgo(today);
    return tallyOf(actions.flatMap(({ raised }) => (raised === undefined ? [] : ageOf(raised))));
  },
  whole: medianOf,
};

export const opened = defineFigure({
  id: 'actions/opened',
  title: 'Opened',
  definition: 'How many tracked actions were raised in the period: by their own date, else that of their note.',
  unit: 'count',
  columns: ['Whose', 'Opened'],
  bars: [0],
  of: bothSides(({ raised }, period) => isWithin(raised, period), count),
});

export const closed = defineFigure({
  id: 'actions/closed',
  title: 'Done',
  definition: 'How many tracked actions were done in the period, by the date that they were done.',
  unit: 'count',
  columns: ['Whose', 'Done'],
  bars: [0],
  of: bothSides(({ done }, period) => isWithin(done, period), count),
});

export const keptOnTime = defineFigure({
  id: 'actions/kept-on-time',
  title: 'Kept on time',
  definition:
    'Of the tracked actions with a due date that were done in the period, or were due in it and are open still, the share that was done by that date.',
  unit: 'percent',
  columns: ['Whose', 'On time, %', 'Actions'],
  units: ['percent', 'count'],
  of: bothSides(
    ({ due, done, open: isOpen }, period) =>
      due !== undefined && (isWithin(done, period) || (isOpen && isWithin(due, period) && due < period.today)),
    onTime,
    count,
  ),
});

export const open = defineFigure({
  id: 'actions/open',
  title: 'Open now',
  definition: 'How many tracked actions are open today.',
  unit: 'count',
  columns: ['Whose', 'Open', 'Overdue'],
  of: bothSides((action) => action.open, count, overdue),
});

export const medianAge = defineFigure({
  id: 'actions/median-age',
  title: 'Usual age',
  definition: 'The median of the days that the actions that are open today have been open.',
  unit: 'days',
  columns: ['Whose', 'Days'],
  of: bothSides((action) => action.open, age),
});

export const oldest = defineFigure({
  id: 'actions/oldest',
  title: 'Oldest open',
  definition: 'The days that the oldest of the actions that are open today has been open, and the five that have been longest.',
  unit: 'days',
  columns: ['Action', 'Days', 'Whose'],
  of(facts) {
    const aged = joined(oldestOpen(facts)).sort((a, b) => b.days - a.days);
    const rows = aged
      .slice(0, mostOldest)
      .map(({ action, days }): Row => ({
        label: said(action.text),
        values: [days, action.mine ? 'Mine' : 'Theirs'],
        notes: places([action]),
      }));
    return { value: aged[0]?.days ?? null, rows, notes: rows.flatMap(({ notes }) => notes) };
  },
});

const mostOldest = 5;

/** What is asked for, heard and offered, in the order of the articles. */
const kinds = ['#signal', '#ask', '#offer', '#stretch', '#feedback', '#intro', '#interest', '#escalate', '#recommendation', '#career'];

export const byKind = defineFigure({
  id: 'actions/by-kind',
  title: 'Actions by kind',
  definition: 'The tracked actions raised in the period by their tags: what was heard, asked for, offered, and taken on to grow.',
  unit: 'count',
  columns: ['Kind', 'Opened', 'Open now'],
  bars: [0],
  of(facts) {
    const own = raisedOnes(facts);
    const rows = kinds.flatMap((label, at): Row[] => {
      const notes = joined(own.map(({ ofKind }) => ofKind[at]!.notes));
      return notes.length === 0 ? [] : [{ label, values: [notes.length, sum(own.map(({ ofKind }) => ofKind[at]!.open))], notes }];
    });
    const notes = joined(own.map((of) => of.notes));
    return { value: notes.length, rows, notes };
  },
});

/** What some measures say of the actions that fit: of all, of mine and of theirs. */
function bothSides(
  fits: (action: InsightAction, period: Period) => boolean,
  ...measures: readonly Measure<unknown>[]
): (facts: InsightFacts) => Reckoned {
  const sides = ofActions((person, period) => {
    const all = person.actions.filter((action) => fits(action, period));
    return [all, all.filter(({ mine }) => mine), all.filter(({ mine }) => !mine)].map((own) => ({
      parts: measures.map((measure) => measure.of(own, period)),
      notes: places(own),
    }));
  });
  return (facts) => {
    const own = sides(facts);
    const [all, ...rows] = [0, 1, 2].map((side) => ({
      values: measures.map((measure, at) => measure.whole(own.map((of) => of[side]!.parts[at]))),
      notes: joined(own.map((of) => of[side]!.notes)),
    }));
    const labels = ['Mine', 'Theirs'];
    return { value: all!.values[0]!, rows: rows.map((row, at) => ({ label: labels[at]!, isOurs: true, ...row })), notes: all!.notes };
  };
}

const oldestOpen = ofActions(({ actions }, { today }) => {
  const ageOf = daysAgo(today);
  return actions
    .flatMap((action) => (action.open && action.raised !== undefined ? [{ action, days: ageOf(action.raised) }] : []))
    .sort((a, b) => b.days - a.days)
    .slice(0, mostOldest);
});

/** The actions raised in the period, and those of each kind. */
const raisedOnes = ofActions(({ actions }, period) => {
  const raised = actions.filter((action) => isWithin(action.raised, period));
  const tagged = raised.filter(({ tags }) => tags.length > 0);
  const ofKind = kinds.map((kind) => {
    const own = tagged.filter(({ tags }) => isTagged(tags, kind));
    return { open: own.filter(({ open: isOpen }) => isOpen).length, notes: places(own) };
  });
  return { ofKind, notes: places(raised) };
});
