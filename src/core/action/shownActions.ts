export const groupings = ['due', 'owner', 'manager'] as const;

export type GroupBy = (typeof groupings)[number];

/** Which tracked actions a list shows, and in which groups. */
export interface ShownActions {
  readonly groupBy: GroupBy;
  /** Words that an action must contain, each `@owner`, `#tag` or plain text; none: all. */
  readonly filter: string;
  readonly done: boolean;
}
