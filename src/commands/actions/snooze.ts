import { l10n } from 'vscode';
import { planField } from '../../core/action/edit';
import { isOpen } from '../../core/action/status';
import { LinePlan } from '../../core/action/linePlan';
import { addDays, type CalendarDate, weekdayFrom } from '../../core/date/date';
import type { DateFacts } from '../../core/date/dateTerms';
import { dateWords } from '../../platform/words/words';
import { Arguments, dateArgument } from '../arguments';
import { askChoice } from '../ask';
import { askDate } from '../askDate';
import type { CommandContext } from '../context';
import { defineCommand } from '../define';
import { noteMenu, viewRow } from '../places';
import type { Target } from './namedTarget';

interface Dates {
  readonly due?: CalendarDate;
  readonly followUp?: CalendarDate;
}

/** Moves the due date, the follow-up date or both. Returns whether it did. */
export const snoozeAction = defineCommand<true | undefined>({
  id: 'snoozeAction',
  title: 'Snooze Action…',
  asks: true,
  icon: 'clock',
  menus: [viewRow('actions', 'action.open', 'inline@1'), viewRow('actions', 'action.open', '2_change@1'), noteMenu('1_oneOnOne@2')],
  async run(context, ...given) {
    const args = new Arguments(given[0]);
    const meant = await context.targets.of(given, { title: l10n.t('Snooze action'), fits: ({ status }) => isOpen(status) });
    const [first] = meant ?? [];
    if (meant === undefined || first === undefined) return undefined;
    const facts = factsOf(context, first);
    const dates =
      args.has('due') || args.has('followUp')
        ? { due: await dateArgument(args, 'due', facts), followUp: await dateArgument(args, 'followUp', facts) }
        : await ask(context, first, facts);
    if (dates === undefined) return undefined;
    await context.targets.change(meant, (parts, form) => {
      const plan = new LinePlan(parts);
      if (dates.followUp !== undefined) planField(plan, parts, 'followUp', dates.followUp, form);
      if (dates.due !== undefined) planField(plan, parts, 'due', dates.due, form);
      return plan.edits();
    });
    return true;
  },
});

function factsOf({ index, schedule }: CommandContext, { uri }: Target): DateFacts {
  const today = schedule.today();
  const meeting = index.meeting(uri);
  const manager = meeting && index.manager(meeting.root, meeting.manager);
  return { today, nextMeeting: manager && schedule.nextAfter(manager, today) };
}

/** One question: the date that matters is the due date where there is one, else the follow-up. */
async function ask({ index }: CommandContext, { uri, line }: Target, facts: DateFacts): Promise<Dates | undefined> {
  const task = index.actionsIn(uri).find((action) => action.line === line)?.task;
  const field: keyof Dates = task?.due === undefined && task?.followUp !== undefined ? 'followUp' : 'due';
  const { today, nextMeeting } = facts;
  const choice = (label: string, date: CalendarDate, which: keyof Dates = field) => ({
    label,
    description: dateWords(date, today),
    value: { [which]: date } as Dates,
  });
  const picked = await askChoice<Dates | 'due' | 'followUp'>(
    l10n.t('Snooze: {0}', task?.text ?? ''),
    field === 'due' ? l10n.t('New due date') : l10n.t('New follow-up date'),
    [
      choice(l10n.t('Tomorrow'), addDays(today, 1)),
      choice(l10n.t('Next week'), weekdayFrom(addDays(today, 1), 1)),
      ...(nextMeeting === undefined
        ? []
        : [
            choice(l10n.t('Next 1:1'), nextMeeting),
            ...(field === 'due' ? [choice(l10n.t('Follow up at the next 1:1, keeping the due date'), nextMeeting, 'followUp')] : []),
          ]),
      { label: l10n.t('Due on another date…'), value: 'due' as const },
      { label: l10n.t('Follow up on another date…'), value: 'followUp' as const },
    ],
  );
  if (picked === undefined) return undefined;
  if (typeof picked.value !== 'string') return picked.value;
  const date = await askDate(
    { title: l10n.t('Another date'), prompt: picked.value === 'due' ? l10n.t('New due date') : l10n.t('New follow-up date') },
    facts,
  );
  return date === undefined ? undefined : { [picked.value]: date };
}
