import type { CalendarDate } from '../../core/date/date';
import type { Action, Manager } from '../../core/model';
import type { ShownActions } from '../../core/action/shownActions';
import { byDue } from '../../core/action/dueGroups';
import { isOpen } from '../../core/action/status';
import { compareGroups, groupKeys } from './grouping';
import { Lingering } from './lingering';
import { ActionNode, type ActionGroupNode } from './nodes';

/** Where the actions come from. */
export interface ActionSource {
  managers(): readonly Manager[];
  actions(): readonly Action[];
  openActions(): readonly Action[];
  actionsIn(uri: string): readonly Action[];
}

export interface ActionGroup {
  readonly node: ActionGroupNode;
  readonly rows: readonly ActionNode[];
}

/** Nothing, when rows stayed where they are. */
export interface GroupChanges {
  /** Groups came or went. */
  readonly all: boolean;
  /** Groups whose rows came, went or changed places. */
  readonly groups: ReadonlySet<string>;
  /** Rows that stayed and whose action is another object now. */
  readonly rows: ReadonlySet<ActionNode>;
}

/**
 * The groups of the view, in order, and their rows, soonest due first. A row stays the same object while its action stays in its group,
 * so that a tree can repaint it alone. What one note's change costs depends on that note, not on how many actions there are.
 */
export class ActionGroups {
  private groups = new Map<string, ActionGroup>();
  private keys = new Set<string>();
  private managers: readonly Manager[] = [];
  private keyOf: (action: Action) => string | undefined = () => undefined;

  constructor(
    private readonly source: ActionSource,
    private readonly lingering = new Lingering(),
  ) {}

  inOrder(): ActionGroup[] {
    return [...this.groups.values()];
  }

  of(key: string): ActionGroup | undefined {
    return this.groups.get(key);
  }

  /** The open actions of these notes that are shown, each with its group. */
  openIn(uris: ReadonlySet<string>): ReadonlyMap<string, string> {
    const rows = this.inOrder().flatMap((group) => group.rows);
    return new Map(
      rows.flatMap(({ action, key, group }) => (uris.has(action.uri) && isOpen(action.task.status) ? [[key, group.key] as const] : [])),
    );
  }

  rebuild(shown: ShownActions, today: CalendarDate): GroupChanges {
    this.managers = this.source.managers();
    this.keyOf = groupKeys(this.managers, shown, today);
    return this.replace(() => true, shown.done ? this.source.actions() : this.source.openActions());
  }

  /** Takes in what changed in these notes; everything where a person changed, since owners are shown by name. */
  update(uris: ReadonlySet<string>, shown: ShownActions, today: CalendarDate): GroupChanges {
    const managers = this.source.managers();
    if (managers.length !== this.managers.length || managers.some((manager, at) => manager !== this.managers[at]))
      return this.rebuild(shown, today);
    return this.replace(
      ({ uri }) => uris.has(uri),
      [...uris].flatMap((uri) => this.source.actionsIn(uri)),
    );
  }

  private replace(leaves: (action: Action) => boolean, actions: readonly Action[]): GroupChanges {
    const before = this.groups;
    const left = new Map<string, ActionNode>();
    const next = new Map<string, ActionNode[]>();
    for (const [key, { rows }] of before) {
      const stay = rows.filter((row) => !leaves(row.action));
      if (stay.length < rows.length) next.set(key, stay);
      for (const row of rows) if (leaves(row.action)) this.leave(row, left);
    }
    const changed = new Set<ActionNode>();
    const arrived = new Map<string, ActionNode[]>();
    for (const action of actions) {
      const group = this.lingering.groupOf(action) ?? this.keyOf(action);
      if (group === undefined) continue;
      const key = this.uniqueKey(action);
      const node = before.get(group)?.node ?? arrived.get(group)?.[0]?.group ?? { kind: 'group', key: group };
      const row = left.get(`${group} ${key}`) ?? new ActionNode(key, node, action);
      if (row.action !== action) changed.add(row);
      row.action = action;
      const rows = arrived.get(group);
      if (rows === undefined) arrived.set(group, [row]);
      else rows.push(row);
    }
    for (const [key, rows] of arrived) next.set(key, this.merge(next.get(key) ?? before.get(key)?.rows ?? [], rows));
    return this.take(next, changed);
  }

  private take(next: ReadonlyMap<string, readonly ActionNode[]>, changed: ReadonlySet<ActionNode>): GroupChanges {
    const before = this.groups;
    const groups = new Set<string>();
    const all = new Map<string, ActionGroup>();
    for (const [key, group] of before) if (!next.has(key)) all.set(key, group);
    for (const [key, rows] of next) {
      const [first] = rows;
      if (first === undefined) continue;
      all.set(key, { node: first.group, rows });
      if (!isSame(before.get(key)?.rows, rows)) groups.add(key);
    }
    this.groups = new Map([...all].sort(([a], [b]) => compareGroups(a, b)));
    const cameOrWent = this.groups.size !== before.size || [...this.groups.keys()].some((key) => !before.has(key));
    return { all: cameOrWent, groups, rows: changed };
  }

  private leave(row: ActionNode, left: Map<string, ActionNode>): void {
    left.set(`${row.group.key} ${row.key}`, row);
    this.keys.delete(row.key);
  }

  /** The id, which stays when the line moves; doubled ids are told apart by their place. */
  private uniqueKey({ root, uri, line, task }: Action): string {
    const key = `${root}#${task.id}`;
    const unique = this.keys.has(key) ? `${uri}#${line}` : key;
    this.keys.add(unique);
    return unique;
  }

  /** Two lists in order make one. */
  private merge(rows: readonly ActionNode[], more: readonly ActionNode[]): ActionNode[] {
    const added = [...more].sort((a, b) => this.compare(a.action, b.action));
    if (rows.length === 0) return added;
    const merged: ActionNode[] = [];
    let at = 0;
    for (const row of rows) {
      for (let next = added[at]; next !== undefined && this.compare(next.action, row.action) < 0; next = added[++at]) merged.push(next);
      merged.push(row);
    }
    return merged.concat(added.slice(at));
  }

  /** Within a group: open ones first, and those that were a moment ago, then the soonest due. */
  private compare(a: Action, b: Action): number {
    const isFirst = (action: Action): boolean => isOpen(action.task.status) || this.lingering.groupOf(action) !== undefined;
    return Number(isFirst(b)) - Number(isFirst(a)) || byDue(a, b);
  }
}

function isSame(before: readonly ActionNode[] | undefined, rows: readonly ActionNode[]): boolean {
  return before !== undefined && before.length === rows.length && before.every((row, at) => row === rows[at]);
}
