import type { CalendarDate } from '../date/date';
import type { MeetingStatus } from '../model';
import type { CareerPlan, LoggedWin, TrainingPlan } from '../plans/plan';
import type { Topic } from '../series/topics';
import type { NoteDigest } from './noteDigest';

/** All that figures may know: of one person, or of several. Nothing private is in it. */
export interface InsightFacts {
  /** Mine. */
  readonly today: CalendarDate;
  /** The period, both days included. */
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** Of everybody also nobody, without an id, for each folder: whose actions are in plans. */
  readonly people: readonly InsightPerson[];
  /** Of my logs. */
  readonly wins: readonly LoggedWin[];
  readonly careerPlans: readonly CareerPlan[];
  readonly trainingPlans: readonly TrainingPlan[];
}

/** What figures of one person hang on, besides the person. */
export type Period = Pick<InsightFacts, 'today' | 'from' | 'to'>;

/** Immutable, and the same object as long as nothing of it changes: what a person adds to a figure is reckoned once. */
export interface InsightPerson {
  readonly id: string;
  readonly root: string;
  readonly name: string;
  /** All, the oldest first. */
  readonly meetings: readonly InsightMeeting[];
  /** None where the series is archived. */
  readonly topics: readonly Topic[];
  /** The tracked actions of their notes, of any status and age. */
  readonly actions: readonly InsightAction[];
  /** What the notes of held meetings say, by URI; without those that are not read. */
  readonly digests: ReadonlyMap<string, NoteDigest>;
}

export interface InsightMeeting {
  readonly uri: string;
  /** The note's. */
  readonly date: CalendarDate;
  /** The same on my clock, to compare with days of mine. */
  readonly day: CalendarDate;
  readonly status: MeetingStatus;
  /** The name of its template, as its note says. */
  readonly type?: string | undefined;
  /** The date that the series had for it, where it was moved. */
  readonly occurrence?: CalendarDate | undefined;
  /** How long it is planned for. */
  readonly minutes: number;
}

export interface InsightAction {
  readonly uri: string;
  readonly line: number;
  readonly text: string;
  /** Else theirs. */
  readonly mine: boolean;
  readonly open: boolean;
  /** ➕, else the note's date. */
  readonly raised?: CalendarDate | undefined;
  readonly due?: CalendarDate | undefined;
  /** When it was done; absent where it was cancelled, or no date says. */
  readonly done?: CalendarDate | undefined;
  readonly tags: readonly string[];
}
