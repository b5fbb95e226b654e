import { l10n, window } from 'vscode';
import type { NoteIndex } from '../../index/noteIndex';
import type { Schedule } from '../../index/schedule';
import { Problem } from '../../platform/problem';
import { dateWords } from '../../platform/words';
import { isOpen } from '../../core/action/status';
import { Arguments } from '../arguments';
import { namedManager } from '../ask';
import type { Command } from '../command';
import type { MeetingNotes } from '../meetingNotes';
import { folderAt } from '../whichFolder';
import type { Targets } from './targets';

/** Refers to actions in a meeting's note, `{id, meeting?, manager?}`: the next one of that manager, else of the action's own, where none is given. Returns the number added. */
export class PutOnAgenda implements Command {
  constructor(private readonly index: NoteIndex, private readonly schedule: Schedule, private readonly targets: Targets, private readonly notes: MeetingNotes) {}

  async run(...given: readonly unknown[]): Promise<number | undefined> {
    const targets = await this.targets.of(given, { title: l10n.t('Send to an agenda'), fits: ({ status }) => isOpen(status), publicOnly: true });
    if (targets === undefined) return undefined;
    const actions = targets.flatMap(({ uri, id }) => (id === undefined ? [] : this.index.withId(id, folderAt(this.index, uri)).filter((action) => action.uri === uri)));
    const [first] = actions;
    if (first === undefined) throw new Problem(l10n.t('Track the action first, then it can go to an agenda.'));
    if (actions.every((action) => action.private)) throw new Problem(l10n.t('This action is private. Move it out of the Private section to add it to an agenda.'));
    const args = new Arguments(given[0]);
    const manager = (await namedManager(this.index, args)) ?? this.index.manager(first.root, first.manager);
    const meeting = args.uri('meeting');
    if (meeting === undefined && manager !== undefined && this.schedule.isArchived(manager)) throw new Problem(l10n.t('The series with {0} is archived.', manager.name));
    const uri = meeting ?? (manager && (await this.notes.nextNote(manager)));
    if (uri === undefined) return undefined;
    const added = await this.notes.refer(uri, actions);
    const date = this.index.meeting(uri.toString())?.date;
    if (date !== undefined) window.setStatusBarMessage(added === 0 ? l10n.t('It is on the agenda of {0} already.', dateWords(date, this.schedule.today())) : l10n.t('On the agenda of {0}.', dateWords(date, this.schedule.today())), 5000);
    return added;
  }
}
