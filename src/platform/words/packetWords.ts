import { l10n } from 'vscode';
import type { CalendarDate } from '../../core/date/date';
import type { GapWords, PacketWords } from '../../core/share/packet/facts';
import { dayFormat } from './dayFormat';
import { shareWords } from './shareWords';

const monthName = dayFormat({ month: 'long', year: 'numeric' });

/** @param month `YYYY-MM`. */
export function monthWords(month: string): string {
  return monthName(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1, 1));
}

/** As `shareWords`, with what packets say besides. Owners are names already. */
export function packetWords(today: CalendarDate, myName?: string): PacketWords {
  return {
    ...shareWords(today, [], myName),
    span: (from, to) => l10n.t('{0} to {1}', from, to),
    month: monthWords,
    stamp: (date, name) => `${name === undefined ? date : `${date}, ${name}`}: `,
    onTime: l10n.t('on time'),
    late: (days) => (days === 1 ? l10n.t('1 day late') : l10n.t('{0} days late', days)),
    keptCount: (done, onTime, withDue) =>
      withDue === 0 ? l10n.t('{0} done', done) : l10n.t('{0} done, {1} of {2} with a due date on time', done, onTime, withDue),
    target: (target) => l10n.t('Target role: {0}', target),
    rhythm: (words) => l10n.t('When we meet: {0}', words),
    agreedOn: (date, name) => (name === undefined ? l10n.t('Agreed {0}', date) : l10n.t('Agreed {0} with {1}', date, name)),
    expectations: (name) => l10n.t('What {0} expects', name),
    openActions: (name) =>
      ofWhom(name, l10n.t('My open actions'), (who) => l10n.t('Open actions of {0}', who), l10n.t('Open actions of others')),
    keptActions: (name) => ofWhom(name, l10n.t('Mine'), (who) => who, l10n.t('Others')),
    day: l10n.t('Date'),
    promises: l10n.t('Promises kept'),
    wins: l10n.t('Wins'),
    undated: l10n.t('Without a date'),
    feedback: l10n.t('Feedback'),
    goals: l10n.t('Goals'),
    training: l10n.t('Training'),
    issues: l10n.t('Issues'),
    solved: l10n.t('Solved'),
    stillOpen: l10n.t('Still open'),
    agreed: l10n.t('What we agreed'),
    changed: l10n.t('How it changed'),
    howWeWork: l10n.t('How we work'),
    gaps: l10n.t('Before you hand this in'),
    gapsHint: l10n.t('Fill in what you can, then delete this section.'),
    gap: gapWords(),
  };
}

function gapWords(): GapWords {
  return {
    skipped: (file, reason) => l10n.t('{0} was skipped. {1}', file, reason),
    conflict: (line) => l10n.t('It has a merge conflict in line {0}.', line),
    yaml: (line) => l10n.t('Its front matter is invalid (line {0}).', line),
    months: (months) => l10n.t('Add a win for each of these months: {0}.', months),
    noWins: l10n.t('Add wins: there are none in this time.'),
    noFigure: l10n.t('Say what these wins changed, in numbers:'),
    noEvidence: l10n.t('Add what shows that you acted on this feedback:'),
    noGoals: l10n.t('Set a goal in your career plan.'),
    noProgress: l10n.t('Show progress on these goals:'),
    goalNotShown: l10n.t('Add what shows that you reached these goals:'),
    noTraining: l10n.t('Add what you learned to your training plan.'),
    notAgreed: (file) => l10n.t('Agree on {0} with your manager.', file),
    notDemonstrated: l10n.t('Add what shows that you use what you learned:'),
    alignment: (parts, name) => (name === undefined ? l10n.t('Agree on {0}.', parts) : l10n.t('Agree on {0} with {1}.', parts, name)),
    expectations: (name) => l10n.t('Write down what {0} expects of you.', name),
    overdue: l10n.t('Finish or move these overdue actions:'),
    noDue: l10n.t('Set a due date for these actions:'),
  };
}

/** @param name undefined: mine; empty: of several. */
function ofWhom(name: string | undefined, mine: string, one: (who: string) => string, others: string): string {
  return name === undefined ? mine : name === '' ? others : one(name);
}
