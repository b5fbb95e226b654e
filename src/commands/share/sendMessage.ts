import { l10n, Uri } from 'vscode';
import { resolveOwner } from '../../core/action/owner';
import type { Message } from '../../core/share/messages';
import type { Manager } from '../../core/model';
import { firstName } from '../../core/text/firstName';
import { frontMatterChange } from '../../platform/notes/frontMatterEdits';
import { type Me, whoIAm } from '../../platform/identity';
import { inSteps, type Steps } from '../../platform/quickInput/steps';
import { messageWords } from '../../platform/words/messageWords';
import { refuseArchived } from '../archived';
import { Arguments } from '../arguments';
import { askChoice, askManager, type Choice, namedManager } from '../ask';
import type { CommandContext } from '../context';
import { defineCommand } from '../define';
import { makeInvite } from '../exports/makeInvite';
import { refreshNote } from '../freshness';
import { publicWithId } from '../../schedule/publicActions';
import { hasManagers, viewRow } from '../places';
import { addressOf, deliveryArgument, managersAddress } from './draft';
import { lateAction } from './lateAction';
import { performanceTalk, plannedTalks } from './performanceTalk';
import { type Outgoing, send } from './send';
import { sharedNote, shareProblem } from './sharedNote';

const kinds = ['late', 'notice', 'intro', 'schedule'] as const;
type About = (typeof kinds)[number];

/** A message before it is written; each time anew, as notes may change meanwhile. */
interface Draft {
  readonly manager: Manager;
  message(): Promise<Message>;
  /** What goes with it, and what notes keep of it. */
  rest?(): Pick<Outgoing, 'marks' | 'inMail'>;
}

/**
 * `{about, id?, uri?, manager?, as, target?}`: tells early that a deadline slips (`late`: an action), gives notice of a performance talk
 * (`notice`: its note, which keeps the date), introduces me (`intro`), asks for a regular 1:1 (`schedule`; as `eml` with the invite of the
 * series). The text, or the target's `Uri`.
 */
export const sendMessage = defineCommand<Uri | string | undefined>({
  id: 'sendMessage',
  title: 'Send Message…',
  asks: true,
  icon: 'comment',
  palette: hasManagers,
  menus: [viewRow('actions', 'action.open', '3_send@1'), viewRow('meetings', 'manager', '3_send@1')],
  async run(context, ...given) {
    const { index, clock } = context;
    await index.settled();
    const args = new Arguments(given[0]);
    const asked = deliveryArgument(args);
    const me = await whoIAm();
    const isAction = args.isRow && (args.has('id') || args.has('line'));
    const drafted = await inSteps(async (steps) => {
      const about = args.oneOf('about', kinds) ?? (isAction ? 'late' : await askAbout(context, args, me, steps));
      const draft = about && (await drafts[about]({ context, args, me, given, steps }));
      return draft && { about, draft };
    });
    if (drafted === undefined) return undefined;
    const { about, draft } = drafted;
    const { manager } = draft;
    return send(context, asked, {
      title: l10n.t('Message to {0}', manager.name),
      fileName: `1on1-${manager.id}-${about}`,
      async outgoing() {
        const { subject, doc } = await draft.message();
        const now = index.manager(manager.root, manager.id) ?? manager;
        return { doc, subject, to: managersAddress(now), cc: [], me, now: clock.now(), manager: now, ...draft.rest?.() };
      },
    });
  },
});

interface Asked {
  readonly context: CommandContext;
  readonly args: Arguments;
  readonly me: Me;
  readonly given: readonly unknown[];
  readonly steps: Steps;
}

/** Asks for what is missing; undefined when left. */
type Drafting = (asked: Asked) => Promise<Draft | undefined>;

