import type { Issue } from '../agenda/issues';
import type { CalendarDate } from '../date/date';
import { changesOf } from './figures/growth';
import type { InsightFacts } from './facts';
import { isWithin } from './periods';
import { said } from './said';

/** Something that happened in a period. */
export interface Change {
  readonly what: 'actionDone' | 'actionOpened' | 'win' | 'planAdded' | 'planDone' | 'planCancelled' | 'issueRaised' | 'issueSolved';
  /** On one line, without links. */
  readonly text: string;
  /** Of an action: it is mine, else theirs. */
  readonly mine?: boolean;
}

const inPlans = { Added: 'planAdded', Done: 'planDone', Cancelled: 'planCancelled' } as const;

/**
 * What the period of the facts brought, by the dates that are written down: actions that were done or raised and are open, wins, what became
 * of plans, and issues.
 * @param issues of these people, each once.
 * @param since the day before the period.
 */
export function changesIn(facts: InsightFacts, issues: readonly Issue[], since: CalendarDate): Change[] {
  const { people, wins, careerPlans, trainingPlans, to } = facts;
  const actions = people.flatMap((person) => person.actions);
  const action = (what: Change['what'], of: typeof actions): Change[] => of.map(({ text, mine }) => ({ what, text: said(text), mine }));
  const planRows = [...careerPlans, ...trainingPlans].flatMap(({ uri, items }) => items.flatMap((item) => changesOf(item, uri, since, to)));
  const issue = (what: Change['what'], day: (one: Issue) => CalendarDate | undefined): Change[] =>
    issues
      .filter((one) => isWithin(day(one), facts))
      .map(({ area, text }) => ({ what, text: said([area, text].filter(Boolean).join(': ')) }));
  return [
    ...action(
      'actionDone',
      actions.filter(({ done }) => isWithin(done, facts)),
    ),
    ...action(
      'actionOpened',
      actions.filter(({ raised, open }) => open && isWithin(raised, facts)),
    ),
    ...wins.filter(({ date }) => isWithin(date, facts)).map(({ text }): Change => ({ what: 'win', text: said(text) })),
    ...planRows.map(({ label, values: [what] }): Change => ({ what: inPlans[what as keyof typeof inPlans], text: label })),
    ...issue('issueSolved', solvedOn),
    ...issue('issueRaised', ({ raised, status }) => (status === 'done' ? undefined : raised)),
  ].filter(({ text }) => text !== '');
}

/** By its own box, or the last of its actions. */
function solvedOn({ status, done, actions }: Issue): CalendarDate | undefined {
  if (status !== 'done') return undefined;
  return (
    done ??
    actions
      .flatMap(({ task }) => task.done ?? [])
      .sort()
      .at(-1)
  );
}
