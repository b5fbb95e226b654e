import { l10n } from 'vscode';
import { planField } from '../../core/action/edit';
import { isOpen } from '../../core/action/status';
import { LinePlan } from '../../core/action/linePlan';
import { inSteps } from '../../platform/quickInput/steps';
import { Arguments, dateArgument } from '../arguments';
import { defineCommand } from '../define';
import { hasManagers, noteMenu, onLine, viewRow } from '../places';
import { askSnooze, dateFactsOf } from './askSnooze';

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
    const snoozed = await inSteps(async (steps) => {
      const meant = await context.targets.of(given, { title: l10n.t('Snooze action'), fits: ({ status }) => isOpen(status) }, steps);
      const [first] = meant ?? [];
      if (meant === undefined || first === undefined) return undefined;
      const facts = dateFactsOf(context, first);
      const dates =
        args.has('due') || args.has('followUp')
          ? { due: await dateArgument(args, 'due', facts), followUp: await dateArgument(args, 'followUp', facts) }
          : await askSnooze(context, first, steps);
      return dates && { meant, dates };
    });
    if (snoozed === undefined) return undefined;
    const { meant, dates } = snoozed;
    await context.targets.change(meant, (parts, form) => {
      const plan = new LinePlan(parts);
      if (dates.followUp !== undefined) planField(plan, parts, 'followUp', dates.followUp, form);
      if (dates.due !== undefined) planField(plan, parts, 'due', dates.due, form);
      return plan.edits();
    });
    return true;
  },
});
