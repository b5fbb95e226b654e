import { l10n } from 'vscode';
import type { Manager } from '../core/model';
import { Problem } from '../platform/problem';
import type { CommandContext } from './context';

/** Nothing is planned with somebody whose series is archived. */
export function refuseArchived({ schedule }: Pick<CommandContext, 'schedule'>, manager: Manager | undefined): void {
  if (manager !== undefined && schedule.isArchived(manager)) throw new Problem(l10n.t('The series with {0} is archived.', manager.name));
}
