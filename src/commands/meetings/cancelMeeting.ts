import { l10n, type Uri } from 'vscode';
import type { CalendarDate } from '../../core/date/date';
import type { Manager, Meeting } from '../../core/model';
import { frontMatterChange } from '../../platform/notes/frontMatterEdits';
import { inSteps, type Steps } from '../../platform/quickInput/steps';
import { dateWords } from '../../platform/words/words';
import { Arguments, noteArgument } from '../arguments';
import { askChoice } from '../ask';
import { askDateAndTime } from '../askDate';
import type { CommandContext } from '../context';
import { defineCommand } from '../define';
import { inMeeting, viewRow } from '../places';

interface Cancellation {
  readonly reason: string;
  readonly newDate: CalendarDate | undefined;
  readonly newTime?: string | undefined;
}

/** Calls a meeting off, with a reason, and makes the note of the next where a new date is given. Returns that note's `Uri`, else true. */
export const cancelMeeting = defineCommand<Uri | true | undefined>({
  id: 'cancelMeeting',
  title: 'Cancel Meeting…',
  asks: true,
  icon: 'circle-slash',
  palette: inMeeting,
  menus: [viewRow('meetings', 'meeting.planned', '2_change@5')],
  async run(context, given) {
    const { edits, notes } = context;
    const args = new Arguments(given);
    const uri = noteArgument(args);
    const { meeting, manager } = await notes.noteOf(uri);
    const reason = args.word('reason');
    const newDate = args.date('newDate');
    const plan = reason === undefined ? await inSteps((steps) => ask(context, meeting, manager, newDate, steps)) : { reason, newDate };
    if (plan === undefined) return undefined;
    const { newDate: date, newTime: time = meeting.time } = plan;
    const changes = new Map([[uri.toString(), frontMatterChange({ status: 'cancelled', reason: plan.reason })]]);
    return edits.changeThen<Uri | true>(
      changes,
      async () => date === undefined || notes.make(manager, { date, time, template: meeting.type }, meeting),
    );
  },
});

async function ask(
  { schedule }: CommandContext,
  meeting: Meeting,
  manager: Manager,
  given: CalendarDate | undefined,
  steps: Steps,
): Promise<Cancellation | undefined> {
  const title = l10n.t('Cancel the 1:1 with {0}', manager.name);
  const reason = await steps.text({
    title,
    prompt: l10n.t('Reason (saved in the note)'),
    placeHolder: l10n.t('release week'),
    check: (value) => (value === '' ? l10n.t('Enter a reason.') : undefined),
  });
  if (reason === undefined) return undefined;
  if (given !== undefined) return { reason, newDate: given };
  const today = schedule.today();
  const next = schedule.freeAfter(manager, meeting.date);
  const picked = await askChoice<Pick<Cancellation, 'newDate'> | 'other'>(
    title,
    l10n.t('Select a new date'),
    [
      ...(next === undefined
        ? []
        : [{ label: dateWords(next, today), description: l10n.t('the next by cadence'), value: { newDate: next } }]),
      { label: l10n.t('Another date…'), value: 'other' as const },
      { label: l10n.t('No new date'), value: { newDate: undefined } },
    ],
    steps,
  );
  if (picked === undefined) return undefined;
  if (picked.value !== 'other') return { reason, ...picked.value };
  const moment = await askDateAndTime({ title, prompt: l10n.t('New date') }, { today, nextMeeting: next }, steps);
  return moment && { reason, newDate: moment.date, newTime: moment.time };
}
