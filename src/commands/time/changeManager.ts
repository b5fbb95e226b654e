import { l10n, type Uri } from 'vscode';
import { addDays } from '../../core/calendar/date';
import type { Manager } from '../../core/model';
import type { NoteIndex } from '../../index/noteIndex';
import type { Schedule } from '../../index/schedule';
import { frontMatterChange } from '../../platform/frontMatterEdits';
import type { NoteEdits } from '../../platform/noteEdits';
import { Problem } from '../../platform/problem';
import { Arguments } from '../arguments';
import { askManager, askText, managerCalled, namedManager } from '../ask';
import type { Command } from '../command';
import type { MeetingNotes } from '../meetingNotes';
import type { NewManager } from '../newManager';

/**
 * `{from, to}`, each an id or a name: closes the series of the one as of yesterday, opens that of the other, anew where it was archived, with
 * a profile where there is no such person yet, and refers in their next note to everything that is open. The history stays where it is.
 * Returns that note's `Uri`.
 */
export class ChangeManager implements Command {
  constructor(
    private readonly index: NoteIndex,
    private readonly schedule: Schedule,
    private readonly edits: NoteEdits,
    private readonly notes: MeetingNotes,
    private readonly newManager: NewManager,
  ) {}

  async run(given?: unknown): Promise<Uri | undefined> {
    await this.index.ready;
    const args = new Arguments(given);
    const from = await this.leaving(args);
    if (from === undefined) return undefined;
    if (this.schedule.isArchived(from)) throw new Problem(l10n.t('The series with {0} is archived.', from.name));
    const word = args.word('to') ?? (await askText({ title: l10n.t('Change manager'), prompt: l10n.t('Who comes after {0}?', from.name), placeHolder: l10n.t('A name, of somebody new or known'), check: (value) => (value === '' ? l10n.t('A name is needed.') : undefined) }));
    if (word === undefined) return undefined;
    const to = (await managerCalled(this.index, word, from.root)) ?? (await this.make(word, from));
    if (to.uri === from.uri) throw new Problem(l10n.t('{0} cannot come after themselves.', from.name));
    return this.handOver(from, to);
  }

  /** A row of the tree has the person as `manager`. */
  private async leaving(args: Arguments): Promise<Manager | undefined> {
    const word = args.word('from');
    if (word === undefined) return (await namedManager(this.index, args)) ?? askManager(this.index, this.schedule, l10n.t('Change manager'), l10n.t('Who stops being your manager?'));
    const from = await managerCalled(this.index, word);
    if (from === undefined) throw new Problem(l10n.t('There is no manager "{0}".', word));
    return from;
  }

  private async handOver(from: Manager, to: Manager): Promise<Uri> {
    const open = this.index.openActions(from);
    const changes = new Map([[from.uri, frontMatterChange({ until: addDays(this.schedule.today(), -1) })]]);
    if (this.schedule.isArchived(to)) changes.set(to.uri, frontMatterChange({ until: undefined }));
    await this.edits.change(changes);
    const uri = await this.notes.nextNote(this.index.manager(to.root, to.id) ?? to);
    await this.notes.refer(uri, open);
    await this.notes.open(uri);
    return uri;
  }

  private async make(name: string, { profile, root }: Manager): Promise<Manager> {
    const { relation, cadence, weekday, time, duration, timezone, career, performance, template } = profile;
    const uri = await this.newManager.make(root, { name, relation, cadence, weekday, time, duration, timezone, career, performance, template });
    const made = this.index.managers().find((manager) => manager.uri === uri.toString());
    if (made === undefined) throw new Problem(l10n.t('There is no manager "{0}".', name));
    return made;
  }
}
