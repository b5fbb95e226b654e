import { l10n } from 'vscode';
import { isOpen } from '../../core/action/status';
import { setStatus } from '../../core/action/setStatus';
import type { ActionStatus, TaskLine } from '../../core/model';
import type { Schedule } from '../../index/schedule';
import type { Command } from '../command';
import type { Targets } from './targets';

/** What a command of this kind asks for where it is given nothing. */
interface Kind { readonly status: ActionStatus; readonly title: () => string; readonly fits: (task: TaskLine) => boolean }

/** Sets the box and the date of the end. Returns whether it did. */
export class SetStatus implements Command {
  static readonly complete: Kind = { status: 'done', title: () => l10n.t('Complete action'), fits: ({ status }) => isOpen(status) };
  static readonly cancel: Kind = { status: 'cancelled', title: () => l10n.t('Cancel action'), fits: ({ status }) => isOpen(status) };
  static readonly reopen: Kind = { status: 'open', title: () => l10n.t('Reopen action'), fits: ({ status }) => !isOpen(status) };

  constructor(private readonly kind: Kind, private readonly schedule: Schedule, private readonly targets: Targets) {}

  async run(...given: readonly unknown[]): Promise<true | undefined> {
    const targets = await this.targets.of(given, { title: this.kind.title(), fits: this.kind.fits });
    if (targets === undefined) return undefined;
    await this.targets.change(targets, (parts, form) => setStatus(parts, this.kind.status, this.schedule.today(), form));
    return true;
  }
}
