import { l10n } from 'vscode';
import { planField } from '../../core/action/edit';
import { isOpen } from '../../core/action/status';
import { LinePlan } from '../../core/action/linePlan';
import type { DateFacts } from '../../core/date/dateTerms';
import type { TaskLine } from '../../core/model';
import { Arguments, dateArgument } from '../arguments';
import type { CommandContext } from '../context';
import { defineCommand } from '../define';
import { hasManagers, noteMenu, onLine, viewRow } from '../places';
import { askSnooze } from './askSnooze';
import type { Target } from './namedTarget';

/** Moves the due date, the follow-up date or both. Returns whether it did. */
export const snoozeAction = defineCommand<true | undefined>({
  id: 'snoozeAction',
  title: 'Snooze Action…',
  asks: true,
  icon: 'clock',
  palette: hasManagers,
  menus: [
    viewRow('actions', 'action.open', 'inline@1'),
    viewRow('actions', 'action.open', '2_change@1'),
    noteMenu('1_oneOnOne@2', onLine.isOpen),
  ],
  async run(context, ...given) {
    const args = new Arguments(given[0]);
    const meant = await context.targets.of(given, { title: l10n.t('Snooze action'), fits: ({ status }) => isOpen(status) });
    const [first] = meant ?? [];
    if (meant === undefined || first === undefined) return undefined;
    const facts = factsOf(context, first);
    const dates =
      args.has('due') || args.has('followUp')
        ? { due: await dateArgument(args, 'due', facts), followUp: await dateArgument(args, 'followUp', facts) }
        : await askSnooze(taskOf(context, first), facts);
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

function taskOf({ index }: CommandContext, { uri, line }: Target): TaskLine | undefined {
  return index.actionsIn(uri).find((action) => action.line === line)?.task;
}
