import { issueVersions, joinVersions } from '../../agenda/joinIssues';
import { daysBetween, type CalendarDate } from '../../date/date';
import type { ActionStatus } from '../../model';
import type { InsightFacts, Period } from '../facts';
import { defineFigure, type Reckoned, type Row, type Source } from '../figure';
import { daysAgo, groupedBy, isWithin, joined, joinedBy, medianOf, notesWithin, ofNotes, ofOne, readTo, tallyOf } from '../periods';
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
  of: counted(({ status, isOfPeriod }) => status === 'done' && isOfPeriod),
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
  /** After the last of its notes. */
  readonly status: ActionStatus;
  /** A note of the period has it. */
  readonly isOfPeriod: boolean;
  /** Where it was raised. */
  readonly source: Source;
}

/** Each once, however many notes have it, as the issue table knows it again, and also by its words alone; of all notes that are read. */
const issuesOf = ofNotes((person, period): readonly OneIssue[] => {
  const notes = notesWithin(person, '', readTo(period));
  const meetings = new Map(notes.map(({ meeting }) => [meeting.uri, meeting]));
  const all = issueVersions(
    notes.flatMap(({ digest }) => digest.issues),
    { byWords: true },
  );
  return all.map((versions): OneIssue => {
    const [{ uri, line, carriedFrom = '~' }] = versions;
    const on = versions.map((one) => meetings.get(one.uri)!);
    const answered = versions.findIndex(({ response: words }) => words !== undefined);
    return {
      last: versions.at(-1)!,
      raised: versions.map((one, at) => one.raised ?? on[at]!.date).reduce((a, b) => (b < a ? b : a), carriedFrom),
      answered: on[answered]?.date,
      status: joinVersions(versions).status,
      isOfPeriod: on.some(({ day }) => isWithin(day, period)),
      source: { uri, line },
    };
  });
});

const responses = ofNotes((person, period) => {
  const answered = ofOne(issuesOf, person, period).filter(({ answered: on, isOfPeriod }) => on !== undefined && isOfPeriod);
  return {
    days: tallyOf(answered.map((issue) => Math.max(0, daysBetween(issue.raised, issue.answered!)))),
    notes: answered.map(({ source }) => source),
  };
});

/** By the day that they were raised. */
const waitingOnes = ofNotes((person, period) => {
  const ageOf = daysAgo(period.today);
  const open = ofOne(issuesOf, person, period).filter(
    ({ status, answered, isOfPeriod }) => answered === undefined && isOfPeriod && status !== 'done' && status !== 'cancelled',
  );
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
