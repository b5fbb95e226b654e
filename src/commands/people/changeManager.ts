import { commands, l10n, Uri, window } from 'vscode';
import { profileAfter } from '../../core/template/newProfile';
import { addDays } from '../../core/date/date';
import type { Manager } from '../../core/model';
import { frontMatterChange } from '../../platform/notes/frontMatterEdits';
import { removeUnchanged } from '../../platform/notes/newFile';
import { Problem } from '../../platform/problem';
import { refuseArchived } from '../archived';
import { Arguments } from '../arguments';
import { askManager, askText, managerCalled, namedManager } from '../ask';
import type { CommandContext } from '../context';
import { defineCommand } from '../define';
import { hasManagers, viewRow } from '../places';
import { createProfile } from './newProfile';

/**
 * `{from, to}`, each an id or a name: closes the series of the one as of yesterday, opens that of the other, anew where it was archived, with
 * a profile where there is no such person yet, and refers in their next note to everything that is open. The history stays where it is.
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
    const { index } = context;
    const args = new Arguments(given);
    const from = await leaving(context, args);
    if (from === undefined) return undefined;
    refuseArchived(context, from);
    const word =
      args.word('to') ??
      (await askText({
        title: l10n.t('Change manager'),
        prompt: l10n.t('Who is your new manager after {0}?', from.name),
        placeHolder: l10n.t('Name of a new or existing person'),
        check: (value) => (value === '' ? l10n.t('Enter a name.') : undefined),
      }));
    if (word === undefined) return undefined;
    const known = await managerCalled(index, word, from.root);
    if (known?.uri === from.uri) throw new Problem(l10n.t('Select someone other than {0}.', from.name));
    if (known !== undefined) return handOver(context, from, known);
    const made = await make(context, word, from);
    const uri = Uri.parse(made.uri);
    const { text } = await context.documents.now(uri);
    return handOver(context, from, made).catch(async (error: unknown) => {
      await removeUnchanged(uri, text);
      throw error;
    });
  },
});

/** A row of the tree has the person as `manager`. */
async function leaving({ index, schedule }: CommandContext, args: Arguments): Promise<Manager | undefined> {
  const word = args.word('from');
  if (word === undefined)
    return (
      (await namedManager(index, args)) ?? askManager(index, schedule, l10n.t('Change manager'), l10n.t('Who is no longer your manager?'))
    );
  const from = await managerCalled(index, word);
  if (from === undefined) throw new Problem(l10n.t('There is no manager "{0}".', word));
  return from;
}

async function handOver({ index, schedule, edits, notes }: CommandContext, from: Manager, to: Manager): Promise<Uri> {
  const open = index.openActions(from);
  const changes = new Map([[from.uri, frontMatterChange({ until: addDays(schedule.today(), -1) })]]);
  if (schedule.isArchived(to)) changes.set(to.uri, frontMatterChange({ until: undefined }));
  const uri = await edits.changeThen(changes, async () => {
    const next = await notes.nextNote(index.manager(to.root, to.id) ?? to);
    await notes.refer(next, open);
    return next;
  });
  await notes.open(uri);
  offerPacket(from, to);
  return uri;
}

/** Without waiting for an answer. */
function offerPacket(from: Manager, to: Manager): void {
  const create = l10n.t('Create Handover Packet');
  void window
    .showInformationMessage(l10n.t('Tell {0} how you work, and what is open and agreed.', to.name), create)
    .then(
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
