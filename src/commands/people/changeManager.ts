import { commands, l10n, Uri } from 'vscode';
import { profileAfter } from '../../core/template/newProfile';
import { addDays, type CalendarDate } from '../../core/date/date';
import type { Manager } from '../../core/model';
import { showInformation } from '../../platform/messages';
import { frontMatterChange } from '../../platform/notes/frontMatterEdits';
import { removeUnchanged } from '../../platform/notes/newFile';
import { Problem } from '../../platform/problem';
import { inSteps } from '../../platform/quickInput/steps';
import { Arguments } from '../arguments';
import type { CommandContext } from '../context';
import { defineCommand } from '../define';
import { hasManagers, viewRow } from '../places';
import { createProfile } from './newProfile';
import { planChange } from './planChange';

/**
 * `{from, to, date?}`, an id or a name each: closes the series of the one as of the day before that date, today's where there is none, opens
 * that of the other, anew where it was archived, with a profile where there is no such person yet, and refers in their next note to everything
 * that is open. The history stays where it is.
 * Returns that note's `Uri`.
 */
export const changeManager = defineCommand<Uri | undefined>({
  id: 'changeManager',
  title: 'Change Manager…',
  asks: true,
  icon: 'arrow-swap',
  palette: hasManagers,
  menus: [viewRow('meetings', 'manager', '4_series@1')],
  async run(context, given) {
    const change = await inSteps((steps) => planChange(context, new Arguments(given), steps));
    if (change === undefined) return undefined;
    const { from, name, known, day } = change;
    if (known !== undefined) return handOver(context, from, known, day);
    const made = await make(context, name, from);
    const uri = Uri.parse(made.uri);
    const { text } = await context.documents.now(uri);
    return handOver(context, from, made, day).catch(async (error: unknown) => {
      await removeUnchanged(uri, text);
      throw error;
    });
  },
});

async function handOver(context: CommandContext, from: Manager, to: Manager, day: CalendarDate): Promise<Uri> {
  const { index, schedule, edits, notes } = context;
  const open = index.openActions(from);
  const changes = new Map([[from.uri, frontMatterChange({ until: addDays(day, -1) })]]);
  if (schedule.isArchived(to, day)) changes.set(to.uri, frontMatterChange({ until: undefined }));
  const uri = await edits.changeThen(changes, async () => {
    const next = await nextFrom(context, index.manager(to.root, to.id) ?? to, day);
    await notes.refer(next, open);
    return next;
  });
  await notes.open(uri);
  offerPacket(from, to);
  return uri;
}

/** The next note on that day or later, made if need be. */
function nextFrom({ schedule, notes }: CommandContext, to: Manager, day: CalendarDate): Promise<Uri> {
  const next = schedule.next(to);
  const isNext = day <= schedule.today() || (next?.uri !== undefined && next.date >= day);
  const date = isNext ? undefined : schedule.nextAfter(to, addDays(day, -1));
  return date === undefined ? notes.nextNote(to) : notes.make(to, { date, template: notes.templateDue(to) });
}

/** Without waiting for an answer. */
function offerPacket(from: Manager, to: Manager): void {
  const create = l10n.t('Create Handover Packet');
  void showInformation(l10n.t('Tell {0} how you work, and what is open and agreed.', to.name), create).then(
    (answer) =>
      answer === create && commands.executeCommand('oneOnOne.reviewPacket', { manager: from.id, root: from.root, for: 'handover' }),
  );
}

async function make({ index, edits }: CommandContext, name: string, { profile, root }: Manager): Promise<Manager> {
  const uri = await createProfile(edits, root, profileAfter(profile, name));
  const made = index.managers().find((manager) => manager.uri === uri.toString());
  if (made === undefined) throw new Problem(l10n.t('There is no manager "{0}".', name));
  return made;
}
