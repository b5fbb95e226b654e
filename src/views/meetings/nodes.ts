import type { CalendarDate } from '../../core/date/date';
import type { TopicName } from '../../core/series/topics';
import type { Manager, Meeting } from '../../core/model';
import type { Plan } from '../../core/plans/plan';

/**
 * What is in the tree. A node carries the argument of the commands in its context menu: `manager` and `root`, or `uri`.
 * The provider keeps one node for each key, so that a change can name the one to repaint.
 */
export type MeetingsNode = PersonNode | CommonGroupNode | PlanNode;

/** What belongs to one person. */
export type PersonNode = ManagerNode | MeetingGroupNode | NextNode | DateNode | TopicNode | MeetingNode;

interface OfManager {
  readonly key: string;
  readonly root: string;
  /** Manager id. */
  readonly manager: string;
}

export interface ManagerNode extends OfManager {
  readonly kind: 'manager';
}

/** The archived series, or plans and wins. */
export interface CommonGroupNode {
  readonly kind: 'archived' | 'plans';
  readonly key: string;
}

/** Upcoming meetings and dates, the meetings of a year, or what is due to be talked about. */
export interface MeetingGroupNode extends OfManager {
  readonly kind: 'upcoming' | 'year' | 'topics';
  /** Of a year group. */
  readonly year?: string;
}

/** The next meeting where it has no note yet; opening it prepares it. */
export interface NextNode extends OfManager {
  readonly kind: 'next';
}

/** A later date of the series that has no note yet; opening it asks for its agenda. */
export interface DateNode extends OfManager {
  readonly kind: 'date';
  readonly date: CalendarDate;
}

/** One topic; `template` is the agenda that a new meeting for it gets. */
export interface TopicNode extends OfManager {
  readonly kind: 'topic';
  readonly topic: TopicName;
  readonly template?: string;
}

export interface MeetingNode extends OfManager {
  readonly kind: 'meeting';
  readonly uri: string;
}

/** A plan or the log of wins; one without `uri` is not written yet, and opening it writes it. */
export interface PlanNode {
  readonly kind: 'plan';
  readonly key: string;
  /** As the command that writes it calls it. */
  readonly plan: 'career' | 'training' | 'wins';
  readonly year?: number;
  readonly root?: string;
  readonly uri?: string;
}

export function isOfPerson(node: MeetingsNode): node is PersonNode {
  return 'manager' in node;
}

const planKinds = { 'career-plan': 'career', 'training-plan': 'training', wins: 'wins' } as const;

const managerKey = ({ root, id }: Pick<Manager, 'root' | 'id'>) => `${root}/${id}`;
const below = ({ root, id }: Manager) => ({ root, manager: id });

export const nodeOf = {
  archived: (): CommonGroupNode => ({ kind: 'archived', key: '#archived' }),
  manager: (manager: Manager): ManagerNode => ({ kind: 'manager', key: managerKey(manager), ...below(manager) }),
  upcoming: (manager: Manager): MeetingGroupNode => ({ kind: 'upcoming', key: `${managerKey(manager)}#upcoming`, ...below(manager) }),
  next: (manager: Manager): NextNode => ({ kind: 'next', key: `${managerKey(manager)}#next`, ...below(manager) }),
  date: (manager: Manager, date: CalendarDate): DateNode => ({
    kind: 'date',
    key: `${managerKey(manager)}#date/${date}`,
    ...below(manager),
    date,
  }),
  year: (manager: Manager, year: string): MeetingGroupNode => ({
    kind: 'year',
    key: `${managerKey(manager)}#${year}`,
    ...below(manager),
    year,
  }),
  topics: (manager: Manager): MeetingGroupNode => ({ kind: 'topics', key: `${managerKey(manager)}#topics`, ...below(manager) }),
  topic: (manager: Manager, topic: TopicName): TopicNode => ({
    kind: 'topic',
    key: `${managerKey(manager)}#topic/${topic}`,
    ...below(manager),
    topic,
    ...(topic === 'one-on-one' ? {} : { template: topic }),
  }),
  plans: (): CommonGroupNode => ({ kind: 'plans', key: '#plans' }),
  plan: (plan: Plan): PlanNode => ({
    kind: 'plan',
    key: plan.uri,
    plan: planKinds[plan.kind],
    ...(plan.kind === 'training-plan' && { year: plan.year }),
    root: plan.root,
    uri: plan.uri,
  }),
  newCareerPlan: (): PlanNode => ({ kind: 'plan', key: '#plan/career', plan: 'career' }),
  newTrainingPlan: (year: number): PlanNode => ({ kind: 'plan', key: `#plan/training/${year}`, plan: 'training', year }),
  meeting: ({ uri, root, manager }: Meeting): MeetingNode => ({ kind: 'meeting', key: uri, root, manager, uri }),
};
