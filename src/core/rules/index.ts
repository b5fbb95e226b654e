import { changedAfterShare } from './agenda/changedAfterShare';
import { empty } from './agenda/empty';
import { managerTimeNotLast } from './agenda/managerTimeNotLast';
import { mostlyStatus } from './agenda/mostlyStatus';
import { noCareerTopic } from './agenda/noCareerTopic';
import { noFeedback } from './agenda/noFeedback';
import { noGoal } from './agenda/noGoal';
import { noManagerTime } from './agenda/noManagerTime';
import { notShared } from './agenda/notShared';
import { overTime } from './agenda/overTime';
import { sectionOrder } from './agenda/sectionOrder';
import { smallTalkTooLong } from './agenda/smallTalkTooLong';
import { tooManyUpdates } from './agenda/tooManyUpdates';
import { winsCount } from './agenda/winsCount';
import { noRecommendation } from './issue/noRecommendation';
import { noResponse } from './issue/noResponse';
import { noNumber } from './win/noNumber';
import { noNotes } from './meeting/noNotes';
import { noRecap } from './meeting/noRecap';
import { tooLong } from './meeting/tooLong';
import { tooShort } from './meeting/tooShort';
import { atRisk } from './action/atRisk';
import { noDue } from './action/noDue';
import { noFollowUp } from './action/noFollowUp';
import { overdue } from './action/overdue';
import { untracked } from './action/untracked';
import { noEvidence } from './feedback/noEvidence';
import { managersManagerUnknown } from './profile/managersManagerUnknown';
import { noExpectations } from './profile/noExpectations';
import { prioritiesStale } from './profile/prioritiesStale';
import { missedStreak } from './cadence/missedStreak';
import { nonePlanned } from './cadence/nonePlanned';
import { tooSparse } from './cadence/tooSparse';
import { careerOverdue, performanceOverdue, skipLevelOverdue } from './topics/overdue';
import { shortNotice } from './topics/shortNotice';
import { stale } from './alignment/stale';
import { noGoals } from './career/noGoals';
import { notDiscussed } from './career/notDiscussed';
import { noPlan } from './training/noPlan';
import { notAgreed } from './training/notAgreed';
import { notDemonstrated } from './training/notDemonstrated';
import { stalled } from './training/stalled';
import { duplicateId } from './action/duplicateId';
import { brokenYaml } from './note/yaml';
import { conflict } from './note/conflict';
import { frontMatterValue } from './note/frontMatterValue';
import { name } from './note/name';
import { notUtf8 } from './note/notUtf8';
import { otherDate } from './note/otherDate';
import { outside } from './note/outside';
import { tooLarge } from './note/tooLarge';
import { unclosedComment } from './note/unclosedComment';
import { unreadable } from './note/unreadable';
import { unusedProfile } from './note/unusedProfile';
import { unknown } from './rules/unknown';
import { unusedSwitch } from './rules/unusedSwitch';
import type { Rule } from './rule';

/** Every rule. Adding one is its file and its line here. */
export const rules: readonly Rule[] = [
  changedAfterShare,
  empty,
  managerTimeNotLast,
  mostlyStatus,
  noCareerTopic,
  noFeedback,
  noGoal,
  noManagerTime,
  notShared,
  overTime,
  sectionOrder,
  smallTalkTooLong,
  tooManyUpdates,
  winsCount,
  noRecommendation,
  noResponse,
  noNumber,
  noNotes,
  noRecap,
  tooLong,
  tooShort,
  atRisk,
  noDue,
  noFollowUp,
  overdue,
  untracked,
  noEvidence,
  managersManagerUnknown,
  noExpectations,
  prioritiesStale,
  missedStreak,
  nonePlanned,
  tooSparse,
  careerOverdue,
  performanceOverdue,
  skipLevelOverdue,
  shortNotice,
  stale,
  noGoals,
  notDiscussed,
  noPlan,
  notAgreed,
  notDemonstrated,
  stalled,
  duplicateId,
  brokenYaml,
  conflict,
  frontMatterValue,
  name,
  notUtf8,
  otherDate,
  outside,
  tooLarge,
  unclosedComment,
  unreadable,
  unusedProfile,
  unknown,
  unusedSwitch,
];

/** Every id that a setting, a profile, a note or a comment can name. */
export const ruleIds: ReadonlySet<string> = new Set(rules.map(({ id }) => id));
