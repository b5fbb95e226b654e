import { ownersOf } from '../core/action/owner';
import { isOpen } from '../core/action/status';
import { addMonths, type CalendarDate } from '../core/date/date';
import type { InsightAction, InsightFacts, InsightMeeting, InsightPerson } from '../core/insights/facts';
import { readFrom, usualMonths } from '../core/insights/periods';
import type { Action, Manager } from '../core/model';
import type { CareerPlan, TrainingPlan } from '../core/plans/plan';
import { usualDuration } from '../core/series/nextMeeting';
import { firstName } from '../core/text/firstName';
import type { NoteIndex } from '../index/noteIndex';
import type { Schedule } from './schedule';

/** Of whom, and of when. */
export interface InsightScope {
  readonly managers: readonly Manager[];
  /** Absent: so many months before its end as is usual. */
  readonly from?: CalendarDate | undefined;
  /** Absent: today. */
  readonly to?: CalendarDate | undefined;
}

/** Puts together what insights may know, from the index; what notes say comes as digests, from who reads them. */
export class InsightFactsReader {
  constructor(
    private readonly index: NoteIndex,
    private readonly schedule: Schedule,
  ) {}

  of({ managers, from, to = this.schedule.today() }: InsightScope, digest: InsightFacts['digest']): InsightFacts {
    const roots = new Set(managers.length > 0 ? managers.map(({ root }) => root) : this.index.roots());
    const plans = [...roots].flatMap((root) => this.index.plans(root));
    return {
      today: this.schedule.today(),
      from: from ?? addMonths(to, -usualMonths),
      to,
      people: managers.map((manager) => this.person(manager)),
      actions: this.actions(managers),
      wins: plans.flatMap((plan) => (plan.kind === 'wins' ? plan.wins.map((win) => ({ ...win, uri: plan.uri, root: plan.root })) : [])),
      careerPlans: plans.filter((plan): plan is CareerPlan => plan.kind === 'career-plan'),
      trainingPlans: plans.filter((plan): plan is TrainingPlan => plan.kind === 'training-plan'),
      digest,
    };
  }

  /** The notes whose text the figures ask for. */
  notes(facts: InsightFacts): string[] {
    const first = readFrom(facts);
    return facts.people.flatMap(({ meetings }) =>
      meetings.filter(({ date, status }) => status === 'held' && first <= date && date <= facts.to).map(({ uri }) => uri),
    );
  }

  private person(manager: Manager): InsightPerson {
    const { schedule } = this;
    const { duration = usualDuration } = manager.profile;
    return {
      id: manager.id,
      root: manager.root,
      name: firstName(manager.name),
      meetings: schedule
        .meetings(manager)
        .map((meeting): InsightMeeting => ({
          uri: meeting.uri,
          date: meeting.date,
          status: schedule.status(meeting, manager),
          minutes: meeting.duration ?? duration,
          occurrence: meeting.occurrence,
        })),
      topics: schedule.topics(manager),
    };
  }

  private actions(managers: readonly Manager[]): InsightAction[] {
    const ownerOf = ownersOf(this.index.managers());
    return managers.flatMap((manager) =>
      this.index
        .actions(manager)
        .flatMap((action) => (action.private || action.task.id === undefined ? [] : [this.action(action, ownerOf)])),
    );
  }

  private action(action: Action, ownerOf: ReturnType<typeof ownersOf>): InsightAction {
    const { uri, line, task } = action;
    return {
      uri,
      line,
      text: task.text,
      mine: ownerOf(action) === 'me',
      open: isOpen(task.status),
      raised: task.raised ?? this.index.meeting(uri)?.date,
      due: task.due,
      done: task.status === 'done' ? task.done : undefined,
      tags: task.tags,
    };
  }
}
