import { l10n, window } from 'vscode';
import { addDays } from '../../core/date/date';
import { readNewWin } from '../../core/plans/logWins';
import { readWins } from '../../core/plans/readWins';
import type { Manager, Meeting } from '../../core/model';
import { Problem } from '../../platform/problem';
import { Arguments, noteArgument } from '../arguments';
import type { CommandContext } from '../context';
import { defineCommand } from '../define';
import { inMeeting, noteMenu, viewRow } from '../places';
import { offerWins } from './offerWins';
import { type PickedWin, putWins } from './putWins';
import { loggedWins } from './untoldWins';

/** Days back that commits are looked for where no meeting was held before. */
const firstDays = 28;

/**
 * Puts wins on the agenda of a note, `{uri, wins?}`, under Wins, each with a link to its line in `wins.md`. `wins` are ids or texts of wins; a
 * text that is none there is logged too. Without it, one picks: wins that this person has not been told, then drafts from commits since
 * the last held meeting. Returns the number added; undefined when left.
 */
export const pickWins = defineCommand<number | undefined>({
  id: 'pickWins',
  title: 'Pick Wins…',
  asks: true,
  icon: 'star',
  palette: inMeeting,
  menus: [noteMenu('2_oneOnOne@2', inMeeting), viewRow('meetings', 'meeting.planned', '2_change@3')],
  async run(context, given) {
    const { index, notes } = context;
    const args = new Arguments(given);
    const words = args.words('wins');
    const uri = noteArgument(args);
    await index.settled();
    const { meeting, manager } = await notes.noteOf(uri);
    const picked =
      words === undefined
        ? await offerWins(context, { uri, manager, since: since(context, manager, meeting) })
        : named(context, meeting.root, words);
    if (picked === undefined || picked.length === 0) return words === undefined ? undefined : 0;
    const added = await putWins(context, uri, picked);
    if (words === undefined) tell(added);
    return added;
  },
});

/** By its ID, or by what it says, with its date and tags or without; what is none of the log's is a new one. */
function named(context: CommandContext, root: string, wins: readonly string[]): PickedWin[] {
  const logged = loggedWins(context, root);
  return wins.map((word) => {
    const given = /^\^?([a-z0-9-]+)$/.exec(word)?.[1];
    const [read] = readWins(`- ${word.replace(/^[-*+]\s+/, '')}`);
    const id = given ?? read?.id;
    const known = (id === undefined ? undefined : logged.find((win) => win.id === id)) ?? logged.find(({ text }) => text === read?.text);
    if (known !== undefined) return { logged: known };
    if (given !== undefined) throw new Problem(l10n.t('There is no win with the ID "{0}".', given));
    const win = readNewWin(word);
    if (win === undefined) throw new Problem(l10n.t('{0} can\'t be "{1}".', 'wins', word));
    return { text: win.text, date: win.date ?? context.schedule.today() };
  });
}

function since({ schedule }: CommandContext, manager: Manager, meeting: Meeting) {
  const [held] = schedule.heldBefore(manager, meeting);
  return held === undefined ? addDays(schedule.today(), -firstDays) : schedule.day(held, manager);
}

function tell(added: number): void {
  window.setStatusBarMessage(
    added === 0 ? l10n.t('No wins were added.') : added === 1 ? l10n.t('1 win added.') : l10n.t('{0} wins added.', added),
    5000,
  );
}