const drafts: Readonly<Record<About, Drafting>> = {
  async late({ context, args, me, given, steps }) {
    const { index, documents, schedule } = context;
    const late = await lateAction(context, args, given, me, steps);
    if (late === undefined) return undefined;
    const { manager, root, uri } = late;
    return {
      manager,
      async message() {
        const { lateMessage } = await import('../../core/share/messages');
        const { text } = await documents.now(uri);
        const today = schedule.today();
        const message = await lateMessage(
          { text, action: late.now(), withId: publicWithId(index, root), today, ...people(manager, me) },
          messageWords(today),
        );
        if ('problem' in message) throw shareProblem(message, uri);
        return message;
      },
    };
  },

  async notice({ context, args, me, steps }) {
    const uri = await performanceTalk(context, args, steps);
    if (uri === undefined) return undefined;
    const { manager } = await sharedNote(context, uri);
    return {
      manager,
      async message() {
        const { noticeMessage } = await import('../../core/share/messages');
        const { meeting, withId } = await sharedNote(context, uri);
        const { date, time = manager.profile.time, goal } = meeting;
        return noticeMessage({ date, time, goal, withId, ...people(manager, me) }, messageWords(context.schedule.today()));
      },
      rest: () => ({ marks: new Map([[uri.toString(), frontMatterChange({ notice: context.schedule.today() })]]) }),
    };
  },

  async intro({ context, args, me, steps }) {
    const { index, schedule } = context;
    const manager = await activeManager(context, args, l10n.t('Introduce yourself'), steps);
    if (manager === undefined) return undefined;
    const mine = index
      .managers()
      .filter((one) => one.root === manager.root && one.profile.relation === 'manager' && !schedule.isArchived(one));
    const myManager = manager.profile.relation === 'skip-level' && mine.length === 1 ? mine[0]?.name : undefined;
    return {
      manager,
      async message() {
        const { introMessage } = await import('../../core/share/messages');
        return introMessage({ ...people(manager, me), myManager }, messageWords(schedule.today()));
      },
    };
  },

  async schedule({ context, args, me, steps }) {
    const { schedule } = context;
    const manager = await activeManager(context, args, l10n.t('Ask for a regular 1:1'), steps);
    if (manager === undefined) return undefined;
    return {
      manager,
      async message() {
        const { scheduleMessage } = await import('../../core/share/messages');
        const date = schedule.dateForNew(manager);
        const time = date === undefined ? undefined : schedule.timeForNew(manager, date);
        const { cadence, duration } = manager.profile;
        return scheduleMessage({ ...people(manager, me), cadence, date, time, duration }, messageWords(schedule.today()));
      },
      rest: () => ({ inMail: () => invitation(context, manager, me) }),
    };
  },
};

/** The invite of the series, where both addresses are known and it has a date to come. */
async function invitation(context: CommandContext, manager: Manager, me: Me): Promise<Pick<Outgoing, 'calendar' | 'marks'>> {
  if (managersAddress(manager).length === 0 || addressOf(me.name, me.email).length === 0) return {};
  // Another one may have been sent since.
  await refreshNote(context, Uri.parse(manager.uri));
  const made = await makeInvite(context, { manager: context.index.manager(manager.root, manager.id) ?? manager }, me);
  if (made === undefined || made.method === 'PUBLISH') return {};
  return { calendar: { text: made.text, method: made.method }, marks: made.marks };
}

function people({ name }: Manager, me: Me): { readonly to: string; readonly me: string | undefined } {
  return { to: firstName(name), me: me.name };
}

async function activeManager(context: CommandContext, args: Arguments, title: string, steps: Steps): Promise<Manager | undefined> {
  const { index, schedule } = context;
  const manager = (await namedManager(index, args)) ?? (await askManager(index, schedule, title, undefined, steps));
  refuseArchived(context, manager);
  return manager;
}

/** Of what makes sense now. */
async function askAbout(context: CommandContext, args: Arguments, me: Me, steps: Steps): Promise<About | undefined> {
  const { index } = context;
  const manager = await namedManager(index, args);
  const managers = index.managers();
  const isLate = (manager === undefined ? index.openActions() : index.openActions(manager)).some(
    (action) => !action.private && resolveOwner(action.task.owner, managers, me.name) === 'me',
  );
  const choices: (Choice<About> | false)[] = [
    isLate && { label: l10n.t('Tell that a deadline slips'), description: l10n.t('before it has passed'), value: 'late' },
    plannedTalks(context, manager).length > 0 && {
      label: l10n.t('Give notice of a performance talk'),
      description: l10n.t('two weeks ahead'),
      value: 'notice',
    },
    { label: l10n.t('Introduce yourself'), description: l10n.t("to a new manager, or to your manager's manager"), value: 'intro' },
    { label: l10n.t('Ask for a regular 1:1'), description: l10n.t('with an invite, as a mail draft'), value: 'schedule' },
  ];
  return (
    await askChoice(
      l10n.t('Send message'),
      l10n.t('Select what it is about'),
      choices.filter((choice) => choice !== false),
      steps,
    )
  )?.value;
}
