import { EventEmitter, type TreeDataProvider, type TreeItem } from 'vscode';
import type { Manager, Meeting } from '../../core/model';
import type { IndexChange, NoteIndex } from '../../index/noteIndex';
import type { Schedule } from '../../index/schedule';
import { groupItem, managerItem, meetingItem, nextItem } from './items';
import { keyOf, type MeetingsNode } from './nodes';

/** The tree of managers, their next meeting, what is upcoming, and the history by year; archived series last. */
export class MeetingsProvider implements TreeDataProvider<MeetingsNode> {
  private readonly changed = new EventEmitter<MeetingsNode | MeetingsNode[] | undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly nodes = new Map<string, MeetingsNode>();

  constructor(private readonly index: NoteIndex, private readonly schedule: Schedule) {}

  /** Repaints the managers whose notes changed; everything when a manager came or went. */
  refresh(change?: IndexChange): void {
    if (change === undefined || change.all) return this.changed.fire(undefined);
    const known = [...change.managers].map((key) => this.nodes.get(key));
    if (known.some((node) => node === undefined) || [...change.managers].some((key) => !this.index.managers().some((manager) => keyOf.manager(manager) === key))) return this.changed.fire(undefined);
    if (known.length > 0) this.changed.fire(known.filter((node) => node !== undefined));
  }

  async getChildren(node?: MeetingsNode): Promise<MeetingsNode[]> {
    await this.index.ready;
    if (node === undefined) return this.topLevel();
    if (node.kind === 'archived') return this.archived().map((manager) => this.managerNode(manager));
    if (node.kind === 'meeting' || node.kind === 'next') return [];
    const manager = this.managerOf(node);
    if (manager === undefined) return [];
    if (node.kind === 'manager') return this.series(manager, node.key);
    const meetings = node.kind === 'upcoming' ? this.upcoming(manager).slice(1) : this.ofYear(manager, node.year ?? '');
    return meetings.map((meeting) => this.meetingNode(meeting));
  }

  getParent(node: MeetingsNode): MeetingsNode | undefined {
    const manager = this.managerOf(node);
    if (node.kind === 'manager') return manager !== undefined && this.schedule.isArchived(manager) ? this.keep({ kind: 'archived', key: keyOf.archived }) : undefined;
    if (manager === undefined || node.kind === 'archived') return undefined;
    const parent = this.managerNode(manager);
    if (node.kind !== 'meeting') return parent;
    const meeting = this.index.meeting(node.uri);
    if (meeting === undefined) return parent;
    const upcoming = this.upcoming(manager);
    if (upcoming[0]?.uri === meeting.uri) return parent;
    return upcoming.some((other) => other.uri === meeting.uri) ? this.upcomingNode(parent.key, manager) : this.yearNode(parent.key, manager, meeting.date.slice(0, 4));
  }

  getTreeItem(node: MeetingsNode): TreeItem {
    const manager = this.managerOf(node);
    if (manager === undefined) return groupItem(node, node.kind === 'archived' ? this.archived().length : 0);
    switch (node.kind) {
      case 'manager':
        return managerItem(node, manager, this.schedule.next(manager), this.index.openActions(manager).length, this.schedule.isArchived(manager));
      case 'next':
        return nextItem(node, this.schedule.next(manager), this.schedule.today());
      case 'meeting': {
        const meeting = this.index.meeting(node.uri);
        return meeting === undefined ? groupItem(node, 0) : meetingItem(node, meeting, this.schedule.status(meeting), this.schedule.today(), this.upcoming(manager)[0] === meeting);
      }
      case 'upcoming':
        return groupItem(node, this.upcoming(manager).length - 1);
      default:
        return groupItem(node, this.ofYear(manager, node.kind === 'year' ? (node.year ?? '') : '').length);
    }
  }

  /** The node of a meeting note, to reveal it. */
  nodeFor(uri: string): MeetingsNode | undefined {
    const meeting = this.index.meeting(uri);
    if (meeting !== undefined) return this.meetingNode(meeting);
    const manager = this.index.managers().find((one) => one.uri === uri);
    return manager && this.managerNode(manager);
  }

  private topLevel(): MeetingsNode[] {
    const active = this.index.managers().filter((manager) => !this.schedule.isArchived(manager));
    const nodes: MeetingsNode[] = active.map((manager) => this.managerNode(manager));
    if (this.archived().length > 0) nodes.push(this.keep({ kind: 'archived', key: keyOf.archived }));
    return nodes;
  }

  private series(manager: Manager, key: string): MeetingsNode[] {
    const nodes: MeetingsNode[] = [];
    const upcoming = this.upcoming(manager);
    const [next] = upcoming;
    if (next !== undefined) nodes.push(this.meetingNode(next));
    else if (this.schedule.next(manager) !== undefined) nodes.push(this.keep({ kind: 'next', key: keyOf.next(key), root: manager.root, manager: manager.id }));
    if (upcoming.length > 1) nodes.push(this.upcomingNode(key, manager));
    const years = new Set(this.history(manager).map((meeting) => meeting.date.slice(0, 4)));
    return [...nodes, ...[...years].sort().reverse().map((year) => this.yearNode(key, manager, year))];
  }

  private archived(): Manager[] {
    return this.index.managers().filter((manager) => this.schedule.isArchived(manager));
  }

  /** Planned, today or later, the nearest first. */
  private upcoming(manager: Manager): Meeting[] {
    const today = this.schedule.today();
    return this.schedule.meetings(manager).filter((meeting) => meeting.date >= today && this.schedule.status(meeting) === 'planned');
  }

  /** Everything that is not upcoming, the latest first. */
  private history(manager: Manager): Meeting[] {
    const today = this.schedule.today();
    return this.schedule.meetings(manager).filter((meeting) => meeting.date < today || this.schedule.status(meeting) !== 'planned').reverse();
  }

  private ofYear(manager: Manager, year: string): Meeting[] {
    return this.history(manager).filter((meeting) => meeting.date.startsWith(year));
  }

  private managerOf(node: MeetingsNode): Manager | undefined {
    return node.root === undefined || node.manager === undefined ? undefined : this.index.manager(node.root, node.manager);
  }

  private managerNode(manager: Manager): MeetingsNode {
    return this.keep({ kind: 'manager', key: keyOf.manager(manager), root: manager.root, manager: manager.id });
  }

  private upcomingNode(key: string, manager: Manager): MeetingsNode {
    return this.keep({ kind: 'upcoming', key: keyOf.upcoming(key), root: manager.root, manager: manager.id });
  }

  private yearNode(key: string, manager: Manager, year: string): MeetingsNode {
    return this.keep({ kind: 'year', key: keyOf.year(key, year), root: manager.root, manager: manager.id, year });
  }

  private meetingNode(meeting: Meeting): MeetingsNode {
    return this.keep({ kind: 'meeting', key: keyOf.meeting(meeting), root: meeting.root, manager: meeting.manager, uri: meeting.uri });
  }

  private keep(node: MeetingsNode): MeetingsNode {
    const kept = this.nodes.get(node.key);
    if (kept !== undefined) return kept;
    this.nodes.set(node.key, node);
    return node;
  }
}
