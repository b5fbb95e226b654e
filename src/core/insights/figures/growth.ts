import { areasIn } from '../../action/tagged';
import { addDays, type CalendarDate } from '../../date/date';
import type { LoggedWin, PlanItem } from '../../plans/plan';
import { alignmentLines } from '../../rules/alignment/alignmentIn';
import { isOfTopic } from '../../series/topics';
import type { InsightFacts } from '../facts';
import { defineFigure, type Reckoned, type Row, type Source } from '../figure';
import { keyOf } from '../noteDigest';
import { groupedBy, heldNotesOf, isWithin, joined, joinedBy, ofNotes, places } from '../periods';
import { said } from '../said';
import { compareTexts } from '../../text/compareTexts';

export const told = defineFigure({
  id: 'growth/wins-told',
  title: 'Wins told',
  definition: 'How many wins that the log has for the period are in the note of a held 1:1: by their link, or by their words under Wins.',
  unit: 'count',
  of(facts) {
    const { tells, wins } = winsOf(facts);
    return counted(wins.filter(tells));
  },
});

export const notTold = defineFigure({
  id: 'growth/wins-not-told',
  title: 'Wins not told',
  definition: 'The wins that the log has for the period and no note of a held 1:1 has, the latest first.',
  unit: 'count',
  columns: ['Win', 'Date'],
  of(facts) {
    const { tells, wins } = winsOf(facts);
    const rows = wins
      .filter((win) => !tells(win))
      .sort((a, b) => compareTexts(b.date!, a.date!))
      .map((win): Row => ({ label: said(win.text), values: [win.date!], notes: places([win]) }));
    return { value: rows.length, rows, notes: rows.flatMap(({ notes }) => notes) };
  },
});

export const winsByArea = defineFigure({
  id: 'growth/wins-by-area',
  title: 'Wins by area',
  definition: 'The wins that the log has for the period, by their area tag: where you have grown, and where not.',
  unit: 'count',
  columns: ['Area', 'Wins'],
  bars: [0],
  of(facts) {
    const { wins } = winsOf(facts);
    const areas = new Map<string, { readonly label: string; readonly own: Set<LoggedWin> }>();
    for (const win of wins)
      for (const label of areasIn(win.tags)) {
        const key = label.toLowerCase();
        const area = areas.get(key) ?? { label, own: new Set() };
        areas.set(key, area);
        area.own.add(win);
      }
    const rows = [...areas]
      .sort(([a], [b]) => compareTexts(a, b))
      .map(([, { label, own }]): Row => {
        return { label, values: [own.size], notes: places([...own]) };
      });
    return { value: areas.size, rows, notes: places(wins) };
  },
});

export const received = defineFigure({
  id: 'growth/feedback-received',
  title: 'Feedback received',
  definition: "How many lines under Feedback, or tagged #feedback, of held 1:1s of the period say what I was told; questions don't count.",
  unit: 'count',
  of: feedback(false),
});

export const given = defineFigure({
  id: 'growth/feedback-given',
  title: 'Feedback given',
  definition: 'How many of these lines say what I told others: they begin with "To …:" or "For …:", or somebody else is their owner.',
  unit: 'count',
  of: feedback(true),
});

export const trainingDone = defineFigure({
  id: 'growth/training-done',
  title: 'Training done',
  definition:
    'How many items of the training plans for the years of the period are done; one that says when counts where that is in the period.',
  unit: 'count',
  columns: ['Item', 'Done', 'Shown by'],
  of(facts) {
    const done = trainingOf(facts);
    const rows = done.map(({ item, uri }): Row => ({
      label: said(item.task.text),
      values: [item.task.done ?? null, item.evidence.length === 0 ? null : item.evidence.join(', ')],
      notes: [{ uri, line: item.line }],
    }));
    return { value: done.length, rows, notes: rows.flatMap(({ notes }) => notes) };
  },
});

export const demonstrated = defineFigure({
  id: 'growth/training-demonstrated',
  title: 'Training demonstrated',
  definition: 'How many of these items have something that shows the skill: a link, or a line of evidence.',
  unit: 'count',
  of(facts) {
    const shown = trainingOf(facts).filter(({ item }) => item.evidence.length > 0);
    return { value: shown.length, notes: shown.map(({ uri, item: { line } }) => ({ uri, line })) };
  },
});

export const goals = defineFigure({
  id: 'growth/goals',
  title: 'Goals',
  definition: 'How many goals of the career plan are open, and by how many links and lines of evidence each is shown.',
  unit: 'count',
  columns: ['Goal', 'Shown by', 'Done'],
  of({ careerPlans }) {
    const all = careerPlans.flatMap(({ uri, items }) => items.map((item) => ({ uri, item })));
    const rows = all.map(({ uri, item: { task, evidence, line } }): Row => ({
      label: said(task.text),
      values: [evidence.length, task.status === 'done' ? (task.done ?? 'Yes') : null],
      notes: [{ uri, line }],
    }));
    const open = all.filter(({ item: { task } }) => task.status === 'open' || task.status === 'in-progress');
    return { value: all.length === 0 ? null : open.length, rows, notes: open.map(({ uri, item: { line } }) => ({ uri, line })) };
  },
});

