import { addMonths, type CalendarDate } from '../core/date/date';
import type { InsightFacts, InsightPerson, Period } from '../core/insights/facts';
import { usualMonths } from '../core/insights/periods';
import type { Manager } from '../core/model';
import type { CareerPlan, Plan, TrainingPlan } from '../core/plans/plan';
import type { NoteIndex } from '../index/noteIndex';
import type { InsightPeople } from './insightPeople';
import type { Schedule } from './schedule';

/** Of whom, and of when. */
export interface InsightScope {
  readonly managers: readonly Manager[];
  /** These are everybody: what is nobody's counts, too. */
  readonly isOfAll?: boolean | undefined;
  /** Absent: so many months before its end as is usual. */
  readonly from?: CalendarDate | undefined;
  /** Absent: today. */
  readonly to?: CalendarDate | undefined;
}

/** Puts together what insights may know. */
export class InsightFactsReader {
  constructor(
    private readonly index: NoteIndex,
    private readonly schedule: Schedule,
    private readonly people: InsightPeople,
  ) {}

  of(scope: InsightScope): InsightFacts {
    const period = this.period(scope);
    return {
      ...this.mine(scope, period),
      people: [...scope.managers.map((manager) => this.people.of(manager, period)), ...this.nobody(scope)],
    };
  }

  /** The same as far as it is known before any note is read for it: without actions, and what notes say. */
  early(scope: InsightScope): InsightFacts {
    const people = scope.managers.map((manager) => ({ ...this.people.met(manager), actions: [], digests: new Map() }));
    return { ...this.mine(scope, this.period(scope)), people };
  }

  /** Plans and logs of which nothing counts, by URI. */
  unread(scope: InsightScope): string[] {
    return this.plans(scope)
      .filter((plan) => !isTold(plan))
      .map(({ uri }) => uri);
  }

  /** Whose actions are in plans. */
  private nobody({ isOfAll = false }: InsightScope): InsightPerson[] {
    return isOfAll ? this.index.roots().map((root) => this.people.nobody(root)) : [];
  }

  period({ from, to = this.schedule.today() }: InsightScope): Period {
    return { today: this.schedule.today(), from: from ?? addMonths(to, -usualMonths), to };
  }

  /** The period, my plans and my wins. */
  private mine(scope: InsightScope, period: Period): Omit<InsightFacts, 'people'> {
    const plans = this.plans(scope).filter(isTold);
    return {
      ...period,
      wins: plans.flatMap((plan) => (plan.kind === 'wins' ? plan.wins.map((win) => ({ ...win, uri: plan.uri, root: plan.root })) : [])),
      careerPlans: plans.filter((plan): plan is CareerPlan => plan.kind === 'career-plan'),
      trainingPlans: plans.filter((plan): plan is TrainingPlan => plan.kind === 'training-plan'),
    };
  }

  private plans({ managers, isOfAll = managers.length === 0 }: InsightScope): Plan[] {
    const roots = new Set(isOfAll ? this.index.roots() : managers.map(({ root }) => root));
    return [...roots].flatMap((root) => this.index.plans(root));
  }
}

/** Whether it could be read, and everybody can tell what of it is private. */
function isTold({ problem }: Plan): boolean {
  return problem === undefined || problem.code === 'front-matter-value';
}
