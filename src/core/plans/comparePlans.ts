import { compareTexts } from '../text/compareTexts';
import type { Plan } from './plan';

const order: readonly Plan['kind'][] = ['career-plan', 'training-plan', 'wins'];

/** The career plan, training plans, the latest first, then the wins. */
export function comparePlans(a: Plan, b: Plan): number {
  return order.indexOf(a.kind) - order.indexOf(b.kind) || yearOf(b) - yearOf(a) || compareTexts(a.uri, b.uri);
}

function yearOf(plan: Plan): number {
  return plan.kind === 'training-plan' ? plan.year : 0;
}
