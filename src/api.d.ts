/**
 * What `activate` returns, for other extensions. Plain serialisable objects;
 * `uri` is a URI string, a date is `YYYY-MM-DD`, `line` counts from 0.
 * Everything awaits the first index. (`activate` also gives `extendMarkdownIt`, which is for VS Code's Markdown preview.)
 */
export interface OneOnOneApi {
  readonly version: 1;
  managers(): Promise<Manager[]>;
  meetings(managerId?: string): Promise<Meeting[]>;
  actions(filter?: ActionFilter): Promise<Action[]>;
  nextMeeting(managerId?: string): Promise<NextMeeting | undefined>;
  /** Fires after the index has changed. */
  readonly onDidChange: (listener: () => void) => { dispose(): void };
}

export interface Manager {
  id: string;
  uri: string;
  name: string;
  relation: string;
  archived: boolean;
}

export interface Meeting {
  uri: string;
  manager: string;
  date: string;
  time?: string;
  duration: number;
  type: string;
  status: 'planned' | 'held' | 'cancelled' | 'missed';
}

export interface Action {
  /** Absent: an untracked task line. */
  id?: string;
  uri: string;
  line: number;
  /** Empty: it's tracked in a plan, not in a note of a person. */
  manager: string;
  text: string;
  status: 'open' | 'in-progress' | 'done' | 'cancelled' | 'moved';
  /** `me` or a manager id; what the line says when it is neither. */
  owner: string;
  raised?: string;
  followUp?: string;
  due?: string;
  done?: string;
  cancelled?: string;
  priority?: string;
  tags: string[];
  /** Present: it is under a Private heading or in a comment. Given only where the filter asks for private ones. */
  private?: true;
}

/** All that is given must match. */
export interface ActionFilter {
  /** Empty: those that are tracked in plans. */
  manager?: string;
  owner?: string;
  status?: Action['status'] | Action['status'][];
  /** With or without its `#`, in any case; one below it counts: `#area/payments` is an `#area`. */
  tag?: string;
  /** Only tracked actions (true) or only untracked task lines (false). */
  tracked?: boolean;
  /** Due on or before this date. */
  dueBy?: string;
  /** True: private ones, too. They are left out unless asked for. */
  private?: boolean;
}

/** `days`: calendar days from today, negative when overdue. `uri`: the planned note, where there is one. */
export interface NextMeeting {
  manager: string;
  date: string;
  time?: string;
  days: number;
  uri?: string;
}
