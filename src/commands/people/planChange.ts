import { InputBoxValidationSeverity, l10n, ThemeIcon } from 'vscode';
import { addDays, type CalendarDate } from '../../core/date/date';
import type { Manager } from '../../core/model';
import { fold } from '../../core/text/fold';
import { Problem } from '../../platform/problem';
import type { Steps } from '../../platform/quickInput/steps';
import { dateWords } from '../../platform/words/words';
import { refuseArchived } from '../archived';
import type { Arguments } from '../arguments';
import { askManager, managerCalled, namedManager } from '../ask';
import { askDate } from '../askDate';
import type { CommandContext } from '../context';

/** One manager after another. */
interface Change {
  readonly from: Manager;
  readonly name: string;
  /** Who has that name already. */
  readonly known: Manager | undefined;
  /** The first with the new manager. */
  readonly day: CalendarDate;
}

/** `{from, to, date?}`. What is not given is asked for, and then it is shown before it is done. Undefined when left. */
export async function planChange(context: CommandContext, args: Arguments, steps: Steps): Promise<Change | undefined> {
  const { index, schedule } = context;
  const today = schedule.today();
  const given = { to: args.word('to'), day: args.date('date') };
  const from = await leaving(context, args, steps);
  if (from === undefined) return undefined;
  refuseArchived(context, from);
  const name = given.to ?? (await askName(context, from, steps));
  if (name === undefined) return undefined;
  const known = await managerCalled(index, name, from.root);
  if (known?.uri === from.uri) throw new Problem(l10n.t('Select someone other than {0}.', from.name));
  if (given.to !== undefined && (args.has('from') || args.has('manager'))) return { from, name, known, day: given.day ?? today };
  const question = { title: title(), prompt: l10n.t("{0}'s first day as your manager", known?.name ?? name), value: today };
  const day = given.day ?? (await askDate(question, { today }, steps));
  if (day === undefined) return undefined;
  const change = { from, name, known, day };
  return (await confirm(context, change, steps)) ? change : undefined;
}

function title(): string {
  return l10n.t('Change manager');
}

/** A row of the tree has the person as `manager`. */
async function leaving({ index, schedule }: CommandContext, args: Arguments, steps: Steps): Promise<Manager | undefined> {
  const word = args.word('from');
  if (word === undefined) {
    const question = l10n.t('Who is no longer your manager?');
    return (await namedManager(index, args)) ?? askManager(index, schedule, title(), question, steps);
  }
  const from = await managerCalled(index, word, args.word('root'));
  if (from === undefined) throw new Problem(l10n.t('There is no manager "{0}".', word));
  return from;
}

function askName({ index }: CommandContext, from: Manager, steps: Steps): Promise<string | undefined> {
  return steps.text({
    title: title(),
    prompt: l10n.t('Who is your new manager after {0}?', from.name),
    placeHolder: l10n.t('Name of a new or existing person'),
    check: (value) => {
      if (value === '') return l10n.t('Enter a name.');
      if (fold(value) === fold(from.name)) return l10n.t('Select someone other than {0}.', from.name);
      const known = index.managers().find((one) => one.root === from.root && fold(one.name) === fold(value));
      return known && { message: l10n.t('{0} is already in your notes.', known.name), severity: InputBoxValidationSeverity.Info };
    },
  });
}

/** Shows what will happen; only the first row can be chosen. */
async function confirm({ index, schedule }: CommandContext, { from, name, known, day }: Change, steps: Steps): Promise<boolean> {
  const today = schedule.today();
  const next = known?.name ?? name;
  const picked = await steps.choice<true>({
    title: title(),
    placeHolder: l10n.t('Nothing is written until you select Change Manager'),
    rowsFor: () => [
      { label: l10n.t('Change Manager'), iconPath: new ThemeIcon('check'), value: true },
      {
        label: l10n.t('The series with {0} ends on {1}', from.name, dateWords(addDays(day, -1), today)),
        description: l10n.t('the notes stay where they are'),
        iconPath: new ThemeIcon('archive'),
      },
      { ...arrival(from, known, next, known !== undefined && schedule.isArchived(known, day)), iconPath: new ThemeIcon('person') },
      {
        label: l10n.t('The next agenda with {0} lists what is open', next),
        description: l10n.t('{0} open', index.openActions(from).length),
        iconPath: new ThemeIcon('checklist'),
      },
    ],
  });
  return picked !== undefined;
}

function arrival(from: Manager, known: Manager | undefined, name: string, isArchived: boolean): { label: string; description?: string } {
  if (known === undefined)
    return { label: l10n.t('{0} gets a profile', name), description: l10n.t('with the cadence, day, and time of {0}', from.name) };
  return { label: isArchived ? l10n.t('The series with {0} is opened again', name) : l10n.t('The series with {0} goes on', name) };
}
