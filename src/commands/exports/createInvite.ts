import { env, l10n, Uri } from 'vscode';
import { paragraph } from '../../core/share/document';
import type { Manager, Meeting } from '../../core/model';
import { frontMatterChange } from '../../platform/notes/frontMatterEdits';
import { askWhoIAm, type Me, whoIAm } from '../../platform/identity';
import { inSteps, type Steps } from '../../platform/quickInput/steps';
import { Problem } from '../../platform/problem';
import { dateWords, nameOf } from '../../platform/words/words';
import { writeTarget } from '../../platform/notes/writeTarget';
import { Arguments } from '../arguments';
import { askChoice, askManager, type Choice, namedManager } from '../ask';
import type { CommandContext } from '../context';
import { defineCommand } from '../define';
import { hasManagers, viewRow } from '../places';
import { refreshNote } from '../freshness';
import { addressOf, managersAddress } from '../share/draft';
import { askAddress, tellNobodyIsInvited } from './inviteAddress';
import { askWhereToSave, tellSaved } from '../saveDialog';
import { makeInvite, type MadeInvite, type Subject } from './makeInvite';

/**
 * Writes an `.ics` with me as organiser: one meeting (`uri`) or the series by cadence (`manager`). Sent again it moves the meeting;
 * that of a cancelled meeting or an archived series calls it off. `as: 'eml'` makes a mail draft that carries it. With `ask` a caller has what is
 * not given asked for, as by hand. Returns the target's `Uri`, or the text where no target is given.
 */
export const createInvite = defineCommand<Uri | string | undefined>({
  id: 'createInvite',
  title: 'Create Invite…',
  asks: true,
  icon: 'mail',
  palette: hasManagers,
  menus: [viewRow('meetings', /^meeting\.(planned|cancelled)$/, '3_send@2'), viewRow('meetings', 'manager', '3_send@2')],
  async run(context, given) {
    const { index, notes, edits } = context;
    await index.settled();
    const args = new Arguments(given);
    const byHand = (!args.has('uri') && !args.has('manager')) || args.isRow || args.flag('ask') === true;
    const uri = args.uri('uri');
    const named = await namedManager(index, args);
    const asked = await inSteps(async (steps) => {
      const subject = uri !== undefined ? await notes.noteOf(uri) : named !== undefined ? { manager: named } : await ask(context, steps);
      if (subject === undefined) return undefined;
      const who = byHand ? await askWhoIAm(steps) : { me: await whoIAm(), keep: () => Promise.resolve() };
      if (who === undefined) return undefined;
      const address = byHand ? await askAddress(subject.manager, who.me, steps) : {};
      return address && { subject, address, ...who };
    });
    if (asked === undefined) return undefined;
    const { subject, address, me } = asked;
    await asked.keep();
    const target = args.uri('target') ?? (byHand ? await askTarget(context, subject) : undefined);
    if (target === undefined && byHand) return undefined;
    const as = args.oneOf('as', ['ics', 'eml']) ?? (byHand && target?.path.endsWith('.eml') ? 'eml' : 'ics');
    if (!byHand && as === 'ics') tellNobodyIsInvited(subject.manager, me);
    return edits.inTurn(async () => {
      if (address.email !== undefined) await edits.changeOne(Uri.parse(subject.manager.uri), frontMatterChange({ email: address.email }));
      const written = await write(context, await asItIsNow(context, subject), me, { as, target });
      if (byHand && target !== undefined) void tellSaved(target);
      return written;
    });
  },
});

async function write(
  context: CommandContext,
  { manager, meeting }: Subject,
  me: Me,
  { as, target }: { readonly as: 'ics' | 'eml'; readonly target: Uri | undefined },
): Promise<Uri | string> {
  const made = await makeInvite(context, { manager, meeting }, me);
  if (made === undefined)
    throw new Problem(
      l10n.t('The series with {0} has no upcoming dates. Set a cadence in {1}.', manager.name, nameOf(Uri.parse(manager.uri))),
    );
  const text = as === 'ics' ? made.text : await mailOf(made, manager, me);
  return context.edits.changeThen<Uri | string>(made.marks, async () => {
    if (target !== undefined) await writeTarget(target, text);
    return target ?? text;
  });
}

/** A mail draft to the manager, the invite as its calendar part. */
async function mailOf(
  { text, method, facts: { now, newId, summary, description = '' } }: MadeInvite,
  manager: Manager,
  me: Me,
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

async function ask({ index, schedule }: CommandContext, steps: Steps): Promise<Subject | undefined> {
  const manager = await askManager(index, schedule, l10n.t('Create invite'), undefined, steps);
  if (manager === undefined) return undefined;
  const today = schedule.today();
  const planned = schedule.meetings(manager).filter((meeting) => schedule.isUpcoming(meeting));
  const choices: Choice<Meeting | undefined>[] = [
    { label: l10n.t('Entire series, by cadence'), value: undefined },
    ...planned.map((meeting) => ({ label: dateWords(meeting.date, today), description: meeting.time ?? '', value: meeting })),
  ];
  const picked = await askChoice(l10n.t('Create invite'), l10n.t('Select a meeting'), choices, steps);
  return picked && { manager, ...(picked.value === undefined ? {} : { meeting: picked.value }) };
}

function askTarget(context: CommandContext, { manager, meeting }: Subject): Promise<Uri | undefined> {
  return askWhereToSave(context, {
    title: l10n.t('Save Invite'),
    fileName: `1on1-${manager.id}${meeting === undefined ? '' : `-${meeting.date}`}.ics`,
    folder: Uri.joinPath(Uri.parse(manager.root), '..'),
    filters: { iCalendar: ['ics'], [l10n.t('Mail draft')]: ['eml'] },
  });
}
