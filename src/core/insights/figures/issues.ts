import { daysBetween, type CalendarDate } from '../../date/date';
import type { InsightFacts } from '../facts';
import { defineFigure, type Row, type Source } from '../figure';
import { daysAgo, heldNotes, isWithin, median } from '../periods';
import { said } from '../said';
import { compareTexts } from '../../text/compareTexts';

export const raised = defineFigure({
  id: 'issues/raised',
  title: 'Raised',
  definition: 'How many issues under Support were first raised in the period; one that is carried from note to note counts once.',
  unit: 'count',
  of: (facts) => counted(issuesOf(facts).filter((issue) => isWithin(issue.raised, facts))),
});

export const solved = defineFigure({
  id: 'issues/solved',
  title: 'Solved',
  definition: 'How many of the issues in notes of the period are done: by their own box, or by the actions below them.',
  unit: 'count',
  of: (facts) => counted(issuesOf(facts).filter(({ status }) => status === 'solved')),
});

export const response = defineFigure({
  id: 'issues/days-to-response',
  title: 'Days until the response',
  definition: 'The median of the days from when an issue was raised to the 1:1 whose note has the first response to it.',
  unit: 'days',
  of(facts) {
    const answered = issuesOf(facts).filter(({ answered: on }) => on !== undefined);
    const days = answered.map((issue) => Math.max(0, daysBetween(issue.raised, issue.answered!)));
    return { value: median(days), notes: answered.map(({ source }) => source) };
  },
});

export const waiting = defineFigure({
  id: 'issues/waiting',
  title: 'Waiting for a response',
  definition: 'The open issues in notes of the period that no note has a response to, the oldest first.',
  unit: 'count',
  columns: ['Issue', 'Days', 'Raised'],
  units: ['days', 'days'],
  of(facts) {
    const ageOf = daysAgo(facts.today);
    const open = issuesOf(facts)
      .filter(({ status, answered }) => status === 'open' && answered === undefined)
      .sort((a, b) => compareTexts(a.raised, b.raised));
    const rows = open.map(({ area, text, raised: on, source }): Row => ({
      label: said([area, text].filter((part) => part !== '').join(': ')),
      values: [ageOf(on), on],
      notes: [source],
    }));
    return { value: open.length, rows, notes: open.map(({ source }) => source) };
  },
});

interface OneIssue {
  readonly area: string;
  readonly text: string;
  readonly raised: CalendarDate;
  /** The date of the first note that has a response. */
  readonly answered: CalendarDate | undefined;
  readonly status: 'open' | 'solved' | 'dropped';
  /** Where it was raised. */
  readonly source: Source;
}

/** Each once, however many notes have it: known by its words, with the state that any of them closes. */
function issuesOf(facts: InsightFacts): readonly OneIssue[] {
  let issues = known.get(facts);
  if (issues === undefined) known.set(facts, (issues = readAll(facts)));
  return issues;
}

const known = new WeakMap<InsightFacts, readonly OneIssue[]>();

function readAll(facts: InsightFacts): OneIssue[] {
  return facts.people.flatMap((person) => {
    const byKey = new Map<string, OneIssue>();
    for (const { meeting, digest } of heldNotes({ ...facts, people: [person] }))
      for (const { key, area, text, line, raised: on = meeting.date, response: said, status } of digest.issues) {
        const before = byKey.get(key);
        byKey.set(key, {
          area,
          text,
          raised: before === undefined || on < before.raised ? on : before.raised,
          answered: before?.answered ?? (said === undefined ? undefined : meeting.date),
          status: before === undefined || before.status === 'open' ? status : before.status,
          source: before?.source ?? { uri: meeting.uri, line },
        });
      }
    return [...byKey.values()];
  });
}

function counted(issues: readonly OneIssue[]) {
  return { value: issues.length, notes: issues.map(({ source }) => source) };
}
