import { env, l10n, Uri, window } from 'vscode';
import type { Invite, InviteFacts } from '../../core/ics/invite';
import { paragraph } from '../../core/share/document';
import type { PlainWords } from '../../core/share/plainText';
import type { Manager, Meeting } from '../../core/model';
import { frontMatterChange } from '../../platform/notes/frontMatterEdits';
import { askWhoIAm, type Me, whoIAm } from '../../platform/identity';
import type { Documents } from '../../platform/notes/documents';
import { Problem } from '../../platform/problem';
import { firstName } from '../../core/text/firstName';
import { dateWords, nameOf, problemWords } from '../../platform/words/words';
import { writeTarget } from '../../platform/notes/writeTarget';
import { Arguments } from '../arguments';
import { askChoice, askManager, namedManager } from '../ask';
import type { CommandContext } from '../context';
import { defineCommand } from '../define';
import { viewRow } from '../places';
import { refreshNote } from '../freshness';
import { addressOf, managersAddress } from '../share/draft';
import { askAddress, tellNobodyIsInvited } from './inviteAddress';

interface Subject {
  readonly manager: Manager;
  readonly meeting?: Meeting;
}

/**
 * Writes an `.ics` with me as organiser: one meeting (`uri`) or the series by cadence (`manager`). Sent again it moves the meeting;
 * that of a cancelled meeting or an archived series calls it off. `as: 'eml'` makes a mail draft that carries it. Returns the target's `Uri`, or the text where no target is given.
 */
export const createInvite = defineCommand<Uri | string | undefined>({
  id: 'createInvite',
  title: 'Create Invite…',
  asks: true,
  icon: 'mail',
  menus: [viewRow('meetings', /^meeting\.(planned|cancelled)$/, '3_send@1'), viewRow('meetings', 'manager', '3_send@3')],
  async run(context, given) {
    const { index, notes, edits } = context;
    await index.settled();
    const args = new Arguments(given);
    const byHand = (!args.has('uri') && !args.has('manager')) || args.isRow;
    const uri = args.uri('uri');
    const named = await namedManager(index, args);
    const subject = uri !== undefined ? await notes.noteOf(uri) : named !== undefined ? { manager: named } : await ask(context);
    if (subject === undefined) return undefined;
    const me = byHand ? await askWhoIAm() : await whoIAm();
    if (me === undefined) return undefined;
    const address = byHand ? await askAddress(subject.manager, me) : {};
    if (address === undefined) return undefined;
    const target = args.uri('target') ?? (byHand ? await askTarget(subject) : undefined);
    if (target === undefined && byHand) return undefined;
    const as = args.oneOf('as', ['ics', 'eml']) ?? (byHand && target?.path.endsWith('.eml') ? 'eml' : 'ics');
    if (!byHand) tellNobodyIsInvited(subject.manager, me);
    return edits.inTurn(async () => {
      if (address.email !== undefined) await edits.changeOne(Uri.parse(subject.manager.uri), frontMatterChange({ email: address.email }));
      return write(context, await asItIsNow(context, subject), me, { as, target });
    });
  },
});

async function write(
  { documents, schedule, clock, edits }: CommandContext,
  { manager, meeting }: Subject,
  me: Me,
  { as, target }: { readonly as: 'ics' | 'eml'; readonly target: Uri | undefined },
): Promise<Uri | string> {
  const { meetingInvite, seriesInvite } = await import('../../core/ics/ics');
  const { problem } = manager;
  if (problem !== undefined && problem.code !== 'front-matter-value')
    throw new Problem(`${nameOf(Uri.parse(manager.uri))}: ${problemWords(problem)}`);
  const cancel = meeting === undefined ? schedule.isArchived(manager) : schedule.status(meeting) === 'cancelled';
  const facts = {
    profile: { ...manager.profile, name: manager.name },
    meetings: schedule.meetings(manager),
    me,
    today: schedule.today(),
    now: clock.now(),
    newId: crypto.randomUUID(),
    summary: me.name === undefined ? l10n.t('1:1 with {0}', manager.name) : `1:1 ${me.name} / ${manager.name}`,
    ...(meeting === undefined ? {} : { description: await agendaText(documents, manager, meeting, me) }),
    cancel,
  };
  const invite = meeting === undefined ? seriesInvite(facts) : meetingInvite(facts, meeting);
  if (invite === undefined)
    throw new Problem(
      l10n.t('The series with {0} has no upcoming dates. Set a cadence in {1}.', manager.name, nameOf(Uri.parse(manager.uri))),
    );
  const text = as === 'ics' ? invite.text : await mailOf(invite, manager, me, facts);
  // Kept before it goes out: an invite whose UID no one knows could not be moved or called off.
  const changes = new Map([[meeting?.uri ?? manager.uri, frontMatterChange({ invite: invite.invite })]]);
  return edits.changeThen<Uri | string>(changes, async () => {
    if (target !== undefined) await writeTarget(target, text);
    return target ?? text;
  });
}

