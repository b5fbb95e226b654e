import { l10n, type Uri } from 'vscode';
import { defineCommand } from '../define';
import { inMeeting, noteTitle, viewRow } from '../places';
import { shareNote } from './shareNote';

/** The agenda for the other side, without what is private; sets `shared` and `shared-digest`. The text, or the target's `Uri`. */
export const shareAgenda = defineCommand<Uri | string | undefined>({
  id: 'shareAgenda',
  title: 'Share Agenda…',
  asks: true,
  icon: 'live-share',
  palette: inMeeting,
  menus: [viewRow('meetings', 'meeting.planned', '3_send@1'), noteTitle('navigation@2', /^(planned|due)$/), noteTitle('1_share@1', 'held')],
  run: (context, given) =>
    shareNote(context, given, {
      title: (name) => l10n.t('Agenda for {0}', name),
      suffix: '',
      async document({ text, title, meeting: { goal }, withId, words }) {
        const { agenda } = await import('../../core/share/agenda');
        return agenda({ text, title, goal, withId }, words);
      },
      copyTo: () => [],
      async marks({ text, meeting: { goal } }) {
        const { agendaDigest } = await import('../../core/share/digest');
        return { shared: context.schedule.today(), 'shared-digest': agendaDigest(text, goal) };
      },
    }),
});
