import { EventEmitter, type TreeDataProvider, type TreeItem } from 'vscode';
import type { Action } from '../../core/model';
import type { IndexChange, NoteIndex } from '../../index/noteIndex';
import type { Schedule } from '../../index/schedule';
import { actionHistory } from '../../platform/actionHistory';
import { lookOf } from '../look';
import { groupActions, type Shown } from './grouping';
import { actionItem, groupItem } from './items';
import { ActionNode, type ActionsNode, type GroupNode } from './nodes';

/** Tracked actions in groups. Calm: a change that leaves a group's rows where they are repaints only the row that changed. */
export class ActionsProvider implements TreeDataProvider<ActionsNode> {
  private readonly changed = new EventEmitter<ActionsNode | ActionsNode[] | undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private groups = new Map<string, Group>();
  private painted = false;
  /** How the rows that are shown look. */
  private readonly looks = new Map<string, string>();

  constructor(private readonly index: NoteIndex, private readonly schedule: Schedule, private shown: Shown) {}

  show(shown: Shown): void {
    this.shown = shown;
    this.refresh();
  }

  /** Works out the groups again and repaints what differs; all of it where a new day tells the dates anew. */
  refresh(change?: IndexChange, all = false): void {
    if (!this.painted) return;
    const referred = new Set([...(change?.uris ?? [])].flatMap((uri) => this.index.referencesIn(uri).map(({ id }) => id)));
    const before = this.groups;
    const changed = this.read();
    const keys = [...this.groups.keys()];
    if (all || keys.length !== before.size || [...before.keys()].some((key, at) => key !== keys[at])) return this.changed.fire(undefined);
    const nodes: ActionsNode[] = [];
    for (const [key, { node, rows }] of this.groups) {
      const old = before.get(key)?.rows ?? [];
      if (old.length !== rows.length || old.some((row, at) => row !== rows[at])) nodes.push(node);
      else nodes.push(...rows.filter((row) => (changed.has(row) || referred.has(row.id ?? '')) && this.looks.get(idOf(row)) !== lookOf(this.item(row))));
    }
    if (nodes.length > 0) this.changed.fire(nodes);
  }

  /** Shows rows as their actions stand, also where a box was ticked and nothing came of it. */
  repaint(nodes: readonly ActionsNode[]): void {
    const shown = nodes.filter((node) => node.kind === 'action' && this.groups.get(node.group.key)?.rows.includes(node));
    if (shown.length > 0) this.changed.fire([...shown]);
  }

  async getChildren(node?: ActionsNode): Promise<ActionsNode[]> {
    await this.index.ready;
    if (!this.painted) this.read();
    this.painted = true;
    if (node === undefined) return [...this.groups.values()].map((group) => group.node);
    return node.kind === 'group' ? [...(this.groups.get(node.key)?.rows ?? [])] : [];
  }

  getParent(node: ActionsNode): ActionsNode | undefined {
    return node.kind === 'action' ? node.group : undefined;
  }

  getTreeItem(node: ActionsNode): TreeItem {
    if (!(node instanceof ActionNode)) return groupItem(node.key, this.groups.get(node.key)?.rows.length ?? 0, this.index.managers());
    const item = this.item(node);
    this.looks.set(idOf(node), lookOf(item));
    return item;
  }

  /** Only when the pointer rests on a row. */
  resolveTreeItem(item: TreeItem, node: ActionsNode): TreeItem {
    if (node instanceof ActionNode) item.tooltip = actionHistory(node.action, this.index, this.schedule);
    return item;
  }

  private item(node: ActionNode): TreeItem {
    return actionItem(node, this.index, this.schedule, this.shown.groupBy);
  }

  /** @returns the rows that stay and whose action changed. */
  private read(): Set<ActionNode> {
    const kept = new Map([...this.groups.values()].flatMap(({ rows }) => rows.map((row) => [idOf(row), row] as const)));
    const before = this.groups;
    const changed = new Set<ActionNode>();
    const seen = new Set<string>();
    this.groups = new Map();
    for (const { key, actions } of groupActions(this.shown.done ? this.index.actions() : this.index.openActions(), this.index.managers(), this.shown, this.schedule.today())) {
      const node = before.get(key)?.node ?? { kind: 'group' as const, key };
      const rows = actions.map((action) => {
        const rowKey = uniqueKey(action, seen);
        const row = kept.get(`${key} ${rowKey}`);
        if (row === undefined) return new ActionNode(rowKey, node, action);
        if (row.action !== action) changed.add(row);
        row.action = action;
        return row;
      });
      this.groups.set(key, { node, rows });
    }
    return changed;
  }
}

function idOf({ group, key }: ActionNode): string {
  return `${group.key} ${key}`;
}

interface Group { readonly node: GroupNode; readonly rows: readonly ActionNode[] }

/** The id, which stays when the line moves; doubled ids are told apart by their place. */
function uniqueKey({ root, uri, line, task }: Action, seen: Set<string>): string {
  const key = `${root}#${task.id}`;
  const unique = seen.has(key) ? `${uri}#${line}` : key;
  seen.add(unique);
  return unique;
}
