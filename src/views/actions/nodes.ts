import type { Action } from '../../core/model';

export interface ActionGroupNode {
  readonly kind: 'group';
  readonly key: string;
}

/** Stands for the rows of a group that are not shown yet. */
export class MoreNode {
  readonly kind = 'more';
  readonly key: string;

  constructor(readonly group: ActionGroupNode) {
    this.key = `${group.key} more`;
  }
}

/**
 * A row. It stays the same object while its action changes, so that the tree can repaint it alone, and
 * carries the argument of the commands in its context menu: the action's `id`, `uri`, `line` and `source`.
 */
export class ActionNode {
  readonly kind = 'action';

  constructor(
    readonly key: string,
    readonly group: ActionGroupNode,
    public action: Action,
  ) {}

  get id(): string | undefined {
    return this.action.task.id;
  }

  get uri(): string {
    return this.action.uri;
  }

  get line(): number {
    return this.action.line;
  }

  get source(): string {
    return this.action.source;
  }
}

export type ActionsNode = ActionGroupNode | ActionNode | MoreNode;
