import { l10n, Uri } from 'vscode';
import { addDays } from '../../core/calendar/date';
import type { Manager } from '../../core/model';
import type { NoteIndex } from '../../index/noteIndex';
import type { Schedule } from '../../index/schedule';
import { frontMatterChange } from '../../platform/frontMatterEdits';
import type { NoteEdits } from '../../platform/noteEdits';
import { Problem } from '../../platform/problem';
import { Arguments } from '../arguments';
import { askManager, askText } from '../ask';
import type { Command } from '../command';
import type { MeetingNotes } from '../meetingNotes';
import type { NewManager } from '../newManager';

/**
 * `{from, to}`, each an id or a name: closes the series of the one as of yesterday, opens that of the other, who is made where there is no
 * such person yet, and refers in their first note to everything that is open. The history stays where it is. Returns that note's `Uri`.
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
    const from = args.has('from') ? this.named(args.word('from') ?? '') : await askManager(this.index, this.schedule, l10n.t('Change manager: who leaves?'));
    if (from === undefined) {
      if (args.has('from')) throw new Problem(l10n.t('There is no manager "{0}".', args.word('from') ?? ''));
      return undefined;
    }
    const word = args.word('to') ?? (await askText({ title: l10n.t('Change manager'), prompt: l10n.t('Who comes after {0}?', from.name), check: (value) => (value === '' ? l10n.t('A name is needed.') : undefined) }));
    if (word === undefined) return undefined;
    const to = this.named(word) ?? (await this.make(word, from));
    if (to === from) throw new Problem(l10n.t('{0} cannot come after themselves.', from.name));
    return this.handOver(from, to);
  }

  private async handOver(from: Manager, to: Manager): Promise<Uri> {
    const open = this.index.openActions(from);
    await this.edits.changeOne(Uri.parse(from.uri), frontMatterChange({ until: addDays(this.schedule.today(), -1) }));
    this.index.refresh(from.uri);
    const uri = await this.notes.nextNote(to);
    await this.notes.refer(uri, open);
    await this.notes.open(uri);
    return uri;
  }

  private async make(name: string, { profile, root }: Manager): Promise<Manager> {
    const { relation, cadence, weekday, time, duration, timezone } = profile;
    const given = { name, relation, cadence, weekday, time, duration, timezone };
    const uri = await this.newManager.make(root, Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as typeof given & { name: string });
    const made = this.index.managers().find((manager) => manager.uri === uri.toString());
    if (made === undefined) throw new Problem(l10n.t('There is no manager "{0}".', name));
    return made;
  }

  private named(word: string): Manager | undefined {
    return this.index.managers().find((manager) => manager.id === word) ?? this.index.managers().find((manager) => manager.name.toLowerCase() === word.toLowerCase());
  }
}
