import { l10n, type Uri, ViewColumn, window } from 'vscode';
import { usualTemplate } from '../../core/series/topics';
import type { Manager } from '../../core/model';
import { refuseArchived } from '../archived';
import { Arguments } from '../arguments';
import { askChoice, namedManager } from '../ask';
import type { CommandContext } from '../context';
import { defineCommand } from '../define';
import { type DatedNote, EarlierIssues } from '../earlierIssues';
import { FirstPointCursor } from '../firstPoint';
import { addPerson } from '../people/addPerson';
import { FirstTalks } from '../people/firstTalks';
import { hasManagers, viewRow, viewTitle } from '../places';
import { runCommand } from '../run';
import { ChangesPrompt } from './changesPrompt';
import { offerTopic } from './offerTopic';
import { showInformation } from '../../platform/messages';

/**
 * Opens the next planned note beside the active editor, made if need be, and fills it with what is open; returns its `Uri`. By hand (`ask`
 * has a plain object count as that), the first person is asked for, and of a manager without notes whether one knows them.
 */
export const prepare = defineCommand<Uri | undefined>({
  id: 'prepare',
  title: 'Prepare Next Meeting',
  asks: false,
  icon: 'checklist',
  menus: [
    viewTitle('meetings', 'navigation@2', hasManagers),
    viewRow('meetings', 'manager', 'inline@1'),
    viewRow('meetings', 'manager', '1_open@1'),
  ],
  async run(context, given) {
    const { index, schedule } = context;
    const args = new Arguments(given);
    const byHand = given === undefined || args.isRow || args.flag('ask') === true;
    const known =
      (await namedManager(index, args)) ?? schedule.nearest()?.manager ?? index.managers().find((one) => !schedule.isArchived(one));
    const manager = known ?? (byHand ? await addFirst(context) : undefined);
    if (manager === undefined) {
      if (!byHand) void showInformation(l10n.t("You haven't added anyone yet."));
      return undefined;
    }
    refuseArchived(context, manager);
    const template = byHand ? await templateFor(context, manager) : { value: undefined };
    if (template === undefined) return undefined;
    const uri = await fill(context, manager, template.value, byHand);
    if (byHand) void runCommand('prepare', () => offerTopic(context, manager, uri), context.log);
    return uri;
  },
});

async function fill(context: CommandContext, manager: Manager, template: string | undefined, byHand: boolean): Promise<Uri> {
  const { notes } = context;
  const cursor = new FirstPointCursor();
  const earlier = new EarlierIssues(context, manager);
  const changes = new ChangesPrompt(context, manager, earlier);
  earlier.begin();
  try {
    const known = { earlier, more: (note: DatedNote) => changes.of(note) };
    const { uri, isNew } = await notes.nextOrNew(manager, template, known);
    // Opened first: one that cannot be filled is there to be fixed.
    await notes.open(uri, window.activeTextEditor === undefined ? ViewColumn.Active : ViewColumn.Beside);
    cursor.goTo(uri);
    // A note that is there gets what it asks for from a caller, and no more.
    if (!isNew) await notes.carryOver(uri, byHand ? known : { earlier });
    await changes.fold(uri);
    cursor.goTo(uri);
    return uri;
  } finally {
    cursor.dispose();
  }
}

async function addFirst(context: CommandContext): Promise<Manager | undefined> {
  const uri = await addPerson(context, {});
  return uri && context.index.managers().find((manager) => manager.uri === uri.toString());
}

/** The first agenda is for somebody new: one says whether they are. No value: the agenda that is due. Undefined when left. */
async function templateFor(
  { schedule, notes, globalState }: CommandContext,
  manager: Manager,
): Promise<{ readonly value: string | undefined } | undefined> {
  const firstTalks = new FirstTalks(globalState);
  const isFirst = schedule.next(manager)?.uri === undefined && notes.templateDue(manager) === 'first';
  if (!isFirst || firstTalks.isAhead(manager.uri)) return { value: undefined };
  return askChoice<string | undefined>(l10n.t('Prepare next meeting'), l10n.t('Have you met {0} 1:1 before?', manager.name), [
    { label: l10n.t('Yes, we already meet'), description: l10n.t('your regular agenda'), value: usualTemplate(manager.profile) },
    { label: l10n.t('No, this is our first 1:1'), description: l10n.t('an agenda to get to know each other'), value: undefined },
  ]);
}
