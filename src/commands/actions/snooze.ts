import { l10n } from 'vscode';
import { planDate } from '../../core/action/edit';
import { isOpen } from '../../core/action/status';
import { LinePlan } from '../../core/action/linePlan';
import { addDays, type CalendarDate, weekdayFrom } from '../../core/calendar/date';
import type { DateFacts } from '../../core/calendar/dateTerms';
import type { NoteIndex } from '../../index/noteIndex';
import type { Schedule } from '../../index/schedule';
import { dateWords } from '../../platform/words';
import { Arguments, dateArgument } from '../arguments';
import { askChoice } from '../ask';
import { askDate } from '../askDate';
import type { Command } from '../command';
import type { Target } from './namedTarget';
import type { Targets } from './targets';

interface Dates { readonly due?: CalendarDate; readonly followUp?: CalendarDate }

/** Moves the due date, the follow-up date or both. Returns whether it did. */
export class SnoozeAction implements Command {
  constructor(private readonly index: NoteIndex, private readonly schedule: Schedule, private readonly targets: Targets) {}

  async run(...given: readonly unknown[]): Promise<true | undefined> {
    const args = new Arguments(given[0]);
    const targets = await this.targets.of(given, { title: l10n.t('Snooze action'), fits: ({ status }) => isOpen(status) });
    const [first] = targets ?? [];
    if (targets === undefined || first === undefined) return undefined;
    const facts = this.facts(first);
    const dates = args.has('due') || args.has('followUp')
      ? { due: await dateArgument(args, 'due', facts), followUp: await dateArgument(args, 'followUp', facts) }
      : await this.ask(first, facts);
    if (dates === undefined) return undefined;
    await this.targets.change(targets, (parts, form) => {
      const plan = new LinePlan(parts);
      if (dates.followUp !== undefined) planDate(plan, parts, 'followUp', dates.followUp, form);
      if (dates.due !== undefined) planDate(plan, parts, 'due', dates.due, form);
      return plan.edits();
    });
    return true;
  }

  private facts({ uri }: Target): DateFacts {
    const today = this.schedule.today();
    const meeting = this.index.meeting(uri);
    const manager = meeting && this.index.manager(meeting.root, meeting.manager);
    return { today, nextMeeting: manager && this.schedule.nextAfter(manager, today) };
  }

  /** One question: the date that matters is the due date where there is one, else the follow-up. */
  private async ask({ uri, line }: Target, facts: DateFacts): Promise<Dates | undefined> {
    const task = this.index.actionsIn(uri).find((action) => action.line === line)?.task;
    const field: keyof Dates = task?.due === undefined && task?.followUp !== undefined ? 'followUp' : 'due';
    const { today, nextMeeting } = facts;
    const choice = (label: string, date: CalendarDate, which: keyof Dates = field) => ({ label, description: dateWords(date, today), value: { [which]: date } as Dates });
    const picked = await askChoice<Dates | 'due' | 'followUp'>(
      l10n.t('Snooze: {0}', task?.text ?? ''),
      field === 'due' ? l10n.t('Due when?') : l10n.t('Ask again when?'),
      [
        choice(l10n.t('Tomorrow'), addDays(today, 1)),
        choice(l10n.t('Next week'), weekdayFrom(addDays(today, 1), 1)),
        ...(nextMeeting === undefined ? [] : [choice(l10n.t('Next 1:1'), nextMeeting), ...(field === 'due' ? [choice(l10n.t('Only ask again at the next 1:1'), nextMeeting, 'followUp')] : [])]),
        { label: l10n.t('Due on another date…'), value: 'due' as const },
        { label: l10n.t('Ask again on another date…'), value: 'followUp' as const },
      ],
    );
    if (picked === undefined) return undefined;
    if (typeof picked.value !== 'string') return picked.value;
    const date = await askDate({ title: l10n.t('Another date'), prompt: picked.value === 'due' ? l10n.t('Due when?') : l10n.t('Ask again when?') }, facts);
    return date === undefined ? undefined : { [picked.value]: date };
  }
}
