import type { Plan } from '../../core/plans/plan';
import { nodeOf, type PlanNode } from './nodes';

/**
 * The rows of plans and wins: the career plan, training plans, the latest first, the wins. Where there are people, one for each plan that is
 * not written yet: the career plan and this year's training plan.
 */
export function planRows(plans: readonly Plan[], hasManagers: boolean, year: number): PlanNode[] {
  const of = (kind: Plan['kind']): Plan[] => plans.filter((plan) => plan.kind === kind);
  const training = of('training-plan');
  const wantsCareer = hasManagers && of('career-plan').length === 0;
  const wantsTraining = hasManagers && !training.some((plan) => plan.kind === 'training-plan' && plan.year === year);
  const later = training.filter((plan) => plan.kind === 'training-plan' && plan.year > year);
  return [
    ...(wantsCareer ? [nodeOf.newCareerPlan()] : of('career-plan').map(nodeOf.plan)),
    ...later.map(nodeOf.plan),
    ...(wantsTraining ? [nodeOf.newTrainingPlan(year)] : []),
    ...training.filter((plan) => !later.includes(plan)).map(nodeOf.plan),
    ...of('wins').map(nodeOf.plan),
  ];
}
