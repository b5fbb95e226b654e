import { EventEmitter, type TreeDataProvider, type TreeItem } from 'vscode';
import type { IndexChange, NoteIndex } from '../../index/noteIndex';
import type { Schedule } from '../../schedule/schedule';
import { actionHistory } from '../../platform/words/actionHistory';
import { appearanceOf } from '../appearance';
import type { ShownActions } from '../../core/action/shownActions';
import type { Action } from '../../core/model';
import { ActionGroups, type GroupChanges } from './groups';
import { actionItem, groupItem, moreItem } from './items';
import { Lingering } from './lingering';
import { ActionNode, type ActionsNode, type ActionGroupNode, MoreNode } from './nodes';

/** Rows that a group shows at first, and more with each click. No one reads more, and each row is made and sent one by one. */
const page = 250;

/** Tracked actions in groups. Calm: a change that leaves a group's rows where they are repaints only the row that looks different. */
export class ActionsProvider implements TreeDataProvider<ActionsNode> {
  private readonly changed = new EventEmitter<ActionsNode | ActionsNode[] | undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly groups: ActionGroups;
  /** How the rows that are shown look. */
  private readonly looks = new WeakMap<ActionNode, string>();
  /** Made to see whether a row looks different now, until it is shown. */
  private readonly made = new Map<ActionNode, TreeItem>();
  private readonly limits = new Map<string, number>();
  private readonly more = new Map<string, MoreNode>();
  private painted = false;
  private readonly lingering = new Lingering();

  constructor(
    private readonly index: NoteIndex,
    private readonly schedule: Schedule,
    private shown: ShownActions,
    /** Told of actions that are done and stay where they were until they are given to `release`; without it, none stays. */
    private readonly onLinger?: (actions: readonly Action[]) => void,
  ) {
    this.groups = new ActionGroups(index, this.lingering);
  }

  show(shown: ShownActions): void {
    this.shown = shown;
    this.limits.clear();
    this.refresh();
  }

  /** Repaints what differs. Without a change, everything is worked out anew; a new day tells all dates anew. */
  refresh(change?: IndexChange, newDay = false): void {
    if (!this.painted) return;
    this.made.clear();
    const today = this.schedule.today();
    const isAll = change === undefined || change.all;
    if (isAll) this.lingering.clear();
    else this.linger(change.uris);
    const changes = isAll ? this.groups.rebuild(this.shown, today) : this.groups.update(change.uris, this.shown, today);
    if (newDay || changes.all) this.changed.fire(undefined);
    else this.fire(changes, change);
  }

  /** Repaints the rows that look different though no action is. */
  refreshLooks(): void {
    this.made.clear();
    this.fire({ all: false, groups: new Set(), rows: new Set(this.groups.inOrder().flatMap(({ rows }) => rows)) }, undefined);
  }

  /** Lets actions go where they belong. */
  release(actions: readonly Action[]): void {
    this.lingering.release(actions);
    if (!this.painted) return;
    this.made.clear();
    const uris = new Set(actions.map(({ uri }) => uri));
    const changes = this.groups.update(uris, this.shown, this.schedule.today());
    if (changes.all) this.changed.fire(undefined);
    else this.fire(changes, undefined);
  }

  private linger(uris: ReadonlySet<string>): void {
    if (this.onLinger === undefined) return;
    const now = [...uris].flatMap((uri) => this.index.actionsIn(uri));
    const ended = this.lingering.keep(this.groups.openIn(uris), now);
    if (ended.length > 0) this.onLinger(ended);
  }

  /** Refreshes the rows of actions, also if a checkbox was selected without effect. */
  repaint(nodes: readonly ActionsNode[]): void {
    const shown = nodes.filter((node) => node.kind === 'action' && this.groups.of(node.group.key)?.rows.includes(node));
    if (shown.length > 0) this.changed.fire([...shown]);
  }

  showMore({ group }: MoreNode): void {
    this.limits.set(group.key, this.limit(group.key) + page);
    this.changed.fire(group);
  }

  async getChildren(node?: ActionsNode): Promise<ActionsNode[]> {
    await this.index.ready;
    if (!this.painted) this.groups.rebuild(this.shown, this.schedule.today());
    this.painted = true;
    if (node === undefined) return this.groups.inOrder().map((group) => group.node);
    return node.kind === 'group' ? this.rowsOf(node) : [];
  }

  getParent(node: ActionsNode): ActionsNode | undefined {
    return node.kind === 'group' ? undefined : node.group;
  }

  getTreeItem(node: ActionsNode): TreeItem {
    const count = (key: string): number => this.groups.of(key)?.rows.length ?? 0;
    if (node.kind === 'group') return groupItem(node.key, count(node.key), this.index.managers());
    if (node.kind === 'more')
      return moreItem(
        node,
        Math.min(page, count(node.group.key) - this.limit(node.group.key)),
        count(node.group.key) - this.limit(node.group.key),
      );
    const item = this.made.get(node) ?? this.item(node);
    this.made.delete(node);
    this.looks.set(node, appearanceOf(item));
    return item;
  }

  /** Only when the pointer rests on a row. */
  resolveTreeItem(item: TreeItem, node: ActionsNode): TreeItem {
    if (node instanceof ActionNode) item.tooltip = actionHistory(node.action, this.index, this.schedule);
    return item;
  }

  private fire({ groups, rows }: GroupChanges, change: IndexChange | undefined): void {
    const referred = new Set([...(change?.uris ?? [])].flatMap((uri) => this.index.referencesIn(uri).flatMap(({ id }) => id)));
    const nodes: ActionsNode[] = [];
    for (const { node, rows: all } of this.groups.inOrder()) {
      if (groups.has(node.key)) nodes.push(node);
      else
        nodes.push(
          ...all.slice(0, this.limit(node.key)).filter((row) => (rows.has(row) || referred.has(row.id ?? '')) && this.looksDifferent(row)),
        );
    }
    if (nodes.length > 0) this.changed.fire(nodes);
  }

  private looksDifferent(row: ActionNode): boolean {
    const before = this.looks.get(row);
    if (before === undefined) return false;
    const item = this.item(row);
    if (appearanceOf(item) === before) return false;
    this.made.set(row, item);
    return true;
  }

  private rowsOf(node: ActionGroupNode): ActionsNode[] {
    const rows = this.groups.of(node.key)?.rows ?? [];
    const limit = this.limit(node.key);
    if (rows.length <= limit) return [...rows];
    const more = this.more.get(node.key) ?? new MoreNode(node);
    this.more.set(node.key, more);
    return [...rows.slice(0, limit), more];
  }

  private limit(key: string): number {
    return this.limits.get(key) ?? page;
  }

  private item(node: ActionNode): TreeItem {
    const isStruck = this.lingering.groupOf(node.action) !== undefined;
    return actionItem(node, this.index, this.schedule, this.shown.groupBy, isStruck);
  }
}
