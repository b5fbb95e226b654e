import { l10n, type Uri } from 'vscode';
import type { TaskLine } from '../../core/model';
import { frontMatterChange } from '../../platform/notes/frontMatterEdits';
import { Arguments, noteArgument } from '../arguments';
import type { CommandContext } from '../context';
import { defineCommand } from '../define';
import { inNote, titleMenu, viewRow } from '../places';
import { addressOf, deliver, deliveryArgument, deliveryOf, managersAddress, textOf } from './draft';
import { docOf, type SharedNote, sharedNote } from './sharedNote';

/** What a meeting came to, to the manager, with a copy to me; sets `recap`. The text, or the target's `Uri`. */
export const sendRecap = defineCommand<Uri | string | undefined>({
  id: 'sendRecap',
  title: 'Send Recap…',
  asks: true,
  icon: 'mail',
  palette: inNote,
  menus: [viewRow('meetings', 'meeting.held', '3_send@1'), titleMenu('1_share@2')],
  async run(context, given) {
    const { clock, edits, schedule } = context;
    const args = new Arguments(given);
    const asked = deliveryArgument(args);
    const uri = noteArgument(args);
    const note = await sharedNote(context, uri);
    const { meeting, manager, me, text, title, words, withId } = note;
    const { recap } = await import('../../core/share/recap');
    const next = nextAfter(context, note);
    const doc = docOf(await recap({ text, title, goal: meeting.goal, withId, kept: kept(context, note), next }, words), uri);
    const delivery = await deliveryOf(asked, l10n.t('Send recap'), `1on1-${manager.id}-${meeting.date}-recap`);
    if (delivery === undefined) return undefined;
    const draft = { doc, subject: title, to: managersAddress(manager), cc: addressOf(me.name, me.email), me, now: clock.now() };
    const written = await textOf(draft, delivery.as);
    const change = frontMatterChange({ recap: schedule.today() });
    return edits.changeThen(new Map([[uri.toString(), change]]), () => deliver(written, delivery));
  },
});

/** The 1:1 after this one, with its time where that is known. */
function nextAfter({ schedule }: CommandContext, { manager, meeting }: SharedNote) {
  const date = schedule.nextAfter(manager, meeting.date);
  if (date === undefined) return undefined;
  const time = schedule.meetings(manager).find((one) => one.date === date)?.time ?? schedule.timeForNew(manager, date);
  return { date, ...(time !== undefined && { time }) };
}

/** Raised in other notes of meetings with this person, public, and done since the meeting before, until this one. */
function kept({ index, schedule }: CommandContext, { manager, meeting }: SharedNote): TaskLine[] {
  const since = schedule.heldBefore(manager, meeting)[0]?.date;
  if (since === undefined) return [];
  return index
    .actions(manager)
    .filter(({ uri, private: isPrivate, task: { id, done } }) => {
      if (uri === meeting.uri || isPrivate || id === undefined || done === undefined) return false;
      return done > since && done <= meeting.date && index.meeting(uri) !== undefined;
    })
    .map(({ task }) => task);
}