export const changed = defineFigure({
  id: 'growth/plans-changed',
  title: 'Changed in the plans',
  definition:
    'What was added, done, or cancelled in the career plan and the training plans since the last held career talk, by the dates in them; since the beginning of the period where there was none.',
  unit: 'count',
  columns: ['Item', 'What', 'Date'],
  of(facts) {
    const since = lastCareerTalk(facts) ?? addDays(facts.from, -1);
    const rows = [...facts.careerPlans, ...facts.trainingPlans]
      .flatMap(({ uri, items }) => items.flatMap((item) => changesOf(item, uri, since, facts.to)))
      .sort((a, b) => compareTexts(String(b.values[1]), String(a.values[1])));
    return { value: rows.length, rows, notes: rows.flatMap(({ notes }) => notes) };
  },
});

export const alignment = defineFigure({
  id: 'growth/alignment',
  title: 'WHAT, HOW, and WHEN',
  definition:
    'How often held 1:1s of the period wrote down what I deliver, how, and when I am ready; and what they agreed, the latest first.',
  unit: 'count',
  columns: ['Date', 'WHAT', 'HOW', 'WHEN'],
  of(facts) {
    const rows = joinedBy(agreements(facts), (a, b) => compareTexts(b, a));
    return { value: rows.length, rows, notes: rows.flatMap(({ notes }) => notes) };
  },
});

/** By day. */
const agreements = ofNotes((person, period) => {
  const agreed = heldNotesOf(person, period).filter(({ digest }) => Object.keys(digest.alignment).length > 0);
  return groupedBy(agreed, ({ meeting: { uri, date }, digest: { alignment: lines } }): [CalendarDate, Row] => {
    const { line } = (lines.what ?? lines.how ?? lines.when)!;
    const values = alignmentLines.map((one) => (lines[one] === undefined ? null : said(lines[one].text)));
    return [date, { label: date, values, notes: [{ uri, line }] }];
  });
});

/** What is told of wins, in the period or after it: IDs, and the words of points. */
const toldOf = ofNotes(({ digests }) => {
  const all = [...digests.values()];
  return { ids: new Set(all.flatMap(({ winIds }) => winIds)), keys: new Set(all.flatMap(({ winKeys }) => winKeys)) };
});

/** An ID is one of the log beside the notes that have it. */
function winsOf(facts: InsightFacts): { readonly wins: readonly LoggedWin[]; readonly tells: (win: LoggedWin) => boolean } {
  const all = toldOf(facts);
  return {
    wins: facts.wins.filter(({ date }) => isWithin(date, facts)),
    tells({ id, text, root }) {
      const key = keyOf(text);
      return all.some(({ ids, keys }, at) => keys.has(key) || (id !== undefined && ids.has(id) && facts.people[at]!.root === root));
    },
  };
}

function counted(lines: readonly Source[]) {
  return { value: lines.length, notes: places(lines) };
}

function feedback(wanted: boolean): (facts: InsightFacts) => Reckoned {
  const own = ofNotes((person, period) =>
    heldNotesOf(person, period).flatMap(({ meeting: { uri }, digest }) =>
      digest.feedback.filter((one) => one.given === wanted).map(({ line }) => ({ uri, line })),
    ),
  );
  return (facts) => counted(joined(own(facts)));
}

function trainingOf(facts: InsightFacts): { readonly uri: string; readonly item: PlanItem }[] {
  const years = [facts.from, facts.to].map((date) => Number(date.slice(0, 4))) as [number, number];
  return facts.trainingPlans
    .filter(({ year }) => years[0] <= year && year <= years[1])
    .flatMap(({ uri, items }) => items.map((item) => ({ uri, item })))
    .filter(({ item: { task } }) => task.status === 'done' && (task.done === undefined || isWithin(task.done, facts)));
}

/** Up to the end of the period, with whomever it was. */
function lastCareerTalk({ people, to, today }: InsightFacts): CalendarDate | undefined {
  const end = to < today ? to : today;
  const talks = people.flatMap(({ meetings }) =>
    meetings.filter(({ day, status, type }) => day <= end && status === 'held' && isOfTopic(type, 'career')),
  );
  return talks
    .map(({ day }) => day)
    .sort()
    .at(-1);
}

/** What became of an item of a plan after a day, by its dates: `Added`, `Done` or `Cancelled`, and when. */
export function changesOf({ task, line }: PlanItem, uri: string, since: CalendarDate, to: CalendarDate): Row[] {
  const dates = [
    ['Added', task.raised],
    ['Done', task.done],
    ['Cancelled', task.cancelled],
  ] as const;
  return dates.flatMap(([what, date]): Row[] =>
    date !== undefined && since < date && date <= to ? [{ label: said(task.text), values: [what, date], notes: [{ uri, line }] }] : [],
  );
}
