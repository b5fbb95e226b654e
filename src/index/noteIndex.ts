import type { CalendarDate } from '../core/date/date';
import type { Action, ListedNote, Manager, Meeting, Reference } from '../core/model';
import type { LoggedWin, Plan } from '../core/plans/plan';

/** Which notes changed; `all` when so much changed that everything is to be looked at afresh. */
export interface IndexChange {
  readonly all: boolean;
  /** URIs of notes that were added, changed or removed. */
  readonly uris: ReadonlySet<string>;
  /** Ids of managers (with their `root`, as `root/id`) whose notes changed; `root/` where plans or logs did. */
  readonly managers: ReadonlySet<string>;
}

/** A look at a task line as it is, before it is parsed. */
export type MayCount = (line: { readonly uri: string; readonly id: string; readonly source: string; readonly open: boolean }) => boolean;

/** What every feature reads. Answers are plain immutable data; the same object as long as its note has not changed. */
export interface NoteIndex {
  /** Resolves when the first index is ready (from the cache, or from the disk where there is none). Never rejects. */
  readonly ready: Promise<void>;
  /** Settles a while after `ready`, when the lines of all notes have been looked through: then questions about ids wait for nothing. */
  readonly complete: Promise<void>;
  readonly isComplete: boolean;
  /** `complete`, which is not put off any longer: for what is in sight and hangs on an id. */
  completeNow(): Promise<void>;
  /** Settles when everything asked for so far is read and verified against the disk. */
  settled(): Promise<void>;
  /** The notes folders, as URIs, that exist. */
  roots(): readonly string[];
  /** By name, archived or not. */
  managers(): readonly Manager[];
  manager(root: string, id: string): Manager | undefined;
  /** By date, oldest first; of one manager or of all. */
  meetings(of?: { root: string; id: string }): readonly Meeting[];
  meeting(uri: string): Meeting | undefined;
  /** Plans and logs, of one notes folder or of all: in each the career plan, training plans, the latest first, and the wins. */
  plans(root: string | undefined): readonly Plan[];
  plan(uri: string): Plan | undefined;
  /** Every note that is read, in no order: meetings, profiles, people's other notes, plans and logs. */
  notes(): readonly ListedNote[];
  note(uri: string): ListedNote | undefined;
  /**
   * Every task line (never one in code or a comment) of every note in people's folders, and the tracked ones of plans, whose manager is `nobody`;
   * of one manager or of all. Those of plans first, then by person's folder, of one person the profile's first, then those of running documents, then those of meetings by date.
   */
  actions(of?: { root: string; id: string }): readonly Action[];
  /** Tracked actions that are open or in progress, in the same order; far cheaper than `actions` where most are done. */
  openActions(of?: { root: string; id: string }): readonly Action[];
  /** Those of `openActions` that were due before a day: no line that cannot be is parsed, and no note looked at that has none. */
  openActionsDueBefore(day: CalendarDate): readonly Action[];
  /** Those of `openActions` that may count: no other line is parsed. */
  openActionsThat(mayCount: MayCount): readonly Action[];
  /** How many `openActions` one manager has; nothing is read for it but their number. */
  openCount(of: { root: string; id: string }): number;
  actionsIn(uri: string): readonly Action[];
  /** Tracked actions of one note, open or not, that may count: no other line is parsed. */
  trackedIn(uri: string, mayCount?: MayCount): readonly Action[];
  /** The same of all notes of one manager, in the order of `actions`. */
  trackedOf(of: { root: string; id: string }, mayCount?: MayCount): readonly Action[];
  /** Another number whenever anything that is known of one manager's notes is; what was worked out from all of that holds as long as this does. */
  revision(of: { root: string; id: string }): number;
  /**
   * Tracked actions with this id, more than one when it is a duplicate. Ids are unique within one notes folder, the `root`;
   * `undefined` looks in all of them.
   */
  withId(id: string, root: string | undefined): readonly Action[];
  /** Wins of logs, in the same way. */
  winsWithId(id: string, root: string | undefined): readonly LoggedWin[];
  /** Whether an action or a win of any notes folder has this id. */
  isTaken(id: string): boolean;
  /** Ids of tracked actions and wins that are on more than one line of a notes folder. Before `complete` this waits for all of them to be read. */
  duplicateIds(): readonly { readonly root: string; readonly id: string }[];
  referencesIn(uri: string): readonly Reference[];
  /** In one notes folder: a reference never means an action of another. `undefined` looks in all of them. */
  referencesTo(id: string, root: string | undefined): readonly Reference[];
  /** Tags seen in one notes folder, or in all, with how often. */
  tags(root: string | undefined): ReadonlyMap<string, number>;
  /** Reads one note again: an open document's text, else the disk. */
  refresh(uri: string): void;
  /** Lists and verifies everything again. */
  rescan(): Promise<void>;
  /** Lists the folder of one manager: far cheaper where each stat is waited for. What came or went unnoticed is seen; what changed, where a stat is cheap. */
  lookFor(of: { root: string; id: string }): Promise<void>;
  /** Fires after a change, at most once a frame. */
  onDidChange(listener: (change: IndexChange) => void): { dispose(): void };
}
