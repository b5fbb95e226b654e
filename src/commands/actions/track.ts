import { l10n, Uri } from 'vscode';
import { setOwner } from '../../core/action/edit';
import { ownerOf, parseTaskLine } from '../../core/action/taskLine';
import { trackAction } from '../../core/action/track';
import type { CalendarDate } from '../../core/calendar/date';
import { personNote } from '../../core/folder/notePath';
import type { NoteIndex } from '../../index/noteIndex';
import type { Schedule } from '../../index/schedule';
import { Problem } from '../../platform/problem';
import { readDateIn } from '../../platform/readDates';
import { nameOf } from '../../platform/words';
import { Arguments, dateArgument, ownerArgument } from '../arguments';
import type { Command } from '../command';
import { newId } from './newId';
import type { Target } from './namedTarget';
import type { Targets } from './targets';

/**
 * Makes task lines tracked actions and asks nothing: the owner from a leading `@`, else me; the due date from date words in the line;
 * the follow-up on the next 1:1. Returns the id (of the first line, where several are selected).
 */
export class TrackAction implements Command {
  constructor(private readonly index: NoteIndex, private readonly schedule: Schedule, private readonly targets: Targets) {}

  async run(...given: readonly unknown[]): Promise<string | undefined> {
    const args = new Arguments(given[0]);
    const owner = ownerArgument(args);
    const targets = await this.targets.of(given, { title: l10n.t('Track action'), fits: () => true, inEditorOnly: true });
    if (targets === undefined) return undefined;
    const plans = new Map(await Promise.all(targets.map(async (target) => [target, await this.plan(target, args)] as const)));
    const ids = new Map<Target, string>();
    for (const target of targets) ids.set(target, target.id ?? newId(this.index, [...ids.values()]));
    const open = targets.filter((target) => target.id === undefined);
    if (open.length > 0) {
      await this.targets.change(open, (parts, form, target) => {
        this.checkSeen(target.uri);
        const plan = trackAction(parts, { id: ids.get(target) ?? '', owner: owner ?? 'me', ...plans.get(target) }, form);
        return owner === undefined || ownerOf(parts) === undefined ? plan : [...setOwner(parts, owner, form), ...plan];
      });
    }
    return targets[0] && ids.get(targets[0]);
  }

  /** An action where nobody reads it would be lost. */
  private checkSeen(uri: string): void {
    if (this.index.roots().some((root) => personNote(root, uri) !== undefined)) return;
    throw new Problem(l10n.t('{0} isn\'t a note in a person\'s folder, so no view would show this action. Nothing was tracked.', nameOf(Uri.parse(uri))));
  }

  private async plan({ uri, source }: Target, args: Arguments): Promise<{ raised?: CalendarDate; followUp?: CalendarDate; due?: CalendarDate }> {
    const meeting = this.index.meeting(uri);
    const manager = meeting && this.index.manager(meeting.root, meeting.manager);
    const today = this.schedule.today();
    const date = meeting?.date ?? today;
    const nextMeeting = manager && this.schedule.nextAfter(manager, date);
    const task = parseTaskLine(source);
    const facts = { today, nextMeeting };
    const due = args.has('due') ? await dateArgument(args, 'due', facts) : task !== undefined && task.due === undefined ? await readDateIn(task.text, facts) : undefined;
    const followUp = args.has('followUp') ? await dateArgument(args, 'followUp', facts) : task?.followUp === undefined ? nextMeeting : undefined;
    // In the note of a meeting to come it is raised by being written.
    return { raised: date < today ? date : today, followUp, due };
  }
}
