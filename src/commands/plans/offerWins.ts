import { l10n, ProgressLocation, type Uri, window } from 'vscode';
import type { CalendarDate } from '../../core/date/date';
import { draftOf, type WinGroup } from '../../core/git/wins';
import type { Manager } from '../../core/model';
import { readNewWin } from '../../core/plans/logWins';
import type { LoggedWin } from '../../core/plans/plan';
import { showInformation } from '../../platform/messages';
import { type GitWins, winsFromGit } from '../../platform/gitCommits';
import { inSteps, type Steps } from '../../platform/quickInput/steps';
import { nearWords } from '../../platform/words/words';
import type { Choice } from '../ask';
import { askSeveral } from '../askSeveral';
import type { CommandContext } from '../context';
import type { PickedWin } from './putWins';
import { untoldWins } from './untoldWins';

interface Asking {
  readonly uri: Uri;
  readonly manager: Manager;
  readonly since: CalendarDate;
}

/** What one picks: a win of the log; words to be finished, of commits or behind a question; or what was typed. */
type Offer =
  | { readonly logged: LoggedWin }
  | { readonly draft: string; readonly date: CalendarDate }
  | { readonly question: string }
  | { readonly typed: string };

/**
 * Lets one pick wins for a note: those that the person has not been told, drafts from commits since a day, two questions for work that leaves
 * no commits, or what one types. Each draft is then shown to be finished. Undefined when left.
 */
export async function offerWins(context: CommandContext, { uri, manager, since }: Asking): Promise<PickedWin[] | undefined> {
  const today = context.schedule.today();
  const git = await window.withProgress({ location: ProgressLocation.Window, title: l10n.t('Reading commits') }, () =>
    winsFromGit(since, context.folders.home),
  );
  tellWhy(git);
  const untold = untoldWins(context, manager, uri.toString());
  const offered = (steps: Steps) =>
    askSeveral<Offer>(
      { title: l10n.t('Wins for {0}', manager.name), placeholder: [l10n.t('Select wins, or type your own'), ...leftOut(git)].join(' · ') },
      [
        { title: l10n.t('Not told yet'), choices: untold.map((logged) => loggedChoice(logged, today)) },
        { title: l10n.t('Drafts from your commits'), choices: drafts(git, untold, today) },
        { title: l10n.t('Work without commits'), choices: questions().map((question) => ({ label: question, value: { question } })) },
      ].filter(({ choices }) => choices.length > 0),
      (typed) => ({ label: typed, description: l10n.t('your win'), value: { typed } }),
      steps,
    );
  return inSteps(async (steps) => {
    const offers = await offered(steps);
    return offers && finished(offers, today, steps);
  });
}

/** What of the commits could not be looked at. */
function leftOut({ wins, unread }: GitWins): string[] {
  return [
    ...wins.flatMap(({ repository, isCutAt }) =>
      isCutAt === undefined ? [] : [l10n.t('only the latest {0} commits of {1}', isCutAt, repository)],
    ),
    ...(unread.length === 0 ? [] : [l10n.t("Git didn't answer for {0}", unread.join(', '))]),
  ];
}

function questions(): string[] {
  return [
    l10n.t('Who did you help, review for, or unblock, and what came of it?'),
    l10n.t('What did you decide, prevent, or make simpler, and what came of it?'),
  ];
}

function loggedChoice(logged: LoggedWin, today: CalendarDate): Choice<Offer> {
  const { text, date } = logged;
  return { label: text, value: { logged }, ...(date !== undefined && { description: nearWords(date, today) }) };
}

/** Not those that the log has already. */
function drafts({ wins }: GitWins, logged: readonly LoggedWin[], today: CalendarDate): Choice<Offer>[] {
  const effect = l10n.t('from … to …');
  return wins.flatMap(({ repository, groups }) =>
    groups
      .map((group) => ({ group, draft: draftOf(group, effect) }))
      .filter(({ group, draft }) => !logged.some((win) => isOf(win, group, draft.split(` ${effect}`)[0] ?? draft)))
      .map(({ group: { hashes, date, by, name }, draft }) => ({
        label: draft,
        description: [
          hashes.length === 1 ? l10n.t('1 commit') : l10n.t('{0} commits', hashes.length),
          ...(by === 'folder' && name !== '' ? [`${repository}/${name}`] : [repository]),
          nearWords(date, today),
        ].join(' · '),
        value: { draft, date },
      })),
  );
}

/** Whether a win was made from a group: it says the same, or names its request. */
function isOf(win: LoggedWin, { by, name, date }: WinGroup, said: string): boolean {
  return win.text.includes(said) || (by === 'request' && win.text.includes(`(${name})`) && (win.date ?? '') >= date);
}

/** Asks for the rest of what was picked, each in turn. Undefined when left. */
async function finished(offers: readonly Offer[], today: CalendarDate, steps: Steps): Promise<PickedWin[] | undefined> {
  const open = offers.filter((offer) => 'draft' in offer || 'question' in offer).length;
  const picked: PickedWin[] = [];
  let step = 0;
  for (const offer of offers) {
    if ('logged' in offer) {
      picked.push(offer);
      continue;
    }
    if ('typed' in offer) {
      picked.push(...winOf(offer.typed, today));
      continue;
    }
    step += 1;
    const title = open === 1 ? l10n.t('Finish the win') : l10n.t('Finish the win ({0} of {1})', step, open);
    const said = await ('draft' in offer ? askDraft(title, offer.draft, steps) : steps.text({ title, prompt: offer.question }));
    if (said === undefined) return undefined;
    picked.push(...winOf(said, 'draft' in offer ? offer.date : today));
  }
  return picked;
}

/** The place for its effect is selected, to be typed over. */
function askDraft(title: string, draft: string, steps: Steps): Promise<string | undefined> {
  const effect = l10n.t('from … to …');
  const at = draft.indexOf(effect);
  return steps.text({
    title,
    prompt: l10n.t('What did it change, in numbers? Leave the dots to fill them in later.'),
    value: draft,
    valueSelection: [at, at + effect.length],
  });
}

function winOf(said: string, date: CalendarDate): PickedWin[] {
  const win = readNewWin(said);
  return win === undefined ? [] : [{ text: win.text, date: win.date ?? date }];
}

function tellWhy({ problem }: GitWins): void {
  if (problem === 'no-git')
    void showInformation(
      l10n.t("Git isn't available here, so there are no drafts from your commits. You can select wins from wins.md, or type your own."),
    );
  if (problem === 'no-email')
    void showInformation(
      l10n.t("Git doesn't know your email address, so your commits can't be told apart. Set user.email in Git, or oneOnOne.me.email."),
    );
}
