import { l10n, Uri } from 'vscode';
import { isOpen } from '../../core/action/status';
import { setStatus } from '../../core/action/setStatus';
import type { Action, ActionStatus } from '../../core/model';
import type { Schedule } from '../../index/schedule';
import type { Settings } from '../../platform/settings';
import type { Command } from '../command';
import type { Targets } from './targets';

/** `completeAction`, `cancelAction` and `reopenAction`: sets the box and the date of the end. Returns whether it did. */
export class SetStatus implements Command {
  static readonly all = [
    { id: 'oneOnOne.completeAction', status: 'done', title: () => l10n.t('Complete action'), candidates: ({ task }: Action) => isOpen(task.status) },
    { id: 'oneOnOne.cancelAction', status: 'cancelled', title: () => l10n.t('Cancel action'), candidates: ({ task }: Action) => isOpen(task.status) },
    { id: 'oneOnOne.reopenAction', status: 'open', title: () => l10n.t('Reopen action'), candidates: (action: Action) => !isOpen(action.task.status) },
  ] as const satisfies readonly { id: string; status: ActionStatus; title: () => string; candidates: (action: Action) => boolean }[];

  readonly id: string;

  constructor(private readonly kind: (typeof SetStatus.all)[number], private readonly schedule: Schedule, private readonly targets: Targets, private readonly settings: Settings) {
    this.id = kind.id;
  }

  async run(...given: readonly unknown[]): Promise<true | undefined> {
    const targets = await this.targets.of(given, this.kind.title(), this.kind.candidates);
    if (targets === undefined) return undefined;
    await this.targets.change(targets, (parts, { uri }) => setStatus(parts, this.kind.status, this.schedule.today(), this.settings.actionsFormat(Uri.parse(uri))));
    return true;
  }
}
