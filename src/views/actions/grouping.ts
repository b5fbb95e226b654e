import { dueGroupOf, type DueGroup } from '../../core/action/dueGroups';
import { ownersOf } from '../../core/action/owner';
import type { ShownActions } from '../../core/action/shownActions';
import { isOpen } from '../../core/action/status';
import type { CalendarDate } from '../../core/date/date';
import type { Action, Manager } from '../../core/model';

const dueGroupOrder: readonly DueGroup[] = ['overdue', 'followUp', 'week', 'later', 'none'];

/**
 * Gives the group that a tracked action belongs to: a group by its dates (`overdue`, `followUp`, `week`, `later`, `none`), `owner:me`,
 * `owner:<owner>` (`owner:<root>/<owner>` where people of several notes folders are known), `manager:<root>/<id>`, or `done`; undefined for one that is not shown.
 */
export function groupKeys(
  managers: readonly Manager[],
  { filter, done, groupBy }: ShownActions,
  today: CalendarDate,
): (action: Action) => string | undefined {
  const owner = ownersOf(managers);
  const matches = matcher(filter, owner);
  const several = managers.some(({ root }) => root !== managers[0]?.root);
  return (action) => {
    const open = isOpen(action.task.status);
    if (action.task.id === undefined || (!open && !done) || !matches(action)) return undefined;
    if (groupBy === 'owner') return several && owner(action) !== 'me' ? `owner:${action.root}/${owner(action)}` : `owner:${owner(action)}`;
    if (groupBy === 'manager') return `manager:${action.root}/${action.manager}`;
    return open ? dueGroupOf(action.task, today) : 'done';
  };
}

/** Groups by date in time order; mine before theirs; everything else by name, and what is nobody's last. */
export function compareGroups(a: string, b: string): number {
  return rank(a) - rank(b) || a.localeCompare(b);
}

function rank(key: string): number {
  const group = dueGroupOrder.indexOf(key as DueGroup);
  if (group >= 0) return group;
  if (key === 'owner:me') return 0;
  return key.endsWith('/') ? 10 : 9;
}

function matcher(filter: string, owner: (action: Action) => string): (action: Action) => boolean {
  const words = filter
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  return (action) =>
    words.every((word) => {
      if (word.startsWith('@')) return owner(action).toLowerCase().startsWith(word.slice(1));
      if (word.startsWith('#')) return action.task.tags.some((tag) => tag.toLowerCase().startsWith(word));
      return action.task.text.toLowerCase().includes(word);
    });
}
