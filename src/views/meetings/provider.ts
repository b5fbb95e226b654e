import { EventEmitter, type TreeDataProvider, type TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { Manager } from '../../core/model';
import { compareNext } from '../../core/series/nextMeeting';
import { compareTexts } from '../../core/text/compareTexts';
import type { IndexChange, NoteIndex } from '../../index/noteIndex';
import type { Schedule } from '../../schedule/schedule';
import { folderWords } from '../../platform/words/words';
import { appearanceOf } from '../appearance';
import { RenderedRows } from '../renderedRows';
import { dateItem, groupItem, nextItem, topicsItem } from './groupItems';
import { managerItem, meetingItem } from './items';
import { isOfPerson, type MeetingsNode, nodeOf, type PlanNode } from './nodes';
import { newPlanItem, planItem } from './planItem';
import { planRows } from './planRows';
import type { OpenedRows } from './openedRows';
import { PersonMeetings } from './personMeetings';
import { topicItem } from './topicItem';

const { Collapsed, Expanded, None } = TreeItemCollapsibleState;

/** The tree of managers, their next meeting, what is upcoming, when each topic is due, and the history by year; archived series, then plans and wins last. Calm: only rows that look different are repainted. */
export class MeetingsProvider implements TreeDataProvider<MeetingsNode> {
  private readonly changed = new EventEmitter<MeetingsNode | MeetingsNode[] | undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private readonly nodes = new Map<string, MeetingsNode>();
  private readonly known = new Map<Manager, PersonMeetings>();
  private readonly items = new Map<string, TreeItem | undefined>();
  private readonly painted = new RenderedRows<MeetingsNode>({ look: (node) => this.look(node), children: (node) => this.children(node) });

  constructor(
    private readonly index: NoteIndex,
    private readonly schedule: Schedule,
    private readonly toLookAt: (uri: string) => number | undefined,
    private readonly opened: Pick<OpenedRows, 'of'> = { of: () => undefined },
  ) {}

  /** Repaints what looks different; looks only at the managers whose notes changed where the change says which. */
  refresh(change?: IndexChange): void {
    const concerns = (root: string, id: string): boolean => change === undefined || change.all || change.managers.has(`${root}/${id}`);
    for (const manager of this.known.keys()) if (concerns(manager.root, manager.id)) this.known.delete(manager);
    this.repaintChanged((node) => !isOfPerson(node) || concerns(node.root, node.manager));
  }

  /** As `refresh`, where what there is to look at in notes is all that changed. */
  refreshCounts(): void {
    this.repaintChanged(() => true);
  }

  private repaintChanged(concerns: (node: MeetingsNode) => boolean): void {
    this.items.clear();
    const changes = this.painted.changes(concerns);
    for (const [key, node] of this.nodes) if (concerns(node) && this.item(node) === undefined) this.nodes.delete(key);
    if (changes === 'all') this.changed.fire(undefined);
    else if (changes.length > 0) this.changed.fire([...changes]);
  }

  /** Refreshes the row of a meeting, also if its checkbox was selected without effect. */
  repaint(node: MeetingsNode): void {
    this.items.delete(node.key);
    this.changed.fire(node);
  }

  async getChildren(node?: MeetingsNode): Promise<MeetingsNode[]> {
    await this.index.ready;
    const children = this.children(node);
    this.painted.branch(node, children);
    return children;
  }

  getParent(node: MeetingsNode): MeetingsNode | undefined {
    if (node.kind === 'plan') return this.keep(nodeOf.plans());
    const manager = this.managerOf(node);
    if (manager === undefined || node.kind === 'archived') return undefined;
    if (node.kind === 'manager') return this.schedule.isArchived(manager) ? this.keep(nodeOf.archived()) : undefined;
    if (node.kind === 'topic') return this.keep(nodeOf.topics(manager));
    if (node.kind === 'date') return this.keep(nodeOf.upcoming(manager));
    if (node.kind !== 'meeting') return this.keep(nodeOf.manager(manager));
    const { upcoming, unsettled, history } = this.series(manager);
    if (upcoming[0]?.uri === node.uri || unsettled?.uri === node.uri) return this.keep(nodeOf.manager(manager));
    const past = history.find(({ uri }) => uri === node.uri);
    return this.keep(past === undefined ? nodeOf.upcoming(manager) : nodeOf.year(manager, past.date.slice(0, 4)));
  }

  getTreeItem(node: MeetingsNode): TreeItem {
    this.painted.row(node);
    const item = this.item(node) ?? groupItem(node, 0);
    if (item.collapsibleState !== None) item.collapsibleState = this.isOpened(node) ? Expanded : Collapsed;
    return item;
  }

  /** Whether a row is open at first: where one opened or closed it before, that; else only the person of the nearest meeting is. */
  opensAtFirst(node: MeetingsNode): boolean {
    return node.kind === 'manager' && this.top()[0]?.key === node.key;
  }

  private isOpened(node: MeetingsNode): boolean {
    return this.opened.of(node.key) ?? this.opensAtFirst(node);
  }

  /** The node of a meeting's note, of a profile or of a plan, to reveal it. */
  nodeFor(uri: string): MeetingsNode | undefined {
    const meeting = this.index.meeting(uri);
    if (meeting !== undefined) return this.keep(nodeOf.meeting(meeting));
    const plan = this.index.plan(uri);
    if (plan !== undefined) return this.keep(nodeOf.plan(plan));
    const manager = this.index.managers().find((one) => one.uri === uri);
    return manager && this.keep(nodeOf.manager(manager));
  }

  private look(node: MeetingsNode): string | undefined {
    const item = this.item(node);
    return item && appearanceOf(item);
  }

  private children(node: MeetingsNode | undefined): MeetingsNode[] {
    const nodes = node === undefined ? this.top() : this.below(node);
    return nodes.map((one) => this.keep(one));
  }

  private top(): MeetingsNode[] {
    const managers = this.index.managers();
    const active = managers.filter((manager) => !this.schedule.isArchived(manager));
    active.sort((a, b) => compareNext(this.series(a).next, this.series(b).next) || a.name.localeCompare(b.name));
    return [
      ...active.map(nodeOf.manager),
      ...(active.length < managers.length ? [nodeOf.archived()] : []),
      ...(this.plans().length > 0 ? [nodeOf.plans()] : []),
    ];
  }

  private below(node: MeetingsNode): MeetingsNode[] {
    if (node.kind === 'archived') return this.archived().map(nodeOf.manager);
    if (node.kind === 'plans') return this.plans();
    const manager = this.managerOf(node);
    if (manager === undefined) return [];
    const series = this.series(manager);
    switch (node.kind) {
      case 'manager':
        return this.ofManager(series);
      case 'upcoming':
        return this.later(series);
      case 'topics':
        return this.schedule.topics(manager).map(({ name }) => nodeOf.topic(manager, name));
      case 'year':
        return series.ofYear(node.year).map(nodeOf.meeting);
      default:
        return [];
    }
  }

  private ofManager(series: PersonMeetings): MeetingsNode[] {
    const {
      manager,
      upcoming: [next],
      unsettled,
      years,
    } = series;
    const archived = this.schedule.isArchived(manager);
    return [
      ...(unsettled === undefined ? [] : [nodeOf.meeting(unsettled)]),
      ...(next !== undefined ? [nodeOf.meeting(next)] : archived ? [] : [nodeOf.next(manager)]),
      ...(this.later(series).length > 0 ? [nodeOf.upcoming(manager)] : []),
      ...(archived ? [] : [nodeOf.topics(manager)]),
      ...years.map((year) => nodeOf.year(manager, year)),
    ];
  }

  /** What comes after the next meeting, planned or not. */
  private later({ manager, upcoming, free }: PersonMeetings): MeetingsNode[] {
    const rows = [
      ...upcoming.slice(1).map((meeting) => ({ date: meeting.date, node: nodeOf.meeting(meeting) })),
      ...free.map((date) => ({ date, node: nodeOf.date(manager, date) })),
    ];
    return rows.sort((a, b) => compareTexts(a.date, b.date)).map(({ node }) => node);
  }

  /** Undefined for a row that is gone. Made once between two changes, for who compares it and for who shows it. */
  private item(node: MeetingsNode): TreeItem | undefined {
    if (!this.items.has(node.key)) this.items.set(node.key, this.makeItem(node));
    return this.items.get(node.key);
  }

  private makeItem(node: MeetingsNode): TreeItem | undefined {
    if (node.kind === 'archived') return groupItem(node, this.archived().length);
    if (node.kind === 'plans') return this.plans().length === 0 ? undefined : groupItem(node, 0);
    if (node.kind === 'plan') return this.planItem(node);
    const manager = this.managerOf(node);
    if (manager === undefined) return undefined;
    const { schedule } = this;
    switch (node.kind) {
      case 'manager':
        return managerItem(node, this.series(manager), this.index.openCount(manager), folderWords(this.index.roots(), manager.root));
      case 'next':
        return nextItem(node, this.series(manager).next, schedule.today());
      case 'date':
        return this.series(manager).free.includes(node.date) ? dateItem(node, schedule.today()) : undefined;
      case 'meeting': {
        const meeting = this.index.meeting(node.uri);
        return meeting && meetingItem(node, meeting, this.series(manager), schedule, this.toLookAt);
      }
      case 'topics':
        return topicsItem(node, schedule.topics(manager), schedule.today());
      case 'topic': {
        const topic = schedule.topics(manager).find((one) => one.name === node.topic);
        return topic && topicItem(node, topic, schedule.today());
      }
      case 'upcoming':
        return groupItem(node, Math.max(0, this.series(manager).upcoming.length - 1));
      case 'year':
        return groupItem(node, this.series(manager).ofYear(node.year).length);
    }
  }

  /** Worked out once between two changes of their notes, of the day or of the calendar. */
  private series(manager: Manager): PersonMeetings {
    const known = this.known.get(manager) ?? new PersonMeetings(manager, this.schedule);
    this.known.set(manager, known);
    return known;
  }

  private planItem(node: PlanNode): TreeItem | undefined {
    if (node.uri === undefined) return this.plans().some(({ key }) => key === node.key) ? newPlanItem(node) : undefined;
    const plan = this.index.plan(node.uri);
    const folder = folderWords(this.index.roots(), node.root ?? '');
    return plan && planItem(node, plan, this.schedule.today(), folder);
  }

  private plans(): PlanNode[] {
    return planRows(this.index.plans(undefined), this.index.managers().length > 0, Number(this.schedule.today().slice(0, 4)));
  }

  private archived(): Manager[] {
    return this.index.managers().filter((manager) => this.schedule.isArchived(manager));
  }

  private managerOf(node: MeetingsNode): Manager | undefined {
    return isOfPerson(node) ? this.index.manager(node.root, node.manager) : undefined;
  }

  private keep(node: MeetingsNode): MeetingsNode {
    const kept = this.nodes.get(node.key);
    if (kept !== undefined) return kept;
    this.nodes.set(node.key, node);
    return node;
  }
}
