import { overdue } from './action/overdue';
import { noGoal } from './agenda/noGoal';
import { sectionOrder } from './agenda/sectionOrder';
import { prioritiesStale } from './profile/prioritiesStale';
import type { Rule } from './rule';
import { unknown } from './rules/unknown';
import { unusedSwitch } from './rules/unusedSwitch';

/** Every rule. Adding one is its file and its line here. */
export const rules: readonly Rule[] = [noGoal, sectionOrder, overdue, prioritiesStale, unknown, unusedSwitch];

export const ruleIds: ReadonlySet<string> = new Set(rules.map(({ id }) => id));
