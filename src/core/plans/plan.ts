import type { NoteProblem, TaskLine } from '../model';
import type { Fields } from '../note/schema';
import type { Win } from './readWins';

/** A note beside people's folders: what is mine alone, whoever my manager is. */
export type Plan = WinsLog | CareerPlan | TrainingPlan;

interface OfFolder {
  readonly uri: string;
  readonly root: string;
  readonly problem?: NoteProblem;
}

/** `wins.md`. */
export interface WinsLog extends OfFolder, Fields<'wins'> {
  readonly kind: 'wins';
  readonly wins: readonly Win[];
}

/** A win, and where it is. */
export interface LoggedWin extends Win {
  readonly uri: string;
  readonly root: string;
}

/** `career-plan.md`; the items are its goals. */
export interface CareerPlan extends OfFolder, Fields<'career-plan'> {
  readonly kind: 'career-plan';
  readonly items: readonly PlanItem[];
}

/** `training-plan-<year>.md`. */
export interface TrainingPlan extends OfFolder, Fields<'training-plan'> {
  readonly kind: 'training-plan';
  readonly year: number;
  readonly items: readonly PlanItem[];
}

/** A goal, or an item of a training plan. */
export interface PlanItem {
  /** From 0. */
  readonly line: number;
  /** What it says without comments; one without a box is open. */
  readonly task: TaskLine;
  /** What shows it, in order: targets of the links in it, and the words of the `Evidence:` lines nested in it. */
  readonly evidence: readonly string[];
}