/** A mail draft to the manager, the invite as its calendar part. */
async function mailOf(
  { text, method }: Invite,
  manager: Manager,
  me: Me,
  { now, newId, summary, description = '' }: Pick<InviteFacts, 'now' | 'newId' | 'summary' | 'description'>,
): Promise<string> {
  if (method === 'PUBLISH')
    throw new Problem(
      l10n.t(
        "An invitation by mail needs two addresses: {0}'s in their profile, and yours in the setting oneOnOne.me.email.",
        manager.name,
      ),
    );
  const { writeEml } = await import('../../core/share/eml');
  const blocks = description
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map(paragraph);
  const [from] = addressOf(me.name, me.email);
  return writeEml({
    from,
    to: managersAddress(manager),
    subject: summary,
    doc: { title: summary, blocks },
    calendar: { text, method },
    date: now,
    id: newId,
    language: env.language,
  });
}

/** Another invite may have been sent while this one was asked for or waited its turn. */
async function asItIsNow(context: CommandContext, { manager, meeting }: Subject): Promise<Subject> {
  const { index, notes } = context;
  await refreshNote(context, Uri.parse(manager.uri));
  if (meeting !== undefined) return notes.noteOf(Uri.parse(meeting.uri));
  return { manager: index.manager(manager.root, manager.id) ?? manager };
}

async function ask({ index, schedule }: CommandContext): Promise<Subject | undefined> {
  const manager = await askManager(index, schedule, l10n.t('Create invite'));
  if (manager === undefined) return undefined;
  const today = schedule.today();
  const planned = schedule.meetings(manager).filter((meeting) => schedule.isUpcoming(meeting));
  const picked = await askChoice<Meeting | undefined>(l10n.t('Create invite'), l10n.t('Select a meeting'), [
    { label: l10n.t('Entire series, by cadence'), value: undefined },
    ...planned.map((meeting) => ({ label: dateWords(meeting.date, today), description: meeting.time ?? '', value: meeting })),
  ]);
  return picked && { manager, ...(picked.value === undefined ? {} : { meeting: picked.value }) };
}

async function agendaText(documents: Documents, manager: Manager, meeting: Meeting, me: Me): Promise<string> {
  const { plainText } = await import('../../core/share/plainText');
  return plainText((await documents.now(Uri.parse(meeting.uri))).text, inviteWords(manager, me));
}

/** How the agenda says what is in signs: owners by their first names. */
function inviteWords({ id, name }: Manager, me: Me): PlainWords {
  const theirs = firstName(name);
  const mine = me.name === undefined ? undefined : firstName(me.name);
  const nameOfOwner = (owner: string): string | undefined =>
    owner === 'me' ? mine : [id, theirs.toLowerCase()].includes(owner.toLowerCase()) ? theirs : owner;
  return {
    owner: (text, owner) => [nameOfOwner(owner), text].filter((part) => part !== undefined).join(': '),
    due: (text, date) => l10n.t('{0} (due {1})', text, date),
    done: (text) => l10n.t('{0} (done)', text),
  };
}

function askTarget({ manager, meeting }: Subject): Thenable<Uri | undefined> {
  const folder = Uri.joinPath(Uri.parse(manager.root), '..');
  return window.showSaveDialog({
    title: l10n.t('Save Invite'),
    defaultUri: Uri.joinPath(folder, `1on1-${manager.id}${meeting === undefined ? '' : `-${meeting.date}`}.ics`),
    filters: { iCalendar: ['ics'], [l10n.t('Mail draft')]: ['eml'] },
  });
}
