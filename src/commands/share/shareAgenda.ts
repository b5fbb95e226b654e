import { l10n, type Uri } from 'vscode';
import { frontMatterChange } from '../../platform/notes/frontMatterEdits';
import { Arguments, noteArgument } from '../arguments';
import { defineCommand } from '../define';
import { inNote, titleMenu, viewRow } from '../places';
import { deliver, deliveryArgument, deliveryOf, managersAddress, textOf } from './draft';
import { docOf, sharedNote } from './sharedNote';

/** The agenda for the other side, without what is private; sets `shared` and `shared-digest`. The text, or the target's `Uri`. */
export const shareAgenda = defineCommand<Uri | string | undefined>({
  id: 'shareAgenda',
  title: 'Share Agenda…',
  asks: true,
  icon: 'live-share',
  palette: inNote,
  menus: [viewRow('meetings', 'meeting.planned', '3_send@2'), titleMenu('1_share@1')],
  async run(context, given) {
    const { clock, edits, schedule } = context;
    const args = new Arguments(given);
    const asked = deliveryArgument(args);
    const uri = noteArgument(args);
    const { meeting, manager, me, text, title, words, withId } = await sharedNote(context, uri);
    const [{ agenda }, { agendaDigest }] = await Promise.all([import('../../core/share/agenda'), import('../../core/share/digest')]);
    const doc = docOf(await agenda({ text, title, goal: meeting.goal, withId }, words), uri);
    const delivery = await deliveryOf(asked, l10n.t('Share agenda'), `1on1-${manager.id}-${meeting.date}`);
    if (delivery === undefined) return undefined;
    const draft = { doc, subject: title, to: managersAddress(manager), cc: [], me, now: clock.now() };
    const written = await textOf(draft, delivery.as);
    const change = frontMatterChange({ shared: schedule.today(), 'shared-digest': agendaDigest(text) });
    return edits.changeThen(new Map([[uri.toString(), change]]), () => deliver(written, delivery));
  },
});
