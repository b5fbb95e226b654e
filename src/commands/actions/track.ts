import { l10n, Uri } from 'vscode';
import { setField } from '../../core/action/edit';
import { ownerOf, parseTaskLine } from '../../core/action/taskLine';
import { trackAction as tracking, type Tracking } from '../../core/action/track';
import { notePlace } from '../../core/folder/notePath';
import type { NoteIndex } from '../../index/noteIndex';
import { Problem } from '../../platform/problem';
import { readDateIn } from '../../platform/readDates';
import { nameOf } from '../../platform/words/words';
import { Arguments, dateArgument, ownerArgument } from '../arguments';
import type { CommandContext } from '../context';
import { defineCommand } from '../define';
import { inNote, noteMenu, onLine } from '../places';
import { folderAt } from '../whichFolder';
import { newId } from './newId';
import type { Target } from './namedTarget';

/**
 * Makes task lines tracked actions and asks nothing: the owner from a leading `@`, else me; the due date from date words in the line, of
 * which `due: friday` becomes the field; the follow-up on the next 1:1. Returns the id (of the first line, where several are selected).
 */
export const trackAction = defineCommand<string | undefined>({
  id: 'trackAction',
  title: 'Track Action',
  asks: false,
  palette: inNote,
  menus: [noteMenu('1_oneOnOne@0', onLine.mayBeUntracked)],
  async run(context, ...given) {
    const args = new Arguments(given[0]);
    const owner = ownerArgument(args);
    const meant = await context.targets.of(given, { title: l10n.t('Track action'), fits: () => true, inEditorOnly: true });
    return (
      meant &&
      context.edits.inTurn(async () => track(context, await Promise.all(meant.map((target) => trackedSince(context, target))), args, owner))
    );
  },
});

async function track(
  context: CommandContext,
  meant: readonly Target[],
  args: Arguments,
  owner: string | undefined,
): Promise<string | undefined> {
  const { index, targets } = context;
  const plans = new Map(await Promise.all(meant.map(async (target) => [target, await plan(context, target, args)] as const)));
  const ids = new Map<Target, string>();
  for (const target of meant) ids.set(target, target.id ?? newId(index, [...ids.values()]));
  const open = meant.filter((target) => target.id === undefined);
  if (open.length > 0) {
    await targets.change(open, (parts, form, target) => {
      checkSeen(index, target.uri);
      const tracked = tracking(parts, { id: ids.get(target) ?? '', owner: owner ?? 'me', ...plans.get(target) }, form);
      return owner === undefined || ownerOf(parts) === undefined ? tracked : [...setField(parts, 'owner', owner, form), ...tracked];
    });
  }
  return meant[0] && ids.get(meant[0]);
}

/** An action in a place that is never read would be lost. */
function checkSeen(index: NoteIndex, uri: string): void {
  const root = folderAt(index, uri);
  if (root !== undefined && notePlace(root, uri) !== undefined) return;
  throw new Problem(
    l10n.t("Couldn't track the action because {0} isn't in a person's folder. Move the note there and try again.", nameOf(Uri.parse(uri))),
  );
}

async function plan(
  { index, schedule }: CommandContext,
  { uri, source }: Target,
  args: Arguments,
): Promise<Pick<Tracking, 'raised' | 'followUp' | 'due' | 'dueWords'>> {
  const meeting = index.meeting(uri);
  const manager = meeting && index.manager(meeting.root, meeting.manager);
  const today = schedule.today();
  const date = meeting?.date ?? today;
  const nextMeeting = manager && schedule.nextAfter(manager, date);
  const task = parseTaskLine(source);
  const facts = { today, nextMeeting };
  const said = task === undefined || task.due !== undefined || args.has('due') ? undefined : await readDateIn(task.text, facts);
  const due = args.has('due') ? await dateArgument(args, 'due', facts) : said?.date;
  const dueWords = said?.field && task?.text.slice(said.field.start, said.field.end);
  const followUp = args.has('followUp')
    ? await dateArgument(args, 'followUp', facts)
    : task?.followUp === undefined
      ? nextMeeting
      : undefined;
  // In the note of a meeting to come it is raised by being written.
  const raised = date < today ? date : today;
  return {
    raised,
    ...(followUp !== undefined && { followUp }),
    ...(due !== undefined && { due }),
    ...(dueWords !== undefined && { dueWords }),
  };
}

/** The same line with the id that another command has given it meanwhile. */
async function trackedSince({ documents }: CommandContext, target: Target): Promise<Target> {
  if (target.id !== undefined) return target;
  const source = (await documents.now(Uri.parse(target.uri))).lineAt(target.line) ?? '';
  const task = parseTaskLine(source);
  return task?.id !== undefined && task.text === parseTaskLine(target.source)?.text ? { ...target, source, id: task.id } : target;
}
