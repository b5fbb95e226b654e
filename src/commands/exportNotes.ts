import { l10n, Uri, window, workspace } from 'vscode';
import { exportJson, exportMarkdown, type ExportedNote } from '../core/export/noteExport';
import { pathBelow } from '../core/folder/noteUri';
import type { Action } from '../api';
import type { Manager } from '../core/model';
import type { NoteIndex } from '../index/noteIndex';
import type { ApiObjects } from '../index/apiObjects';
import type { Schedule } from '../index/schedule';
import { tellUnread, textOrReason } from '../platform/noteText';
import { Problem } from '../platform/problem';
import { writeTarget } from '../platform/writeTarget';
import { Arguments } from './arguments';
import { askChoice, namedManager } from './ask';
import type { Command } from './command';

type Format = 'markdown' | 'json';
const formats = ['markdown', 'json'] as const;

interface Plan { readonly manager?: Manager | undefined; readonly from?: string | undefined; readonly to?: string | undefined; readonly format: Format; readonly target?: Uri | undefined }

/** Notes and their actions, without anything private: the target's `Uri`, or the text where no target is given. */
export class ExportNotes implements Command {
  constructor(private readonly index: NoteIndex, private readonly schedule: Schedule, private readonly apiObjects: ApiObjects) {}

  async run(given?: unknown): Promise<Uri | string | undefined> {
    await this.index.ready;
    await this.index.settled();
    const args = new Arguments(given);
    const manager = await namedManager(this.index, args);
    const format = args.oneOf('format', formats);
    const known = { manager, from: args.date('from'), to: args.date('to'), target: args.uri('target') };
    const plan = format === undefined ? await this.ask(known) : { ...known, format };
    if (plan === undefined) return undefined;
    const notes = await this.collect(plan);
    const text = plan.format === 'json' ? exportJson(notes) : exportMarkdown(notes);
    if (plan.target === undefined) return text;
    await writeTarget(plan.target, text);
    if (format === undefined) await window.showTextDocument(plan.target, { preview: false });
    return plan.target;
  }

  private async collect({ manager, from = '', to = '9999' }: Plan): Promise<ExportedNote[]> {
    const managers = manager === undefined ? this.index.managers() : [manager];
    const meetings = managers.flatMap((one) => this.schedule.meetings(one).filter(({ date }) => from <= date && date <= to).map((meeting) => ({ one, meeting })));
    const notes = await Promise.all(
      meetings.map(async ({ one, meeting }) => {
        const { uri, ...facts } = this.apiObjects.meeting(meeting);
        const actions = this.index.actionsIn(uri).filter((action) => !action.private).map((action) => withoutUri(this.apiObjects.action(action)));
        const { goal, reason } = meeting;
        const read = await textOrReason(meeting);
        return {
          file: pathBelow(meeting.root, uri) ?? '',
          name: one.name,
          meeting: { ...facts, ...(goal === undefined ? {} : { goal }), ...(reason === undefined ? {} : { reason }) },
          source: read.text,
          ...(read.reason === undefined ? {} : { problem: read.reason }),
          actions,
        };
      }),
    );
    tellUnread(meetings.filter((_, at) => notes[at]?.problem !== undefined).map(({ meeting }) => meeting.uri));
    return notes;
  }

  /** For what is not given; one end of the time is enough. */
  private async ask(given: Omit<Plan, 'format'>): Promise<Plan | undefined> {
    const title = l10n.t('Export notes');
    const all = this.index.managers();
    if (all.length === 0) throw new Problem(l10n.t('There are no notes to export yet.'));
    const who = given.manager !== undefined || all.length === 1
      ? { value: given.manager ?? all[0] }
      : await askChoice<Manager | undefined>(title, l10n.t('Whose notes?'), [{ label: l10n.t('All'), value: undefined }, ...all.map((manager) => ({ label: manager.name, value: manager }))]);
    if (who === undefined) return undefined;
    const since = given.from === undefined && given.to === undefined ? await this.askSince(title) : { value: given.from };
    if (since === undefined) return undefined;
    const format = await askChoice<Format>(title, l10n.t('In which form?'), [
      { label: 'Markdown', description: l10n.t('to read and to share'), value: 'markdown' },
      { label: 'JSON', description: l10n.t('for other programs'), value: 'json' },
    ]);
    if (format === undefined) return undefined;
    const extension = format.value === 'json' ? 'json' : 'md';
    const folder = workspace.workspaceFolders?.[0]?.uri ?? Uri.parse(this.index.roots()[0] ?? '');
    const target = given.target ?? await window.showSaveDialog({
      title,
      defaultUri: Uri.joinPath(folder, `1on1-${who.value?.id ?? 'all'}.${extension}`),
      filters: { [format.label]: [extension] },
    });
    return target && { manager: who.value, from: since.value, to: given.to, format: format.value, target };
  }

  private askSince(title: string) {
    const today = this.schedule.today();
    const year = today.slice(0, 4);
    return askChoice<string | undefined>(title, l10n.t('From when on?'), [
      { label: l10n.t('All notes'), value: undefined },
      { label: l10n.t('This year'), value: `${year}-01-01` },
      { label: l10n.t('Last year and this one'), value: `${Number(year) - 1}-01-01` },
    ]);
  }
}

function withoutUri(action: Action): Omit<Action, 'uri'> {
  const plain: Omit<Action, 'uri'> & { uri?: string } = { ...action };
  delete plain.uri;
  return plain;
}
