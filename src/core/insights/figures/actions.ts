import type { InsightAction, InsightFacts } from '../facts';
import { defineFigure, type Reckoned, type Row } from '../figure';
import { daysAgo, isWithin, median, percent, places } from '../periods';
import { said } from '../said';

export const opened = defineFigure({
  id: 'actions/opened',
  title: 'Opened',
  definition: 'How many tracked actions were raised in the period: by their own date, else that of their note.',
  unit: 'count',
  columns: ['Whose', 'Opened'],
  bars: [0],
  of: (facts) =>
    bothSides(
      facts.actions.filter(({ raised }) => isWithin(raised, facts)),
      ({ length }) => length,
    ),
});

export const closed = defineFigure({
  id: 'actions/closed',
  title: 'Done',
  definition: 'How many tracked actions were done in the period, by the date that they were done.',
  unit: 'count',
  columns: ['Whose', 'Done'],
  bars: [0],
  of: (facts) => bothSides(doneIn(facts), ({ length }) => length),
});

export const keptOnTime = defineFigure({
  id: 'actions/kept-on-time',
  title: 'Kept on time',
  definition:
    'Of the tracked actions with a due date that were done in the period, or were due in it and are open still, the share that was done by that date.',
  unit: 'percent',
  columns: ['Whose', 'On time, %', 'Actions'],
  units: ['percent', 'count'],
  of(facts) {
    const owed = facts.actions.filter(
      ({ due, done, open }) => due !== undefined && (isWithin(done, facts) || (open && isWithin(due, facts) && due < facts.today)),
    );
    const share = (of: readonly InsightAction[]) =>
      percent(of.filter(({ due, done }) => done !== undefined && done <= due!).length, of.length);
    return bothSides(owed, share, ({ length }) => length);
  },
});

export const open = defineFigure({
  id: 'actions/open',
  title: 'Open now',
  definition: 'How many tracked actions are open today.',
  unit: 'count',
  columns: ['Whose', 'Open', 'Overdue'],
  of: (facts) =>
    bothSides(
      openOnes(facts),
      ({ length }) => length,
      (of) => of.filter(({ due }) => due !== undefined && due < facts.today).length,
    ),
});

export const medianAge = defineFigure({
  id: 'actions/median-age',
  title: 'Usual age',
  definition: 'The median of the days that the actions that are open today have been open.',
  unit: 'days',
  columns: ['Whose', 'Days'],
  of(facts) {
    const ageOf = daysAgo(facts.today);
    return bothSides(openOnes(facts), (of) => median(of.flatMap(({ raised }) => (raised === undefined ? [] : ageOf(raised)))));
  },
});

export const oldest = defineFigure({
  id: 'actions/oldest',
  title: 'Oldest open',
  definition: 'The days that the oldest of the actions that are open today has been open, and the five that have been longest.',
  unit: 'days',
  columns: ['Action', 'Days', 'Whose'],
  of(facts) {
    const ageOf = daysAgo(facts.today);
    const aged = openOnes(facts)
      .flatMap((action) => (action.raised === undefined ? [] : [{ action, days: ageOf(action.raised) }]))
      .sort((a, b) => b.days - a.days);
    const rows = aged
      .slice(0, 5)
      .map(({ action, days }): Row => ({
        label: said(action.text),
        values: [days, action.mine ? 'Mine' : 'Theirs'],
        notes: places([action]),
      }));
    return { value: aged[0]?.days ?? null, rows, notes: rows.flatMap(({ notes }) => notes) };
  },
});

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
    const raised = facts.actions.filter((action) => isWithin(action.raised, facts));
    const tagged = raised.filter(({ tags }) => tags.some((tag) => kinds.some((kind) => tag.startsWith(kind))));
    const rows = kinds.flatMap((tag): Row[] => {
      const own = tagged.filter(({ tags }) => tags.some((one) => one === tag || one.startsWith(`${tag}/`)));
      return own.length === 0 ? [] : [{ label: tag, values: [own.length, own.filter((action) => action.open).length], notes: places(own) }];
    });
    return { value: raised.length, rows, notes: places(raised) };
  },
});

function bothSides(actions: readonly InsightAction[], ...values: readonly ((of: readonly InsightAction[]) => number | null)[]): Reckoned {
  const mine = actions.filter((action) => action.mine);
  const theirs = actions.filter((action) => !action.mine);
  const row = (label: string, own: readonly InsightAction[]): Row => ({
    label,
    isOurs: true,
    values: values.map((value) => value(own)),
    notes: places(own),
  });
  return { value: values[0]!(actions), rows: [row('Mine', mine), row('Theirs', theirs)], notes: places(actions) };
}

function doneIn(facts: InsightFacts): InsightAction[] {
  return facts.actions.filter(({ done }) => isWithin(done, facts));
}

function openOnes({ actions }: InsightFacts): InsightAction[] {
  return actions.filter((action) => action.open);
}
