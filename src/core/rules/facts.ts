import type { CalendarDate } from '../date/date';
import type { Action, Manager, Meeting, MeetingStatus, NoteProblem } from '../model';
import type { CareerPlan, TrainingPlan, WinsLog } from '../plans/plan';
import type { NextMeeting } from '../series/nextMeeting';
import type { Topic } from '../series/topics';
import type { LevelMap } from './levels';
import type { NoteText } from './noteText';

/** What can be judged. `note`: any note that is open, for what keeps it from being read. */
interface FactsByKind {
  readonly next: NextFacts;
  readonly planned: PlannedFacts;
  readonly held: HeldFacts;
  readonly profile: ProfileFacts;
  readonly actions: ActionsFacts;
  readonly 'career-plan': CareerPlanFacts;
  readonly 'training-plan': TrainingPlanFacts;
  readonly wins: WinsFacts;
  readonly note: NoteFacts;
}
export type Kind = keyof FactsByKind;

/** What a rule is given: all that it may know. Members that are costly are read when they are first asked for. */
export type FactsOf<K extends Kind> = FactsByKind[K];
export type Facts = FactsOf<Kind>;

interface Around {
  /** Mine. */
  readonly today: CalendarDate;
}

/** A person's next planned note: at most seven days away, or open in an editor. */
export interface NextFacts extends Around {
  readonly kind: 'next';
  readonly note: NoteText;
  readonly meeting: Meeting;
  readonly person: Person;
  /** Calendar days from today to the meeting, on my clock. */
  readonly days: number;
  /** The working day before it, or its own day: what is not ready now will not be. */
  readonly isNear: boolean;
  /** The digest of what would be shared now; absent: it cannot be told. */
  readonly digest?: string | undefined;
}

/** Any planned note of the next two weeks. */
export interface PlannedFacts extends Around {
  readonly kind: 'planned';
  readonly note: NoteText;
  readonly meeting: Meeting;
  readonly person: Person;
  /** As in `NextFacts`. */
  readonly days: number;
}

/** The last held note, up to fourteen days back. */
export interface HeldFacts extends Around {
  readonly kind: 'held';
  readonly note: NoteText;
  readonly meeting: Meeting;
  readonly person: Person;
  /** Calendar days from the meeting to today. */
  readonly daysSince: number;
}

export interface ProfileFacts extends Around {
  readonly kind: 'profile';
  readonly note: NoteText;
  readonly person: Person;
}

/** The tracked actions of one note that are open, and those tagged `#feedback` that were done in the last 90 days. */
export interface ActionsFacts extends Around {
  readonly kind: 'actions';
  /** Absent: the note is not read; findings are told by line. */
  readonly note?: NoteText | undefined;
  readonly actions: readonly Action[];
  /** Absent: a plan's. */
  readonly person?: Person | undefined;
  /** The 1:1 after today, planned or by cadence. */
  readonly nextMeeting?: CalendarDate | undefined;
  /** Whether an owner, as written, is me. */
  readonly isMine: (action: Action) => boolean;
}

export interface CareerPlanFacts extends Around {
  readonly kind: 'career-plan';
  readonly note: NoteText;
  readonly plan: CareerPlan;
  /** The manager I have now, the nearest to meet first; absent: nobody. */
  readonly person?: Person | undefined;
}

export interface TrainingPlanFacts extends Around {
  readonly kind: 'training-plan';
  readonly note: NoteText;
  readonly plan: TrainingPlan;
  readonly person?: Person | undefined;
}

export interface WinsFacts extends Around {
  readonly kind: 'wins';
  readonly note: NoteText;
  readonly plan: WinsLog;
  readonly person?: Person | undefined;
}

export interface NoteFacts extends Around {
  readonly kind: 'note';
  readonly uri: string;
  readonly root: string;
  /** Absent: its text cannot be read; `problem` says why. */
  readonly note?: NoteText | undefined;
  readonly person?: Person | undefined;
  readonly problem?: NoteProblem | undefined;
  readonly meeting?: Meeting | undefined;
  /** The file name it should have, where it is read under another. */
  readonly rename?: string | undefined;
  /** The file name of the profile that counts in its place. */
  readonly usedInstead?: string | undefined;
  /** Its actions whose id an older line has, too. */
  readonly duplicates: readonly DuplicateId[];
  /** The levels that its front matter gives rules. */
  readonly levels?: LevelMap | undefined;
  /** Of every rule that there is. */
  readonly ruleIds: ReadonlySet<string>;
}

/** An action or a win whose id an older line has, too. Lines from 0. */
export interface DuplicateId {
  readonly line: number;
  /** The whole line. */
  readonly source: string;
  readonly oldest: { readonly uri: string; readonly line: number; readonly text: string };
}

/** A person, and what is known of the series with them. */
export interface Person {
  readonly manager: Manager;
  /** As one says it: `Ada`. */
  readonly name: string;
  /** What I report to: relation `manager`, and not archived. */
  readonly isManager: boolean;
  /** The meetings, the last one first. */
  readonly meetings: readonly PersonMeeting[];
  readonly next?: NextMeeting | undefined;
  readonly topics: readonly Topic[];
  readonly career?: CareerPlan | undefined;
  /** Of the year of today. */
  readonly training?: TrainingPlan | undefined;
}

export interface PersonMeeting {
  readonly meeting: Meeting;
  /** On my clock. */
  readonly day: CalendarDate;
  readonly status: MeetingStatus;
  /** Read when first asked for; undefined where it cannot be. */
  readonly note: NoteText | undefined;
}
