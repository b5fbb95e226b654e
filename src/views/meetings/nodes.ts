import type { Manager, Meeting } from '../../core/model';

/**
 * What stands in the tree. A node carries the argument of the commands in its context menu: `manager` and `root`, or `uri`.
 * The provider keeps one node for each key, so that a change can name the one to repaint.
 */
export type MeetingsNode = ManagerNode | GroupNode | NextNode | MeetingNode;

export interface ManagerNode {
  readonly kind: 'manager';
  readonly key: string;
  readonly root: string;
  /** Manager id. */
  readonly manager: string;
}

/** Upcoming meetings, the meetings of a year, or the archived series. */
export interface GroupNode {
  readonly kind: 'upcoming' | 'year' | 'archived';
  readonly key: string;
  readonly root?: string;
  readonly manager?: string;
  /** Of a year group. */
  readonly year?: string;
}

/** The next meeting where it has no note yet; opening it prepares it. */
export interface NextNode {
  readonly kind: 'next';
  readonly key: string;
  readonly root: string;
  readonly manager: string;
}

export interface MeetingNode {
  readonly kind: 'meeting';
  readonly key: string;
  readonly root: string;
  readonly manager: string;
  readonly uri: string;
}

export const keyOf = {
  manager: ({ root, id }: Pick<Manager, 'root' | 'id'>) => `${root}/${id}`,
  upcoming: (manager: string) => `${manager}#upcoming`,
  next: (manager: string) => `${manager}#next`,
  year: (manager: string, year: string) => `${manager}#${year}`,
  meeting: ({ uri }: Pick<Meeting, 'uri'>) => uri,
  archived: '#archived',
};
