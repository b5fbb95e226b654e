import { daysBetween, type CalendarDate } from '../../date/date';
import type { InsightFacts, Period } from '../facts';
import { defineFigure, type Reckoned, type Row, type Source } from '../figure';
import { daysAgo, heldNotesOf, groupedBy, isWithin, joined, joinedBy, medianOf, ofNotes, ofOne, tallyOf } from '../periods';
import { said } from '../said';
import { compareTexts } from '../../text/compareTexts';
import type { IssueDigest } from '../noteDigest';

export const raised = defineFigure({
  id: 'issues/raised',
  title: 'Raised',
  definition: 'How many issues under Support were first raised in the period; one that is carried from note to note counts once.',
  unit: 'count',
  of: counted((issue, period) => isWithin(issue.raised, period)),
});

export const solved = defineFigure({
  id: 'issues/solved',
  title: 'Solved',
  definition: 'How many of the issues in notes of the period are done: by their own box, or by the actions below them.',
  unit: 'count',
  of: counted(({ status }) => status === 'solved'),
});

export const response = defineFigure({
  id: 'issues/days-to-response',
  title: 'Days until the response',
  definition: 'The median of the days from when an issue was raised to the 1:1 whose note has the first response to it.',
  unit: 'days',
  of(facts) {
    const own = responses(facts);
    return { value: medianOf(own.map(({ days }) => days)), notes: joined(own.map(({ notes }) => notes)) };
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
    const rows = joinedBy(waitingOnes(facts), compareTexts);
    return { value: rows.length, rows, notes: rows.map(({ notes }) => notes[0]!) };
  },
});

interface OneIssue {
  /** As the last note has it. */
  readonly last: IssueDigest;
  readonly raised: CalendarDate;
  /** The date of the first note that has a response. */
  readonly answered: CalendarDate | undefined;
  readonly status: 'open' | 'solved' | 'dropped';
  /** Where it was raised. */
  readonly source: Source;
}

/** Each once, however many notes have it: known by its words, with the state that any of them closes. */
const issuesOf = ofNotes((person, period): readonly OneIssue[] => {
  const byKey = new Map<string, OneIssue>();
  for (const { meeting, digest } of heldNotesOf(person, period))
    for (const issue of digest.issues) {
      const { key, line, raised: on = meeting.date, response: words, status } = issue;
      const before = byKey.get(key);
      byKey.set(key, {
        last: issue,
        raised: before === undefined || on < before.raised ? on : before.raised,
        answered: before?.answered ?? (words === undefined ? undefined : meeting.date),
        status: before === undefined || before.status === 'open' ? status : before.status,
        source: before?.source ?? { uri: meeting.uri, line },
      });
    }
  return [...byKey.values()];
});

const responses = ofNotes((person, period) => {
  const answered = ofOne(issuesOf, person, period).filter(({ answered: on }) => on !== undefined);
  return {
    days: tallyOf(answered.map((issue) => Math.max(0, daysBetween(issue.raised, issue.answered!)))),
    notes: answered.map(({ source }) => source),
  };
});

/** By the day that they were raised. */
const waitingOnes = ofNotes((person, period) => {
  const ageOf = daysAgo(period.today);
  const open = ofOne(issuesOf, person, period).filter(({ status, answered }) => status === 'open' && answered === undefined);
  return groupedBy(open, ({ last, raised: on, source }): [CalendarDate, Row] => [
    on,
    { label: labelOf(last), values: [ageOf(on), on], notes: [source] },
  ]);
});

const labels = new WeakMap<IssueDigest, string>();

/** Read once for each version of a note. */
function labelOf(issue: IssueDigest): string {
  let label = labels.get(issue);
  if (label === undefined) labels.set(issue, (label = said([issue.area, issue.text].filter((part) => part !== '').join(': '))));
  return label;
}

function counted(fits: (issue: OneIssue, period: Period) => boolean): (facts: InsightFacts) => Reckoned {
  const own = ofNotes((person, period) =>
    ofOne(issuesOf, person, period)
      .filter((issue) => fits(issue, period))
      .map(({ source }) => source),
  );
  return (facts) => {
    const notes = joined(own(facts));
    return { value: notes.length, notes };
  };
}
