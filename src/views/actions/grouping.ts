import { bucketOf, byDue as bySoonest, type Bucket } from '../../core/action/buckets';
import { resolveOwner } from '../../core/action/owner';
import { isOpen } from '../../core/action/status';
import type { CalendarDate } from '../../core/calendar/date';
import type { Action, Manager } from '../../core/model';

export const groupings = ['due', 'owner', 'manager'] as const;

export type GroupBy = (typeof groupings)[number];

export interface Shown {
  readonly groupBy: GroupBy;
  /** Words that an action must contain, each `@owner`, `#tag` or plain text; none: all. */
  readonly filter: string;
  readonly done: boolean;
}

/** Actions that belong together: a bucket by due date, an owner, or a manager. */
export interface ActionGroup {
  /** `overdue`, `week`, `later`, `none`; `owner:<id>`; `manager:<root>/<id>`; `done`. */
  readonly key: string;
  readonly actions: readonly Action[];
}

const bucketOrder: readonly Bucket[] = ['overdue', 'week', 'later', 'none'];

/** Tracked actions in groups, in the order to show them; within a group the soonest due first. */
export function groupActions(actions: readonly Action[], managers: readonly Manager[], shown: Shown, today: CalendarDate): ActionGroup[] {
  const owner = ownersOf(managers);
  const matches = matcher(shown.filter, owner);
  const groups = new Map<string, Action[]>();
  for (const action of actions) {
    if (action.task.id === undefined || !matches(action)) continue;
    const open = isOpen(action.task.status);
    if (!open && !shown.done) continue;
    const key = groupKey(action, open, shown.groupBy, owner, today);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [action]);
    else group.push(action);
  }
  return [...groups]
    .map(([key, members]) => ({ key, actions: members.sort(byDue) }))
    .sort((a, b) => rank(a.key) - rank(b.key) || a.key.localeCompare(b.key));
}

/** The owner of an action: `me`, a manager id, or the word as written. */
export function ownersOf(managers: readonly Manager[]): (action: Action) => string {
  const resolved = new Map<string, string>();
  return ({ root, task }) => {
    const key = `${root} ${task.owner ?? ''}`;
    const known = resolved.get(key);
    if (known !== undefined) return known;
    const owner = resolveOwner(task.owner, managers.filter((manager) => manager.root === root));
    resolved.set(key, owner);
    return owner;
  };
}

function groupKey(action: Action, open: boolean, by: GroupBy, owner: (action: Action) => string, today: CalendarDate): string {
  if (by === 'owner') return `owner:${owner(action)}`;
  if (by === 'manager') return `manager:${action.root}/${action.manager}`;
  return open ? bucketOf(action.task.due, today) : 'done';
}

/** Buckets in time order; mine before theirs; everything else by name. */
function rank(key: string): number {
  const bucket = bucketOrder.indexOf(key as Bucket);
  if (bucket >= 0) return bucket;
  return key === 'owner:me' ? 0 : 9;
}

function byDue(a: Action, b: Action): number {
  return Number(isOpen(b.task.status)) - Number(isOpen(a.task.status)) || bySoonest(a, b);
}

function matcher(filter: string, owner: (action: Action) => string): (action: Action) => boolean {
  const words = filter.toLowerCase().split(/\s+/u).filter((word) => word !== '');
  if (words.length === 0) return () => true;
  return (action) => words.every((word) => {
    if (word.startsWith('@')) return owner(action).toLowerCase().startsWith(word.slice(1));
    if (word.startsWith('#')) return action.task.tags.some((tag) => tag.toLowerCase().startsWith(word));
    return action.task.text.toLowerCase().includes(word);
  });
}
