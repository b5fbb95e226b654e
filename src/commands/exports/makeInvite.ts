import { l10n, Uri } from 'vscode';
import type { Invite, InviteFacts } from '../../core/ics/invite';
import type { PlainWords } from '../../core/share/plainText';
import { firstName } from '../../core/text/firstName';
import type { Manager, Meeting } from '../../core/model';
import type { Me } from '../../platform/identity';
import { frontMatterChange } from '../../platform/notes/frontMatterEdits';
import type { Change } from '../../platform/notes/noteEdits';
import { Problem } from '../../platform/problem';
import { nameOf, problemWords } from '../../platform/words/words';
import { publicWithId } from '../../schedule/publicActions';
import type { CommandContext } from '../context';

/** One meeting, or the series. */
export interface Subject {
  readonly manager: Manager;
  readonly meeting?: Meeting | undefined;
}

/** An invite, and what it was made from. */
export interface MadeInvite extends Invite {
  readonly facts: InviteFacts;
  /** To be kept before it goes out: an invite whose UID no one knows could not be moved or called off. */
  readonly marks: ReadonlyMap<string, Change>;
}

/** Undefined where the series has no date to come. That of a cancelled meeting or an archived series calls it off. */
export async function makeInvite(context: CommandContext, { manager, meeting }: Subject, me: Me): Promise<MadeInvite | undefined> {
  const { schedule, clock } = context;
  const { meetingInvite, seriesInvite } = await import('../../core/ics/ics');
  const { problem } = manager;
  if (problem !== undefined && problem.code !== 'front-matter-value')
    throw new Problem(`${nameOf(Uri.parse(manager.uri))}: ${problemWords(problem)}`);
  const facts: InviteFacts = {
    profile: { ...manager.profile, name: manager.name },
    meetings: schedule.meetings(manager),
    me,
    today: schedule.today(),
    now: clock.now(),
    newId: crypto.randomUUID(),
    summary: me.name === undefined ? l10n.t('1:1 with {0}', manager.name) : `1:1 ${me.name} / ${manager.name}`,
    ...(meeting === undefined ? {} : { description: await agendaText(context, manager, meeting, me) }),
    cancel: meeting === undefined ? schedule.isArchived(manager) : schedule.status(meeting) === 'cancelled',
  };
  const invite = meeting === undefined ? seriesInvite(facts) : meetingInvite(facts, meeting);
  return invite && { ...invite, facts, marks: new Map([[meeting?.uri ?? manager.uri, frontMatterChange({ invite: invite.invite })]]) };
}

async function agendaText({ documents, index }: CommandContext, manager: Manager, meeting: Meeting, me: Me): Promise<string> {
  const { plainText } = await import('../../core/share/plainText');
  const { text } = await documents.now(Uri.parse(meeting.uri));
  return plainText(text, inviteWords(manager, me), publicWithId(index, meeting.root));
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
