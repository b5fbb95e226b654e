import { l10n, Uri } from 'vscode';
import type { CalendarDate } from '../core/date/date';
import type { Manager } from '../core/model';
import { Problem } from '../platform/problem';
import type { CommandContext } from './context';

/** The person's next planned note after a date, made if need be. */
export async function noteAfter({ schedule, notes }: CommandContext, manager: Manager, date: CalendarDate): Promise<Uri> {
  const after = schedule.meetings(manager).find((one) => one.date > date && schedule.isUpcoming(one));
  if (after !== undefined) return Uri.parse(after.uri);
  const free = schedule.freeAfter(manager, date);
  if (free === undefined) throw new Problem(l10n.t('The series with {0} has no next date. Enter a date.', manager.name));
  return notes.make(manager, { date: free });
}
