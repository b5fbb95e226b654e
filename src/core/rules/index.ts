import { noGoal } from './agenda/noGoal';
import type { Rule } from './rule';

/** Every rule. Adding one is its file and its line here. */
export const rules: readonly Rule[] = [noGoal];
