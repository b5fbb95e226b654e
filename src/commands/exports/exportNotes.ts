import { env, l10n, Uri, window, workspace } from 'vscode';
import { type ExportFormat, noteFormats } from '../../core/share/formats';
import type { ExportedNote, ExportedNotes } from '../../core/share/exportedNote';
import { pathBelow } from '../../core/folder/noteUri';
import type { Action } from '../../api';
import type { Manager } from '../../core/model';
import { tellUnread } from '../../platform/notes/unreadNotes';
import { isPublic, publicWithId } from '../../schedule/publicActions';
import { sharedOrReason } from '../share/sharedNote';
import { Problem } from '../../platform/problem';
import { inSteps, type Steps } from '../../platform/quickInput/steps';
import { folderOfNamesake } from '../../platform/words/words';
import { shareWords } from '../../platform/words/shareWords';
import { writeTarget } from '../../platform/notes/writeTarget';
import { Arguments, spanArgument } from '../arguments';
import { askChoice, namedManager } from '../ask';
import type { CommandContext } from '../context';
import { defineCommand } from '../define';
import { hasManagers, viewRow, viewTitle } from '../places';
import { askWhereToSave, tellSaved } from '../saveDialog';
import { askFormat, formatArgument } from './format';

interface ExportPlan {
  readonly manager?: Manager | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly format: ExportFormat<ExportedNotes>;
  readonly target?: Uri | undefined;
}

/** Notes and their actions, without anything private: the target's `Uri`, or the text where no target is given. */
export const exportNotes = defineCommand<Uri | string | undefined>({
  id: 'exportNotes',
  title: 'Export Notes…',
  asks: true,
  icon: 'export',
  palette: hasManagers,
  menus: [viewTitle('meetings', '1_send@1', hasManagers), viewRow('meetings', 'manager', '3_send@3')],
  async run(context, given) {
    const { index } = context;
    await index.settled();
    const args = new Arguments(given);
    const manager = await namedManager(index, args);
    const format = formatArgument(args, noteFormats);
    const known = { manager, ...spanArgument(args), target: args.uri('target') };
    const plan = format === undefined ? await ask(context, known) : { ...known, format };
    if (plan === undefined) return undefined;
    const text = await plan.format.write({ notes: await collect(context, plan), title: l10n.t('1:1 notes') }, env.language);
    if (plan.target === undefined) return text;
    await writeTarget(plan.target, text);
    if (format === undefined) {
      await window.showTextDocument(plan.target, { preview: false });
      void tellSaved(plan.target);
    }
    return plan.target;
  },
});

async function collect(context: CommandContext, { manager, from = '', to = '9999' }: ExportPlan): Promise<ExportedNote[]> {
  const { index, schedule, apiObjects } = context;
  const managers = manager === undefined ? index.managers() : [manager];
  const meetings = managers.flatMap((one) =>
    schedule
      .meetings(one)
      .filter(({ date }) => from <= date && date <= to)
      .map((meeting) => ({ one, meeting })),
  );
  const people = (root: string) => index.managers().filter((one) => one.root === root);
  const words = new Map(index.roots().map((root) => [root, shareWords(schedule.today(), people(root))]));
  const notes = await Promise.all(
    meetings.map(async ({ one, meeting }) => {
      const { uri, ...facts } = apiObjects.meeting(meeting);
      const actions = index
        .actionsIn(uri)
        .filter((action) => isPublic(index, action))
        .map((action) => withoutUri(apiObjects.action(action)));
      const { goal, reason } = meeting;
      const { note, reason: problem } = await sharedOrReason(context, meeting);
      return {
        root: meeting.root,
        file: pathBelow(meeting.root, uri) ?? '',
        name: one.name,
        meeting: { ...facts, ...(goal === undefined ? {} : { goal }), ...(reason === undefined ? {} : { reason }) },
        source: note.text,
        withId: publicWithId(index, meeting.root),
        ...(problem === undefined ? {} : { problem }),
        actions: problem === undefined ? actions : [],
        words: words.get(meeting.root)!,
      };
    }),
  );
  tellUnread(meetings.filter((_, at) => notes[at]?.problem !== undefined).map(({ meeting }) => meeting.uri));
  return notes;
}

/** For what is not given; one end of the time is enough. */
function ask(context: CommandContext, given: Omit<ExportPlan, 'format'>): Promise<ExportPlan | undefined> {
  return inSteps((steps) => askSteps(context, given, steps));
}

async function askSteps(context: CommandContext, given: Omit<ExportPlan, 'format'>, steps: Steps): Promise<ExportPlan | undefined> {
  const { index } = context;
  const title = l10n.t('Export notes');
  const all = index.managers();
  if (all.length === 0) throw new Problem(l10n.t('There are no notes to export yet.'));
  const who =
    given.manager !== undefined || all.length === 1
      ? { value: given.manager ?? all[0] }
      : await askChoice<Manager | undefined>(
          title,
          l10n.t('Select a person'),
          [
            { label: l10n.t('All'), value: undefined },
            ...all.map((manager) => ({ label: manager.name, description: folderOfNamesake(all, manager), value: manager })),
          ],
          steps,
        );
  if (who === undefined) return undefined;
  const since = given.from === undefined && given.to === undefined ? await askSince(context, title, steps) : { value: given.from };
  if (since === undefined) return undefined;
  const format = await askFormat(title, noteFormats, steps);
  if (format === undefined) return undefined;
  const folder = workspace.workspaceFolders?.[0]?.uri ?? Uri.parse(index.roots()[0] ?? '');
  const target =
    given.target ??
    (await askWhereToSave(context, {
      title,
      fileName: `1on1-${who.value?.id ?? 'all'}.${format.extension}`,
      folder,
      filters: { [format.label]: [format.extension] },
    }));
  return target && { manager: who.value, from: since.value, to: given.to, format, target };
}

function askSince({ schedule }: CommandContext, title: string, steps: Steps) {
  const today = schedule.today();
  const year = today.slice(0, 4);
  const choices = [
    { label: l10n.t('All notes'), value: undefined },
    { label: l10n.t('This year'), value: `${year}-01-01` },
    { label: l10n.t('Last year and this year'), value: `${Number(year) - 1}-01-01` },
  ];
  return askChoice<string | undefined>(title, l10n.t('Select a date range'), choices, steps);
}

function withoutUri(action: Action): Omit<Action, 'uri'> {
  const plain: Omit<Action, 'uri'> & { uri?: string } = { ...action };
  delete plain.uri;
  return plain;
}
