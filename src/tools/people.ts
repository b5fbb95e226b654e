import { l10n } from 'vscode';
import type { Action, Manager, Meeting } from '../core/model';
import { publicWords } from '../core/share/publicWords';
import { oneLine } from '../core/text/oneLine';
import type { Arguments } from '../commands/arguments';
import { namedManager } from '../commands/ask';
import type { CommandContext } from '../commands/context';
import { isPublic, publicWithId } from '../schedule/publicActions';
import { Problem } from '../platform/problem';

/** The person that `manager` names, else the one whose 1:1 is next. */
export async function personOf({ index, schedule }: CommandContext, args: Arguments): Promise<Manager> {
  const manager =
    (await namedManager(index, args)) ?? schedule.nearest()?.manager ?? index.managers().find((one) => !schedule.isArchived(one));
  if (manager === undefined) throw new Problem(l10n.t("You haven't added anyone yet."));
  return manager;
}

/** The person that `manager` names, else everyone. */
export async function peopleOf({ index }: CommandContext, args: Arguments): Promise<readonly Manager[]> {
  const manager = await namedManager(index, args);
  const people = manager === undefined ? index.managers() : [manager];
  if (people.length === 0) throw new Problem(l10n.t("You haven't added anyone yet."));
  return people;
}

/** What an action says to an agent, on one line; undefined where it is private. */
export function wordsOf({ index }: CommandContext, action: Action): string | undefined {
  return isPublic(index, action) ? publicWords(action, publicWithId(index, action.root)) : undefined;
}

export function namesOf(people: readonly Manager[]): string {
  return people.map(({ name }) => oneLine(name)).join(', ');
}

/** Of a person's meetings, those on a date, by the notes' own dates. */
export async function meetingsOn({ index, schedule }: CommandContext, manager: Manager, args: Arguments): Promise<readonly Meeting[]> {
  const date = args.date('date');
  if (date === undefined) throw new Problem(l10n.t('Enter the date of the meeting as YYYY-MM-DD.'));
  await index.settled();
  const meetings = schedule.meetings(manager).filter((meeting) => meeting.date === date);
  if (meetings.length === 0) throw new Problem(l10n.t('There is no note of a 1:1 with {0} on {1}.', manager.name, date));
  return meetings;
}
