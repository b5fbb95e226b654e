import { setStatus } from '../../core/action/setStatus';
import type { ActionStatus } from '../../core/model';
import type { CommandContext } from '../context';
import type { Wanted } from './pointedTargets';

/** Sets the box and the date of the end. Returns whether it did. */
export async function giveStatus(
  { targets, schedule, statusChanges }: CommandContext,
  given: readonly unknown[],
  status: ActionStatus,
  wanted: Wanted,
): Promise<true | undefined> {
  const meant = await targets.of(given, wanted);
  if (meant === undefined) return undefined;
  const written = await targets.change(meant, (parts, form) => setStatus(parts, status, schedule.today(), form));
  statusChanges.did(meant, written);
  return true;
}
