import { l10n, type Uri } from 'vscode';
import { capturedPoint, pointWords } from '../../core/agenda/capturedPoint';
import { agendaSections } from '../../core/agenda/sectionTitle';
import type { Manager } from '../../core/model';
import { showInformation } from '../../platform/messages';
import { inSteps, type Steps } from '../../platform/quickInput/steps';
import { dateWords } from '../../platform/words/words';
import { refuseArchived } from '../archived';
import { Arguments } from '../arguments';
import { askManager, namedManager } from '../ask';
import type { CommandContext } from '../context';
import { defineCommand } from '../define';
import type { AddedToNext } from '../meetingNotes';
import { codeMenus, hasManagers } from '../places';
import { runCommand } from '../run';
import { capture, type Captured } from './capture';
import { linked } from './linked';

/**
 * Puts what one is looking at on the agenda of the next note with a person, made if need be, without opening it: `{manager?, text?, uri?,
 * range?, section?}`. The text is that given, else the first line of the range; else one types it, with the first line that is selected
 * to begin with, and `ask` has one see also what is given. Returns the note's `Uri`; undefined when cancelled.
 */
export const addToAgenda = defineCommand<Uri | undefined>({
  id: 'addToAgenda',
  title: 'Add to 1:1 Agenda…',
  asks: true,
  icon: 'comment-discussion',
  palette: hasManagers,
  menus: codeMenus,
  async run(context, ...given) {
    const args = new Arguments(given[0]);
    const section = args.oneOf('section', agendaSections);
    const captured = await capture(given);
    // Git has time to answer while one types.
    const links = linked(captured.places, context.folders.home);
    const point = await inSteps(async (steps) => {
      const manager = await whoFor(context, args, captured, steps);
      const text = manager && (await textOf(context, manager, captured, steps));
      return manager === undefined || text === undefined ? undefined : { manager, text };
    });
    if (point === undefined) return undefined;
    const { manager, text } = point;
    const places = await links;
    const added = await context.notes.addToNext(manager, (note) => [{ text: capturedPoint(text, places(note)), section }]);
    void tell(context, manager, added);
    return added.uri;
  },
});

/** The person that is named, else the one whose note it is, else the only one, else the one to choose. */
async function whoFor(context: CommandContext, args: Arguments, { places }: Captured, steps: Steps): Promise<Manager | undefined> {
  const { index, schedule } = context;
  const [note] = places.flatMap(({ uri }) => index.note(uri.toString()) ?? []);
  const manager =
    (await namedManager(index, args)) ??
    (note && index.manager(note.root, note.manager)) ??
    (await askManager(index, schedule, l10n.t('Add to agenda'), undefined, steps));
  refuseArchived(context, manager);
  return manager;
}

async function textOf(
  { schedule }: CommandContext,
  manager: Manager,
  { line, words, asks }: Captured,
  steps: Steps,
): Promise<string | undefined> {
  if (!asks) return words;
  const date = schedule.next(manager)?.date;
  const typed = await steps.text({
    title: l10n.t('Add to agenda'),
    about: 'text',
    prompt:
      date === undefined
        ? l10n.t('For your 1:1 with {0}.', manager.name)
        : l10n.t('For your 1:1 with {0} on {1}.', manager.name, dateWords(date, schedule.today())),
    placeHolder: l10n.t('What do you want to talk about?'),
    value: line,
    check: (value) => (value === '' ? l10n.t('Enter what you want to talk about.') : undefined),
  });
  return typed === undefined || typed === '' ? undefined : typed === line ? words : pointWords(typed);
}

async function tell(context: CommandContext, { name }: Manager, { uri, date, added, undo }: AddedToNext): Promise<void> {
  const { schedule, notes, log } = context;
  const when = dateWords(date, schedule.today());
  const takeBack = l10n.t('Undo');
  const open = l10n.t('Open');
  const answer = await (added === 0
    ? showInformation(l10n.t('Already on the agenda for {0}.', when), open)
    : showInformation(l10n.t('Added to the agenda with {0} for {1}.', name, when), takeBack, open));
  if (answer === undefined) return;
  await runCommand('oneOnOne.addToAgenda', () => (answer === open ? notes.open(uri) : undo()), log);
}
