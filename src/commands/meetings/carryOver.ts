import { l10n, type QuickPickItem, QuickPickItemKind, Uri, window } from 'vscode';
import { plainRow } from '../../platform/quickInput/steps';
import { dateWords } from '../../platform/words/words';
import { Arguments, noteArgument } from '../arguments';
import type { CommandContext } from '../context';
import { defineCommand } from '../define';
import { inMeeting, noteTitle, viewRow } from '../places';

/** Adds what is open and undiscussed to a note, once, however often it runs; returns the number added. By hand, it first shows what that is. */
export const carryOver = defineCommand<number | undefined>({
  id: 'carryOver',
  title: 'Carry Over Open Items',
  asks: false,
  icon: 'arrow-swap',
  palette: inMeeting,
  menus: [
    viewRow('meetings', 'meeting.planned', 'inline@1'),
    viewRow('meetings', /^meeting\./, '2_change@1'),
    noteTitle('navigation@3', /^(planned|due)$/),
  ],
  async run(context, given) {
    const args = new Arguments(given);
    const uri = noteArgument(args);
    // A menu gives a row of the tree or a bare Uri.
    const byHand = !args.has('uri') || args.isRow || given instanceof Uri;
    if (byHand && !(await confirm(context, uri))) return undefined;
    const added = await context.notes.carryOver(uri);
    window.setStatusBarMessage(
      added === 0
        ? l10n.t('This note already includes all open items.')
        : added === 1
          ? l10n.t('Carried over 1 item.')
          : l10n.t('Carried over {0} items.', added),
      5000,
    );
    return added;
  },
});

async function confirm({ notes, schedule }: CommandContext, uri: Uri): Promise<boolean> {
  const { date, items } = await notes.preview(uri);
  if (items.length === 0) return true;
  const day = dateWords(date, schedule.today());
  const title = items.length === 1 ? l10n.t('Carry over 1 item to {0}', day) : l10n.t('Carry over {0} items to {1}', items.length, day);
  const rows: QuickPickItem[] = [
    { label: title, alwaysShow: true },
    { label: l10n.t('open or undiscussed'), kind: QuickPickItemKind.Separator },
    ...items.map((label) => plainRow({ label })),
  ];
  return (
    (await window.showQuickPick(rows, {
      title: l10n.t('Carry over'),
      placeHolder: l10n.t('Press Enter to add all items or Escape to cancel.'),
    })) !== undefined
  );
}
